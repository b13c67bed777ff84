/** The stream of proposals: a passage and the wording somebody proposes for it, with their reason; withdrawn by its author, accepted or declined by who may write. */

import type { BlockJson } from "#shared/document/block-json.ts";
import { idsOfBlocks } from "#shared/document/block-json.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { ProposalBody, ProposalCommand } from "#shared/ledger/proposals-wire.ts";
import {
	type CommandContext,
	isSealed,
	type LedgerEvent,
	type SealedEvent,
	type Stream,
} from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** More open proposals than this in one document serve nobody. */
export const MAX_OPEN_PROPOSALS = 2_000;

export type Outcome = {
	readonly kind: "withdrawn" | "accepted" | "declined";
	readonly by: MemberId | null;
	readonly time: string;
	/** The number of the event that says so. */
	readonly seq: number;
	readonly reason: string;
	/** The wording that was taken, when it was not the one proposed. */
	readonly final: readonly BlockJson[] | null;
};

export type Proposal = {
	readonly id: string;
	readonly batch: string;
	readonly author: MemberId | null;
	readonly time: string;
	/** The number of the event that made it. */
	readonly seq: number;
	readonly field: string;
	readonly prev: string | null;
	readonly before: readonly BlockJson[];
	readonly after: readonly BlockJson[];
	readonly reason: string;
	/** Null as long as it is open. */
	outcome: Outcome | null;
};

export type ProposalsState = { readonly proposals: Map<string, Proposal>; openCount: number };

export const proposalsStream: Stream<ProposalsState, ProposalCommand, ProposalBody> = {
	name: "proposals",
	place: "document",
	command: ProposalCommand,
	body: ProposalBody,
	maxCommandBytes: 524_288,
	needs: ({ kind }) => (kind === "propose" || kind === "withdraw-proposal" ? "comment" : "write"),
	initial: () => ({ proposals: new Map(), openCount: 0 }),
	evolve,
	decide,
};

/** The ids of the blocks that a proposal is about. */
export function blocksOf({ before }: Pick<Proposal, "before">): string[] {
	return idsOfBlocks(before);
}

/** Other open proposals on a block of the same passage. */
export function alternativesTo(state: ProposalsState, proposal: Proposal): Proposal[] {
	const own = new Set(blocksOf(proposal));
	return [...state.proposals.values()].filter(
		(other) =>
			other !== proposal &&
			other.outcome === null &&
			other.field === proposal.field &&
			(blocksOf(other).some((id) => own.has(id)) ||
				(own.size === 0 && other.before.length === 0 && other.prev === proposal.prev)),
	);
}

/** How many proposals are open on each record that has some, by id. */
export function openByRecord({ proposals }: ProposalsState): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { field, outcome } of proposals.values()) {
		const record = parseRecordTextName(field)?.record;
		if (record !== undefined && outcome === null) counts.set(record, (counts.get(record) ?? 0) + 1);
	}
	return counts;
}

function evolve(state: ProposalsState, event: LedgerEvent<ProposalBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time, seq } = event;
	if (body.kind === "proposed") {
		const { proposal: id, batch, field, prev, before, after, reason } = body;
		const passage = { field, prev, before, after, reason };
		state.proposals.set(id, { id, batch, author: member, time, seq, ...passage, outcome: null });
		state.openCount += 1;
		return;
	}
	const proposal = state.proposals.get(body.proposal);
	if (!proposal || proposal.outcome) return;
	state.openCount -= 1;
	const said = { by: member, time, seq };
	switch (body.kind) {
		case "proposal-withdrawn":
			proposal.outcome = { ...said, kind: "withdrawn", reason: "", final: null };
			return;
		case "proposal-accepted":
			proposal.outcome = { ...said, kind: "accepted", reason: body.reason, final: body.final };
			return;
		case "proposal-declined":
			proposal.outcome = { ...said, kind: "declined", reason: body.reason, final: null };
	}
}

function decide(
	state: ProposalsState,
	command: ProposalCommand,
	{ member, newId }: CommandContext,
): Result<ProposalBody[], Refusal> {
	if (command.kind === "propose") {
		if (state.openCount + command.passages.length > MAX_OPEN_PROPOSALS) return refused({ kind: "discussion-full" });
		const changes = command.passages.filter(({ before, after }) => !sameValue(before, after));
		const batch = newId();
		return ok(changes.map((passage) => ({ kind: "proposed", proposal: newId(), batch, ...passage })));
	}
	const proposal = state.proposals.get(command.proposal);
	if (!proposal) return refused({ kind: "not-found" });
	if (command.kind === "withdraw-proposal" && proposal.author !== member) return refused({ kind: "not-yours" });
	if (proposal.outcome) {
		// Said twice by the same person, it is done; somebody else came first otherwise.
		const isSame = proposal.outcome.kind === OUTCOME[command.kind] && proposal.outcome.by === member;
		return isSame ? ok([]) : refused({ kind: "proposal-closed" });
	}
	const { id } = proposal;
	switch (command.kind) {
		case "withdraw-proposal":
			return ok([{ kind: "proposal-withdrawn", proposal: id }]);
		case "accept-proposal": {
			const { seen, reason } = command;
			const final = command.final && !sameValue(command.final, proposal.after) ? command.final : null;
			return ok([{ kind: "proposal-accepted", proposal: id, seen, final, reason }]);
		}
		case "decline-proposal":
			return ok([{ kind: "proposal-declined", proposal: id, reason: command.reason }]);
	}
}

const OUTCOME = {
	"withdraw-proposal": "withdrawn",
	"accept-proposal": "accepted",
	"decline-proposal": "declined",
} as const;
