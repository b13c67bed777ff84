/** Reads comma-, semicolon- or tab-separated text into lines of cells, each with the line of the file it starts at. */

import Papa from "papaparse";
import { type Result, refused } from "#shared/lib/result.ts";
import type { GridRow, SheetGrid } from "#client/spreadsheet/sheet-grid.ts";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

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
	// A title above the header is cut into one cell by any separator that is the right one.
	const header = rows.slice(0, 15).find((row) => row.length > 1)?.length ?? 0;
	if (header < 2) return 0;
	const same = rows.filter((row) => row.length === header).length;
	// As regular as its lines agree with the header; between equals, the one that finds more columns.
	return same / rows.length + Math.min(header, 50) / 1000;
}

function newlines(text: string): string {
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Reads the whole text, header included; more lines than `limit` are refused. `onProgress` hears how much was read, from 0 to 1. */
export function readCsv(
	source: string,
	delimiter: Delimiter,
	limit: number,
	onProgress: (share: number) => void = () => undefined,
): Result<SheetGrid, CsvRefusal> {
	let text = newlines(source.startsWith("\ufeff") ? source.slice(1) : source);
	let line = 1;
	const told = /^sep=.\n/i.exec(text)?.[0];
	if (told) {
		text = text.slice(told.length);
		line = 2;
	}
	const rows: GridRow[] = [];
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
			rowCount++;
			if (rowCount > limit) return;
			rows.push({ line: at, cells: data });
			if (rowCount % 1000 === 0) onProgress(read / text.length);
		},
	});
	if (rowCount > limit) return refused({ kind: "too-many-rows", rows: rowCount, limit });
	if (rows.length === 0) return refused({ kind: "no-rows" });
	return {
		ok: true,
		value: { rows, merges: [], hidden: new Set(), openQuoteLine, isCsv: true, dateSystem: "1900" },
	};
}

function countNewlines(text: string, from: number, to: number): number {
	let found = 0;
	for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) found++;
	return found;
}
