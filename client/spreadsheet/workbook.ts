/** Reads and writes the workbooks of other spreadsheets, XLSX and ODS. The only place that knows the library which does (decision 0011). */

import { zipSync } from "fflate";
import { EncryptedFileError } from "hucre";
import { readOds } from "hucre/ods";
import { type Cell, type CellStyle, type CellValue, readXlsx, type Workbook, writeXlsx } from "hucre/xlsx";
import { type Result, refused } from "#shared/lib/result.ts";
import {
	columnLetters,
	type DateSystem,
	type WorkbookSheet,
	type WrittenColumn,
	type WrittenValue,
} from "#client/spreadsheet/workbook-names.ts";
import { readZip, WORKBOOK_LIMITS, type ZipLimits, type ZipRefusal } from "#client/spreadsheet/safe-zip.ts";

export type ReadWorkbook = {
	sheets: WorkbookSheet[];
	dateSystem: DateSystem;
};

export type WorkbookRefusal = ZipRefusal | { kind: "not-a-workbook" } | { kind: "unsafe" };

const XLSX_PART =
	/^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook[^/]*\.rels|workbook[^/]*\.xml|sharedStrings[^/]*\.xml|styles[^/]*\.xml|theme\/[^/]+\.xml|worksheets\/[^/]+\.xml))$/i;
const ODS_PART = /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;
/** More rows than a portfolio holds, more columns than anybody fills in. */
const RANGE = "A1:ZZ12000";

/** Reads every sheet. Nothing is inflated past the limits, and the library sees only parts that were counted, of sheets and their words alone. */
export async function readWorkbook(
	bytes: Uint8Array,
	limits: ZipLimits = WORKBOOK_LIMITS,
): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
	const zip = await readZip(bytes, limits, (path) => XLSX_PART.test(path) || ODS_PART.test(path));
	if (!zip.ok) return zip;
	const parts = zip.value;
	const isOds = parts.has("content.xml") && textOf(parts.get("mimetype")).includes("opendocument.spreadsheet");
	const isXlsx = [...parts.keys()].some((path) => /^xl\/workbook[^/]*\.xml$/i.test(path));
	if (!isOds && !isXlsx) return refused({ kind: "not-a-workbook" });
	if (isOds && textOf(parts.get("META-INF/manifest.xml")).includes("encryption-data"))
		return refused({ kind: "password" });
	for (const part of parts.values()) if (/<!(DOCTYPE|ENTITY)/i.test(startOf(part))) return refused({ kind: "unsafe" });
	try {
		const counted = zipSync(Object.fromEntries(parts), { level: 0 });
		const workbook = await (isOds ? readOds : readXlsx)(counted, { readStyles: true, range: RANGE });
		return { ok: true, value: plainWorkbook(workbook) };
	} catch (error) {
		return refused({ kind: error instanceof EncryptedFileError ? "password" : "damaged" });
	}
}

/** Whether an old « compound file » is a workbook behind a password (its contents are a stream of that name). */
export function isEncryptedContainer(bytes: Uint8Array): boolean {
	const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
	const first = name[0] as number;
	for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
		if (name.every((byte, index) => bytes[at + index] === byte)) return true;
	return false;
}

function plainWorkbook(workbook: Workbook): ReadWorkbook {
	return {
		dateSystem: workbook.dateSystem === "1904" ? "1904" : "1900",
		sheets: workbook.sheets.map((sheet) => ({
			name: sheet.name,
			isHidden: sheet.hidden === true || sheet.veryHidden === true,
			rows: sheet.rows.map((row, line) =>
				row.map((value, column) => cellWords(value, sheet.cells?.get(`${line},${column}`))),
			),
			merges: (sheet.merges ?? []).map((merge) => ({
				fromRow: merge.startRow,
				toRow: merge.endRow,
				fromColumn: merge.startCol,
				toColumn: merge.endCol,
			})),
			hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : [])),
		})),
	};
}

