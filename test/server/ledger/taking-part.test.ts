/** Taking part at the doors of the real server: one person however many screens they have, names that imitate, and how many have voted. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import type { WorkshopPeopleReply } from "#shared/protocol/workshops.ts";
import { type Answer, refusalKind, type Visitor } from "#test/support/doors.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let workshop: DocumentId;
let code: string;
let step: string;

beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana Roy");
	const terms = { kind: "workshop", title: "Atelier", start: "empty", language: "fr" };
	workshop = ((await ana.post(`${base()}/documents`, terms)).body as { id: DocumentId }).id;
	const steps = [stepLike("vote")];
	step = (bodyOf(await gives(ana, { kind: "add-steps", steps, before: null })) as { steps: { id: string }[] }).steps[0]
		?.id as string;
	code = (bodyOf(await gives(ana, { kind: "open-door" })) as { code: string }).code;
});
afterEach(() => app.close());

const base = () => `/api/workspaces/${app.workspace}`;
const people = async (who: Visitor) =>
	(await who.get(`${base()}/workshops/${workshop}/people`)).body as WorkshopPeopleReply;

async function gives(who: Visitor, command: object, stream = "workshop", place: string = workshop): Promise<Answer> {
	return await who.post(`${base()}/ledgers/${place}/${stream}`, { key: newId(), command });
}

function bodyOf({ body }: Answer): unknown {
	const [event] = (body as LedgerEventsReply).events;
	return event && "body" in event ? event.body : null;
}

async function comesIn(name: string): Promise<Visitor> {
	const visitor = app.visitor();
	const joined = await visitor.post("/api/workshops/join", { code, name, key: newId() });
	visitor.member = (joined.body as { member: { id: string } }).member.id;
	await gives(visitor, { kind: "enter" });
	return visitor;
}

test("[R755] two tabs and a second device with the same cookie are one person, there as long as one of them is", async () => {
	const bea = await comesIn("Béa");
	const again = (await bea.post("/api/workshops/join", { code })).body as { member: { id: string; isGuest: boolean } };
	expect(again.member).toMatchObject({ id: bea.member, isGuest: true });
	await gives(bea, { kind: "enter" });
	const [first, second] = [0, 1].map((tab) => app.peer(`béa ${tab}`, bea, app.room(workshop)).returns());
	await Promise.all([first?.isIn(), second?.isIn()]);
	expect((await people(ana)).map(({ name, present }) => [name, present])).toEqual([["Béa", true]]);
	first?.goesOffline();
	await until(async () => (await people(ana))[0]?.present === true, "she is still there by her second screen");
	second?.goesOffline();
	await until(async () => (await people(ana))[0]?.present === false, "she is gone with her last screen");
});

test("[R755] what one gives from two devices is of one person: one voice, one hand, one who has finished", async () => {
	const bea = await comesIn("Béa");
	// Another device that has the same cookie, and takes the code again.
	const again = (await bea.post("/api/workshops/join", { code })).body as { member: { id: string } };
	expect(again.member.id).toBe(bea.member);
	await gives(bea, { kind: "enter" });
	const asked = openVote();
	const { vote } = bodyOf(await gives(ana, asked, "votes")) as { vote: string };
	await gives(ana, { kind: "attach-vote", step, vote: { place: workshop, vote } });
	await gives(ana, { kind: "begin-step", step, from: null });
	const says = (answer: string) =>
		gives(
			bea,
			{ kind: "cast-ballot", vote, fingerprint: markOf(asked), choice: { kind: "yes-no", answer }, reason: "" },
			"votes",
		);
	for (const answer of ["yes", "no"]) expect((await says(answer)).status).toBe(200);
	for (const command of [{ kind: "raise-hand" }, { kind: "mark-done", step, isDone: true }])
		for (const _device of [1, 2]) expect((await gives(bea, command)).status).toBe(200);
	expect((await ana.get(`${base()}/decisions/${workshop}/${vote}/count`)).body).toEqual({ voted: 1, voices: 1 });
	const { events } = (await ana.get(`${base()}/ledgers/${workshop}/workshop`)).body as LedgerEventsReply;
	const kinds = events.map((event) => ("body" in event ? (event.body as { kind: string }).kind : ""));
	for (const once of ["entered", "hand-raised", "step-done"])
		expect(
			kinds.filter((kind) => kind === once),
			once,
		).toEqual([once]);
	expect((await people(ana)).map(({ name }) => name)).toEqual(["Béa"]);
});

test.each(["Ana Roy", "ANA  ROY", "An\u200ba Roy", "\u202eAna Roy", "Аnа Roy"])(
	"[R755] somebody who calls themselves %j is not taken for the one who leads",
	async (name) => {
		const imitator = await comesIn(name);
		await gives(ana, { kind: "enter" });
		const known = await people(imitator);
		const imitation = known.find(({ id }) => id === imitator.member);
		expect(imitation).toMatchObject({ leads: false, isGuest: true });
		expect(imitation?.name).toMatch(/\(2\)$/);
		expect(known.find(({ id }) => id === ana.member)).toMatchObject({ name: "Ana Roy", leads: true, isGuest: false });
		// What leads is refused to them, whatever they call themselves.
		for (const command of [{ kind: "begin-step", step, from: null }, { kind: "end-workshop" }, { kind: "close-door" }])
			expect(refusalKind(await gives(imitator, command))).toBe("forbidden");
	},
);

test("[R754] a seat is told how many have voted in the vote of its step, while it lasts, and in no other", async () => {
	const bea = await comesIn("Béa");
	const asked = openVote({ isSecret: true });
	const opens = async () => (bodyOf(await gives(ana, asked, "votes")) as { vote: string }).vote;
	const [vote, other] = [await opens(), await opens()];
	const count = (id: string) => bea.get(`${base()}/decisions/${workshop}/${id}/count`);
	expect(refusalKind(await count(vote))).toBe("forbidden");
	await gives(ana, { kind: "attach-vote", step, vote: { place: workshop, vote } });
	await gives(ana, { kind: "begin-step", step, from: null });
	const ballot = {
		kind: "cast-ballot",
		fingerprint: markOf(asked),
		choice: { kind: "yes-no", answer: "yes" },
		reason: "",
	};
	expect((await gives(bea, { ...ballot, vote }, "votes")).status).toBe(200);
	expect((await count(vote)).body).toEqual({ voted: 1, voices: 1 });
	expect(refusalKind(await gives(bea, { ...ballot, vote: other }, "votes"))).toBe("step-closed");
	await gives(ana, { kind: "end-workshop" });
	expect(refusalKind(await count(vote))).toBe("forbidden");
});
