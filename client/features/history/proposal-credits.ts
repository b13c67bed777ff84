/** Whose proposals a changed passage owes its words to, and who accepted them: told beside the hands of the log. */

import { idsOfBlocks } from "#shared/document/block-json.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { ProposalsState } from "#shared/ledger/proposals.ts";

/** Of a passage, those who accepted a proposal for it between the two moments that are compared. */
export type AcceptedBy = (passage: PassageDifference) => readonly (string | null)[];

export const NOBODY_ACCEPTED: AcceptedBy = () => [];

export function acceptedBy(
	{ proposals }: ProposalsState,
	{ since, at }: { since: string | null; at: string },
): AcceptedBy {
	const found = new Map<string, Set<string | null>>();
	for (const { field, before, after, outcome } of proposals.values()) {
		if (outcome?.kind !== "accepted") continue;
		const time = Date.parse(outcome.time);
		if (time > Date.parse(at) || (since !== null && time < Date.parse(since))) continue;
		for (const block of idsOfBlocks([...before, ...(outcome.final ?? after)])) {
			const key = `${field}#${block}`;
			found.set(key, (found.get(key) ?? new Set()).add(outcome.by));
		}
	}
	return ({ change, place }) =>
		change === "same" || place?.kind !== "block" ? [] : [...(found.get(`${place.text}#${place.block}`) ?? [])];
}
