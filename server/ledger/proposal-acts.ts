/** Proposals and the live text: what is proposed starts from what the document says, and what is accepted is written in it in one transaction, or nothing is. */

import type * as Y from "yjs";
import type { CommandCheck } from "#server/ledger/command-checks.ts";
import type { PrepareEvents } from "#server/ledger/ledgers.ts";
import { RoomRefusedError } from "#server/rooms/room-refused-error.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import {
	type BlockJson,
	blocksAt,
	blocksFingerprint,
	isSameWording,
	wordsOfBlocks,
	writeBlocksAt,
} from "#shared/document/block-json.ts";
import { isProposableIn } from "#shared/document/proposable-text.ts";
import { ProposalBody, ProposalCommand } from "#shared/ledger/proposals-wire.ts";
import { blocksOf, type ProposalsState, proposalsStream } from "#shared/ledger/proposals.ts";
import { ok, refused } from "#shared/lib/result.ts";

/** For `Ledgers`: nobody proposes to replace words that the document does not say, nor for a text that it does not have. `detail` is the first passage in question, from 0. */
export function proposalChecks(rooms: Pick<Rooms, "read">): CommandCheck {
	return async (_workspace, stream, asked, place) => {
		if (stream !== proposalsStream.name) return ok();
		const command = ProposalCommand.parse(asked);
		if (command.kind !== "propose") return ok();
		return await rooms.read(place.ledger.room, (doc) => {
			if (!command.passages.every(({ field }) => isProposableIn(doc, field))) return refused({ kind: "not-found" });
			const changed = command.passages.findIndex(
				({ field, before }) => !isSameWording(blocksAt(doc, field, blocksOf({ before })), before),
			);
			return changed < 0 ? ok() : refused({ kind: "wording-changed", detail: String(changed) });
		});
	};
}

/** For `Ledgers`: writes what is accepted, in the name of whoever proposed it, a part of it too; in that of whoever accepts it when they put words of their own. A wording that is there already is no change: the same command comes again when its answer was lost. */
export function proposalWriting(rooms: Pick<Rooms, "edit" | "read">): PrepareEvents {
	return async ({ stream, ledger }, events, { state, member }) => {
		if (stream.name !== proposalsStream.name) return ok({});
		for (const event of events) {
			const body = ProposalBody.parse(event);
			if (body.kind !== "proposal-accepted") continue;
			const proposal = (state as ProposalsState).proposals.get(body.proposal);
			if (!proposal) return refused({ kind: "not-found" });
			const { field, prev, before } = proposal;
			const ids = blocksOf({ before });
			const blocks = body.final ?? proposal.after;
			const read = (doc: Y.Doc, wanted: readonly string[]) => blocksFingerprint(blocksAt(doc, field, wanted));
			let isAsSeen = true;
			let hasText = true;
			try {
				const now = await rooms.read(ledger.room, (doc) => (body.final ? blocksAt(doc, field, ids) : []));
				const isProposed = !body.final || saysNoMoreThan(body.final, [...now, ...before, ...proposal.after]);
				await rooms.edit(ledger.room, isProposed ? proposal.author : member, (doc) => {
					hasText = isProposableIn(doc, field);
					if (!hasText) return;
					const isUntouched = read(doc, ids) === body.seen;
					const isThere =
						blocks.length === 0
							? blocksAt(doc, field, ids).length === 0
							: read(doc, blocksOf({ before: blocks })) === blocksFingerprint(blocks);
					isAsSeen = isUntouched || isThere;
					if (isUntouched && !isThere) writeBlocksAt(doc, field, { prev, ids }, blocks);
				});
			} catch (error) {
				// The document cannot be written now: the proposal stays open.
				if (error instanceof RoomRefusedError) return refused({ kind: error.kind });
				throw error;
			}
			// The record it was for has been taken away.
			if (!hasText) return refused({ kind: "not-found" });
			if (!isAsSeen) return refused({ kind: "wording-changed", detail: body.proposal });
		}
		return ok({});
	};
}

/** Whether every word of a wording is among those of others. */
function saysNoMoreThan(blocks: readonly BlockJson[], others: readonly BlockJson[]): boolean {
	const known = wordsIn(others);
	return [...wordsIn(blocks)].every((word) => known.has(word));
}

function wordsIn(blocks: readonly BlockJson[]): Set<string> {
	return new Set(
		wordsOfBlocks(blocks)
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [],
	);
}
