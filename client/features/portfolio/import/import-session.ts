/** One file being imported: opened, read again when a person corrects how it is written, planned as often as needed. Knows neither worker nor screen. */

import { MAX_PROJECTS, type Project } from "#shared/document/portfolio.ts";
import { EMPTY_CATALOG, type PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import {
	type DayOrder,
	guessDayOrder,
	guessListSeparator,
	isDateColumn,
	type ListSeparator,
} from "#client/spreadsheet/cell-values.ts";
import { type ColumnTarget, guessTargets } from "#client/features/portfolio/import/column-target.ts";
import { type CsvRefusal, type Delimiter, readCsv, sniffDelimiter } from "#client/spreadsheet/csv-table.ts";
import { decodeText, type Encoding, isCompoundFile, isZip, type NotText } from "#client/spreadsheet/decode-text.ts";
import { guessHeader, guessTotals, type HeaderLines } from "#client/spreadsheet/header-lines.ts";
import { ownExportTargets } from "#client/features/portfolio/import/own-export.ts";
import { guessFieldType, type NewFieldType } from "#client/features/portfolio/import/new-fields.ts";
import { type ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import { type ImportPlan, planImport, type PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";
import { MAX_FILE_BYTES, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { type SheetColumn, type SheetTable, type TableRefusal, tableUnder } from "#client/spreadsheet/sheet-table.ts";
import { type SheetName, sheetRead } from "#client/spreadsheet/sheets.ts";
import type { CountedValue } from "#client/features/portfolio/import/stage-values.ts";
import type { DateSystem } from "#client/spreadsheet/workbook-names.ts";
import {
	isEncryptedContainer,
	type ReadWorkbook,
	readWorkbook,
	type WorkbookRefusal,
} from "#client/spreadsheet/workbook.ts";

const SAMPLE_ROWS = 8;
const MOST_DISTINCT = 80;
/** Lines above the header, and totals, are no projects. */
const SPARE_LINES = 40;

/** How a file is written: a text cut into cells, or a sheet of a workbook. */
export type FileForm =
	| { form: "csv"; encoding: Encoding; delimiter: Delimiter; unreadable: number; openQuoteLine: number | null }
	| { form: "workbook"; sheet: number; sheets: readonly SheetName[] };

/** What a person says of how the file is written; what is absent is guessed. */
export type ReadAs = { encoding?: Encoding; delimiter?: Delimiter; sheet?: number; header?: HeaderLines };

/** What a file says, and what is guessed of it: everything here can be corrected. */
export type FileReading = {
	written: FileForm;
	header: HeaderLines;
	/** The first lines of the sheet, to choose the header among. */
	firstLines: { line: number; words: string }[];
	/** Lines at the end that seem to add up the others. */
	totals: { line: number; words: string }[];
	/** Columns that the workbook hides. */
	hidden: Set<number>;
	dateSystem: DateSystem;
	columns: SheetColumn[];
	rowCount: number;
	/** The first rows, to look at. */
	sample: string[][];
	targets: Map<number, ColumnTarget>;
	separators: Map<number, ListSeparator>;
	dayOrder: DayOrder;
	/** Columns whose every cell is a date. */
	dates: Set<number>;
	/** What kind of own field a column would make. */
	fieldTypes: Map<number, NewFieldType>;
	/** This product wrote it: everything in it has its place here. */
	isOwnExport: boolean;
	/** The different words of each column that has few of them. */
	distinct: Map<number, CountedValue[]>;
};

export type FileRefusal =
	| NotText
	| CsvRefusal
	| TableRefusal
	| WorkbookRefusal
	| { kind: "old-workbook" }
	| { kind: "too-large"; bytes: number; limit: number }
	| { kind: "too-slow"; seconds: number };

export class ImportSession {
	#bytes: Uint8Array = new Uint8Array();
	#workbook: ReadWorkbook | null = null;
	#grid: SheetGrid | null = null;
	#header: HeaderLines | null = null;

	/** Takes a file in. `onProgress` hears from 0 to 1. */
	async open(bytes: Uint8Array, onProgress?: (share: number) => void): Promise<Result<FileReading, FileRefusal>> {
		this.#grid = null;
		this.#workbook = null;
		if (bytes.length > MAX_FILE_BYTES) {
			return refused({ kind: "too-large", bytes: bytes.length, limit: MAX_FILE_BYTES });
		}
		this.#bytes = bytes;
		if (isZip(bytes)) {
			const read = await readWorkbook(bytes);
			if (!read.ok) return read;
			this.#workbook = read.value;
		} else if (isCompoundFile(bytes)) {
			return refused({ kind: isEncryptedContainer(bytes) ? "password" : "old-workbook" });
		}
		return this.reread({}, onProgress);
	}

	/** Reads the same file again as a person says it is written. */
	reread(as: ReadAs, onProgress?: (share: number) => void): Result<FileReading, FileRefusal> {
		const read = this.#workbook ? readSheet(this.#workbook, as) : this.#readText(as, onProgress);
		if (!read.ok) return read;
		const { grid, written } = read.value;
		const header = as.header ?? guessHeader(grid);
		if (!header) return refused({ kind: "no-rows" });
		const totals = guessTotals(grid.rows.filter((row) => row.line >= header.line + header.count));
		const leftOut = new Set(totals.map((row) => row.line));
		const table = tableUnder(grid, header, MAX_PROJECTS, leftOut);
		if (!table.ok) return table;
		this.#grid = grid;
		this.#header = header;
		const wordsOf = ({ line, cells }: SheetGrid["rows"][number]) => ({
			line,
			words: cells
				.filter((cell) => cell.trim() !== "")
				.slice(0, 6)
				.join(" · ")
				.slice(0, 120),
		});
		return {
			ok: true,
			value: {
				...readingOf(table.value, grid.hidden),
				written,
				header,
				firstLines: grid.rows.slice(0, 15).map(wordsOf),
				totals: totals.map(wordsOf),
				dateSystem: grid.dateSystem,
			},
		};
	}

	#readText(
		{ encoding: asked, delimiter: chosen }: ReadAs,
		onProgress?: (share: number) => void,
	): Result<{ grid: SheetGrid; written: FileForm }, FileRefusal> {
		const decoded = decodeText(this.#bytes, asked ?? null);
		if (!decoded.ok) return decoded;
		const { text, encoding, unreadable } = decoded.value;
		const delimiter = chosen ?? sniffDelimiter(text);
		const read = readCsv(text, delimiter, MAX_PROJECTS + SPARE_LINES, onProgress);
		if (!read.ok) return read;
		const { openQuoteLine } = read.value;
		return {
			ok: true,
			value: { grid: read.value, written: { form: "csv", encoding, delimiter, unreadable, openQuoteLine } },
		};
	}

	/** What the import would do. */
	plan(
		choices: ImportChoices,
		existing: readonly Project[],
		catalog: PortfolioCatalog = EMPTY_CATALOG,
		notesOf?: (project: string) => string,
	): Result<ImportPlan, PlanRefusal> {
		if (!this.#grid || !this.#header) throw new Error("ImportSession.plan: no file is open");
		const table = tableUnder(this.#grid, this.#header, MAX_PROJECTS, choices.leftOut);
		if (!table.ok) return refused({ kind: "no-rows" });
		return planImport(table.value, choices, existing, catalog, { notesOf });
	}
}

function readSheet(workbook: ReadWorkbook, as: ReadAs): Result<{ grid: SheetGrid; written: FileForm }, FileRefusal> {
	const read = sheetRead(workbook, as.sheet);
	if (!read) return refused({ kind: "no-rows" });
	const { grid, sheet, sheets } = read;
	return { ok: true, value: { grid, written: { form: "workbook", sheet, sheets } } };
}

type TableReading = Omit<FileReading, "written" | "header" | "firstLines" | "totals" | "dateSystem">;

function readingOf(table: SheetTable, hidden: ReadonlySet<number>): TableReading {
	const { columns, rows } = table;
	const seen = columns.filter((column) => !hidden.has(column.index));
	const guessed = guessTargets(seen);
	const own = ownExportTargets(seen, guessed);
	const targets = own ?? guessed;
	// What its author hid may not be for everybody: it comes only when somebody asks for it.
	for (const { index } of columns) if (hidden.has(index)) targets.set(index, "ignore");
	const cellsOf = (column: number) => rows.map((row) => row.cells[column] ?? "");
	const dates = columns
		.map(({ index }) => index)
		.filter((column) => {
			const target = targets.get(column);
			return target === "start" || target === "end" || isDateColumn(cellsOf(column));
		});
	return {
		hidden: new Set(columns.filter(({ index }) => hidden.has(index)).map(({ index }) => index)),
		columns,
		rowCount: rows.length,
		sample: rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
		targets,
		separators: new Map(columns.map(({ index }) => [index, own ? "|" : guessListSeparator(cellsOf(index))])),
		isOwnExport: own !== null,
		dayOrder: guessDayOrder(dates.flatMap(cellsOf)),
		dates: new Set(dates),
		fieldTypes: new Map(columns.map(({ index }) => [index, guessFieldType(cellsOf(index))])),
		distinct: distinctValues(table),
	};
}

function distinctValues(table: SheetTable): Map<number, CountedValue[]> {
	const distinct = new Map<number, CountedValue[]>();
	for (const { index } of table.columns) {
		const counts = new Map<string, CountedValue>();
		for (const row of table.rows) {
			const value = row.cells[index] ?? "";
			if (value === "") continue;
			const known = counts.get(foldText(value));
			if (known) known.count++;
			else if (counts.size <= MOST_DISTINCT) counts.set(foldText(value), { value, count: 1 });
			else break;
		}
		if (counts.size <= MOST_DISTINCT) distinct.set(index, [...counts.values()]);
	}
	return distinct;
}
