/** What of ledgers is in the directory: votes and decisions, which can be cited; comments, judgements and assessments, which cite. No room holds them. */

import { areNewlyTold, citingAssessments, citingJudgements } from "#server/links/attested-threads.ts";
import { areNewWords, citingThreads } from "#server/links/comment-threads.ts";
import { areNewVotes, voteEntries } from "#server/links/vote-entries.ts";
import type { CitingThread, DirectoryEntry, PassagePlace, Saying } from "#shared/document/directory.ts";
import { ledgerPlaceOf, type RoomName } from "#shared/domain/document-kind.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { VotesState } from "#shared/ledger/votes-state.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { Result } from "#shared/lib/result.ts";

const CITED = [votesStream.name, commentsStream.name, coverageStream.name, assessmentsStream.name] as const;

/** The ledgers whose words cite: what they say, and after which events it may be another thing. */
type Citing = {
	saying: Saying;
	threads: (state: never) => CitingThread[];
	isNews: (events: readonly LedgerEvent[]) => boolean;
};
const CITING: ReadonlyMap<string, Citing> = new Map<string, Citing>([
	[commentsStream.name, { saying: "comment", threads: citingThreads, isNews: areNewWords }],
	[coverageStream.name, { saying: "judgement", threads: citingJudgements, isNews: (events) => events.length > 0 }],
	[assessmentsStream.name, { saying: "assessment", threads: citingAssessments, isNews: areNewlyTold }],
]);

/** One ledger that the directory reads. */
export type CitedLedger = { place: PassagePlace; stream: string };

/** What was read of one, up to its event of number `head`. */
export type LedgerReading = { head: number; put: DirectoryEntry[]; threads: CitingThread[] | null; saying: Saying };

export type LedgerSource = {
	/** The ledgers of a workspace that say something. */
	ledgers(workspace: WorkspaceId): Promise<readonly CitedLedger[]>;
	/** How far one goes, without reading it; null for votes, few and small, which are read at each start. */
	head(workspace: WorkspaceId, ledger: CitedLedger): Promise<number | null>;
	/** What one says; null when it cannot be read. */
	read(workspace: WorkspaceId, ledger: CitedLedger): Promise<LedgerReading | null>;
};

export type LedgerSourceParts = {
	list(workspace: WorkspaceId): Promise<readonly { room: RoomName; stream: string }[]>;
	head(workspace: WorkspaceId, ledger: CitedLedger): Promise<number>;
	read<State, T>(
		workspace: WorkspaceId,
		address: { place: string; stream: string },
		reader: (state: State, head: number) => T,
	): Promise<Result<T, unknown>>;
};

export function ledgerSource({ list, head, read }: LedgerSourceParts): LedgerSource {
	return {
		head: async (workspace, ledger) => (ledger.stream === votesStream.name ? null : await head(workspace, ledger)),
		async ledgers(workspace) {
			const kept = await list(workspace);
			return kept.flatMap(({ room, stream }) => citedLedger(room, stream) ?? []);
		},
		async read(workspace, ledger) {
			const cites = CITING.get(ledger.stream);
			const found = await read(workspace, ledger, (state, at): LedgerReading => {
				if (cites) return { head: at, put: [], threads: cites.threads(state as never), saying: cites.saying };
				return { head: at, put: voteEntries(state as VotesState, ledger.place), threads: null, saying: "comment" };
			});
			return found.ok ? found.value : null;
		},
	};
}

/** The ledger that has to be read again after these events; null when the directory would say the same. */
export function toReadAgain(room: RoomName, stream: string, events: readonly LedgerEvent[]): CitedLedger | null {
	const isNews = stream === votesStream.name ? areNewVotes : CITING.get(stream)?.isNews;
	return isNews?.(events) ? citedLedger(room, stream) : null;
}

function citedLedger(room: RoomName, stream: string): CitedLedger | null {
	const place = ledgerPlaceOf(room);
	const cited = CITED.find((one) => one === stream);
	return place !== null && cited !== undefined ? { place, stream: cited } : null;
}
