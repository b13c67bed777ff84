/** Votes and decisions in what waits: a vote until one has voted, again a day before its deadline, and the decisions of those who took part. */

import { afterEach, beforeEach, expect, test } from "vitest";
import type { AwayReply, InboxReply } from "#shared/ledger/inbox-replies.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { Visitor } from "#test/support/doors.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";

const DAY_MS = 86_400_000;

let app: WholeApp;
let ana: Visitor;
let bea: Visitor;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	bea = await app.invited(ana, "commenter", "Béa");
});
afterEach(() => app.close());

const space = () => `/api/workspaces/${app.workspace}`;
const gives = async (who: Visitor, command: object) => {
	const answer = await who.post(`${space()}/ledgers/portfolio/votes`, { key: newId(), command });
	expect(answer.status).toBe(200);
	return (answer.body as LedgerEventsReply).events[0];
};
const opens = async (more: Parameters<typeof openVote>[0] = {}) => {
	const command = openVote({ title: "Le cadre", ...more });
	const event = await gives(ana, command);
	const vote = event && "body" in event ? (event.body as { vote: string }).vote : "";
	const choice = { kind: "yes-no", answer: "yes" };
	return { vote, ballot: { kind: "cast-ballot", vote, fingerprint: markOf(command), choice, reason: "" } };
};
const waits = async (who: Visitor) =>
	((await who.get(`${space()}/inbox`)).body as InboxReply).items.map(({ reason, vote, isRead }) => ({
		reason,
		vote,
		isRead,
	}));
const read = async (who: Visitor) => {
	const { items } = (await who.get(`${space()}/inbox`)).body as InboxReply;
	await who.post(`${space()}/inbox/read`, { items: items.map(({ id }) => id) });
};

test("[R572] a vote waits for whoever may vote and has not, even for who came later; never for its opener, who is chosen out or who only reads", async () => {
	const { vote, ballot } = await opens();
	const reader = await app.invited(ana, "reader", "Lectrice");
	const late = await app.invited(ana, "commenter", "Tard");
	for (const who of [bea, late]) expect(await waits(who)).toEqual([{ reason: "vote", vote, isRead: false }]);
	for (const who of [ana, reader]) expect(await waits(who)).toEqual([]);
	await gives(bea, ballot);
	expect(await waits(bea)).toEqual([]);
	await opens({ voters: [ana.member as never] });
	expect(await waits(bea)).toEqual([]);
	await gives(ana, { kind: "close-vote", vote });
	expect(await waits(late)).toEqual([]);
});

test("[R573] a day before its deadline a vote calls again those who have not voted, once, whatever they had read", async () => {
	const deadline = new Date(app.clock.now() + 3 * DAY_MS).toISOString();
	const anonymous = await opens({ deadline, isSecret: true, anonymity: "five" });
	await opens({ deadline: new Date(app.clock.now() + DAY_MS / 2).toISOString() });
	await read(bea);
	expect((await waits(bea)).map(({ isRead }) => isRead)).toEqual([true, true]);
	app.clock.shift += 2 * DAY_MS + 1_000;
	await app.app.doWhatIsDue();
	await app.app.doWhatIsDue();
	expect(await waits(bea)).toEqual([{ reason: "deadline", vote: anonymous.vote, isRead: false }]);
	expect(await waits(ana)).toMatchObject([{ reason: "deadline" }]);
	await gives(bea, anonymous.ballot);
	expect(await waits(bea)).toEqual([]);
});

test("[R574] a decision waits for those who took part, voted or follow; never for whoever recorded it", async () => {
	const cam = await app.invited(ana, "commenter", "Cam");
	const { vote, ballot } = await opens();
	await gives(bea, ballot);
	await gives(ana, { kind: "close-vote", vote });
	await gives(ana, recordDecision([ana.member as never], { vote, fingerprint: ballot.fingerprint }));
	expect((await waits(bea)).map(({ reason }) => reason)).toEqual(["decision"]);
	for (const who of [ana, cam]) expect(await waits(who)).toEqual([]);
	await gives(ana, recordDecision([cam.member as never]));
	expect((await waits(cam)).map(({ reason }) => reason)).toEqual(["decision"]);
});

test("[R572, R574] what one missed says the votes that wait and the decisions of others", async () => {
	await opens();
	await gives(ana, recordDecision([ana.member as never]));
	const news = async (who: Visitor) =>
		((await who.get(`${space()}/away`)).body as AwayReply).places.flatMap((place) =>
			place.news.map(({ kind, count }) => [kind, count]),
		);
	expect(await news(bea)).toEqual([
		["votes", 1],
		["decided", 1],
	]);
	expect(await news(ana)).toEqual([["votes", 1]]);
});
