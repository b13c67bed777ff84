/** What each merge of two projects wrote in the one that stays and in cohorts: enough to take it back long after. */

import type * as Y from "yjs";
import { reference } from "#shared/document/field.ts";
import type { ChangedCell } from "#shared/document/imports.ts";
import { type CellValue, type Field, RecordTable } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";

export type MergeFields = {
	kept: string;
	gone: string;
	/** The cells it changed: `writeTaken`, `readTaken`. */
	taken: string;
};

const MAX_TAKEN = 4_000_000;
const takenField: Field<string> = {
	initial: "",
	read: (raw) => (typeof raw === "string" && raw.length <= MAX_TAKEN ? raw : ""),
};

export function mergeTable(doc: Y.Doc): RecordTable<MergeFields> {
	return new RecordTable<MergeFields>(doc, "merges", { kept: reference(), gone: reference(), taken: takenField });
}

export function writeTaken(cells: readonly ChangedCell[]): string {
	return JSON.stringify(cells.map(({ id, field, key, before, after }) => [id, field, key, before, after]));
}

/** The cells of a written text; none when a peer wrote something else there. */
export function readTaken(text: string): ChangedCell[] {
	try {
		const rows: unknown = JSON.parse(text);
		if (!Array.isArray(rows)) return [];
		return rows.flatMap((row: unknown) => {
			if (!Array.isArray(row) || typeof row[0] !== "string" || typeof row[1] !== "string") return [];
			const key = typeof row[2] === "string" ? row[2] : null;
			const [before, after] = [(row[3] ?? null) as CellValue, (row[4] ?? null) as CellValue];
			return [{ id: row[0] as RecordId, field: row[1], key, before, after }];
		});
	} catch {
		// Not what `writeTaken` writes: nothing of it can be taken back.
		return [];
	}
}
