/** A list in a file, read under its header: what each column is taken for, then each line as what it says of one record. Knows neither worker nor screen. */

import { foldText } from "#shared/lib/fold-text.ts";
import { guessHeader, guessTotals, type HeaderLines } from "#client/spreadsheet/header-lines.ts";
import type { SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { type SheetColumn, type SheetRow, tableUnder } from "#client/spreadsheet/sheet-table.ts";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";

/** What a column is taken for: a target of the kind, or nothing. */
export const IGNORE = "ignore";

export type RecordsFile = {
	readonly grid: SheetGrid;
	readonly header: HeaderLines;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly SheetRow[];
	/** Lines at the end that add up the others, left out. */
	readonly totals: readonly number[];
	readonly hidden: ReadonlySet<number>;
	/** The first words of each column. */
	readonly examples: ReadonlyMap<number, readonly string[]>;
};

/** One update carries them all. */
export const MOST_RECORD_LINES = 2_000;
const EXAMPLES = 3;

/** A file under the header it seems to have, or under the one a person says; null when no line is left under it. */
export function recordsFile(grid: SheetGrid, header: HeaderLines | null = guessHeader(grid)): RecordsFile | null {
	if (!header) return null;
	const totals = guessTotals(grid.rows.filter(({ line }) => line >= header.line + header.count)).map(
		({ line }) => line,
	);
	const table = tableUnder(grid, header, MOST_RECORD_LINES, new Set(totals));
	if (!table.ok) return null;
	const { columns, rows } = table.value;
	const examplesOf = (index: number) => {
		const filled = rows.map((row) => row.cells[index] ?? "").filter((cell) => cell !== "");
		return [...new Set(filled)].slice(0, EXAMPLES);
	};
	return {
		...{ grid, header, columns, rows, totals, hidden: grid.hidden },
		examples: new Map(columns.map(({ index }) => [index, examplesOf(index)])),
	};
}

/** What each column is taken for, before a person says otherwise: what it was the last time, else what its name suggests; what the workbook hides comes only when somebody asks for it. */
export function guessedTargets(
	file: Pick<RecordsFile, "columns" | "hidden">,
	guess: (header: string) => string | null,
	remembered: (header: string) => string | null,
	isMany: (target: string) => boolean,
): Map<number, string> {
	const targets = new Map<number, string>();
	for (const { index, name } of file.columns) {
		const header = foldText(name);
		const found = file.hidden.has(index) || header === "" ? null : (remembered(header) ?? guess(header));
		const isTaken = found !== null && !isMany(found) && [...targets.values()].includes(found);
		targets.set(index, found === null || isTaken ? IGNORE : found);
	}
	return targets;
}

/** What each column was taken for, by its folded name. Of columns of one name, the first says what that name is. */
export function columnsToRemember(
	{ columns }: Pick<RecordsFile, "columns">,
	targets: ReadonlyMap<number, string>,
): { header: string; target: string }[] {
	return columns.flatMap(({ index, name, occurrence }) => {
		const target = targets.get(index);
		return target === undefined || name === "" || occurrence > 1 ? [] : [{ header: foldText(name), target }];
	});
}

/** A cell that says something, and where it is. */
export type SaidCell = { readonly text: string; readonly cell: string; readonly column: string };

/** What a line says: by target, in the order of its columns. */
export type SaidLine = { readonly line: number; readonly said: ReadonlyMap<string, readonly SaidCell[]> };

export type FaultReason =
	| "no-name"
	| "too-long"
	| "too-many-cells"
	| "not-a-number"
	| "not-a-date"
	| "not-a-choice"
	| "said-twice"
	| "several-matches"
	| "put-away"
	| "text-kept";

/** A day that is a bare number, as spreadsheets count them, and the date it is taken for. */
export type CellReading = SaidCell & { readonly as: string };

/** What is not taken, by its very cell. */
export type RecordFault = {
	readonly cell: string;
	readonly column: string;
	readonly text: string;
	readonly because: FaultReason;
	/** What could have been written. */
	readonly choices?: readonly string[];
};

export function saidLines(
	{ rows, columns }: Pick<RecordsFile, "rows" | "columns">,
	targets: ReadonlyMap<number, string>,
): SaidLine[] {
	return rows.map(({ line, cells }) => {
		const said = new Map<string, SaidCell[]>();
		for (const { index, name } of columns) {
			const target = targets.get(index) ?? IGNORE;
			const text = cells[index] ?? "";
			if (target === IGNORE || text === "") continue;
			const one = { text, cell: `${columnLetters(index)}${line}`, column: name };
			said.set(target, [...(said.get(target) ?? []), one]);
		}
		return { line, said };
	});
}

/** Lines of a text that have more cells than its header: most often a separator that was not quoted. */
export function overfullLines({ rows, columns }: Pick<RecordsFile, "rows" | "columns">): RecordFault[] {
	const last = columns.at(-1);
	return rows
		.filter(({ extra }) => extra > 0)
		.map(({ line, cells }) => ({
			cell: `${columnLetters((last?.index ?? 0) + 1)}${line}`,
			column: "",
			text: cells.find((cell) => cell !== "") ?? "",
			because: "too-many-cells",
		}));
}
