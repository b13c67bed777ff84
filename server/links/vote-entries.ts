/** What the directory says of votes and decisions, so that they can be cited: read from their ledgers, which no room holds. Never what a vote came to. */

import type { DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { PORTFOLIO } from "#shared/domain/document-kind.ts";
import { type Decision, type Vote, voteName, type VotesState } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { VoteBody, VoteSubject } from "#shared/ledger/votes-wire.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";

const LONGEST_NAME = 300;
const LONGEST_SUMMARY = 120;

export function voteEntries({ votes, decisions }: VotesState, place: VotePlace): DirectoryEntry[] {
	return [
		...[...votes.values()].map((vote) => entryOfVote(vote, place)),
		...[...decisions.values()].map((decision) => entryOfDecision(decision, place)),
	];
}

const SAID: ReadonlySet<VoteBody["kind"]> = new Set([
	"vote-opened",
	"vote-closed",
	"vote-cancelled",
	"decision-recorded",
]);

/** Whether what the directory says is another thing after these events: what ballots and follow-ups say is not in it. */
export function areNewVotes(events: readonly LedgerEvent[]): boolean {
	return events.some(({ body }) => SAID.has((body as VoteBody).kind));
}

function entryOfVote(vote: Vote, place: VotePlace): DirectoryEntry {
	const name = voteName(vote);
	const words = wordsOf(vote.subject);
	return {
		...entryAt("vote", vote.id, place),
		name: clip(name, LONGEST_NAME),
		status: vote.cancelled ? "cancelled" : vote.closed ? "closed" : "open",
		date: vote.cancelled?.at ?? vote.closed?.at ?? vote.openedAt,
		summary: words === name ? "" : firstWords(words, LONGEST_SUMMARY),
	};
}

function entryOfDecision({ id, text, subject, supersededBy, recordedAt }: Decision, place: VotePlace): DirectoryEntry {
	return {
		...entryAt("decision", id, place),
		name: clip(text, LONGEST_NAME),
		status: supersededBy === null ? "standing" : "replaced",
		date: recordedAt,
		summary: firstWords(wordsOf(subject), LONGEST_SUMMARY),
	};
}

function entryAt(kind: "vote" | "decision", id: string, place: VotePlace) {
	const document = place === PORTFOLIO ? null : place;
	return { key: citableKey(kind, id), kind, id, document, archived: false, example: false };
}

function wordsOf(subject: VoteSubject | null): string {
	if (subject === null) return "";
	return subject.kind === "question" ? subject.text : subject.parts.map(({ text }) => text).join(" ");
}
