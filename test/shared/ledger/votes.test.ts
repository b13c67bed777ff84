/** Votes and decisions: one ballot a person, on words they had in front of them, until the close; secret until then; and what the group decided, with what follows. */

import { expect, test } from "vitest";
import type { Choice } from "#shared/domain/vote-method.ts";
import { AGREEMENT_GRADIENTS } from "#shared/method/agreement-gradients.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { objectionsOf, tallyOf, type Vote } from "#shared/ledger/votes-state.ts";
import { placeView, voteOfView, voteView } from "#shared/ledger/votes-view.ts";
import type { VoteBody, VoteCommand } from "#shared/ledger/votes-wire.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";
import { type Came, memberCalled, SmallLedger } from "#test/support/small-ledger.ts";
import { markOf, openVote, recordDecision } from "#test/support/votes.ts";

const ana = memberCalled("ana");
const bo = memberCalled("bea");
const cam = memberCalled("cam");
const dee = memberCalled("dee");

const yes: Choice = { kind: "yes-no", answer: "yes" };
const no: Choice = { kind: "yes-no", answer: "no" };
const consent: Choice = { kind: "consent", answer: "consent" };
const objection: Choice = { kind: "consent", answer: "objection" };

type Small = ReturnType<typeof table>;
type Open = Parameters<typeof openVote>[0];

/** A ledger with one open vote, and how people vote in it. */
function table(terms: Open = {}) {
	const ledger = new SmallLedger(votesStream);
	const opened = openVote(terms);
	const [event] = ledger.sends(ana, "facilitator", opened) as Exclude<Came<VoteBody>, string>;
	const vote = event?.body.kind === "vote-opened" ? event.body.vote : "";
	const fingerprint = markOf(opened);
	const casts = (who: MemberId, choice: Choice, reason = "", organisation = "", sector = "") =>
		ledger.sends(
			who,
			"commenter",
			{ kind: "cast-ballot", vote, fingerprint, choice, reason },
			{ organisation, sector },
		);
	const closes = () => ledger.sends(ana, "facilitator", { kind: "close-vote", vote });
	const now = () => ledger.state.votes.get(vote) as Vote;
	return { ledger, vote, fingerprint, casts, closes, now };
}

const counts = ({ now }: Small) => {
	const tally = tallyOf(now());
	return tally?.kind === "answers" ? tally.counts.map(({ count }) => count) : [];
};

test("[R400] only who runs votes opens one; it has its options, the words of its scale, and a deadline to come", () => {
	const ledger = new SmallLedger(votesStream);
	const opens = (terms: Open) => ledger.sends(ana, "facilitator", openVote(terms));
	expect(ledger.sends(bo, "editor", openVote())).toBe("forbidden");
	const option = (id: string) => ({ id, label: `Option ${id}` });
	expect(opens({ method: { kind: "ranking" }, options: [option("a")] })).toBe("vote-incomplete");
	expect(opens({ method: { kind: "ranking" }, options: [option("a"), option("a")] })).toBe("vote-incomplete");
	expect(opens({ method: { kind: "yes-no" }, options: [option("a"), option("b")] })).toBe("vote-incomplete");
	const [first] = AGREEMENT_GRADIENTS;
	expect(first && opens({ method: { kind: "gradients", scale: [first, { fr: " ", en: "" }] } })).toBe(
		"vote-incomplete",
	);
	expect(opens({ deadline: "2026-11-23T08:00:00.000Z" })).toBe("deadline-passed");
	expect(opens({ previous: "nothing" })).toBe("not-found");
	expect(opens({ method: { kind: "gradients", scale: [...AGREEMENT_GRADIENTS] } })).toHaveLength(1);
});

test("[R401] a person has one ballot, the last; the same one again is no news; withdrawn, they have none", () => {
	const small = table();
	small.casts(bo, yes);
	expect(small.casts(bo, yes)).toEqual([]);
	small.casts(bo, no);
	small.casts(cam, yes);
	expect(counts(small)).toEqual([1, 1, 0]);
	small.ledger.sends(bo, "commenter", { kind: "withdraw-ballot", vote: small.vote });
	expect(small.ledger.sends(bo, "commenter", { kind: "withdraw-ballot", vote: small.vote })).toEqual([]);
	expect(counts(small)).toEqual([1, 0, 0]);
});

