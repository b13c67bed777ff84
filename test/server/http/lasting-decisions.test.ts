/** What an owner decided about somebody lasts: no link made before takes it back. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { RegistryData } from "#server/store/registry.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import type { Invitation, JoinReply, Member } from "#shared/protocol/http.ts";
import { until } from "#test/support/until.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";

let doors: Doors;
let owner: Visitor;
let at: string;

beforeEach(async () => {
	doors = await Doors.open();
	const { workspace, token } = await doors.workspace();
	at = `/api/workspaces/${workspace.id}`;
	owner = await doors.joins(token, "Ana");
});
afterEach(async () => {
	await doors.close();
});

async function linkBy(maker: Visitor, role: string): Promise<string> {
	const made = await maker.post(`${at}/invitations`, { role });
	return (made.body as { token: string }).token;
}
const roleAfter = async (visitor: Visitor, token: string) =>
	((await visitor.post("/api/join", { token, name: "Bo" })).body as JoinReply).member.role;

test("[R190] an editor made a reader stays one, whichever older link they open", async () => {
	const link = await linkBy(owner, "editor");
	const higher = await linkBy(owner, "facilitator");
	const bo = await doors.joins(link, "Bo");
	doors.clock.passes({ minutes: 1 });
	await owner.patch(`${at}/members/${bo.member}`, { role: "reader" });
	expect(await roleAfter(bo, link)).toBe("reader");
	expect(await roleAfter(bo, higher)).toBe("reader");
	doors.clock.passes({ minutes: 1 });
	expect(await roleAfter(bo, await linkBy(owner, "commenter"))).toBe("commenter");
});

test("[R190] a removed member is let in again by no link made before, and is told why", async () => {
	const link = await linkBy(owner, "editor");
	const bo = await doors.joins(link, "Bo");
	await owner.delete(`${at}/members/${bo.member}`);
	expect(refusalKind(await bo.post("/api/join/preview", { token: link }))).toBe("removed-from-workspace");
	expect(refusalKind(await bo.post("/api/join", { token: link, name: "Bo" }))).toBe("removed-from-workspace");
	expect(((await owner.get(`${at}/members`)).body as Member[]).map((one) => one.name)).toEqual(["Ana"]);
	// Whoever was lowered gains nothing by leaving first.
	const cleo = await doors.joins(link, "Cléo");
	await owner.patch(`${at}/members/${cleo.member}`, { role: "reader" });
	expect((await cleo.delete(`${at}/members/${cleo.member}`)).status).toBe(204);
	expect(refusalKind(await cleo.post("/api/join", { token: link, name: "Cléo" }))).toBe("removed-from-workspace");
});

test("[R190] a link that somebody made for themselves ends when they are removed", async () => {
	const fac = await doors.invited(owner, at.split("/").at(-1) ?? "", "facilitator", "Fac");
	const own = await linkBy(fac, "facilitator");
	await owner.delete(`${at}/members/${fac.member}`);
	for (const visitor of [fac, doors.visitor()])
		expect(refusalKind(await visitor.post("/api/join", { token: own, name: "Fac" }))).toBe("invitation-invalid");
});

test("[R190] of the links that somebody made, those above their new role end with the old one", async () => {
	const fac = await doors.invited(owner, at.split("/").at(-1) ?? "", "facilitator", "Fac");
	await linkBy(fac, "facilitator");
	await linkBy(fac, "commenter");
	await owner.patch(`${at}/members/${fac.member}`, { role: "editor" });
	const open = ((await owner.get(`${at}/invitations`)).body as Invitation[]).filter((one) => one.createdBy === "Fac");
	expect(open.map((one) => one.role)).toEqual(["commenter"]);
});

test("[R196] an act that waited its turn is judged by the role of that instant", async () => {
	const fac = await doors.invited(owner, at.split("/").at(-1) ?? "", "facilitator", "Fac");
	const created = await fac.post(`${at}/documents`, { kind: "framework", title: "Cadre" });
	const document = `${at}/documents/${(created.body as { id: string }).id}`;
	const made = await owner.post(`${at}/invitations`, { role: "reader" });
	const link = `${at}/invitations/${(made.body as { invitation: Invitation }).invitation.id}`;
	// The change of role is under way, and the disk is slow: what is asked meanwhile comes after it.
	const change = doors.registry.change.bind(doors.registry);
	const disk = Promise.withResolvers<void>();
	let waiting = 0;
	doors.registry.change = async <Value>(edit: (draft: RegistryData) => Value): Promise<Value> => {
		waiting += 1;
		await disk.promise;
		return await change(edit);
	};
	const demotion = owner.patch(`${at}/members/${fac.member}`, { role: "reader" });
	await until(() => waiting === 1);
	const acts = [
		fac.post(`${at}/invitations`, { role: "facilitator" }),
		fac.delete(link),
		fac.patch(document, { title: "Autre" }),
		fac.patch(document, { archived: true }),
		fac.post(`${at}/documents`, { kind: "framework", title: "Encore" }),
	];
	await until(() => waiting === 6);
	disk.resolve();
	expect((await demotion).status).toBe(200);
	for (const act of acts) expect(refusalKind(await act)).toBe("forbidden");
	const titles = [...doors.registry.now.documents.values()].map((one) => one.title);
	expect(titles).toEqual(["Cadre"]);
});

test("[R199] a workspace holds two thousand members at most; who left makes room", async () => {
	const link = await linkBy(owner, "editor");
	await doors.registry.change((draft) => {
		const ana = draft.members.get(owner.member as MemberId);
		if (!ana) throw new Error("an owner is expected");
		for (let count = 1; count < 2_000; count += 1) {
			const id = newId<MemberId>();
			draft.members.set(id, { ...ana, id, name: `Personne ${count}`, role: "editor" });
		}
	});
	const late = doors.visitor();
	expect(refusalKind(await late.post("/api/join", { token: link, name: "Bo" }))).toBe("workspace-full");
	const someone = [...doors.registry.now.members.values()].find((one) => one.name === "Personne 7");
	await owner.delete(`${at}/members/${someone?.id}`);
	expect((await late.post("/api/join", { token: link, name: "Bo" })).status).toBe(200);
});
