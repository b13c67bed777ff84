/** A sheet as it was read, before anybody says which lines name its columns: from a CSV or from a workbook. */

import type { DateSystem, Merge, WorkbookSheet } from "#client/spreadsheet/workbook-names.ts";

export type GridRow = {
	/** The line of the file it starts at, the first being 1. */
	line: number;
	cells: readonly string[];
};

export type SheetGrid = {
	/** Lines that say something; empty ones are left out. */
	rows: readonly GridRow[];
	/** Joined cells of a workbook; lines and columns start at 0. */
	merges: readonly Merge[];
	/** Columns that the workbook hides. */
	hidden: ReadonlySet<number>;
	/** The line where a quote opens that nothing closes: the file was cut, or a quote is astray. */
	openQuoteLine: number | null;
	/** The lines of a CSV have as many cells as its header: more or fewer are a slip. */
	isCsv: boolean;
	/** Where numbers of days count from: old Mac workbooks start in 1904. */
	dateSystem: DateSystem;
};

/** The largest file that is read. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** The most columns that are read of a sheet. */
export const MAX_COLUMNS = 256;

/** A sheet of a workbook as a grid. */
export function gridOfSheet(sheet: WorkbookSheet, dateSystem: DateSystem): SheetGrid {
	const rows: GridRow[] = [];
	for (const [index, cells] of sheet.rows.entries())
		if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: index + 1, cells });
	const hidden = new Set(sheet.hiddenColumns);
	return { rows, merges: sheet.merges, hidden, openQuoteLine: null, isCsv: false, dateSystem };
}

/** How many columns say something, counted to the last of them. */
export function gridWidth(grid: SheetGrid): number {
	let width = 0;
	for (const { cells } of grid.rows) {
		let last = cells.length;
		while (last > width && (cells[last - 1] ?? "").trim() === "") last--;
		width = Math.max(width, last);
	}
	return width;
}
