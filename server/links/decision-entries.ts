/** What the directory says of decisions, so that they can be cited: read from the ledgers of votes, which no room holds. */

import type { DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { ledgerPlaceOf, PORTFOLIO, type RoomName } from "#shared/domain/document-kind.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Decision, VotesState } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { VoteBody, VoteSubject } from "#shared/ledger/votes-wire.ts";
import { clip, firstWords } from "#shared/lib/clip.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { Result } from "#shared/lib/result.ts";

/** Where decisions are read. */
export type DecisionSource = {
	/** The places of a workspace that have votes or decisions. */
	places(workspace: WorkspaceId): Promise<readonly VotePlace[]>;
	/** The entries of one; null when it cannot be read. */
	entries(workspace: WorkspaceId, place: VotePlace): Promise<DirectoryEntry[] | null>;
};

export type DecisionSourceParts = {
	list(workspace: WorkspaceId): Promise<readonly { room: RoomName; stream: string }[]>;
	read<T>(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		reader: (state: VotesState) => T,
	): Promise<Result<T, unknown>>;
};

const LONGEST_NAME = 300;
const LONGEST_SUMMARY = 120;

export function decisionSource({ list, read }: DecisionSourceParts): DecisionSource {
	return {
		async places(workspace) {
			const ledgers = await list(workspace);
			return ledgers.flatMap(({ room, stream }) => {
				const place = ledgerPlaceOf(room);
				return stream === votesStream.name && place !== null ? [place] : [];
			});
		},
		async entries(workspace, place) {
			const found = await read(workspace, { place, stream: votesStream.name }, (state) =>
				[...state.decisions.values()].map((decision) => entryOf(decision, place)),
			);
			return found.ok ? found.value : null;
		},
	};
}

/** Whether what the directory says of decisions is another thing after these events: what ballots and follow-ups say is not in it. */
export function hasNewDecision(stream: string, events: readonly LedgerEvent[]): boolean {
	return stream === votesStream.name && events.some(({ body }) => (body as VoteBody).kind === "decision-recorded");
}

function entryOf({ id, text, subject, supersededBy, recordedAt }: Decision, place: VotePlace): DirectoryEntry {
	return {
		key: citableKey("decision", id),
		kind: "decision",
		id,
		document: place === PORTFOLIO ? null : place,
		name: clip(text, LONGEST_NAME),
		archived: false,
		example: false,
		status: supersededBy === null ? "standing" : "replaced",
		date: recordedAt,
		summary: firstWords(wordsOf(subject), LONGEST_SUMMARY),
	};
}

function wordsOf(subject: VoteSubject | null): string {
	if (subject === null) return "";
	return subject.kind === "question" ? subject.text : subject.parts.map(({ text }) => text).join(" ");
}
