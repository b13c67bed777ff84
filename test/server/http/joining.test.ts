/** Coming in: invitations, names, cookies. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { newOwnerLink } from "#server/commands/owner-link.ts";
import { Doors, refusalKind } from "#test/support/doors.ts";
import type { CreateInvitationReply, JoinPreviewReply, JoinReply, Me } from "#shared/protocol/http.ts";

let doors: Doors;
beforeEach(async () => {
	doors = await Doors.open();
});
afterEach(async () => {
	await doors.close();
});

/** Without TLS, the port is in the name. */
const cookieName = () => `palier-${new URL(doors.url).port}`;

test("the owner's link shows what it opens, then lets the owner in", async () => {
	const { workspace, token } = await doors.workspace("Table des aînés");
	const owner = doors.visitor();
	const preview = (await owner.post("/api/join/preview", { token })).body as JoinPreviewReply;
	expect(preview).toMatchObject({ workspace: { name: "Table des aînés" }, role: "owner", alreadyMember: null });
	const joined = await owner.post("/api/join", { token, name: "  Ana\u202e  Roy ", sector: preview.sectors[0] });
	expect((joined.body as JoinReply).member).toMatchObject({ name: "Ana Roy", role: "owner" });
	const me = (await owner.get("/api/me")).body as Me;
	expect(me).toMatchObject({ signedIn: true, canCreateWorkspace: true, workspaces: [{ id: workspace.id }] });
});

test("[R50] a browser that came with a cookie of its own gets another one", async () => {
	const { token } = await doors.workspace();
	const victim = doors.visitor();
	victim.cookie = `${cookieName()}=attacker-knows-this`;
	await victim.post("/api/join", { token, name: "Ana" });
	expect(victim.cookie).toMatch(/^palier-\d+=[\w-]{43}$/);
	expect(victim.cookie).not.toContain("attacker-knows-this");
	const attacker = doors.visitor();
	attacker.cookie = `${cookieName()}=attacker-knows-this`;
	expect((await attacker.get("/api/workspaces")).status).toBe(401);
});

test("[R50] joining a second workspace keeps the first and replaces the token", async () => {
	const first = await doors.workspace("Un");
	const second = await doors.workspace("Deux");
	const ana = await doors.joins(first.token, "Ana");
	const before = ana.cookie;
	await ana.post("/api/join", { token: second.token, name: "Ana" });
	expect(ana.cookie).not.toBe(before);
	expect(((await ana.get("/api/me")).body as Me).workspaces.map((one) => one.name).sort()).toEqual(["Deux", "Un"]);
	const old = doors.visitor();
	old.cookie = before;
	expect((await old.get("/api/workspaces")).status).toBe(401);
});

test("[R51] the cookie is out of reach of scripts and of other sites", async () => {
	const { token } = await doors.workspace();
	const answer = await doors.visitor().post("/api/join", { token, name: "Ana" });
	const line = answer.headers.getSetCookie()[0];
	expect(line).toMatch(/^palier-\d+=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/);
});

test("[R51] two servers of one machine, without TLS, leave each other's cookie alone", async () => {
	const other = await Doors.open();
	const here = await doors.joins((await doors.workspace()).token, "Ana");
	const there = await other.joins((await other.workspace()).token, "Ana");
	here.cookie = there.cookie = `${here.cookie}; ${there.cookie}`;
	expect(((await here.get("/api/me")).body as Me).signedIn).toBe(true);
	expect(((await there.get("/api/me")).body as Me).signedIn).toBe(true);
	await other.close();
});

test("[R51] behind TLS the cookie is Secure and tied to this host", async () => {
	const safe = await Doors.open({ reach: { publicUrl: "https://palier.example.org" } });
	const { token } = await safe.workspace();
	const visitor = safe.visitor({ origin: "https://palier.example.org" });
	const answer = await visitor.post("/api/join", { token, name: "Ana" });
	expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-palier=.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
	expect((await visitor.get("/api/workspaces")).status).toBe(200);
	visitor.cookie = visitor.cookie.replace("__Host-palier", "palier");
	expect((await visitor.get("/api/workspaces")).status).toBe(401);
	await safe.close();
});

