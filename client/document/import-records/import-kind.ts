/** What a set says of the lists it takes: what columns may become, and what lines would write. */

import type * as Y from "yjs";
import type { ListKind } from "#shared/document/imports.ts";
import type { SetPlan } from "#shared/document/set-imports.ts";
import type { Language } from "#shared/lib/language.ts";
import type { CellReading, RecordFault, SaidLine } from "#client/document/import-records/records-file.ts";
import type { DateSystem } from "#client/spreadsheet/workbook-names.ts";

/** What a line, or several that speak of one record, would do. */
export type PlannedRecord = {
	readonly name: string;
	readonly what: "new" | "changed" | "same";
	/** What of it would be written, as people call it. */
	readonly fields: readonly string[];
};

export type RecordsDryRun = {
	readonly plan: SetPlan;
	readonly records: readonly PlannedRecord[];
	readonly faults: readonly RecordFault[];
	readonly readings: readonly CellReading[];
};

/** In what language it is told, and where the days of its workbook are counted from. */
export type PlanHow = { readonly language: Language; readonly dateSystem: DateSystem };

export type ImportKind = {
	readonly list: ListKind;
	/** « indicateurs », « balises » */
	readonly things: Readonly<Record<Language, { one: string; many: string }>>;
	/** What a column may become, in the order it is offered. */
	readonly targets: readonly string[];
	readonly targetName: (target: string, language: Language) => string;
	/** By the folded name of a column. */
	readonly guess: (header: string) => string | null;
	/** Whether several columns may become that. */
	readonly isMany: (target: string) => boolean;
	readonly plan: (doc: Y.Doc, lines: readonly SaidLine[], how: PlanHow) => RecordsDryRun;
};
