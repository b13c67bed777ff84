/** The columns of the grid of indicators: what each shows, how it is typed, what is refused. */

import type { RecordTable } from "#shared/document/record-table.ts";
import {
	DIRECTIONS,
	type Direction,
	FREQUENCIES,
	type Frequency,
	type Indicator,
	type IndicatorFields,
} from "#shared/document/indicator-set.ts";
import type { Language } from "#shared/lib/language.ts";
import { formatFor } from "#client/i18n/use-format.ts";
import { editableNumber, parseNumber } from "#client/document/number-text.ts";
import { nextTarget, parseTarget, withTarget } from "#client/features/indicators/next-target.ts";
import { directionWords, frequencyWords } from "#shared/document/indicator-words.ts";
import { texts } from "#client/features/indicators/texts.ts";

export const COLUMNS = ["code", "name", "unit", "direction", "frequency", "baseline", "target", "responsible"] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** The last column, of buttons. */
export const ACTIONS = "actions";
export type GridColumn = ColumnId | typeof ACTIONS;
export const GRID_COLUMNS: readonly GridColumn[] = [...COLUMNS, ACTIONS];

export const IS_NUMBER: ReadonlySet<string> = new Set(["baseline", "target"]);

const LONGEST_NUMBER = { maximumFractionDigits: 12 };

export function columnTitle(column: GridColumn, language: Language): string {
	const t = texts[language];
	return column === "target" ? t.nextTarget : t[column];
}

/** What a cell shows. */
export function cellText(indicator: Indicator, column: ColumnId, language: Language, year: number): string {
	const { number } = formatFor(language);
	switch (column) {
		case "direction":
			return indicator.direction === "" ? "" : directionWords[language][indicator.direction];
		case "frequency":
			return indicator.frequency === "" ? "" : frequencyWords[language][indicator.frequency];
		case "baseline":
			return indicator.baseline === null ? "" : number(indicator.baseline, LONGEST_NUMBER);
		case "target": {
			const target = nextTarget(indicator.targets, year);
			if (!target) return "";
			const value = number(target.value, LONGEST_NUMBER);
			return target.period === "" ? value : `${target.period}${language === "fr" ? "\u00a0:" : ":"} ${value}`;
		}
		default:
			return indicator[column];
	}
}

/** What the editor of a cell begins with: a choice's value, or a text to type over. */
export function editableText(indicator: Indicator, column: ColumnId, language: Language, year: number): string {
	if (column === "baseline") return editableNumber(indicator.baseline, language);
	if (column === "target") {
		const target = nextTarget(indicator.targets, year);
		return target ? `${target.period} : ${editableNumber(target.value, language)}` : "";
	}
	return indicator[column];
}

/** The choices of a column that has a fixed list; null for one that is typed. */
export function columnChoices(column: ColumnId, language: Language): { value: string; label: string }[] | null {
	if (column === "direction") return DIRECTIONS.map((value) => ({ value, label: directionWords[language][value] }));
	if (column === "frequency") return FREQUENCIES.map((value) => ({ value, label: frequencyWords[language][value] }));
	return null;
}

/** Why a text cannot go in a cell; null when it can. */
export function cellError(column: ColumnId, text: string, language: Language): string | null {
	if (column === "baseline" && parseNumber(text) === undefined) return texts[language].notANumber;
	if (column === "target" && parseTarget(text, "") === undefined) return texts[language].notATarget;
	return null;
}

/** Puts what was typed in the document. */
export function writeCell(
	table: RecordTable<IndicatorFields>,
	id: string,
	column: ColumnId,
	text: string,
	year: number,
): void {
	const indicator = table.get(id);
	if (!indicator) return;
	if (column === "baseline") {
		const value = parseNumber(text);
		if (value !== undefined) table.set(id, "baseline", value);
	} else if (column === "target") {
		const before = nextTarget(indicator.targets, year);
		const after = parseTarget(text, before?.period ?? String(year + 1));
		if (after !== undefined) table.set(id, "targets", withTarget(indicator.targets, before, after));
	} else if (column === "direction") table.set(id, "direction", text as Direction);
	else if (column === "frequency") table.set(id, "frequency", text as Frequency);
	else table.set(id, column, text.trim());
}