test("[R51] a session ends 90 days after its last use", async () => {
	const { token } = await doors.workspace();
	const ana = await doors.joins(token, "Ana");
	doors.clock.passes({ days: 89 });
	expect((await ana.get("/api/workspaces")).status).toBe(200);
	await doors.parts.lastSeen.flush();
	doors.clock.passes({ days: 89 });
	expect((await ana.get("/api/workspaces")).status).toBe(200);
	await doors.parts.lastSeen.flush();
	doors.clock.passes({ days: 91 });
	expect((await ana.get("/api/workspaces")).status).toBe(401);
});

test("[R55] a wrong and a revoked link get the same answer", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor" });
	const { invitation, token: link } = made.body as { invitation: { id: string }; token: string };
	expect((await owner.delete(`/api/workspaces/${workspace.id}/invitations/${invitation.id}`)).status).toBe(204);
	const revoked = await doors.visitor().post("/api/join", { token: link, name: "Bo" });
	const wrong = await doors.visitor().post("/api/join", { token: "nimporte-quoi", name: "Bo" });
	expect(refusalKind(revoked)).toBe("invitation-invalid");
	expect(revoked.body).toEqual(wrong.body);
	expect(revoked.status).toBe(wrong.status);
});

test("[R55] an expired link lets nobody in, and says so", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "reader", days: 7 });
	const link = (made.body as { token: string }).token;
	doors.clock.passes({ days: 7 });
	const answer = await doors.visitor().post("/api/join", { token: link, name: "Bo" });
	expect([answer.status, refusalKind(answer)]).toEqual([410, "invitation-expired"]);
	expect(refusalKind(await doors.visitor().post("/api/join/preview", { token: link }))).toBe("invitation-expired");
});

test("[R55] two people who come at once share no last use", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor", maxUses: 1 });
	const link = (made.body as { token: string }).token;
	const answers = await Promise.all(
		["Bo", "Cléo", "Dan"].map((name) => doors.visitor().post("/api/join", { token: link, name })),
	);
	expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410]);
});

test("[R259] a link that runs the workspace is for one person and a week, and nothing wider is made", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const at = `/api/workspaces/${workspace.id}/invitations`;
	const wide = [
		{ role: "facilitator", days: 30 },
		{ role: "owner", days: 7, maxUses: 2 },
		{ role: "facilitator", days: 7, maxUses: null },
		{ role: "editor", days: null },
		{ role: "editor", days: 91 },
	];
	for (const terms of wide) expect(refusalKind(await owner.post(at, terms))).toBe("link-too-wide");
	const made = (await owner.post(at, { role: "facilitator" })).body as CreateInvitationReply;
	expect(made.invitation.maxUses).toBe(1);
	await doors.joins(made.token, "Fac");
	expect(refusalKind(await doors.visitor().post("/api/join", { token: made.token, name: "Autre" }))).toBe(
		"invitation-expired",
	);
	const unused = (await owner.post(at, { role: "owner" })).body as CreateInvitationReply;
	doors.clock.passes({ days: 8 });
	expect(refusalKind(await doors.visitor().post("/api/join", { token: unused.token, name: "Autre" }))).toBe(
		"invitation-expired",
	);
	expect((await owner.post(at, { role: "reader", days: null })).status).toBe(201);
});

test("[R55] looking at a link uses nothing up, and nothing answers a GET", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor", maxUses: 1 });
	const link = (made.body as { token: string }).token;
	for (let turn = 0; turn < 3; turn += 1) await doors.visitor().post("/api/join/preview", { token: link });
	expect((await doors.visitor().get("/api/join")).status).toBe(404);
	expect((await doors.visitor().post("/api/join", { token: link, name: "Bo" })).status).toBe(200);
});

