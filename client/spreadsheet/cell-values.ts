/** Reads what people write in the cells of a spreadsheet: dates, lists, web addresses. */

import { isWebAddress } from "#shared/editor/url-rule.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { DateSystem } from "#client/spreadsheet/workbook-names.ts";

export const LIST_SEPARATORS = ["|", ";", ",", "\n", ""] as const;
/** What parts the values of a cell; empty when a cell is one value. */
export type ListSeparator = (typeof LIST_SEPARATORS)[number];

/** Which number comes first in `03/04/2025`. */
export type DayOrder = "day-first" | "month-first";

/** A date read from a cell. `isExact` is false when only the year or the month was written. */
export type ReadDate = { date: string; isExact: boolean };

const MONTHS: ReadonlyMap<string, number> = new Map(
	[
		["janvier", "janv", "jan", "january"],
		["fevrier", "fevr", "fev", "february", "feb"],
		["mars", "mar", "march"],
		["avril", "avr", "april", "apr"],
		["mai", "may"],
		["juin", "june", "jun"],
		["juillet", "juil", "july", "jul"],
		["aout", "august", "aug"],
		["septembre", "sept", "sep", "september"],
		["octobre", "oct", "october"],
		["novembre", "nov", "november"],
		["decembre", "dec", "december"],
	].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/**
 * Reads `2025-01-20`, `2025-01`, `2025`, `20/01/2025`, `20-01-25`, `20 janvier 2025`, `janvier 2025`, with or without a time after.
 * A year or a month alone becomes its first day, or its last for an end date. Null when it is no date.
 */
export function readDate(text: string, order: DayOrder, edge: "start" | "end"): ReadDate | null {
	const cell = foldText(text).replace(/[t\s]\d{1,2}[:h]\d{2}.*/s, "");
	let found = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(cell);
	if (found) return calendarDate(found[1], found[2], found[3], edge);
	found = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(cell);
	if (found) {
		const [first, second] = order === "day-first" ? [found[1], found[2]] : [found[2], found[1]];
		return calendarDate(fullYear(found[3]), second, first, edge);
	}
	found = /^(\d{1,2})[-/](\d{4})$/.exec(cell);
	if (found) return calendarDate(found[2], found[1], undefined, edge);
	found = /^(?:(\d{1,2})(?:er)?[ -])?(\p{L}+)\.?[ -](\d{4}|\d{2})$/u.exec(cell);
	if (found) return calendarDate(fullYear(found[3]), monthNumber(found[2]), found[1], edge);
	found = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(cell);
	if (found) return calendarDate(found[3], monthNumber(found[1]), found[2], edge);
	return null;
}

const DAY_MS = 86_400_000;

/** A date as spreadsheets count it, in days since 1900 (or 1904 on old Macs), when its cell lost its format: 1927 to 2119 and whole days alone. */
export function readSerialDate(text: string, system: DateSystem): string | null {
	if (!/^\d{5}(?:\.\d+)?$/.test(text.trim())) return null;
	const days = Math.floor(Number(text));
	if (days < 10_000 || days > 80_000) return null;
	const origin = system === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	return new Date(origin + days * DAY_MS).toISOString().slice(0, 10);
}

function monthNumber(name: string | undefined): string {
	return String(MONTHS.get(name ?? "") ?? 0);
}

function fullYear(year: string | undefined): string {
	if (year === undefined || year.length === 4) return year ?? "";
	return (Number(year) < 50 ? "20" : "19") + year;
}

function calendarDate(
	yearText: string | undefined,
	monthText: string | undefined,
	dayText: string | undefined,
	edge: "start" | "end",
): ReadDate | null {
	const year = Number(yearText);
	const month = monthText === undefined ? (edge === "start" ? 1 : 12) : Number(monthText);
	if (year < 1000 || month < 1 || month > 12) return null;
	const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const day = dayText === undefined ? (edge === "start" ? 1 : lastDay) : Number(dayText);
	if (day < 1 || day > lastDay) return null;
	const two = (number: number) => String(number).padStart(2, "0");
	return { date: `${year}-${two(month)}-${two(day)}`, isExact: dayText !== undefined };
}

/** `month-first` when a date of the column can only be read so and none the other way: `01/20/2025`. */
export function guessDayOrder(cells: Iterable<string>): DayOrder {
	let dayFirst = 0;
	let monthFirst = 0;
	for (const cell of cells) {
		const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}/.exec(cell);
		if (!found) continue;
		if (Number(found[1]) > 12) dayFirst++;
		if (Number(found[2]) > 12) monthFirst++;
	}
	return monthFirst > dayFirst ? "month-first" : "day-first";
}

/** Whether a column holds exact dates and nothing else. */
export function isDateColumn(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell !== "");
	const isExact = (cell: string) =>
		readDate(cell, "day-first", "start")?.isExact === true || readDate(cell, "month-first", "start")?.isExact === true;
	return filled.length > 0 && filled.every(isExact);
}

/** What seems to part the values of a column's cells. A comma between digits is a decimal comma and parts nothing. */
export function guessListSeparator(cells: Iterable<string>): ListSeparator {
	const counts = { "|": 0, ";": 0, "\n": 0, ",": 0 };
	let filled = 0;
	for (const cell of cells) {
		if (cell === "") continue;
		filled++;
		if (cell.includes("|")) counts["|"]++;
		if (cell.includes(";")) counts[";"]++;
		if (cell.includes("\n")) counts["\n"]++;
		// Short pieces are a list; a sentence has commas too.
		const pieces = cell.split(LIST_COMMA);
		if (pieces.length > 1 && pieces.every((piece) => piece.trim() !== "" && piece.length <= 60)) counts[","]++;
	}
	if (counts["|"] > 0) return "|";
	if (counts["\n"] > 0) return "\n";
	if (counts[";"] > 0) return ";";
	return counts[","] >= Math.max(1, filled * 0.05) ? "," : "";
}

const LIST_COMMA = /(?<!\d),(?!\d)|,(?=\s)/;

/** The values of a cell, each once, in their order. */
export function splitList(cell: string, separator: ListSeparator): string[] {
	const pieces = separator === "" ? [cell] : separator === "," ? cell.split(LIST_COMMA) : cell.split(separator);
	const values: string[] = [];
	for (const piece of pieces) {
		const value = oneLine(piece);
		if (value !== "" && !values.includes(value)) values.push(value);
	}
	return values;
}

/** Blanks and new lines as single spaces, for what is written on one line. */
export function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}

/** The address as it can be opened, `https://` added to `www.exemple.org`; null when it is not one (`javascript:` and the like never are). */
export function readLink(text: string): string | null {
	const link = /^www\.[^\s/.]+\.\S+$/i.test(text) ? `https://${text}` : text;
	return isWebAddress(link) ? link : null;
}
