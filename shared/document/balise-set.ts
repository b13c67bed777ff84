/** A set of balises (guideposts) and their criteria. The rich texts of a balise are `statement:<id>` and `why:<id>`. */

import type * as Y from "yjs";
import { flag, listOf, oneOf, text } from "#shared/document/field.ts";
import { nextCode } from "#shared/document/indicator-set.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { type DocumentId, isId } from "#shared/lib/ids.ts";

const RECORD_ID = /^[a-z0-9_-]{1,64}$/i;

/** How binding a balise is. */
export const LEVELS = ["required", "recommended"] as const;
export type Level = (typeof LEVELS)[number];

export const BALISE_STATUSES = ["draft", "discussion", "adopted", "retired"] as const;
export type BaliseStatus = (typeof BALISE_STATUSES)[number];

export type BaliseFields = {
	code: string;
	/** A short name, for chips and lists; the statement says it whole. */
	name: string;
	level: Level;
	status: BaliseStatus;
	/** The section it stands in, by id; empty, or of a section that is gone: in none. */
	section: string;
	/** The balise it became part of; empty for most. It is then put away, and leads there. */
	mergedInto: string;
	/** Where it came from, oldest first. */
	origins: readonly Origin[];
};
/** `split`: it was part of that balise; `merge`: that balise became part of it; `cards`: it was made from what people wrote in that workshop. */
export type Origin =
	| { readonly how: "split" | "merge"; readonly balise: string }
	| { readonly how: "cards"; readonly workshop: DocumentId };

export type BaliseSectionFields = { name: string };
export type BaliseSection = RecordOf<BaliseSectionFields>;

export type Balise = RecordOf<BaliseFields>;

/** Of what a criterion asks something: of the text the group writes, where it is checked in the list, or of every project, where it is judged one by one (coverage). */
export const ASKED_OF = ["text", "project"] as const;
export type AskedOf = (typeof ASKED_OF)[number];

export type CriterionFields = {
	/** The balise it belongs to. */
	balise: string;
	text: string;
	/** Criteria from before say nothing of it and are of the text, so that what was checked stays in sight. */
	asks: AskedOf;
	/** Of the text alone: what a project does is attested, never written here. */
	checked: boolean;
};
export type Criterion = RecordOf<CriterionFields>;

/** Opens the balises of a set. */
export function baliseTable(doc: Y.Doc): RecordTable<BaliseFields> {
	return new RecordTable<BaliseFields>(doc, "balises", {
		code: text(),
		name: text(),
		level: oneOf(LEVELS, "recommended"),
		status: oneOf(BALISE_STATUSES, "draft"),
		section: text(),
		mergedInto: text(),
		origins: listOf((raw): Origin | null => {
			const { how, balise, workshop } = raw;
			if (how === "cards") return isId(workshop) ? { how, workshop: workshop as DocumentId } : null;
			const isOfBalise = (how === "split" || how === "merge") && typeof balise === "string" && RECORD_ID.test(balise);
			return isOfBalise ? { how, balise } : null;
		}),
	});
}

/** Opens the sections of a set: a name, in an order. */
export function sectionTable(doc: Y.Doc): RecordTable<BaliseSectionFields> {
	return new RecordTable<BaliseSectionFields>(doc, "sections", { name: text() });
}

/** Opens the criteria of all the balises of a set. */
export function criterionTable(doc: Y.Doc): RecordTable<CriterionFields> {
	return new RecordTable<CriterionFields>(doc, "criteria", {
		balise: text(),
		text: text(),
		asks: oneOf(ASKED_OF, "text"),
		checked: flag(),
	});
}

/** The criteria of one balise, in order. */
export function criteriaOf(criteria: RecordTable<CriterionFields>, balise: string): Criterion[] {
	return criteria.list().filter((criterion) => criterion.balise === balise && !criterion.archived);
}

/** The next free code of a set: « B1 », « B2 »… */
export function nextBaliseCode(existing: readonly { code: string }[]): string {
	return nextCode("B", existing);
}