test("[R402] whoever votes is whoever asks: there is no field for another; a reader, and people the vote is not for, do not vote", () => {
	const { ledger, vote, fingerprint, casts } = table({ voters: [bo, bo] });
	const ballot = { kind: "cast-ballot", vote, fingerprint, choice: yes, reason: "" } as const;
	expect(ledger.sends(bo, "commenter", { ...ballot, member: cam } as VoteCommand)).toBe("bad-request");
	expect(ledger.sends(bo, "reader", ballot)).toBe("forbidden");
	expect(casts(cam, yes)).toBe("not-a-voter");
	expect(casts(bo, yes)).toHaveLength(1);
});

test("[R404] a ballot says which words its author had in front of them; others are refused, options included", () => {
	const option = (id: string, label: string) => ({ id, label });
	const terms = { method: { kind: "dots", dots: 3 }, options: [option("a", "Un"), option("b", "Deux")] } as const;
	const { ledger, vote, fingerprint } = table({ ...terms, options: [...terms.options] });
	const choice: Choice = { kind: "dots", dots: [{ option: "a", dots: 3 }] };
	const other = markOf(openVote({ options: [option("a", "Un"), option("b", "Trois")] }));
	const cast = (mark: string) =>
		ledger.sends(bo, "commenter", { kind: "cast-ballot", vote, fingerprint: mark, choice, reason: "" });
	expect(cast(other)).toBe("wording-changed");
	expect(cast(fingerprint)).toHaveLength(1);
});

test("[R405] a secret ballot is in nobody’s hands but its author’s until the close, then in everybody’s, by name", () => {
	const { ledger, vote, casts, closes } = table({ isSecret: true });
	casts(bo, no, "CANARI");
	casts(cam, yes);
	casts(cam, no);
	ledger.sends(dee, "commenter", { kind: "withdraw-ballot", vote });
	const known = (viewer: MemberId) => [...(ledger.seenBy(viewer).votes.get(vote)?.ballots.keys() ?? [])];
	expect(known(bo)).toEqual([bo]);
	expect(known(ana)).toEqual([]);
	expect(JSON.stringify(placeView(ledger.state, ana))).not.toContain("CANARI");
	expect(voteView(ledger.state.votes.get(vote) as Vote, ana)).toMatchObject({ voted: 2, voices: 2, ballots: [] });
	closes();
	expect(known(ana)).toEqual([bo, cam]);
	expect(tallyOf(ledger.seenBy(ana).votes.get(vote) as Vote)).toMatchObject({
		counts: [{ count: 0 }, { count: 2 }, { count: 0 }],
	});
});

test("[R405] a secret vote that is cancelled reveals nothing", () => {
	const { ledger, vote, casts } = table({ isSecret: true });
	casts(bo, no, "CANARI");
	ledger.sends(ana, "facilitator", { kind: "cancel-vote", vote, reason: "Texte à revoir" });
	expect(ledger.sends(ana, "facilitator", { kind: "close-vote", vote })).toBe("vote-closed");
	expect(JSON.stringify(placeView(ledger.state, ana))).not.toContain("CANARI");
});

test("[R406] the close tells neither when nor in what order people voted", () => {
	const revealedBy = (order: readonly MemberId[]) => {
		const { ledger, casts, closes } = table({ isSecret: true });
		for (const who of order) casts(who, who === bo ? no : yes);
		closes();
		return ledger.events.map(({ body }) => body).filter(({ kind }) => kind === "ballots-revealed");
	};
	const revealed = revealedBy([bo, cam, dee]);
	expect(revealed).toEqual(revealedBy([dee, cam, bo]));
	expect(JSON.stringify(revealed)).not.toMatch(/time|2026/);
});

test("[R406] ballots too long for one event are revealed in several, all before the vote is closed", () => {
	const { ledger, casts, closes, now } = table({ isSecret: true });
	for (let place = 0; place < 60; place += 1) casts(memberCalled(`m${place}x`), yes, "p".repeat(3900));
	closes();
	const kinds = ledger.events.map(({ body }) => body.kind).filter((kind) => kind !== "ballot-cast");
	expect(kinds).toEqual(["vote-opened", "ballots-revealed", "ballots-revealed", "ballots-revealed", "vote-closed"]);
	expect(now().ballots.size).toBe(60);
});

