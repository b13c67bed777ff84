/** An indicator set: the definitions a group agrees on before anything is measured. The rich definition is the text `definition:<id>`. */

import { clip } from "#shared/lib/clip.ts";
import type * as Y from "yjs";
import { dateOrNull, listOf, numberOrNull, oneOf, text, texts } from "#shared/document/field.ts";
import { type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { type Formula, parseFormula } from "#shared/domain/formula.ts";
import type { Grain } from "#shared/domain/period.ts";
import { ADDITIVITIES, type Additivity, ROLL_UPS, type RollUpMethod } from "#shared/domain/roll-up.ts";
import { UNIT_KINDS, type UnitKind } from "#shared/domain/unit.ts";

/** Which way is better. */
export const DIRECTIONS = ["", "increase", "decrease", "maintain"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How often it is measured. */
export const FREQUENCIES = ["", "monthly", "quarterly", "half-yearly", "yearly", "once"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The length of the periods a frequency asks for; null when nothing comes back (once, not said). A group that reports by school or fiscal year passes that grain itself. */
export function grainOf(frequency: Frequency): Grain | null {
	switch (frequency) {
		case "monthly":
			return "month";
		case "quarterly":
			return "quarter";
		case "half-yearly":
			return "half";
		case "yearly":
			return "year";
		case "":
		case "once":
			return null;
	}
}

/** The length of the periods an indicator is reported by: the one it asks for when somebody uses it, else the one used most; null when nothing comes back, or nobody began. */
export function grainInUse(frequency: Frequency, used: ReadonlyMap<Grain, number>): Grain | null {
	const asked = grainOf(frequency);
	if (asked === null || used.has(asked)) return asked;
	return mostUsed(used);
}

/** The length of periods that has most values. */
export function mostUsed(used: ReadonlyMap<Grain, number>): Grain | null {
	return [...used].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What is aimed at for a period: « 2027 », « 2027-T1 », « juin 2028 ». */
export type Target = { readonly period: string; readonly value: number };

/** The same thing in a catalogue outside: `{ catalogue: "IRIS+", code: "PI4060" }`, `{ catalogue: "ODD", code: "11.3" }`. */
export type CatalogueReference = { readonly catalogue: string; readonly code: string };

/** How the set says its values are brought together; empty: nobody said. */
export const AGGREGATIONS = ["", ...ROLL_UPS] as const;
export type Aggregation = "" | RollUpMethod;

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
	/** What kind of quantity it is; empty: as its unit says. */
	unitKind: UnitKind;
	/** What may be added of it. */
	additivity: Additivity;
	/** How its values are brought together when nothing else is asked. */
	aggregation: Aggregation;
	/** The indicator whose value weighs this one in a weighted mean, by id. */
	weightedBy: string;
	/** How it is computed from others, to be computed: `[<id>] ÷ [<id>] × 100`. Empty: it is measured. */
	expression: string;
	references: readonly CatalogueReference[];
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
	unitKind: oneOf(UNIT_KINDS, ""),
	additivity: oneOf(ADDITIVITIES, ""),
	aggregation: oneOf(AGGREGATIONS, ""),
	weightedBy: text(),
	expression: text(),
	references: listOf((raw): CatalogueReference | null =>
		typeof raw.catalogue === "string" && typeof raw.code === "string" && raw.code.trim() !== ""
			? { catalogue: clip(raw.catalogue, 100), code: clip(raw.code, 100) }
			: null,
	),
};

const RECORD_ID = /^[a-z0-9_-]{1,64}$/i;

/** The formulas of computed indicators, by id; those that cannot be read, which a peer may have written, are in `unreadable`. */
export function formulasOf(indicators: Iterable<Pick<Indicator, "id" | "expression">>): {
	formulas: Map<string, Formula>;
	unreadable: string[];
} {
	const formulas = new Map<string, Formula>();
	const unreadable: string[] = [];
	for (const { id, expression } of indicators) {
		if (expression.trim() === "") continue;
		const parsed = parseFormula(expression, (name) => (RECORD_ID.test(name) ? name : null));
		if (parsed.ok) formulas.set(id, parsed.value);
		else unreadable.push(id);
	}
	return { formulas, unreadable };
}

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
