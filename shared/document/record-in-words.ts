/** A record as people read it: the fields that say something, in words, and what they name that is elsewhere. */

import { citedWords } from "#shared/domain/cited-text.ts";
import { frozenDate } from "#shared/editor/figure-words.ts";
import { recordLabels } from "#shared/document/record-labels.ts";
import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { type Language, LOCALES } from "#shared/lib/language.ts";
import { onOneLine } from "#shared/lib/on-one-line.ts";

/** What stands between the parts of a field. */
export const BETWEEN = "\u00a0; ";

/** How a field writes numbers and days (`yyyy-mm-dd`). */
export type FieldValues = { number(value: number): string; day(value: string): string };
/** As they are kept. */
export const KEPT_VALUES: FieldValues = { number: String, day: (value) => value };

/** As people read them in a language: « 1 250 », « 31 mars 2025 ». */
export function valuesIn(language: Language): FieldValues {
	return {
		number: (value) => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 10 }).format(value),
		day: (at) => (/^\d{4}-\d{2}-\d{2}$/.test(at) ? frozenDate({ at }, language) : at),
	};
}

export type FieldLabel = keyof typeof recordLabels.fr;
export type Line = readonly [label: FieldLabel, value: string | null | readonly (string | NamedThing)[], cell?: string];

/** What a field names that is elsewhere: it compares by `atom`, whatever its words. */
export type NamedThing = { readonly text: string; readonly atom: string; readonly chip?: string };
/** `things`: its parts, when one of them is a thing. */
export type FieldInWords = {
	field: FieldLabel;
	words: string;
	things?: readonly (string | NamedThing)[];
	/** Of a value of an open field: the cell it is kept in. */
	cell?: string;
};

/** A record as people read it, with every field of its table (R886). `standing`: how it stands (level, status, links, put away), which exports leave out. */
export type RecordInWords = {
	table:
		| "projects"
		| "organisations"
		| "cohorts"
		| "obstacles"
		| "indicators"
		| "sharedIndicators"
		| "balises"
		| "recommendations"
		| "resources"
		| "terms";
	id: string;
	title: string;
	fields: FieldInWords[];
	standing: FieldInWords[];
};

/** The records of a table, or the one that is asked for. */
export function recordsIn<Values extends object>(table: RecordTable<Values>, only: string | null): RecordOf<Values>[] {
	if (only === null) return table.list();
	const record = table.get(only);
	return record ? [record] : [];
}

export type Titled = { id: string; code?: string; name: string; archived: boolean };

/** A record with those of its fields that say something. */
export function recordInWords(
	of: { table: RecordInWords["table"]; record: Titled; language: Language },
	lines: readonly Line[],
	standing: readonly Line[],
): RecordInWords {
	const { id, code = "", name, archived } = of.record;
	const labels = recordLabels[of.language];
	const title = [code, name].filter((part) => part !== "").join(" – ") || labels.unnamed;
	const putAway: Line[] = archived ? [["archived", labels.yes]] : [];
	return { table: of.table, id, title, fields: inWords(lines), standing: inWords([...standing, ...putAway]) };
}

function inWords(lines: readonly Line[]): RecordInWords["fields"] {
	return lines.flatMap(([field, value, cell]): FieldInWords[] => {
		const said = typeof value === "string" || value === null ? [value ?? ""] : value;
		const parts = said.map((part) => (typeof part === "string" ? citedWords(part) : part));
		const words = parts.map((part) => (typeof part === "string" ? part : part.text)).join(BETWEEN);
		if (words.trim() === "") return [];
		const told = { field, words: onOneLine(words), ...(cell === undefined ? {} : { cell }) };
		return [parts.every((part) => typeof part === "string") ? told : { ...told, things: parts }];
	});
}
