/** The sheets of a workbook, and which of them is read before anybody says. */

import { gridOfSheet, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import type { ReadWorkbook } from "#client/spreadsheet/workbook.ts";
import type { WorkbookSheet } from "#client/spreadsheet/workbook-names.ts";

/** `rows`: those that say something. */
export type SheetName = { readonly name: string; readonly isHidden: boolean; readonly rows: number };

/** The lines of one sheet: the one that a person chose, else the usual one. Null when there is none to read. */
export function sheetRead(
	{ sheets: all, dateSystem }: ReadWorkbook,
	asked?: number,
): { grid: SheetGrid; sheet: number; sheets: SheetName[] } | null {
	const sheets = namesOfSheets(all);
	const sheet = asked ?? usualSheet(sheets);
	const chosen = all[sheet];
	return chosen ? { grid: gridOfSheet(chosen, dateSystem), sheet, sheets } : null;
}

function namesOfSheets(sheets: readonly WorkbookSheet[]): SheetName[] {
	return sheets.map(({ name, isHidden, rows }) => ({
		name,
		isHidden,
		rows: rows.filter((row) => row.some((cell) => cell.trim() !== "")).length,
	}));
}

/** The first sheet in sight that has lines under a header, else the first of those that are hidden; -1 when none has. */
export function usualSheet(sheets: readonly SheetName[]): number {
	const place = sheets.findIndex(({ isHidden, rows }) => !isHidden && rows > 1);
	return place >= 0 ? place : sheets.findIndex(({ rows }) => rows > 1);
}
