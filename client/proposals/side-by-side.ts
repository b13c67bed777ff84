/** What several proposals for the same passage make of it, each upon the same wording, so that they can be read beside one another. */

import type * as Y from "yjs";
import { type BlockJson, blocksAt, idOfBlock, isSameWording } from "#shared/document/block-json.ts";
import { alternativesTo, blocksOf, type Proposal, type ProposalsState } from "#shared/ledger/proposals.ts";

type Asked = Pick<Proposal, "before" | "after" | "prev">;

/** Whether an open proposal is upon words that are no longer those of the document. */
export function isStaleIn(doc: Y.Doc, proposal: Proposal): boolean {
	return (
		proposal.outcome === null && !isSameWording(blocksAt(doc, proposal.field, blocksOf(proposal)), proposal.before)
	);
}

/** The proposal and the others that are open for its passage, the oldest first. */
export function withAlternatives(state: ProposalsState, proposal: Proposal): Proposal[] {
	return [proposal, ...alternativesTo(state, proposal)].sort((a, b) => (a.time < b.time ? -1 : 1));
}

/** The blocks of the text that any of them is about, in the order of the text. Empty when all of them only add. */
export function sharedPassage(text: readonly BlockJson[], proposals: readonly Asked[]): BlockJson[] {
	const own = new Set(proposals.flatMap(blocksOf));
	return text.filter((block) => own.has(idOfBlock(block) ?? ""));
}

/** That passage as it would be if the proposal were accepted: its own blocks replaced, the others as they are. */
export function asAccepted(passage: readonly BlockJson[], proposal: Asked): BlockJson[] {
	const own = new Set(blocksOf(proposal));
	const isOwn = (block: BlockJson) => own.has(idOfBlock(block) ?? "");
	const first = passage.findIndex(isOwn);
	const kept = passage.filter((block) => !isOwn(block));
	const before = passage.findIndex((block) => idOfBlock(block) === proposal.prev);
	const at = first >= 0 ? first : proposal.prev !== null && before < 0 ? kept.length : before + 1;
	return [...kept.slice(0, at), ...proposal.after, ...kept.slice(at)];
}