test("[R407] nothing is taken after the close, after the deadline by the server’s clock, nor once cancelled", () => {
	const closed = table();
	closed.casts(bo, yes);
	closed.closes();
	expect(closed.closes()).toEqual([]);
	expect(closed.casts(bo, no)).toBe("vote-closed");
	expect(closed.ledger.sends(bo, "commenter", { kind: "withdraw-ballot", vote: closed.vote })).toBe("vote-closed");
	expect(counts(closed)).toEqual([1, 0, 0]);
	// The clock of these tests goes by a minute a command.
	const timed = table({ deadline: "2026-11-23T09:03:00.000Z" });
	expect(timed.casts(bo, yes)).toHaveLength(1);
	expect(timed.casts(bo, no)).toBe("vote-closed");
	const cancelled = table();
	const cancel = { kind: "cancel-vote", vote: cancelled.vote, reason: "Trop tôt" } as const;
	expect(cancelled.ledger.sends(bo, "editor", cancel)).toBe("forbidden");
	cancelled.ledger.sends(ana, "facilitator", cancel);
	expect(cancelled.casts(bo, yes)).toBe("vote-closed");
	expect(cancelled.ledger.sends(ana, "facilitator", cancel)).toEqual([]);
});

test("[R408] a ballot fits its method: on the scale, options of the vote each once, no more dots than there are", () => {
	const options = [
		{ id: "a", label: "Un" },
		{ id: "b", label: "Deux" },
	];
	const dots = table({ method: { kind: "dots", dots: 3 }, options });
	const give = (...given: [string, number][]): Choice => ({
		kind: "dots",
		dots: given.map(([option, number]) => ({ option, dots: number })),
	});
	expect(dots.casts(bo, yes)).toBe("ballot-does-not-fit");
	expect(dots.casts(bo, give(["a", 2], ["b", 2]))).toBe("ballot-does-not-fit");
	expect(dots.casts(bo, give(["a", 1], ["a", 1]))).toBe("ballot-does-not-fit");
	expect(dots.casts(bo, give(["c", 1]))).toBe("ballot-does-not-fit");
	expect(dots.casts(bo, give(["a", 1], ["b", 2]))).toHaveLength(1);
	const score = table({ method: { kind: "score", to: 4 }, options });
	expect(score.casts(bo, { kind: "score", scores: [{ option: "a", score: 5 }] })).toBe("ballot-does-not-fit");
	const [first, second] = AGREEMENT_GRADIENTS;
	const gradients = table({ method: { kind: "gradients", scale: first && second ? [first, second] : [] } });
	expect(gradients.casts(bo, { kind: "gradients", point: 2 })).toBe("ballot-does-not-fit");
});

test("[R409] with one voice an organisation, its last ballot counts, whoever cast it, also once a secret vote is closed", () => {
	const small = table({ voice: "organisation", isSecret: true });
	small.casts(memberCalled("zed"), yes, "", "Ville de Québec");
	small.casts(bo, no, "", "ville de quebec");
	small.casts(cam, yes);
	small.casts(dee, yes);
	expect(counts(small)).toEqual([2, 1, 0]);
	small.closes();
	expect(counts(small)).toEqual([2, 1, 0]);
	const seen = small.ledger.seenBy(cam).votes.get(small.vote) as Vote;
	expect(tallyOf(seen)).toEqual(tallyOf(small.now()));
	expect(voteOfView(JSON.parse(JSON.stringify(voteView(small.now(), cam))))).toEqual(small.now());
});

test("[R411] an objection says why, whatever the vote asks; how each was handled is recorded once the vote is closed", () => {
	const { ledger, vote, casts, closes, now } = table({ method: { kind: "consent" }, reasons: "none" });
	expect(casts(bo, objection)).toBe("reason-required");
	expect(casts(bo, objection, "Le calendrier nous exclut.")).toHaveLength(1);
	casts(cam, consent, "Un mot de trop");
	const handle = { kind: "handle-objection", vote, member: bo, outcome: "integrated", how: "Délai ajouté." } as const;
	expect(ledger.sends(ana, "facilitator", handle)).toBe("vote-not-closed");
	closes();
	expect(objectionsOf(now())).toMatchObject([{ member: bo, reason: "Le calendrier nous exclut." }]);
	expect(now().ballots.get(cam)?.reason).toBe("");
	expect(ledger.sends(ana, "facilitator", { ...handle, member: cam })).toBe("not-found");
	ledger.sends(ana, "facilitator", handle);
	expect(ledger.sends(ana, "facilitator", handle)).toEqual([]);
	expect(now().objections.get(bo)).toMatchObject({ outcome: "integrated", how: "Délai ajouté.", by: ana });
});

