/** What crosses the wire about proposals: « replace this passage by that one, because… », and what became of it. */

import { z } from "zod";
import { BlockShape } from "#shared/document/block-json.ts";
import { isProposableName } from "#shared/document/proposable-text.ts";

/** The most passages sent at once. */
export const MAX_PASSAGES = 40;
/** The most blocks a passage may have. */
export const MAX_BLOCKS = 200;
export const MAX_REASON = 2_000;

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Blocks = z.array(BlockShape).max(MAX_BLOCKS);
const Reason = z.string().trim().max(MAX_REASON);

/** No other part of a document is ever opened as a text because somebody names it. */
const TextName = z.string().max(100).refine(isProposableName);

const Passage = z.strictObject({
	/** The name of the text. */
	field: z.string().min(1).max(100),
	/** The block before it; null at the start. */
	prev: Id.nullable(),
	before: Blocks,
	after: Blocks,
});

export const ProposalCommand = z.discriminatedUnion("kind", [
	/** Each passage becomes a proposal of its own; `before` is what the document says of it now, or the command is refused. */
	z.strictObject({
		kind: z.literal("propose"),
		passages: z
			.array(Passage.extend({ field: TextName, reason: Reason }))
			.min(1)
			.max(MAX_PASSAGES),
	}),
	z.strictObject({ kind: z.literal("withdraw-proposal"), proposal: Id }),
	/**
	 * `seen`: the fingerprint of the blocks as whoever accepts had them in front of them; the document must still say so. `final`: the wording taken
	 * when it is not the proposal's as it is (a part of it, or mixed with what changed meanwhile).
	 */
	z.strictObject({
		kind: z.literal("accept-proposal"),
		proposal: Id,
		seen: z.string().max(64),
		final: Blocks.nullable(),
		reason: Reason,
	}),
	z.strictObject({ kind: z.literal("decline-proposal"), proposal: Id, reason: Reason.min(1) }),
]);
export type ProposalCommand = z.infer<typeof ProposalCommand>;

export const ProposalBody = z.discriminatedUnion("kind", [
	/** `batch`: those sent together bear the same. */
	Passage.extend({ kind: z.literal("proposed"), proposal: Id, batch: Id, reason: Reason }),
	z.strictObject({ kind: z.literal("proposal-withdrawn"), proposal: Id }),
	z.strictObject({
		kind: z.literal("proposal-accepted"),
		proposal: Id,
		seen: z.string(),
		final: Blocks.nullable(),
		reason: Reason,
	}),
	z.strictObject({ kind: z.literal("proposal-declined"), proposal: Id, reason: Reason }),
]);
export type ProposalBody = z.infer<typeof ProposalBody>;
