/** A file from another program as lines of cells: a sheet of a workbook, or a text cut at its separator. Knows neither worker nor screen. */

import { type Result, refused } from "#shared/lib/result.ts";
import { type CsvRefusal, readCsv, sniffDelimiter } from "#client/spreadsheet/csv-table.ts";
import { decodeText, isCompoundFile, isZip, type NotText } from "#client/spreadsheet/decode-text.ts";
import { MAX_FILE_BYTES, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { type SheetName, sheetRead } from "#client/spreadsheet/sheets.ts";
import { isEncryptedContainer, readWorkbook, type WorkbookRefusal } from "#client/spreadsheet/workbook.ts";

export type CellsRefusal =
	| NotText
	| CsvRefusal
	| WorkbookRefusal
	| { kind: "old-workbook" }
	| { kind: "too-large"; bytes: number; limit: number }
	| { kind: "too-slow"; seconds: number };

/** What was read, and among which sheets; a text has none. */
export type ReadCells = { readonly grid: SheetGrid; readonly sheet: number; readonly sheets: readonly SheetName[] };
/** `limit`: the most lines. `sheet`: the one that a person chose. */
export type CellsAsked = { readonly limit: number; readonly sheet?: number | undefined };

/** Lines of cells, all of them read as they are written. */
export async function readCells(
	bytes: Uint8Array,
	{ limit, sheet: asked }: CellsAsked,
): Promise<Result<ReadCells, CellsRefusal>> {
	if (bytes.length > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: bytes.length, limit: MAX_FILE_BYTES });
	if (isZip(bytes)) {
		const read = await readWorkbook(bytes);
		if (!read.ok) return read;
		const value = sheetRead(read.value, asked);
		if (!value) return refused({ kind: "no-rows" });
		const { rows } = value.grid;
		return rows.length > limit ? refused({ kind: "too-many-rows", rows: rows.length, limit }) : { ok: true, value };
	}
	if (isCompoundFile(bytes)) return refused({ kind: isEncryptedContainer(bytes) ? "password" : "old-workbook" });
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	const csv = readCsv(text, sniffDelimiter(text), limit);
	return csv.ok ? { ok: true, value: { grid: csv.value, sheet: 0, sheets: [] } } : csv;
}
