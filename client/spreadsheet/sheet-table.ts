/** A sheet as columns with a name and rows below them, each row with the line it starts at. Columns are known by their place, never by their name. */

import { type Result, refused } from "#shared/lib/result.ts";
import type { HeaderLines } from "#client/spreadsheet/header-lines.ts";
import { gridWidth, MAX_COLUMNS, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";

export type SheetColumn = {
	index: number;
	/** What the header says; empty when it says nothing. */
	name: string;
	/** 2 for the second column of the same name, and so on; 1 otherwise. */
	occurrence: number;
};

export type SheetRow = {
	/** The line of the file it starts at. */
	line: number;
	cells: string[];
	/** Words beyond the last column: most often a separator that was not quoted. */
	extra: number;
	/** Cells missing at the end of a line of a CSV. */
	missing: number;
};

export type SheetTable = { columns: SheetColumn[]; rows: SheetRow[] };

export type TableRefusal =
	| { kind: "no-rows" }
	| { kind: "too-many-rows"; rows: number; limit: number }
	| { kind: "too-many-columns"; columns: number; limit: number };

/** Reads a grid under its header. `leftOut` are lines that are no project: totals. */
export function tableUnder(
	grid: SheetGrid,
	header: HeaderLines,
	limit: number,
	leftOut: ReadonlySet<number> = new Set(),
): Result<SheetTable, TableRefusal> {
	const last = header.line + header.count - 1;
	const body = grid.rows.filter((row) => row.line > last && !leftOut.has(row.line));
	if (body.length > limit) return refused({ kind: "too-many-rows", rows: body.length, limit });
	const names = headerNames(grid, header);
	if (names === null || body.length === 0) return refused({ kind: "no-rows" });
	const width = gridWidth(grid);
	// The width of a CSV is what its header says: words beyond it are a slip. A workbook has no such slip: a column without a name is a column.
	const most = grid.isCsv ? names.length : width;
	if (most > MAX_COLUMNS) return refused({ kind: "too-many-columns", columns: most, limit: MAX_COLUMNS });
	const rows = body.map((row) => sheetRow(row.line, row.cells, most));
	return { ok: true, value: { columns: sheetColumns(names, most, rows), rows } };
}

/** What the header says of each column; of two lines, the upper one is said before the lower: « Budget – 2026 ». */
function headerNames(grid: SheetGrid, { line, count }: HeaderLines): string[] | null {
	const upper = grid.rows.find((row) => row.line === line)?.cells.map(cleanName);
	if (!upper) return null;
	for (const { fromRow, toRow, fromColumn, toColumn } of grid.merges) {
		if (fromRow > line - 1 || toRow < line - 1) continue;
		const name = upper[fromColumn] ?? "";
		for (let column = fromColumn + 1; column <= Math.min(toColumn, MAX_COLUMNS); column++) upper[column] = name;
	}
	if (count === 1) return upper;
	const lower = grid.rows.find((row) => row.line === line + 1)?.cells.map(cleanName) ?? [];
	const names: string[] = [];
	let over = "";
	for (let column = 0; column < Math.max(upper.length, lower.length); column++) {
		const above = upper[column] ?? "";
		const below = lower[column] ?? "";
		// Without joins, a name reaches over the gaps to its right.
		if (above !== "") over = above;
		const reached = above !== "" ? above : below !== "" && grid.isCsv ? over : "";
		names.push(reached === "" ? below : below === "" || below === reached ? reached : `${reached} – ${below}`);
	}
	return names;
}

function sheetRow(line: number, data: readonly string[], width: number): SheetRow {
	const beyond = data.slice(width).filter((cell) => cell.trim() !== "");
	const cells = data.slice(0, width).map(cleanCell);
	const missing = width - cells.length;
	while (cells.length < width) cells.push("");
	return { line, cells, extra: beyond.length, missing };
}

// Control characters other than tab and new line.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function cleanCell(cell: string): string {
	return cell.replace(CONTROLS, "").trim();
}

function cleanName(cell: string): string {
	return cleanCell(cell).replace(/\s+/g, " ");
}

/** The columns of a header, without the empty ones that no row uses. */
function sheetColumns(names: readonly string[], width: number, rows: readonly SheetRow[]): SheetColumn[] {
	const seen = new Map<string, number>();
	return Array.from({ length: width }, (_, index) => {
		const name = names[index] ?? "";
		const occurrence = (seen.get(name) ?? 0) + 1;
		seen.set(name, occurrence);
		return { index, name, occurrence: name === "" ? 1 : occurrence };
	}).filter((column) => column.name !== "" || rows.some((row) => row.cells[column.index] !== ""));
}