test("[R412] a decision is recorded on a closed vote, on its very words; a later one takes its place, once", () => {
	const { ledger, vote, fingerprint, closes, casts } = table();
	casts(bo, yes);
	const record = (more: Parameters<typeof recordDecision>[1]) =>
		ledger.sends(ana, "facilitator", recordDecision([ana, bo, bo], { vote, fingerprint, ...more }));
	expect(record({})).toBe("vote-not-closed");
	closes();
	expect(record({ fingerprint: "0123456789abcdef" })).toBe("wording-changed");
	expect(ledger.sends(bo, "editor", recordDecision([bo]))).toBe("forbidden");
	const [first] = record({}) as Exclude<Came<VoteBody>, string>;
	const id = first?.body.kind === "decision-recorded" ? first.body.decision : "";
	expect(ledger.state.decisions.get(id)).toMatchObject({
		subject: { kind: "question" },
		participants: [ana, bo],
		recordedBy: ana,
	});
	const later = recordDecision([ana], { text: "Le cadre est retiré.", supersedes: id });
	ledger.sends(ana, "facilitator", later);
	expect(ledger.sends(ana, "facilitator", later)).toBe("decision-superseded");
	expect(ledger.state.decisions.get(id)?.supersededBy).not.toBeNull();
	const followUp = { kind: "add-follow-up", decision: id, text: "Écrire", owner: { member: bo }, due: null } as const;
	expect(ledger.sends(ana, "facilitator", followUp)).toBe("decision-superseded");
});

test("[R413] whoever sees to a follow-up says where it is, and so does who decides; nobody else", () => {
	const ledger = new SmallLedger(votesStream);
	const followUps = [
		{ text: "Écrire aux milieux", owner: { member: bo }, due: "2026-12-01" },
		{ text: "Publier", owner: { name: "Communications" }, due: null },
	];
	const [event] = ledger.sends(ana, "owner", recordDecision([ana], { followUps })) as Exclude<Came<VoteBody>, string>;
	const decision = event?.body.kind === "decision-recorded" ? event.body.decision : "";
	const [own, other] = ledger.state.decisions.get(decision)?.followUps ?? [];
	const update = (followUp = "", state: "done" | "dropped" = "done") =>
		({ kind: "update-follow-up", decision, followUp, state, note: "" }) as const;
	expect(ledger.sends(cam, "editor", update(own?.id))).toBe("not-yours");
	expect(ledger.sends(bo, "commenter", update(other?.id))).toBe("not-yours");
	expect(ledger.sends(bo, "commenter", update(own?.id))).toHaveLength(1);
	expect(ledger.sends(bo, "commenter", update(own?.id))).toEqual([]);
	expect(ledger.sends(ana, "owner", update(other?.id, "dropped"))).toHaveLength(1);
	expect(ledger.state.decisions.get(decision)?.followUps.map(({ state }) => state)).toEqual(["done", "dropped"]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
	"[R401, R407, R415] whatever arrives twice, late, from two tabs or in another order, the result is each person’s last ballot before the close (seed %i)",
	(seed) => {
		const random = randomFrom(seed);
		const small = table({ isSecret: random.chance(0.5) });
		const people = ["ana", "bea", "cam", "dee", "eve", "fay"].map(memberCalled);
		const expected = new Map<MemberId, Choice>();
		const told: string[] = [];
		let isClosed = false;
		for (let step = 0; step < 200; step += 1) {
			const who = random.pick(people);
			const choice = random.pick([yes, no, { kind: "yes-no", answer: "abstain" } as const]);
			const act = random.below(100);
			if (act < 80) {
				const times = random.chance(0.2) ? 2 : 1;
				for (let time = 0; time < times; time += 1) small.casts(who, choice);
				if (!isClosed) expected.set(who, choice);
			} else if (act < 96) {
				small.ledger.sends(who, "commenter", { kind: "withdraw-ballot", vote: small.vote });
				if (!isClosed) expected.delete(who);
			} else if (step > 60) {
				isClosed = true;
				small.closes();
			}
			told.push(`${who} ${act} ${JSON.stringify(choice)}`);
		}
		small.closes();
		const story = `seed ${seed}\n${told.join("\n")}`;
		for (const viewer of [memberCalled("ana"), memberCalled("gab")]) {
			const ballots = small.ledger.seenBy(viewer).votes.get(small.vote)?.ballots ?? new Map();
			expect(new Map([...ballots].map(([who, { choice }]) => [who, choice])), story).toEqual(expected);
		}
	},
);
