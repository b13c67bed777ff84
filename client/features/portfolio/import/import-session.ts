/** One file being imported: opened, read again when a person corrects the encoding or the separator, planned as often as needed. Knows neither worker nor screen. */

import type { Project } from "#shared/document/portfolio.ts";
import { MAX_PROJECTS } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import {
	type DayOrder,
	guessDayOrder,
	guessListSeparator,
	isDateColumn,
	type ListSeparator,
} from "#client/features/portfolio/import/cell-values.ts";
import { type ColumnTarget, guessTargets } from "#client/features/portfolio/import/column-target.ts";
import {
	type CsvColumn,
	type CsvRefusal,
	type CsvTable,
	type Delimiter,
	readCsv,
	sniffDelimiter,
} from "#client/features/portfolio/import/csv-table.ts";
import { decodeText, type Encoding, type NotText } from "#client/features/portfolio/import/decode-text.ts";
import {
	type ImportChoices,
	type ImportPlan,
	planImport,
	type PlanRefusal,
} from "#client/features/portfolio/import/plan-import.ts";
import type { CountedValue } from "#client/features/portfolio/import/stage-values.ts";

/** The largest file that is read. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const SAMPLE_ROWS = 8;
const MOST_DISTINCT = 80;

/** What a file says, and what is guessed of it: everything here can be corrected. */
export type FileReading = {
	encoding: Encoding;
	delimiter: Delimiter;
	/** Characters the encoding could not read. */
	unreadable: number;
	columns: CsvColumn[];
	rowCount: number;
	/** The first rows, to look at. */
	sample: string[][];
	openQuoteLine: number | null;
	targets: Map<number, ColumnTarget>;
	separators: Map<number, ListSeparator>;
	dayOrder: DayOrder;
	/** Columns whose every cell is a date. */
	dates: Set<number>;
	/** The different words of each column that has few of them. */
	distinct: Map<number, CountedValue[]>;
};

export type FileRefusal = NotText | CsvRefusal | { kind: "too-large"; bytes: number; limit: number };

export class ImportSession {
	#bytes: Uint8Array = new Uint8Array();
	#table: CsvTable | null = null;

	/** Takes a file in. `onProgress` hears from 0 to 1. */
	open(bytes: Uint8Array, onProgress?: (share: number) => void): Result<FileReading, FileRefusal> {
		this.#table = null;
		if (bytes.length > MAX_FILE_BYTES) {
			return refused({ kind: "too-large", bytes: bytes.length, limit: MAX_FILE_BYTES });
		}
		this.#bytes = bytes;
		return this.reread({ encoding: null, delimiter: null }, onProgress);
	}

	/** Reads the same file again as a person says it is written. */
	reread(
		as: { encoding: Encoding | null; delimiter: Delimiter | null },
		onProgress?: (share: number) => void,
	): Result<FileReading, FileRefusal> {
		const decoded = decodeText(this.#bytes, as.encoding);
		if (!decoded.ok) return decoded;
		const { text, encoding, unreadable } = decoded.value;
		const delimiter = as.delimiter ?? sniffDelimiter(text);
		const read = readCsv(text, delimiter, MAX_PROJECTS, onProgress);
		if (!read.ok) return read;
		const table = read.value;
		this.#table = table;
		const targets = guessTargets(table.columns);
		const cellsOf = (column: number) => table.rows.map((row) => row.cells[column] ?? "");
		const dates = table.columns
			.map(({ index }) => index)
			.filter((column) => {
				const target = targets.get(column);
				return target === "start" || target === "end" || isDateColumn(cellsOf(column));
			});
		return {
			ok: true,
			value: {
				encoding,
				delimiter,
				unreadable,
				columns: table.columns,
				rowCount: table.rows.length,
				sample: table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
				openQuoteLine: table.openQuoteLine,
				targets,
				separators: new Map(
					table.columns.map(({ index }) => [
						index,
						guessListSeparator(table.rows.map((row) => row.cells[index] ?? "")),
					]),
				),
				dayOrder: guessDayOrder(dates.flatMap(cellsOf)),
				dates: new Set(dates),
				distinct: distinctValues(table),
			},
		};
	}

	/** What the import would do. */
	plan(choices: ImportChoices, existing: readonly Project[]): Result<ImportPlan, PlanRefusal> {
		if (!this.#table) throw new Error("ImportSession.plan: no file is open");
		return planImport(this.#table, choices, existing);
	}
}

function distinctValues(table: CsvTable): Map<number, CountedValue[]> {
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
