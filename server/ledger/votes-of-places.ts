/** The votes and decisions of every place of a workspace, as they stand. */

import type { Ledgers } from "#server/ledger/ledgers.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import { ledgerPlaceOf } from "#shared/domain/document-kind.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Decision, Vote, VotesState } from "#shared/ledger/votes-state.ts";
import type { VotePlace } from "#shared/ledger/votes-view.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";

export type VotesOfPlacesParts = {
	ledgers: Pick<Ledgers, "readInside">;
	ledgerStore: Pick<LedgerStore, "list">;
};

export type VotesOfPlace = { votes: Map<string, Vote>; decisions: Decision[] };

/** The decisions of every place, and of its votes these. A damaged ledger is left out. */
export async function votesOfPlaces(
	{ ledgers, ledgerStore }: VotesOfPlacesParts,
	workspace: WorkspaceId,
	wanted: ReadonlySet<string>,
): Promise<Map<VotePlace, VotesOfPlace>> {
	const found = new Map<VotePlace, VotesOfPlace>();
	for (const { room, stream } of await ledgerStore.list(workspace)) {
		const place = ledgerPlaceOf(room);
		if (stream !== votesStream.name || place === null) continue;
		const read = await ledgers.readInside(
			workspace,
			{ place, stream },
			({ votes, decisions }: VotesState): VotesOfPlace =>
				structuredClone({
					votes: new Map([...votes].filter(([id]) => wanted.has(id))),
					decisions: [...decisions.values()],
				}),
		);
		if (read.ok) found.set(place, read.value);
	}
	return found;
}
