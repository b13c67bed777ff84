/** Anonymous ballots: what one holds, how large it may be, and what all of them come to. Nothing in them leads to who cast them. */

import { z } from "zod";
import { type Tally, tally } from "#shared/domain/tally.ts";
import { Choice, type VoteMethod, type VoteOption } from "#shared/domain/vote-method.ts";

/** `none`: ballots have names. `five`: no result below five voters. `any`: whoever opened the vote said beforehand that it is shown however few they are. */
export const ANONYMITIES = ["none", "five", "any"] as const;
export type Anonymity = (typeof ANONYMITIES)[number];

/** Fewer voters than this have no result, unless it was said beforehand. */
export const LEAST_ANONYMOUS = 5;

export const AnonymousBallot = z.strictObject({ choice: Choice, reason: z.string().max(4000) });
export type AnonymousBallot = z.infer<typeof AnonymousBallot>;

/** Characters of one as JSON: ballots are kept in places of one size, so that none is known by its length. */
export const LONGEST_ANONYMOUS = 1_350;
/** Characters of its reason, so that it fits whatever its choice. */
export const LONGEST_ANONYMOUS_REASON = 500;

export function fitsItsPlace(ballot: AnonymousBallot): boolean {
	return JSON.stringify(ballot).length <= LONGEST_ANONYMOUS;
}

export type AnonymousCount = {
	/** How many voted. */
	voted: number;
	/** Null: too few voted for it to be shown. */
	tally: Tally | null;
	/** In the order of the alphabet, apart from what their authors answered. */
	reasons: string[];
};

/** What they come to. Only this leaves the box they are kept in. */
export function countAnonymous(
	vote: { method: VoteMethod; options: readonly VoteOption[]; anonymity: Anonymity },
	ballots: readonly AnonymousBallot[],
): AnonymousCount {
	const voted = ballots.length;
	if (vote.anonymity !== "any" && voted < LEAST_ANONYMOUS) return { voted, tally: null, reasons: [] };
	const reasons = ballots.map(({ reason }) => reason).filter((reason) => reason !== "");
	return { voted, tally: tally(vote.method, vote.options, ballots), reasons: reasons.sort() };
}
