/** The exact wording of a record that a group votes on: a balise with all its parts, or one of the two wordings of a recommendation. */

import type * as Y from "yjs";
import { baliseParts, blockWording, type WordingPart } from "#shared/document/block-wording.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import { recordTextName, richText } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";

/** Which of its wordings a recommendation is voted on by: what it said, or what it is to say. */
export const RECOMMENDATION_WORDINGS = ["wording", "original"] as const;
export type RecommendationWording = (typeof RECOMMENDATION_WORDINGS)[number];

/** One wording of a recommendation as it is now; empty when the recommendation is not there, is put away, or says nothing. */
export function recommendationParts(doc: Y.Doc, record: string, wording: RecommendationWording): WordingPart[] {
	const one = recommendationTable(doc).get(record);
	const name = recordTextName(wording, record as RecordId);
	if (!one || one.archived || !doc.share.has(name)) return [];
	const text = blockWording(richText(doc, name));
	return text === "" ? [] : [{ id: wording, text }];
}

/** A record as it is now, by the same parts as `frozen`: those of a recommendation are named after its wordings, all others are of a balise. */
export function recordParts(doc: Y.Doc, record: string, frozen: readonly Pick<WordingPart, "id">[]): WordingPart[] {
	const [first, ...others] = frozen;
	const wording = RECOMMENDATION_WORDINGS.find((id) => others.length === 0 && id === first?.id);
	return wording ? recommendationParts(doc, record, wording) : baliseParts(doc, record);
}
