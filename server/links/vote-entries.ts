/** What the directory says of votes and decisions, so that they can be cited: read from their ledgers, which no room holds. Never what a vote came to. */

import type { DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { ledgerPlaceOf, PORTFOLIO, type RoomName } from "#shared/domain/document-kind.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { type Decision, type Vote, voteName, type VotesState } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { VoteBody, VoteSubject } from "#shared/ledger/votes-wire.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { Result } from "#shared/lib/result.ts";

/** Where votes and decisions are read. */
export type VoteSource = {
	/** The places of a workspace that have votes or decisions. */
	places(workspace: WorkspaceId): Promise<readonly VotePlace[]>;
	/** The entries of one; null when it cannot be read. */
	entries(workspace: WorkspaceId, place: VotePlace): Promise<DirectoryEntry[] | null>;
};

export type VoteSourceParts = {
	list(workspace: WorkspaceId): Promise<readonly { room: RoomName; stream: string }[]>;
	read<T>(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		reader: (state: VotesState) => T,
	): Promise<Result<T, unknown>>;
};

const LONGEST_NAME = 300;
const LONGEST_SUMMARY = 120;

export function voteSource({ list, read }: VoteSourceParts): VoteSource {
	return {
		async places(workspace) {
			const ledgers = await list(workspace);
			return ledgers.flatMap(({ room, stream }) => {
				const place = ledgerPlaceOf(room);
				return stream === votesStream.name && place !== null ? [place] : [];
			});
		},
		async entries(workspace, place) {
			const found = await read(workspace, { place, stream: votesStream.name }, (state) => [
				...[...state.votes.values()].map((vote) => entryOfVote(vote, place)),
				...[...state.decisions.values()].map((decision) => entryOfDecision(decision, place)),
			]);
			return found.ok ? found.value : null;
		},
	};
}

const SAID: ReadonlySet<VoteBody["kind"]> = new Set([
	"vote-opened",
	"vote-closed",
	"vote-cancelled",
	"decision-recorded",
]);

/** Whether what the directory says is another thing after these events: what ballots and follow-ups say is not in it. */
export function isNewToCite(stream: string, events: readonly LedgerEvent[]): boolean {
	return stream === votesStream.name && events.some(({ body }) => SAID.has((body as VoteBody).kind));
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
