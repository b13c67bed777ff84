/** What stands among the steps of a film: what was decided on that very passage, where it came. */

import { expect, test } from "vitest";
import type { DocumentAdoptionsState } from "#shared/ledger/document-adoptions.ts";
import { proposalsStream } from "#shared/ledger/proposals.ts";
import type { ProposalBody } from "#shared/ledger/proposals-wire.ts";
import { fold } from "#shared/ledger/stream.ts";
import { noVotes } from "#shared/ledger/votes-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { filmMarks, marksByStep } from "#client/features/history/film/film-marks.ts";
import { readingMs } from "#client/features/history/film/use-film-player.ts";

const ANA = "ana" as MemberId;
const at = (day: number) => `2027-01-${String(day).padStart(2, "0")}T15:00:00.000Z`;
const proposed = (proposal: string, block: string): ProposalBody =>
	({
		kind: "proposed",
		proposal,
		batch: "lot",
		field: "content",
		prev: null,
		before: [{ type: "paragraph", attrs: { id: block } }],
		after: [],
		reason: "",
	}) as unknown as ProposalBody;
const accepted = (proposal: string): ProposalBody =>
	({ kind: "proposal-accepted", proposal, seen: "", final: null, reason: "" }) as unknown as ProposalBody;

const proposals = fold(
	proposalsStream,
	[proposed("p1", "b1"), proposed("p2", "b2"), proposed("p3", "b1"), accepted("p1"), accepted("p2")].map(
		(body, index) => ({ seq: index + 1, time: at(index + 1), member: ANA, body }),
	),
);

test("[R603] of proposals, those that were accepted on the passage; of votes and decisions, those on its words", () => {
	const votes = noVotes();
	const subject = (block: string) => ({ kind: "passage", field: "content", parts: [{ id: block, text: "a" }] });
	for (const [id, block] of [
		["v1", "b1"],
		["v2", "b2"],
	] as const)
		votes.votes.set(id, { id, title: id, subject: subject(block), openedAt: at(2), closed: null } as never);
	votes.decisions.set("d1", { id: "d1", text: "Oui", subject: subject("b1"), recordedAt: at(9) } as never);
	votes.decisions.set("d2", { id: "d2", text: "Non", subject: null, recordedAt: at(9) } as never);
	const adoptions: DocumentAdoptionsState = new Map([[1, { time: at(10) } as never]]);
	const marks = filmMarks({ field: "content", block: "b1" }, { proposals, votes, adoptions });
	expect(marks.map(({ kind, id }) => [kind, id])).toEqual([
		["vote-opened", "v1 opened"],
		["proposal", "p1"],
		["decision", "d1"],
		["adopted", "adopted 1"],
	]);
});

test("[R603] a mark stands after the step that came before it", () => {
	const steps = [{ endedAt: at(3) }, { endedAt: at(8) }];
	const marks = [2, 4, 9].map((day) => ({ id: String(day), kind: "adopted", number: day, time: at(day) }) as const);
	expect([...marksByStep(steps, marks)].map(([step, those]) => [step, those.map(({ id }) => id)])).toEqual([
		[0, ["2", "4"]],
		[1, ["9"]],
	]);
});

test("[R602] a step that changes much is shown longer, within reason", () => {
	expect(readingMs(0)).toBeLessThan(readingMs(60));
	expect(readingMs(100_000)).toBe(readingMs(10_000));
});
