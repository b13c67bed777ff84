/** Reads and writes the workbooks of other spreadsheets, XLSX and ODS. The only place that knows the library which does (decision 0011). */
import { type Result } from "#shared/lib/result.ts";
import {
	type DateSystem,
	type WorkbookSheet,
	type WrittenColumn,
	type WrittenValue,
} from "#client/spreadsheet/workbook-names.ts";
import { type ZipLimits, type ZipRefusal } from "#client/spreadsheet/safe-zip.ts";
export type ReadWorkbook = {
	sheets: WorkbookSheet[];
	dateSystem: DateSystem;
};
export type WorkbookRefusal =
	| ZipRefusal
	| {
			kind: "not-a-workbook";
	  }
	| {
			kind: "unsafe";
	  };
/** Reads every sheet. Nothing is inflated past the limits, and the library sees only parts that were counted, of sheets and their words alone. */
export declare function readWorkbook(
	bytes: Uint8Array,
	limits?: ZipLimits,
): Promise<Result<ReadWorkbook, WorkbookRefusal>>;
/** Whether an old « compound file » is a workbook behind a password (its contents are a stream of that name). */
export declare function isEncryptedContainer(bytes: Uint8Array): boolean;
/**
 * An XLSX of one sheet: typed cells, a header that stays in sight, filters. A text is a text whatever it begins with (THREATS T19); it is only
 * rid of the characters that XML has no way to write.
 */
export declare function writeWorkbook(
	name: string,
	columns: readonly WrittenColumn[],
	rows: readonly (readonly WrittenValue[])[],
): Promise<Uint8Array<ArrayBuffer>>;
