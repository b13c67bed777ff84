/** A room whose network fails: what people wrote meanwhile waits in the outbox of their pages, comes when it is back, and is kept once; and a flood is stopped. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { MAX_CARDS, MAX_CARDS_EACH } from "#shared/ledger/cards-wire.ts";
import type { VoteBody } from "#shared/ledger/votes-wire.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import type { LedgerCommandReply, StreamName } from "#shared/protocol/ledger.ts";
import type { Failure } from "#client/api/failure.ts";
import { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import type { KeptCommand } from "#client/document/ledger-outbox-store.ts";
import type { Visitor } from "#test/support/doors.ts";
import { bodies, came, HeldWorkshop } from "#test/support/held-workshop.ts";
import { until } from "#test/support/until.ts";
import { markOf, openVote } from "#test/support/votes.ts";
import { WholeApp } from "#test/support/whole-app.ts";
import { SmallWorkshop, stepLike } from "#test/support/workshops.ts";

let app: WholeApp;
let ana: Visitor;
let held: HeldWorkshop;
beforeEach(async () => {
	app = await WholeApp.open();
	ana = await app.joins(app.ownerToken, "Ana");
	held = await HeldWorkshop.open({ url: app.url, workspace: app.workspace, visitor: () => app.visitor() }, ana);
});
afterEach(() => app.close());

/** The page of somebody, with the real outbox. `losesAnswers`: the server hears, and is not heard. */
class Phone {
	network: "up" | "down" | "loses-answers" = "up";
	readonly outbox: LedgerOutbox;
	readonly #who: Visitor;
	#back: (isBack: boolean) => void = () => undefined;

	constructor(who: Visitor) {
		this.#who = who;
		const kept = new Map<string, KeptCommand>();
		this.outbox = new LedgerOutbox({
			store: {
				put: async (one) => void kept.set(one.key, structuredClone(one)),
				all: async () => [...kept.values()].sort((a, b) => a.at - b.at || a.turn - b.turn),
				remove: async (key) => void kept.delete(key),
			},
			give: async ({ stream, key, command }) => {
				const lost = { ok: false, error: { kind: "network" } } as { ok: false; error: Failure };
				if (this.network === "down") return lost;
				const answer = await who.post(held.ledger(stream), { key, command });
				if (this.network === "loses-answers") return lost;
				expect(answer.status).toBe(200);
				return { ok: true, value: answer.body as LedgerCommandReply };
			},
			memberOf: () => who.member,
			inTurn: async (_name, work) => await work(),
			tabs: { tell: () => undefined, onTold: () => undefined },
			onNetwork: (listener) => {
				this.#back = listener;
			},
			now: () => app.clock.now(),
			later: () => undefined,
		});
	}

	async gives(stream: StreamName, command: object): Promise<string> {
		const sent = await this.outbox.send(held.room, stream, this.#who.member, command);
		return sent.ok ? sent.value.state : sent.error.kind;
	}

	comesBack(): void {
		this.network = "up";
		this.#back(true);
	}
}

test("[R762] half the room without network for five minutes: its cards wait, and come back each kept once", async () => {
	await held.plans(stepLike("ideas", { arePrivate: false }));
	const phones: Phone[] = [];
	for (let one = 0; one < 6; one += 1) phones.push(new Phone(await held.comesIn(`Personne ${one}`)));
	await held.begins(0);
	const expected: string[] = [];
	for (const [one, phone] of phones.entries()) {
		if (one % 2 === 1) phone.network = one === 1 ? "loses-answers" : "down";
		for (const word of ["un", "deux", "trois"]) {
			const text = `${word} de ${one}`;
			expected.push(text);
			expect(await phone.gives("cards", { kind: "add-card", step: held.step(0), text })).toBe(
				one % 2 === 1 ? "waiting" : "done",
			);
		}
	}
	app.clock.shift += 5 * 60_000;
	for (const phone of phones) phone.comesBack();
	await until(() => phones.every(({ outbox }) => outbox.kept.get().length === 0), "nothing waits any more");
	expect((await held.cardsOf(ana)).sort()).toEqual(expected.sort());
});

test("[R762] ballots that waited without network count once each, the last word of each person", async () => {
	await held.plans(stepLike("vote"));
	const command = openVote({ isSecret: true });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command));
	const vote = opened?.kind === "vote-opened" ? opened.vote : "";
	await held.moves({ kind: "attach-vote", step: held.step(0), vote: { place: held.id, vote } });
	const phones: Phone[] = [];
	for (let one = 0; one < 4; one += 1) phones.push(new Phone(await held.comesIn(`Personne ${one}`)));
	await held.begins(0);
	const says = (answer: "yes" | "no") => {
		const choice = { kind: "yes-no", answer };
		return { kind: "cast-ballot", vote, fingerprint: markOf(command), choice, reason: "" };
	};
	for (const [one, phone] of phones.entries()) {
		if (one % 2 === 1) phone.network = one === 1 ? "loses-answers" : "down";
		await phone.gives("votes", says("yes"));
		await phone.gives("votes", says("no"));
	}
	app.clock.shift += 5 * 60_000;
	for (const phone of phones) phone.comesBack();
	await until(() => phones.every(({ outbox }) => outbox.kept.get().length === 0), "nothing waits any more");
	const [shown] = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote }));
	expect(shown?.kind === "ballots-revealed" && shown.ballots.map(({ choice }) => choice)).toEqual(
		Array.from({ length: 4 }, () => ({ kind: "yes-no", answer: "no" })),
	);
});