test("[R55] a used-up link still leads its own members back", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor", maxUses: 1 });
	const link = (made.body as { token: string }).token;
	const bo = await doors.joins(link, "Bo");
	const preview = (await bo.post("/api/join/preview", { token: link })).body as JoinPreviewReply;
	expect(preview.alreadyMember).toMatchObject({ name: "Bo", role: "editor" });
	expect((await bo.post("/api/join", { token: link, name: "Bo" })).status).toBe(200);
	expect(doors.registry.now.members.size).toBe(2);
});

test("[R56] a member who opens a higher link is raised, and stays the same member", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const bo = await doors.invited(owner, workspace.id, "reader", "Bo");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor" });
	const before = bo.cookie;
	const again = await bo.post("/api/join", { token: (made.body as { token: string }).token, name: "Autre nom" });
	expect((again.body as JoinReply).member).toMatchObject({ id: bo.member, name: "Bo", role: "editor" });
	expect(bo.cookie).not.toBe(before);
	expect(doors.rooms.asked).toContain(`recheck ${bo.member}`);
});

test("[R56] a member who opens a lower link keeps their role", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "reader" });
	const again = await owner.post("/api/join", { token: (made.body as { token: string }).token, name: "Ana" });
	expect((again.body as JoinReply).member).toMatchObject({ id: owner.member, role: "owner" });
});

test("[R58] equal names get a number, whatever their case", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Marie");
	const names: string[] = [];
	for (const name of ["Marie", "MARIE", "Marie (2)"]) {
		const visitor = await doors.invited(owner, workspace.id, "editor", name);
		names.push(doors.registry.now.members.get(visitor.member as never)?.name ?? "");
	}
	expect(names).toEqual(["Marie (2)", "MARIE (3)", "Marie (2) (2)"]);
});

test("[R58] a name without a letter or a digit is refused", async () => {
	const { token } = await doors.workspace();
	for (const name of ["", "   ", "\u200b\u202e", "…"])
		expect(refusalKind(await doors.visitor().post("/api/join", { token, name }))).toBe("name-required");
});

test("[R61] two hundred people join from one address in two minutes", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const made = await owner.post(`/api/workspaces/${workspace.id}/invitations`, { role: "editor" });
	const link = (made.body as { token: string }).token;
	const statuses = new Set<number>();
	for (let wave = 0; wave < 10; wave += 1) {
		const answers = await Promise.all(
			Array.from({ length: 20 }, async (_, seat) => {
				const visitor = doors.visitor();
				await visitor.post("/api/join/preview", { token: link });
				return await visitor.post("/api/join", { token: link, name: `Personne ${wave}-${seat}` });
			}),
		);
		for (const answer of answers) statuses.add(answer.status);
	}
	expect([...statuses]).toEqual([200]);
	expect(doors.registry.now.members.size).toBe(201);
});

test("tokens and names are in no line of the log", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana Canari");
	await doors.invited(owner, workspace.id, "editor", "Bo Canari");
	const log = doors.logger.lines.join("\n");
	expect(log).toContain("/join");
	for (const secret of [token, "Canari", owner.cookie.split("=")[1] ?? ""]) expect(log).not.toContain(secret);
	expect(JSON.stringify([...doors.registry.now.sessions.values()])).not.toContain(owner.cookie.split("=")[1]);
});

test("[R55] a new owner's link ends the one before; whoever came in by it stays", async () => {
	const { workspace, token } = await doors.workspace();
	const owner = await doors.joins(token, "Ana");
	const next = await newOwnerLink(doors.parts, workspace.id);
	expect(refusalKind(await doors.visitor().post("/api/join", { token, name: "Bo" }))).toBe("invitation-invalid");
	expect((await doors.visitor().post("/api/join", { token: next, name: "Bo" })).status).toBe(200);
	expect((await owner.get("/api/workspaces")).status).toBe(200);
});
