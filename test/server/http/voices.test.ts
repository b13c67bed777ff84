/** The balance of voices over the doors: shares of sectors for those who facilitate, and nobody to be found in them. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { can, ROLES } from "#shared/domain/role.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerCommandReply } from "#shared/protocol/ledger.ts";
import type { VoicesReply } from "#shared/protocol/voices.ts";
import { refusalKind, type Visitor } from "#test/support/doors.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

let app: WholeApp;
let owner: Visitor;
let document: string;
/** Three of each sector, and one alone. */
let people: Record<"city" | "health" | "alone", Visitor[]>;

beforeEach(async () => {
	app = await WholeApp.open();
	owner = await app.joins(app.ownerToken, "Ana");
	const made = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "framework", title: "Cadre" });
	document = (made.body as { id: string }).id;
	const group = async (sector: string, count: number) => {
		const visitors: Visitor[] = [];
		for (let n = 0; n < count; n += 1) {
			const who = await app.invited(owner, "editor", `Personne ${sector} ${n}`);
			await who.patch(`/api/workspaces/${app.workspace}/me`, { sector });
			visitors.push(who);
		}
		return visitors;
	};
	people = {
		city: await group("Municipalité", 3),
		health: await group("Éducation", 4),
		alone: await group("Philanthropie", 2),
	};
});
afterEach(() => app.close());

const path = () => `/api/workspaces/${app.workspace}/voices`;
const balance = async (asked = "") => (await owner.get(`${path()}${asked}`)).body as VoicesReply;
async function writes(who: Visitor, text: string): Promise<void> {
	const peer = app.peer("peer", who, app.room(document));
	peer.returns();
	await peer.isIn();
	peer.doc.transact(() => writeBlocks(richText(peer.doc, frameworkTextName()), [{ paragraph: text }]));
	await peer.isSaved();
}
const gives = async (who: Visitor, stream: string, command: object) =>
	await who.post(`/api/workspaces/${app.workspace}/ledgers/${document}/${stream}`, { key: newId(), command });
const comments = (who: Visitor) =>
	gives(who, "comments", { kind: "open-thread", on: { kind: "document" }, text: "Bonjour" });
const shareOf = (reply: VoicesReply, sector: string | null) => reply.groups.find((one) => one.sector === sector);

test("[R540] the balance is for facilitators and owners; everybody else is refused", async () => {
	for (const role of ROLES) {
		const who = role === "owner" ? owner : await app.invited(owner, role);
		const answer = await who.get(path());
		expect(answer.status, role).toBe(can(role, "seeVoices") ? 200 : 403);
	}
	expect([can("facilitator", "seeVoices"), can("editor", "seeVoices")]).toEqual([true, false]);
	expect(refusalKind(await owner.get(`${path()}?document=${newId()}`))).toBe("not-found");
	expect(refusalKind(await owner.get(`${path()}?from=hier`))).toBe("bad-request");
	expect(refusalKind(await owner.get(`${path()}?to=2026-13-45`))).toBe("bad-request");
});

test("[R541] what was written and said is added up by sector, beside the share of members, without a name", async () => {
	for (const who of people.city) await writes(who, "mot ".repeat(30));
	await writes(people.health[0] as Visitor, "mot ".repeat(10));
	for (const who of [...people.city, ...people.city, people.health[0] as Visitor]) await comments(who);
	const reply = await balance();
	const city = shareOf(reply, "Municipalité");
	expect(city?.people).toBe(3);
	expect(city?.shares).toMatchObject({ people: 30, signs: 90, comments: 86, proposals: null, ballots: null });
	expect(reply.hidden).toEqual(["proposals", "ballots"]);
	expect(JSON.stringify(reply)).not.toMatch(/Personne|[0-9a-z]{26}/);
	const other = await owner.post(`/api/workspaces/${app.workspace}/documents`, { kind: "framework", title: "Autre" });
	const elsewhere = await balance(`?document=${(other.body as { id: string }).id}`);
	expect(elsewhere.hidden).toEqual(["signs", "comments", "proposals", "ballots"]);
});

test("[R542] no group has fewer than three people, and what fewer than three did is not told", async () => {
	for (const who of people.alone) await comments(who);
	const reply = await balance();
	// The two of a small sector stand with the owner, who said none.
	expect(reply.groups.map(({ sector, people: count }) => [sector, count])).toEqual([
		["Municipalité", 3],
		["Éducation", 4],
		[null, 3],
	]);
	expect(shareOf(reply, null)?.shares.comments).toBeNull();
});

test("[R542] whoever is removed between two questions is not found by the difference", async () => {
	for (const who of people.health) await comments(who);
	const before = shareOf(await balance(), "Éducation");
	await owner.delete(`/api/workspaces/${app.workspace}/members/${people.health[0]?.member}`);
	const after = shareOf(await balance(), "Éducation");
	expect([before?.people, after?.people]).toEqual([4, 3]);
	expect(after?.shares.comments).toBe(before?.shares.comments);
});

test("[R543] a secret ballot counts once the vote is closed, at the close", async () => {
	const terms = openVote({ isSecret: true });
	const made = (await gives(owner, "votes", terms)).body as LedgerCommandReply;
	const vote = (made.events[0] as { body?: { vote: string } } | undefined)?.body?.vote;
	const ballot = { kind: "cast-ballot", vote, fingerprint: markOf(terms), reason: "" };
	for (const who of people.city) {
		const cast = await gives(who, "votes", { ...ballot, choice: { kind: "yes-no", answer: "yes" } });
		expect(cast.status).toBe(200);
	}
	expect((await balance()).hidden).toContain("ballots");
	await gives(owner, "votes", { kind: "close-vote", vote });
	expect(shareOf(await balance(), "Municipalité")?.shares.ballots).toBe(100);
});

test("[R544] a period counts by days, both included", async () => {
	for (const who of people.city) await comments(who);
	const day = (shift: number) =>
		new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(Date.now() + shift * 86_400_000);
	expect((await balance(`?from=${day(0)}&to=${day(0)}`)).hidden).not.toContain("comments");
	expect((await balance(`?to=${day(-1)}`)).hidden).toContain("comments");
	expect((await balance(`?from=${day(1)}`)).hidden).toContain("comments");
});
