/** Reads comma-, semicolon- or tab-separated text into columns and rows, each row with the line it starts at. Columns are known by their place, never by their name. */

import Papa from "papaparse";
import { type Result, refused } from "#shared/lib/result.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type CsvColumn = {
	index: number;
	/** What the header says; empty when it says nothing. */
	name: string;
	/** 2 for the second column of the same name, and so on; 1 otherwise. */
	occurrence: number;
};

export type CsvRow = {
	/** The line of the file it starts at, the header's being 1. */
	line: number;
	cells: string[];
	/** Words beyond the last column: most often a separator that was not quoted. */
	extra: number;
	/** Cells missing at the end. */
	missing: number;
};

export type CsvTable = {
	columns: CsvColumn[];
	rows: CsvRow[];
	/** The line where a quote opens that nothing closes: the file was cut, or a quote is astray. */
	openQuoteLine: number | null;
};

export type CsvRefusal = { kind: "no-rows" } | { kind: "too-many-rows"; rows: number; limit: number };

/** The separator that cuts the first lines into the most regular table. `sep=;`, as Excel may write, decides. */
export function sniffDelimiter(text: string): Delimiter {
	const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
	if (told !== undefined && isDelimiter(told)) return told;
	const sample = completeLines(text.slice(0, 65_536), text.length > 65_536);
	let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
	for (const delimiter of DELIMITERS) {
		const score = regularity(sample, delimiter);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

function isDelimiter(text: string): text is Delimiter {
	return DELIMITERS.includes(text as Delimiter);
}

function completeLines(sample: string, isCut: boolean): string {
	const last = sample.lastIndexOf("\n");
	return isCut && last > 0 ? sample.slice(0, last) : sample;
}

function regularity(sample: string, delimiter: Delimiter): number {
	const rows = Papa.parse<string[]>(newlines(sample), { delimiter, newline: "\n", preview: 60 }).data.filter(
		(row) => row.length > 1 || row[0]?.trim() !== "",
	);
	const header = rows[0]?.length ?? 0;
	if (header < 2) return 0;
	const same = rows.filter((row) => row.length === header).length;
	// As regular as its lines agree with the header; between equals, the one that finds more columns.
	return same / rows.length + Math.min(header, 50) / 1000;
}

function newlines(text: string): string {
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Reads the whole text. `onProgress` hears how much was read, from 0 to 1. */
export function readCsv(
	source: string,
	delimiter: Delimiter,
	limit: number,
	onProgress: (share: number) => void = () => undefined,
): Result<CsvTable, CsvRefusal> {
	let text = newlines(source.startsWith("\ufeff") ? source.slice(1) : source);
	let line = 1;
	const told = /^sep=.\n/i.exec(text)?.[0];
	if (told) {
		text = text.slice(told.length);
		line = 2;
	}
	let header: string[] | null = null;
	const rows: CsvRow[] = [];
	let rowCount = 0;
	let openQuoteLine: number | null = null;
	let read = 0;
	Papa.parse<string[]>(text, {
		delimiter,
		newline: "\n",
		step: ({ data, meta, errors }) => {
			const at = line;
			const end = meta.cursor > read ? meta.cursor : text.length;
			line += countNewlines(text, read, end);
			read = end;
			if (openQuoteLine === null && errors.some((error) => error.code === "MissingQuotes")) openQuoteLine = at;
			if (data.every((cell) => cell.trim() === "")) return;
			if (header === null) {
				header = data;
				return;
			}
			rowCount++;
			if (rowCount > limit) return;
			rows.push(csvRow(at, data, header.length));
			if (rowCount % 1000 === 0) onProgress(read / text.length);
		},
	});
	if (rowCount > limit) return refused({ kind: "too-many-rows", rows: rowCount, limit });
	if (header === null || rows.length === 0) return refused({ kind: "no-rows" });
	return { ok: true, value: { columns: csvColumns(header, rows), rows, openQuoteLine } };
}

function countNewlines(text: string, from: number, to: number): number {
	let found = 0;
	for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) found++;
	return found;
}

function csvRow(line: number, data: string[], width: number): CsvRow {
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

/** The columns of a header, without the empty ones at its end that no row uses. */
function csvColumns(header: string[], rows: readonly CsvRow[]): CsvColumn[] {
	const seen = new Map<string, number>();
	return header
		.map((cell, index) => {
			const name = cleanCell(cell).replace(/\s+/g, " ");
			const occurrence = (seen.get(name) ?? 0) + 1;
			seen.set(name, occurrence);
			return { index, name, occurrence: name === "" ? 1 : occurrence };
		})
		.filter((column) => column.name !== "" || rows.some((row) => row.cells[column.index] !== ""));
}
