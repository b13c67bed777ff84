/** The votes and decisions on one record of a set, newest first, live. */

import { useMemo } from "react";
import { votesStream } from "#shared/ledger/votes.ts";
import type { Decision, Vote } from "#shared/ledger/votes-state.ts";
import type { VoteSubject } from "#shared/ledger/votes-wire.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";

export type RecordVotes = {
	readonly votes: readonly Vote[];
	readonly decisions: readonly Decision[];
	/** The last one that was closed. */
	readonly last: Vote | null;
};

export function useRecordVotes(room: OpenRoom, record: string): RecordVotes {
	const { state, head } = useLedger(room, votesStream);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	return useMemo(() => {
		const isOf = (subject: VoteSubject | null) => subject?.kind === "record" && subject.record === record;
		const votes = [...state.votes.values()].filter(({ subject }) => isOf(subject)).reverse();
		const decisions = [...state.decisions.values()].filter(({ subject }) => isOf(subject)).reverse();
		// The same object when nothing changed would hide what was folded in place.
		return { votes: votes.map((vote) => ({ ...vote })), decisions, last: lastClosed(votes) };
	}, [state, head, record]);
}

function lastClosed(votes: readonly Vote[]): Vote | null {
	const closed = votes.filter((vote) => vote.closed !== null);
	return closed.reduce<Vote | null>(
		(last, one) => ((one.closed?.at ?? "") > (last?.closed?.at ?? "") ? one : last),
		null,
	);
}
