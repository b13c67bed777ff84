/** Which lines of a sheet name its columns, and which at its end add them up. Guessed, shown, and corrected by people. */

import { saysTotal } from "#client/spreadsheet/totals-line.ts";
import { readDate } from "#client/spreadsheet/cell-values.ts";
import { type GridRow, gridWidth, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { readNumber } from "#client/spreadsheet/read-number.ts";

/** The lines of the header: the first (as the file counts) and how many. */
export type HeaderLines = { line: number; count: 1 | 2 };

/** How far down a header is looked for: above it there may be a title, a date, a logo. */
const LOOKED_AT = 15;

/** The header a sheet seems to have; null when it has no line. */
export function guessHeader(grid: SheetGrid): HeaderLines | null {
	const first = grid.rows[0];
	if (!first) return null;
	const width = gridWidth(grid);
	const filledIn = (row: GridRow) => row.cells.filter((cell) => cell.trim() !== "").length;
	// A title is one cell, or few, above lines that fill the width.
	const usual = Math.max(...grid.rows.slice(0, LOOKED_AT + 5).map(filledIn));
	const wanted = width <= 2 ? width : Math.max(2, Math.ceil(usual * 0.4));
	const at = Math.max(
		0,
		grid.rows
			.slice(0, LOOKED_AT)
			.findIndex((row, place) => filledIn(row) >= wanted || isOverNames(grid, row, grid.rows[place + 1], wanted)),
	);
	const header = grid.rows[at] as GridRow;
	const second = grid.rows[at + 1];
	const hasMore = grid.rows.length > at + 2;
	return { line: header.line, count: second && hasMore && isSecondLine(grid, header, second, width) ? 2 : 1 };
}

/** Few names joined over many columns, each with a name of its own on the next line. */
function isOverNames(grid: SheetGrid, row: GridRow, below: GridRow | undefined, wanted: number): boolean {
	const names = row.cells.filter((cell) => cell.trim() !== "").length;
	const at = row.line - 1;
	const joined = grid.merges
		.filter((merge) => merge.fromRow === at && merge.toRow === at)
		.reduce((sum, merge) => sum + merge.toColumn - merge.fromColumn, 0);
	// A title joined over the whole width is one name.
	if (names < 2 || names + joined < wanted || !below) return false;
	return isSecondLine(grid, row, below, gridWidth(grid));
}

function isSecondLine(grid: SheetGrid, header: GridRow, second: GridRow, width: number): boolean {
	if (second.line !== header.line + 1) return false;
	if (!second.cells.every((cell) => isHeading(cell) || isYear(cell))) return false;
	if (second.cells.some(isYear) && !areYearsUnder(grid, header, second)) return false;
	const under = (from: number, to: number) => second.cells.slice(from, to + 1).filter((cell) => cell.trim() !== "");
	const row = header.line - 1;
	// Joined over several columns that each have a name below, or joined downwards over both lines.
	const joined = grid.merges.some(
		(merge) =>
			merge.fromRow === row &&
			((merge.toRow === row &&
				merge.toColumn > merge.fromColumn &&
				under(merge.fromColumn, merge.toColumn).length > 1) ||
				merge.toRow === row + 1),
	);
	if (joined) return true;
	// Without joins (a CSV): the first line has gaps, and the second fills every one of them.
	const isEmpty = (cells: readonly string[], column: number) => (cells[column] ?? "").trim() === "";
	const gaps = Array.from({ length: width }, (_, column) => column).filter((column) => isEmpty(header.cells, column));
	// One gap is enough when the second line begins empty: nothing stands under a name that is whole.
	const isEnough = gaps.length > 1 || (gaps.length === 1 && isEmpty(second.cells, 0));
	return isEnough && !isEmpty(header.cells, 0) && gaps.every((column) => !isEmpty(second.cells, column));
}

/** Years are names of columns when they stand, each once, under a name that reaches over them, and nothing else is on their line: values of a first project would have its name beside them. */
function areYearsUnder(grid: SheetGrid, header: GridRow, second: GridRow): boolean {
	const row = header.line - 1;
	const joined = grid.merges.filter((merge) => merge.fromRow === row && merge.toRow === row);
	const said = (cells: readonly string[], column: number) => (cells[column] ?? "").trim();
	const overOf = (column: number): number => {
		const merge = joined.find((one) => one.fromColumn <= column && column <= one.toColumn);
		if (merge) return merge.fromColumn;
		let over = column;
		while (over > 0 && said(header.cells, over) === "") over--;
		return over;
	};
	const under = new Map<number, string[]>();
	for (const [column, cell] of second.cells.entries())
		if (cell.trim() !== "") under.set(overOf(column), [...(under.get(overOf(column)) ?? []), cell.trim()]);
	return [...under].every(
		([over, cells]) => said(header.cells, over) !== "" && cells.length > 1 && new Set(cells).size === cells.length,
	);
}

function isYear(cell: string): boolean {
	return /^(?:19|20)\d{2}$/.test(cell.trim());
}

/** A short text that is neither a number nor a date nor an address. */
function isHeading(cell: string): boolean {
	const text = cell.trim();
	if (text === "") return true;
	return (
		text.length <= 60 &&
		!/^https?:/i.test(text) &&
		readNumber(text) === null &&
		readDate(text, "day-first", "start") === null
	);
}

/** The lines at the end that add up the others: their first word says so, and little but numbers follows. */
export function guessTotals(rows: readonly GridRow[]): GridRow[] {
	const totals: GridRow[] = [];
	for (let index = rows.length - 1; index >= 1 && totals.length < 5; index--) {
		const row = rows[index] as GridRow;
		const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
		const [first = "", ...rest] = filled;
		const words = rest.filter((cell) => readNumber(cell) === null && !saysTotal(cell));
		if (!saysTotal(first) || words.length > 0) break;
		totals.unshift(row);
	}
	return totals;
}
