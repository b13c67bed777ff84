/**
 * A set of recommendations that a group words again together. The rich texts of each: `original:<id>` as it came, `discussion:<id>` what was said of it,
 * `wording:<id>` what it is to say from now on.
 */

import type * as Y from "yjs";
import { oneOf, reference, text } from "#shared/document/field.ts";
import { nextCode } from "#shared/document/indicator-set.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { plainText, type RecordText, recordTextName, richText } from "#shared/document/rich-text.ts";
import { firstWords } from "#shared/lib/clip.ts";
import type { RecordId } from "#shared/lib/ids.ts";

export const RECOMMENDATION_STATUSES = ["to-discuss", "rewording", "agreed", "aside"] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

/** How far the table agrees, as whoever runs the meeting notes it. It is no vote: nobody's name is behind it. */
export const AGREEMENTS = ["unknown", "wide", "reserved", "none"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export type RecommendationFields = {
	code: string;
	/** A short name, for chips and lists; empty for most, which go by their first words. */
	name: string;
	status: RecommendationStatus;
	agreement: Agreement;
	/** The section it stands in, by id; empty, or of a section that is gone: in none. */
	section: string;
};
export type Recommendation = RecordOf<RecommendationFields>;

export type RecommendationSectionFields = { name: string };
export type RecommendationSection = RecordOf<RecommendationSectionFields>;

/** Opens the recommendations of a set. */
export function recommendationTable(doc: Y.Doc): RecordTable<RecommendationFields> {
	return new RecordTable<RecommendationFields>(doc, "recommendations", {
		code: text(),
		name: text(),
		status: oneOf(RECOMMENDATION_STATUSES, "to-discuss"),
		agreement: oneOf(AGREEMENTS, "unknown"),
		section: reference(),
	});
}

/** Opens the sections of a set: a name, in an order. */
export function recommendationSectionTable(doc: Y.Doc): RecordTable<RecommendationSectionFields> {
	return new RecordTable<RecommendationSectionFields>(doc, "sections", { name: text() });
}

/** The next free code of a set: « R1 », « R2 »… */
export function nextRecommendationCode(existing: readonly { code: string }[]): string {
	return nextCode("R", existing);
}

const LONGEST_NAME = 110;

/** What it is called: its short name, else the first words of what it is to say, else of what it said. */
export function recommendationName(doc: Y.Doc, { id, name }: Pick<Recommendation, "id" | "name">): string {
	if (name !== "") return name;
	return firstWords(wordsOf(doc, "wording", id) || wordsOf(doc, "original", id), LONGEST_NAME);
}

/** The words of one of its texts. One that nobody wrote in is not opened: hundreds of records would open hundreds of them. */
export function wordsOf(doc: Y.Doc, text: RecordText, id: RecordId): string {
	const name = recordTextName(text, id);
	return doc.share.has(name) ? plainText(richText(doc, name)).trim() : "";
}
