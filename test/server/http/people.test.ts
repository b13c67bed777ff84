/** The members page: roles, removal, signing out, and who must always be left. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";
import type { Member } from "#shared/protocol/http.ts";

let doors: Doors;
let owner: Visitor;
let at: string;
let workspace: string;

beforeEach(async () => {
	doors = await Doors.open();
	const made = await doors.workspace();
	workspace = made.workspace.id;
	at = `/api/workspaces/${workspace}`;
	owner = await doors.joins(made.token, "Ana");
});
afterEach(async () => {
	await doors.close();
});

test("[R57] a change of role reaches open rooms at once", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	const changed = await owner.patch(`${at}/members/${bo.member}`, { role: "reader" });
	expect(changed.body).toMatchObject({ name: "Bo", role: "reader" });
	expect(doors.rooms.asked.at(-1)).toBe(`recheck ${bo.member}`);
	expect(refusalKind(await bo.post(`${at}/documents`, { kind: "framework", title: "Cadre" }))).toBe("forbidden");
});

test("[R50] a rise in role renews the cookie; once it was presented, the old one passes for a minute more", async () => {
	const bo = await doors.invited(owner, workspace, "reader", "Bo");
	const before = bo.cookie;
	await owner.patch(`${at}/members/${bo.member}`, { role: "editor" });
	expect((await bo.get(at)).status).toBe(200);
	expect(bo.cookie).not.toBe(before);
	const onItsWay = doors.visitor();
	onItsWay.cookie = before;
	expect((await onItsWay.get(at)).status).toBe(200);
	expect((await bo.get(at)).status).toBe(200);
	doors.clock.passes({ minutes: 2 });
	expect((await onItsWay.get(at)).status).toBe(401);
	expect((await bo.get(at)).status).toBe(200);
});

test("[R57] the last owner can be neither demoted nor removed, nor leave", async () => {
	const bo = await doors.invited(owner, workspace, "facilitator", "Bo");
	expect(refusalKind(await owner.patch(`${at}/members/${owner.member}`, { role: "editor" }))).toBe("last-owner");
	expect(refusalKind(await owner.delete(`${at}/members/${owner.member}`))).toBe("last-owner");
	await owner.patch(`${at}/members/${bo.member}`, { role: "owner" });
	expect((await owner.delete(`${at}/members/${owner.member}`)).status).toBe(204);
	expect(refusalKind(await bo.delete(`${at}/members/${bo.member}`))).toBe("last-owner");
});

test("[R57] two owners who demote each other at once leave one", async () => {
	const bo = await doors.invited(owner, workspace, "owner", "Bo");
	const answers = await Promise.all([
		owner.patch(`${at}/members/${bo.member}`, { role: "reader" }),
		bo.patch(`${at}/members/${owner.member}`, { role: "reader" }),
	]);
	expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403]);
});

test("[R57] a facilitator neither touches an owner nor makes one", async () => {
	const bo = await doors.invited(owner, workspace, "facilitator", "Bo");
	expect(refusalKind(await bo.patch(`${at}/members/${owner.member}`, { role: "reader" }))).toBe("forbidden");
	expect(refusalKind(await bo.delete(`${at}/members/${owner.member}`))).toBe("forbidden");
	expect(refusalKind(await bo.post(`${at}/members/${owner.member}/sign-out`))).toBe("forbidden");
	expect(refusalKind(await bo.patch(`${at}/members/${bo.member}`, { role: "owner" }))).toBe("forbidden");
});

test("[R59] a removed member's old tab is told so, and their rooms close", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	expect((await owner.delete(`${at}/members/${bo.member}`)).status).toBe(204);
	expect(doors.rooms.asked.at(-1)).toBe(`recheck ${bo.member}`);
	expect(refusalKind(await bo.get(at))).toBe("removed-from-workspace");
	const names = ((await owner.get(`${at}/members`)).body as Member[]).map((member) => member.name);
	expect(names).toEqual(["Ana"]);
	expect((await bo.get("/api/me")).body).toMatchObject({ signedIn: false, workspaces: [] });
});

test("[R520] an owner who removes somebody may have their name forgotten; what they did stays, and nobody else may do so", async () => {
	const bo = await doors.invited(owner, workspace, "commenter", "Bo Lemieux");
	const eve = await doors.invited(owner, workspace, "facilitator", "Eve");
	const path = `/api/workspaces/${workspace}/members/${bo.member}`;
	expect(refusalKind(await eve.delete(`${path}?forget=name`))).toBe("forbidden");
	expect((await owner.delete(`${path}?forget=name`)).status).toBe(204);
	const kept = doors.registry.now.members.get(bo.member as never);
	expect(kept).toMatchObject({ id: bo.member, name: "", organisation: null, role: "commenter" });
	expect(JSON.stringify([...doors.registry.now.members.values()])).not.toContain("Lemieux");
});

test("[R59] whoever was removed comes back by a link as a new member", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	await owner.delete(`${at}/members/${bo.member}`);
	doors.clock.passes({ minutes: 1 });
	const made = await owner.post(`${at}/invitations`, { role: "reader" });
	await bo.post("/api/join", { token: (made.body as { token: string }).token, name: "Bo" });
	const me = (await bo.get(at)).body as { me: Member };
	expect(me.me).toMatchObject({ name: "Bo", role: "reader" });
	expect(me.me.id).not.toBe(bo.member);
});

test("[R59] signing out ends this browser alone", async () => {
	const answer = await owner.post("/api/sign-out");
	expect(answer.status).toBe(204);
	expect(answer.headers.getSetCookie()[0]).toContain("Max-Age=0");
	expect(doors.rooms.asked.at(-1)).toMatch(/^closeSession \w+ not-signed-in$/);
	expect((await owner.get(at)).status).toBe(401);
});

test("[R59] signing out everywhere ends every session of the person, and no other", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	// The same member in a second browser, as a copied profile would have it.
	const second = doors.visitor();
	second.cookie = bo.cookie;
	expect((await bo.post("/api/sign-out-everywhere")).status).toBe(204);
	expect((await second.get(at)).status).toBe(401);
	expect((await owner.get(at)).status).toBe(200);
});

test("[R59] a facilitator signs a member out of every browser", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	expect((await owner.post(`${at}/members/${bo.member}/sign-out`)).status).toBe(204);
	expect((await bo.get(at)).status).toBe(401);
	expect(doors.rooms.asked.some((line) => line.startsWith("closeSession"))).toBe(true);
	expect(((await owner.get(`${at}/members`)).body as Member[]).length).toBe(2);
});

test("one says one's own name, organisation and sector", async () => {
	const sector = (await owner.get(at)).body as { sectors: string[] };
	const changed = await owner.patch(`${at}/me`, { name: "Ana Roy", organisation: "CPE", sector: sector.sectors[2] });
	expect(changed.body).toMatchObject({ name: "Ana Roy", organisation: "CPE", sector: sector.sectors[2] });
	expect(refusalKind(await owner.patch(`${at}/me`, { sector: "Inventé" }))).toBe("bad-request");
	expect((await owner.patch(`${at}/me`, { sector: null })).body).toMatchObject({ sector: null });
});

test("the list of sectors is the workspace's own", async () => {
	const changed = await owner.patch(at, { name: " Table  régionale ", sectors: ["Culture", "Culture", "", "Sport"] });
	expect(changed.body).toMatchObject({ name: "Table régionale", sectors: ["Culture", "Sport"] });
});

test("the members page says who is here and when the others were", async () => {
	const bo = await doors.invited(owner, workspace, "editor", "Bo");
	doors.clock.passes({ minutes: 30 });
	doors.rooms.present = [owner.member as never];
	await owner.get(at);
	const members = (await owner.get(`${at}/members`)).body as Member[];
	expect(members).toMatchObject([
		{ name: "Ana", present: true, lastSeenAt: new Date(doors.clock.time).toISOString() },
		{ id: bo.member, present: false, lastSeenAt: new Date(doors.clock.time - 30 * 60_000).toISOString() },
	]);
});
