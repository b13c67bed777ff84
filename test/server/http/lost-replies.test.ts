/** Replies that never arrive: the server did its part, the browser knows nothing of it. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "#shared/lib/ids.ts";
import type { JoinReply, Me, Member } from "#shared/protocol/http.ts";
import { Doors, refusalKind, type Visitor } from "#test/support/doors.ts";

let doors: Doors;
let owner: Visitor;
let workspace: string;
let at: string;

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

/** Asks, and loses the reply with the cookie it carried. */
async function losing<Reply>(visitor: Visitor, ask: () => Promise<Reply>): Promise<Reply> {
	const { cookie } = visitor;
	const reply = await ask();
	visitor.cookie = cookie;
	return reply;
}

test("[R198] a lost renewal signs nobody out: the old token works, and gets another new one", async () => {
	const bo = await doors.invited(owner, workspace, "reader", "Bo");
	await owner.patch(`${at}/members/${bo.member}`, { role: "editor" });
	const before = bo.cookie;
	await losing(bo, () => bo.get(at));
	doors.clock.passes({ minutes: 90 });
	expect((await bo.get(at)).status).toBe(200);
	expect(bo.cookie).not.toBe(before);
	// Presented once, the new token ends the old one a minute later.
	expect((await bo.get("/api/me")).body as Me).toMatchObject({ signedIn: true });
	doors.clock.passes({ minutes: 2 });
	expect((await bo.get(at)).status).toBe(200);
	const old = doors.visitor();
	old.cookie = before;
	expect((await old.get(at)).status).toBe(401);
});

test("[R198] a joining sent again after its reply was lost is the same member", async () => {
	const made = await owner.post(`${at}/invitations`, { role: "editor", maxUses: 1 });
	const asked = { token: (made.body as { token: string }).token, name: "Marie", key: newId() };
	const marie = doors.visitor();
	const first = await losing(marie, () => marie.post("/api/join", asked));
	const again = (await marie.post("/api/join", asked)).body as JoinReply;
	expect(again.member).toMatchObject({ id: (first.body as JoinReply).member.id, name: "Marie" });
	expect((await marie.get(at)).status).toBe(200);
	expect(((await owner.get(`${at}/members`)).body as Member[]).map((one) => one.name)).toEqual(["Ana", "Marie"]);
});

test("[R198] the key of a joining opens nothing to others: another key is another person, and ten minutes end it", async () => {
	const made = await owner.post(`${at}/invitations`, { role: "editor" });
	const asked = { token: (made.body as { token: string }).token, name: "Marie" };
	const key = newId();
	const first = (await doors.visitor().post("/api/join", { ...asked, key })).body as JoinReply;
	const other = (await doors.visitor().post("/api/join", { ...asked, key: newId() })).body as JoinReply;
	expect(other.member.name).toBe("Marie (2)");
	doors.clock.passes({ minutes: 11 });
	const late = (await doors.visitor().post("/api/join", { ...asked, key })).body as JoinReply;
	expect(late.member.id).not.toBe(first.member.id);
	expect(refusalKind(await doors.visitor().post("/api/join", { ...asked, key: "short" }))).toBe("bad-request");
});