test("[R762] an anonymous ballot that the server heard and nobody was told of is sent again, counted once, and refused to nobody", async () => {
	await held.plans(stepLike("vote"));
	const command = openVote({ isSecret: true, anonymity: "five" });
	const [opened] = bodies<VoteBody>(await held.gives(ana, "votes", command));
	const vote = opened?.kind === "vote-opened" ? opened.vote : "";
	await held.moves({ kind: "attach-vote", step: held.step(0), vote: { place: held.id, vote } });
	const phones: Phone[] = [];
	for (let one = 0; one < 6; one += 1) phones.push(new Phone(await held.comesIn(`Personne ${one}`)));
	await held.begins(0);
	for (const [one, phone] of phones.entries()) {
		if (one % 2 === 1) phone.network = "loses-answers";
		const choice = { kind: "yes-no", answer: "yes" };
		await phone.gives("votes", { kind: "cast-ballot", vote, fingerprint: markOf(command), choice, reason: "" });
	}
	for (const phone of phones) phone.comesBack();
	await until(() => phones.every(({ outbox }) => outbox.kept.get().length === 0), "nothing waits any more");
	const counted = bodies<VoteBody>(await held.gives(ana, "votes", { kind: "close-vote", vote }));
	expect(counted.find(({ kind }) => kind === "ballots-counted")).toMatchObject({
		...{ voted: 6, tally: { voices: 6, counts: expect.arrayContaining([{ answer: "yes", count: 6 }]) } },
	});
});

test("[R722] [R763] a flood of cards is refused one person at a time, and a workshop holds no more than its most", async () => {
	const small = new SmallWorkshop();
	const lead = newId<MemberId>();
	small.gives(lead, "facilitator", {
		kind: "add-steps",
		steps: [stepLike("ideas", { arePrivate: false })],
		before: null,
	});
	const step = small.stepCalled("ideas");
	small.gives(lead, "facilitator", { kind: "begin-step", step, from: null });
	let kept = 0;
	const refused = new Map<string, number>();
	for (let person = 0; person < 50; person += 1) {
		const member = newId<MemberId>();
		small.gives(member, "participant", { kind: "enter" });
		for (let card = 0; card < MAX_CARDS_EACH + 5; card += 1) {
			const said = small.writes(member, "participant", { kind: "add-card", step, text: `${person}.${card}` });
			if (said === "card-added") kept += 1;
			else refused.set(said, (refused.get(said) ?? 0) + 1);
		}
	}
	expect(kept).toBe(MAX_CARDS);
	expect([...refused.keys()]).toEqual(["too-many-cards"]);
	expect(small.writes(lead, "facilitator", { kind: "add-card", step, text: "x" })).toBe("too-many-cards");
});

test("[R763] hundreds of cards thrown at the door by one person are slowed, and those that pass are each counted", async () => {
	await held.plans(stepLike("ideas", { arePrivate: false }));
	const bea = await held.comesIn("Béa");
	await held.begins(0);
	const answers = await Promise.all(
		Array.from({ length: 300 }, (_, at) =>
			held.writes(bea, { kind: "add-card", step: held.step(0), text: `Carte ${at}` }),
		),
	);
	const done = answers.filter((answer) => came(answer) === "done").length;
	expect(new Set(answers.map(came))).toEqual(new Set(["done", "too-many-requests"]));
	expect(await held.cardsOf(ana)).toHaveLength(done);
});