function cellWords(value: CellValue, cell: Cell | undefined): string {
	if (value === null || value === undefined) return "";
	if (typeof value === "string") return value;
	if (typeof value === "boolean") return value ? "Oui" : "Non";
	if (value instanceof Date) return dateWords(value, cell?.style?.numFmt ?? "");
	const isPercent = cell?.style?.numFmt?.includes("%") === true;
	// Fifteen figures are what spreadsheets keep: 0.1 + 0.2 is 0.3 there.
	return isPercent ? `${Number((value * 100).toPrecision(12))} %` : String(Number(value.toPrecision(15)));
}

/** As its cell shows it: a date under « mmm-yy » is a month, and one under « yyyy » a year. */
function dateWords(date: Date, format: string): string {
	if (Number.isNaN(date.getTime())) return "";
	const iso = date.toISOString();
	const time = iso.slice(11, 16);
	if (iso < "1900-01-01" || iso.startsWith("1904-01-01T")) return time;
	if (time !== "00:00") return `${iso.slice(0, 10)} ${time}`;
	const letters = lettersOf(format);
	if (!letters.includes("y") || /[dhs]/.test(letters)) return iso.slice(0, 10);
	return letters.includes("m") ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** The codes of a format, without the words it quotes, its conditions and its language. */
function lettersOf(format: string): string {
	let letters = "";
	let closing = "";
	for (let at = 0; at < format.length; at += 1) {
		const sign = format[at] ?? "";
		if (closing !== "") closing = sign === closing ? "" : closing;
		else if (sign === '"' || sign === "[") closing = sign === "[" ? "]" : sign;
		else if (sign === "\\") at += 1;
		else letters += sign.toLowerCase();
	}
	return letters;
}

function textOf(bytes: Uint8Array | undefined): string {
	return bytes ? new TextDecoder().decode(bytes) : "";
}

/** Declarations come before the first element: a few thousand bytes are enough. */
function startOf(bytes: Uint8Array): string {
	return new TextDecoder("latin1").decode(bytes.subarray(0, 16_384)).replaceAll("\u0000", "");
}

const HEADER_STYLE: CellStyle = {
	font: { bold: true, color: { rgb: "FFFFFF" } },
	fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E5F" } },
	alignment: { vertical: "center", wrapText: true },
};
const FORMATS: Partial<Record<WrittenColumn["kind"], string>> = {
	date: "yyyy-mm-dd",
	money: '#,##0.00 "$"',
};

/**
 * An XLSX of one sheet: typed cells, a header that stays in sight, filters. A text is a text whatever it begins with (THREATS T19); it is only
 * rid of the characters that XML has no way to write.
 */
export async function writeWorkbook(
	name: string,
	columns: readonly WrittenColumn[],
	rows: readonly (readonly WrittenValue[])[],
): Promise<Uint8Array<ArrayBuffer>> {
	const cells = new Map<string, Partial<Cell>>();
	for (const column of columns.keys()) cells.set(`0,${column}`, { style: HEADER_STYLE });
	const values: CellValue[][] = [columns.map((column) => column.title)];
	for (const [line, row] of rows.entries()) {
		values.push(
			row.map((value, column) => {
				const kind = columns[column]?.kind ?? "text";
				const format = FORMATS[kind];
				if (format !== undefined && value !== null) cells.set(`${line + 1},${column}`, { style: { numFmt: format } });
				if (kind === "date" && typeof value === "string" && value !== "") return new Date(`${value}T00:00:00Z`);
				return typeof value === "string" ? writable(value) : value;
			}),
		);
	}
	const bytes = await writeXlsx({
		sheets: [
			{
				name: sheetName(name),
				rows: values,
				cells,
				columns: columns.map(({ width }) => ({ width })),
				freezePane: { rows: 1 },
				autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
			},
		],
	});
	return new Uint8Array(bytes);
}

/** The longest text a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

function writable(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot write them
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, LONGEST_CELL);
}

function sheetName(name: string): string {
	return name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31) || "1";
}
