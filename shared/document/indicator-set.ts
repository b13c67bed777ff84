/** An indicator set: the definitions a group agrees on before anything is measured. The rich definition is the text `definition:<id>`. */

import { clip } from "#shared/lib/clip.ts";
import type * as Y from "yjs";
import { dateOrNull, listOf, numberOrNull, oneOf, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";

/** Which way is better. */
export const DIRECTIONS = ["", "increase", "decrease", "maintain"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How often it is measured. */
export const FREQUENCIES = ["", "monthly", "quarterly", "half-yearly", "yearly", "once"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What is aimed at for a period: « 2027 », « 2027-T1 », « juin 2028 ». */
export type Target = { readonly period: string; readonly value: number };

export type IndicatorFields = {
	code: string;
	name: string;
	unit: string;
	direction: Direction;
	/** How it is computed, in words. */
	formula: string;
	/** Where the value comes from. */
	source: string;
	frequency: Frequency;
	baseline: number | null;
	baselineDate: string | null;
	targets: readonly Target[];
	/** By what it is broken down: « sexe », « région »… */
	disaggregation: readonly string[];
	responsible: string;
};

export type Indicator = RecordOf<IndicatorFields>;

const INDICATOR_FIELDS = {
	code: text(),
	name: text(),
	unit: text(),
	direction: oneOf(DIRECTIONS, ""),
	formula: text(),
	source: text(),
	frequency: oneOf(FREQUENCIES, ""),
	baseline: numberOrNull(),
	baselineDate: dateOrNull(),
	targets: listOf((raw): Target | null =>
		typeof raw.period === "string" && typeof raw.value === "number" && Number.isFinite(raw.value)
			? { period: clip(raw.period, 60), value: raw.value }
			: null,
	),
	disaggregation: texts(),
	responsible: text(),
};

/** Opens the indicators of an indicator set. */
export function indicatorTable(doc: Y.Doc): RecordTable<IndicatorFields> {
	return new RecordTable<IndicatorFields>(doc, "indicators", INDICATOR_FIELDS);
}

/** The next free code of a set: « I1 », « I2 »… */
export function nextIndicatorCode(existing: readonly { code: string }[]): string {
	return nextCode("I", existing);
}

/** The first code `<prefix><n>` above all those in use. */
export function nextCode(prefix: string, existing: readonly { code: string }[]): string {
	let highest = 0;
	for (const { code } of existing) {
		const number = code.startsWith(prefix) ? Number(code.slice(prefix.length)) : Number.NaN;
		if (Number.isInteger(number) && number > highest) highest = number;
	}
	return `${prefix}${highest + 1}`;
}
