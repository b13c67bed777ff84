/** A block of cells copied from a spreadsheet, laid on the grid from the cell one is in, or by the names of its rows and columns. */

import { parsePeriod, type Period, periodCode, periodKey } from "#shared/domain/period.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type CellKey, cellOf } from "#client/features/measurements/entry-draft.ts";

/** Rows of cells, as the clipboard of a spreadsheet writes them: tabs between cells, quotes around those that hold a line or a tab. */
export function readBlock(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = "";
	let isQuoted = false;
	const endRow = () => {
		rows.push([...row, cell]);
		row = [];
		cell = "";
	};
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at] as string;
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') cell += text[++at];
			else isQuoted = false;
		} else if (sign === '"' && cell === "") isQuoted = true;
		else if (sign === "\t") {
			row.push(cell);
			cell = "";
		} else if (sign === "\n") endRow();
		else if (sign !== "\r") cell += sign;
	}
	endRow();
	// A spreadsheet ends the last row too.
	if (rows.length > 1 && rows.at(-1)?.every((cell) => cell === "")) rows.pop();
	return rows;
}

export type PasteFault =
	| { kind: "too-many-rows"; rows: number; room: number }
	| { kind: "too-many-columns"; columns: number; room: number }
	/** Row (from 1) of the block, and the name that no project in sight has, or that several have. */
	| { kind: "no-such-project" | "which-project"; row: number; name: string }
	| { kind: "no-such-period"; column: number; name: string };

export type Pasted = { ok: true; cells: Record<CellKey, string> } | { ok: false; fault: PasteFault };

export type PasteGrid = {
	/** The rows of the grid in order; null is the whole portfolio. */
	readonly rows: readonly { readonly project: string | null; readonly name: string }[];
	readonly periods: readonly Period[];
};

/**
 * Lays a block on the grid. A first row of periods and a first column of names, when it has them, say where each value goes; otherwise it begins at the cell one is in.
 * All of it fits, or none of it is taken: the fault says what does not.
 */
export function layBlock(
	block: readonly (readonly string[])[],
	grid: PasteGrid,
	at: { row: number; column: number },
): Pasted {
	const [head = [], ...below] = block;
	const headPeriods = head.map(readHead);
	const hasHead = below.length > 0 && headPeriods.slice(1).some((one) => one !== null) && looksLikeHead(head);
	const body = hasHead ? below : block;
	const hasNames = body.every(([first = ""]) => /[a-zà-ÿ]{2}/i.test(first)) && body.some((row) => row.length > 1);
	const skip = hasNames ? 1 : 0;

	const columns: Period[] = [];
	const width = Math.max(...block.map((row) => row.length)) - skip;
	if (hasHead) {
		for (let column = skip; column < head.length; column += 1) {
			const named = headPeriods[column];
			const found = named && grid.periods.find((one) => periodCode(one) === periodCode(named));
			if (!found) return fault({ kind: "no-such-period", column: column + 1, name: head[column] ?? "" });
			columns.push(found);
		}
	} else {
		const room = grid.periods.length - at.column;
		if (width > room) return fault({ kind: "too-many-columns", columns: width, room });
		columns.push(...grid.periods.slice(at.column, at.column + width));
	}

	const room = grid.rows.length - at.row;
	if (!hasNames && body.length > room) return fault({ kind: "too-many-rows", rows: body.length, room });
	const cells: Record<CellKey, string> = {};
	for (const [place, row] of body.entries()) {
		const target = hasNames ? rowNamed(row[0] ?? "", grid) : grid.rows[at.row + place];
		if (target === undefined || target === "several") {
			const kind = target === undefined ? "no-such-project" : "which-project";
			return fault({ kind, row: place + 1 + (hasHead ? 1 : 0), name: row[0] ?? "" });
		}
		for (const [column, period] of columns.entries()) {
			const text = row[column + skip] ?? "";
			if (text.trim() !== "") cells[cellOf(target.project, periodKey(period))] = text.trim();
		}
	}
	return { ok: true, cells };
}

function fault(one: PasteFault): Pasted {
	return { ok: false, fault: one };
}

function readHead(text: string): Period | null {
	const read = parsePeriod(text);
	return read.ok ? read.value : null;
}

/** Years alone may be values: a head has a name or nothing in its corner, or a period that is no plain number. */
function looksLikeHead(head: readonly string[]): boolean {
	const [corner = ""] = head;
	return !/^[\d.,\s]+$/.test(corner) || head.some((cell) => readHead(cell) !== null && !/^\s*\d{4}\s*$/.test(cell));
}

function rowNamed(name: string, grid: PasteGrid): PasteGrid["rows"][number] | "several" | undefined {
	const wanted = foldText(name);
	const found = grid.rows.filter((row) => foldText(row.name) === wanted);
	return found.length > 1 ? "several" : found[0];
}
