/** Writes the view as a CSV that a spreadsheet opens as it is, and that runs nothing there. */

import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
import { cellItems, type Column, columnName } from "#client/features/portfolio/columns.ts";
import { texts } from "#client/features/portfolio/texts.ts";

/** The text of the file: with its mark, so that accents are right in Excel; semicolons in French, where commas are decimal. */
export function projectsCsv(
	projects: readonly Project[],
	columns: readonly Column[],
	language: Language,
	catalog: PortfolioCatalog,
): string {
	const separator = language === "fr" ? ";" : ",";
	const t = texts[language];
	const line = (cells: readonly string[]) => cells.map((cell) => csvCell(cell, separator)).join(separator);
	const lines = [line([...columns.map((column) => columnName(column, language, catalog)), t.summary, t.links])];
	for (const project of projects) {
		const values = columns.map((column) => cellItems(project, column, language, catalog).join(" | "));
		lines.push(line([...values, project.summary, project.links.join(" | ")]));
	}
	return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** THREATS T19: a text that a spreadsheet would run as a formula is made a text, with an apostrophe. */
export function csvCell(text: string, separator: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a formula may hide behind them
	const safe = /^[=+\-@\t\r\u0000]/.test(text) ? `'${text}` : text;
	return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
