/** Writes tables as CSV that a spreadsheet opens as they are, and that run nothing there. */

import type { Language } from "#shared/lib/language.ts";

/** What a cell of an exported table holds. A number stays a number; null is an empty cell. */
export type CsvValue = string | number | null;

/** The text of a file: with its mark, so that accents are right in Excel; semicolons and decimal commas in French. */
export function csvText(rows: readonly (readonly CsvValue[])[], language: Language): string {
	const separator = language === "fr" ? ";" : ",";
	const cell = (value: CsvValue): string => {
		if (value === null) return "";
		if (typeof value === "number") return language === "fr" ? String(value).replace(".", ",") : String(value);
		return csvCell(value, separator);
	};
	return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join("\r\n")}\r\n`;
}

/** THREATS T19: a text that a spreadsheet would run as a formula is made a text, with an apostrophe. */
export function csvCell(text: string, separator: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a formula may hide behind them
	const safe = /^[=+\-@\t\r\u0000]/.test(text) ? `'${text}` : text;
	return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
