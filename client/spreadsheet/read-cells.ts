/** A file from another program as lines of cells: the first sheet in sight of a workbook, or a text cut at its separator. Knows neither worker nor screen. */

import { type Result, refused } from "#shared/lib/result.ts";
import { type CsvRefusal, readCsv, sniffDelimiter } from "#client/spreadsheet/csv-table.ts";
import { decodeText, isCompoundFile, isZip, type NotText } from "#client/spreadsheet/decode-text.ts";
import { gridOfSheet, MAX_FILE_BYTES, type SheetGrid } from "#client/spreadsheet/sheet-grid.ts";
import { isEncryptedContainer, readWorkbook, type WorkbookRefusal } from "#client/spreadsheet/workbook.ts";

export type CellsRefusal =
	| NotText
	| CsvRefusal
	| WorkbookRefusal
	| { kind: "old-workbook" }
	| { kind: "too-large"; bytes: number; limit: number }
	| { kind: "too-slow"; seconds: number };

/** At most `limit` lines, all of them read as they are written. */
export async function readCells(bytes: Uint8Array, limit: number): Promise<Result<SheetGrid, CellsRefusal>> {
	if (bytes.length > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: bytes.length, limit: MAX_FILE_BYTES });
	if (isZip(bytes)) {
		const read = await readWorkbook(bytes);
		if (!read.ok) return read;
		const grids = read.value.sheets.filter(({ isHidden }) => !isHidden).map(gridOfSheet);
		const grid = grids.find(({ rows }) => rows.length > 1);
		if (!grid) return refused({ kind: "no-rows" });
		return grid.rows.length > limit
			? refused({ kind: "too-many-rows", rows: grid.rows.length, limit })
			: { ok: true, value: grid };
	}
	if (isCompoundFile(bytes)) return refused({ kind: isEncryptedContainer(bytes) ? "password" : "old-workbook" });
	const decoded = decodeText(bytes);
	if (!decoded.ok) return decoded;
	const { text } = decoded.value;
	return readCsv(text, sniffDelimiter(text), limit);
}
