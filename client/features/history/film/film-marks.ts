/** What people put their name to on a passage, placed among the steps of its film: proposals that were accepted, votes, decisions, adoptions of the document. */

import type { DocumentAdoptionsState } from "#shared/ledger/document-adoptions.ts";
import { blocksOf, type ProposalsState } from "#shared/ledger/proposals.ts";
import { voteName, type VotesState } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import { firstWords } from "#shared/lib/clip.ts";

const LONGEST_TITLE = 80;

export type FilmMark = { id: string; time: string } & (
	| { kind: "proposal"; author: string | null; by: string | null }
	| { kind: "vote-opened" | "vote-closed"; vote: string; title: string }
	| { kind: "decision"; decision: string; text: string }
	| { kind: "adopted"; number: number }
);

/** `field` and `block` name the passage. A ledger that is not read yet has none. */
export function filmMarks(
	{ field, block }: { field: string; block: string },
	ledgers: { proposals: ProposalsState; votes: VotesState; adoptions: DocumentAdoptionsState },
): FilmMark[] {
	const isAbout = (subject: VoteSubject | null) =>
		subject?.kind === "passage" && subject.field === field && subject.parts.some(({ id }) => id === block);
	const marks: FilmMark[] = [];
	for (const proposal of ledgers.proposals.proposals.values()) {
		const { id, author, outcome } = proposal;
		const isOnIt = proposal.field === field && blocksOf(proposal).includes(block);
		if (outcome?.kind === "accepted" && isOnIt)
			marks.push({ id, kind: "proposal", time: outcome.time, author, by: outcome.by });
	}
	for (const vote of ledgers.votes.votes.values()) {
		const { id, subject, openedAt, closed } = vote;
		if (!isAbout(subject)) continue;
		const title = firstWords(voteName(vote), LONGEST_TITLE);
		marks.push({ id: `${id} opened`, kind: "vote-opened", time: openedAt, vote: id, title });
		if (closed) marks.push({ id: `${id} closed`, kind: "vote-closed", time: closed.at, vote: id, title });
	}
	for (const { id, text, subject, recordedAt } of ledgers.votes.decisions.values())
		if (isAbout(subject)) marks.push({ id, kind: "decision", time: recordedAt, decision: id, text });
	for (const [number, { time }] of ledgers.adoptions)
		marks.push({ id: `adopted ${number}`, kind: "adopted", time, number });
	return marks.sort((one, other) => Date.parse(one.time) - Date.parse(other.time));
}

/** The marks that come after each step and before the next; those before any step go with the first. */
export function marksByStep(
	steps: readonly { endedAt: string }[],
	marks: readonly FilmMark[],
): ReadonlyMap<number, readonly FilmMark[]> {
	const placed = new Map<number, FilmMark[]>();
	for (const mark of marks) {
		const after = steps.findLastIndex(({ endedAt }) => Date.parse(endedAt) <= Date.parse(mark.time));
		const step = Math.max(0, after);
		placed.set(step, [...(placed.get(step) ?? []), mark]);
	}
	return placed;
}
