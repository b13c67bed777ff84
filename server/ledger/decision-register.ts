/** The register of decisions of a workspace: the votes and decisions of its portfolio and of each of its documents, as whoever asks may know them. */

import type { Asker } from "#server/ledger/ledger-door.ts";
import type { Ledgers } from "#server/ledger/ledgers.ts";
import { isAsWritten, type WordingFacts } from "#server/ledger/vote-checks.ts";
import type { LedgerStore } from "#server/store/ledger-store.ts";
import { ledgerPlaceOf } from "#shared/domain/document-kind.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { VotesState } from "#shared/ledger/votes-state.ts";
import {
	type DecisionsReply,
	placeView,
	type VoteCount,
	voteCount,
	type VotePlace,
} from "#shared/ledger/votes-view.ts";
import { ok, refused, type Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type DecisionRegisterParts = {
	ledgers: Pick<Ledgers, "read">;
	ledgerStore: Pick<LedgerStore, "list">;
	facts: WordingFacts;
};

/** A place whose ledger is damaged is named, and the others are read. */
export async function decisionRegister(
	{ ledgers, ledgerStore, facts }: DecisionRegisterParts,
	asker: Asker,
): Promise<Result<DecisionsReply, Refusal>> {
	const places: DecisionsReply["places"][number][] = [];
	const damaged: VotePlace[] = [];
	for (const { room, stream } of await ledgerStore.list(asker.workspace)) {
		const place = ledgerPlaceOf(room);
		if (stream !== votesStream.name || place === null) continue;
		const read = await ledgers.read(asker, { place, stream }, (state: VotesState, member) => {
			// What is handed out is read after this turn: nothing of the state itself may go with it.
			return structuredClone(placeView(state, member));
		});
		if (read.ok) {
			const changed: string[] = [];
			for (const { id, subject, supersededBy } of read.value.decisions)
				if (subject && supersededBy === null && !(await isAsWritten(facts, asker.workspace, place, subject)))
					changed.push(id);
			places.push({ place, ...read.value, changed });
		} else if (read.error.kind === "ledger-damaged") damaged.push(place);
		else if (read.error.kind !== "not-found") return read;
	}
	return ok({ places, damaged });
}

/** How many have voted, for a vote whose ballots are secret. */
export async function countOfVote(
	{ ledgers }: Pick<DecisionRegisterParts, "ledgers">,
	asker: Asker,
	place: string,
	vote: string,
): Promise<Result<VoteCount, Refusal>> {
	const address = { place, stream: votesStream.name };
	const read = await ledgers.read(asker, address, (state: VotesState, _member, sees): Result<VoteCount, Refusal> => {
		// A seat reads the ledger for the votes of its steps, and knows nothing of the others.
		if (!sees({ vote })) return refused({ kind: "forbidden" });
		const known = state.votes.get(vote);
		return known ? ok(voteCount(known)) : refused({ kind: "not-found" });
	});
	return read.ok ? read.value : read;
}
