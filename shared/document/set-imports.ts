/** Lists brought into a set (indicators, balises and their criteria) from a file: written in one step, and taken back whole weeks later, as those of the portfolio. */

import type * as Y from "yjs";
import { baliseTable, criterionTable, sectionTable } from "#shared/document/balise-set.ts";
import {
	type ChangedCell,
	columnMemoryId,
	columnMemoryTable,
	rememberChoices,
	importTable,
	type ListKind,
	listColumnMemoryId,
	packCells,
	unpackCells,
} from "#shared/document/imports.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { writePlain } from "#shared/document/plain-blocks.ts";
import type { CellValue, RecordTable } from "#shared/document/record-table.ts";
import { plainText, type RecordText, recordTextName, richText } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

/** What an import may write in: `sections` before `balises`, so that what stands in a section that was made finds it. */
const TABLES = { indicators: indicatorTable, sections: sectionTable, balises: baliseTable, criteria: criterionTable };
export type SetTable = keyof typeof TABLES;
export const SET_TEXTS = ["definition", "statement", "why"] as const satisfies readonly RecordText[];
export type SetText = (typeof SET_TEXTS)[number];

export type SetPlan = {
	readonly additions: readonly { table: SetTable; id: RecordId; values: Readonly<Record<string, CellValue>> }[];
	readonly changes: readonly {
		table: SetTable;
		id: RecordId;
		field: string;
		before: CellValue;
		after: CellValue;
	}[];
	/** Of new records, and of those whose text says nothing yet. */
	readonly texts: readonly { id: RecordId; text: SetText; words: string }[];
};

export type SetImportAbout = {
	id: RecordId;
	at: string;
	by: string;
	byName: string;
	fileName: string;
	added: number;
	changed: number;
	unchanged: number;
	refused: number;
};

type AnyTable = RecordTable<Record<string, CellValue>>;
const ADDED = "+";
const TEXT = "text:";

function tableIn(doc: Y.Doc, table: SetTable): AnyTable {
	return TABLES[table](doc) as unknown as AnyTable;
}

/** Writes all of it in one transaction, with the record that takes it back. */
export function writeSetImport(doc: Y.Doc, plan: SetPlan, { id, ...about }: SetImportAbout): void {
	const cells: ChangedCell[] = [];
	doc.transact(() => {
		for (const table of Object.keys(TABLES) as SetTable[]) {
			const added = plan.additions.filter((one) => one.table === table);
			tableIn(doc, table).addMany(added.map(({ id, values }) => ({ id, values: { ...values } })));
			for (const { id } of added) cells.push({ id, field: `${ADDED}${table}`, key: null, before: null, after: null });
		}
		for (const { table, id, field, before, after } of plan.changes) {
			tableIn(doc, table).set(id, field, after);
			cells.push({ id, field: `${table}.${field}`, key: null, before, after });
		}
		for (const { id, text, words } of plan.texts) {
			writePlain(
				richText(doc, recordTextName(text, id)),
				words.split("\n").map((line) => ({ text: line, isItem: false })),
			);
			const after = textFingerprint(wordsOf(doc, text, id));
			cells.push({ id, field: `${TEXT}${text}`, key: null, before: null, after });
		}
		importTable(doc).add(id, { ...about, cells: packCells(cells) });
	});
}

/** Keeps what the columns of a list became, for the lists that any set of the workspace takes later. */
export function rememberColumns(
	portfolio: Y.Doc,
	kind: ListKind,
	columns: readonly { header: string; target: string }[],
): void {
	portfolio.transact(() =>
		rememberChoices(
			portfolio,
			columns.map((one) => ({ id: listColumnMemoryId(kind, one.header), ...one })),
		),
	);
}

/** What a column of that folded name became the last time, in whichever set; null when nobody said. Sets once kept it themselves. */
export function rememberedTarget(portfolio: Y.Doc, set: Y.Doc, kind: ListKind, header: string): string | null {
	const kept = columnMemoryTable(portfolio).get(listColumnMemoryId(kind, header));
	return (kept ?? columnMemoryTable(set).get(columnMemoryId(header)))?.target ?? null;
}

export type SetUndo = {
	readonly removed: readonly { table: SetTable; id: RecordId }[];
	readonly restored: readonly { table: SetTable; id: RecordId; field: string; before: CellValue }[];
	readonly emptied: readonly { id: RecordId; text: SetText }[];
	/** What somebody worked on since: it stays. */
	readonly kept: readonly { id: RecordId; name: string; field: string | null }[];
};

/** What taking an import back would do now; writes nothing. Null when there is no such import, or it was taken back already. */
export function planSetUndo(doc: Y.Doc, importId: string): SetUndo | null {
	const done = importTable(doc).get(importId);
	if (done?.undoneAt !== "") return null;
	const cells = unpackCells(done.cells);
	const written = new Map<string, CellValue>();
	for (const { id, field, after } of cells)
		if (field.startsWith(TEXT)) written.set(`${id}/${field.slice(TEXT.length)}`, after);
	const isRewritten = (id: RecordId, text: SetText) => {
		const words = wordsOf(doc, text, id);
		const after = written.get(`${id}/${text}`);
		return after === undefined ? words !== "" : textFingerprint(words) !== after;
	};
	const added = new Map<RecordId, SetTable>();
	for (const { id, field } of cells) {
		const table = field.slice(ADDED.length) as SetTable;
		if (field.startsWith(ADDED) && Object.hasOwn(TABLES, table) && tableIn(doc, table).has(id)) added.set(id, table);
	}
	const kept: SetUndo["kept"][number][] = [];
	const restored: SetUndo["restored"][number][] = [];
	for (const { id, field, before, after } of cells) {
		const [table = "", name = ""] = field.split(".");
		if (!Object.hasOwn(TABLES, table) || name === "") continue;
		const now = tableIn(doc, table as SetTable).get(id);
		if (!now || !Object.hasOwn(now, name)) continue;
		const value = now[name] as CellValue;
		if (sameValue(value, after)) restored.push({ table: table as SetTable, id, field: name, before });
		else if (!sameValue(value, before)) kept.push({ id, name: nameIn(doc, table as SetTable, id), field: name });
	}
	const stays = worked(doc, added, restored, isRewritten);
	const removed: SetUndo["removed"][number][] = [];
	for (const [id, table] of added) {
		if (stays.has(id)) kept.push({ id, name: nameIn(doc, table, id), field: null });
		else removed.push({ table, id });
	}
	const emptied: SetUndo["emptied"][number][] = [];
	for (const { id, field } of cells) {
		const text = SET_TEXTS.find((one) => field === `${TEXT}${one}`);
		if (text === undefined || added.has(id)) continue;
		const table = (["indicators", "balises"] as const).find((one) => tableIn(doc, one).has(id));
		if (!table || wordsOf(doc, text, id) === "") continue;
		if (isRewritten(id, text)) kept.push({ id, name: nameIn(doc, table, id), field: text });
		else emptied.push({ id, text });
	}
	return { removed, restored, emptied, kept };
}

/** Takes an import back in one transaction, and says so in its record. */
export function undoSetImport(doc: Y.Doc, importId: string, by: { name: string; at: string }): SetUndo | null {
	const undo = planSetUndo(doc, importId);
	if (!undo) return null;
	doc.transact(() => {
		for (const table of Object.keys(TABLES) as SetTable[]) {
			const ids = undo.removed.filter((one) => one.table === table).map(({ id }) => id);
			if (ids.length > 0) tableIn(doc, table).removeMany(new Set(ids));
		}
		for (const { table, id, field, before } of undo.restored) tableIn(doc, table).set(id, field, before);
		for (const { id, text } of undo.emptied) {
			const fragment = richText(doc, recordTextName(text, id));
			fragment.delete(0, fragment.length);
		}
		importTable(doc).update(importId, { undoneAt: by.at, undoneByName: by.name });
	});
	return undo;
}

/** Which of the added records somebody worked on since, and those they rest on: a balise with a criterion of another hand, a section with a balise. */
function worked(
	doc: Y.Doc,
	added: ReadonlyMap<RecordId, SetTable>,
	restored: SetUndo["restored"],
	isRewritten: (id: RecordId, text: SetText) => boolean,
): Set<RecordId> {
	const stays = new Set<RecordId>();
	for (const table of Object.keys(TABLES) as SetTable[]) {
		const ids = new Set([...added].filter(([, one]) => one === table).map(([id]) => id));
		if (ids.size === 0) continue;
		const records = tableIn(doc, table);
		// What was put away and nothing else has nothing of anybody.
		for (const [id, fields] of records.changedSinceAdded(ids))
			if (fields.some((field) => field !== "archived") || records.get(id)?.archived !== true) stays.add(id);
	}
	for (const id of added.keys()) if (SET_TEXTS.some((text) => isRewritten(id, text))) stays.add(id);
	for (const criterion of criterionTable(doc).list()) {
		const balise = criterion.balise as RecordId;
		if (!criterion.archived && added.has(balise) && (!added.has(criterion.id) || stays.has(criterion.id)))
			stays.add(balise);
	}
	// A balise that stays keeps its criteria and its section.
	for (const criterion of criterionTable(doc).list())
		if (added.has(criterion.id) && stays.has(criterion.balise as RecordId)) stays.add(criterion.id);
	const leaving = new Set(restored.filter(({ field }) => field === "section").map(({ id }) => id));
	for (const balise of baliseTable(doc).list()) {
		const section = balise.section as RecordId;
		if (leaving.has(balise.id)) continue;
		if (added.has(section) && (!added.has(balise.id) || stays.has(balise.id))) stays.add(section);
	}
	return stays;
}

function wordsOf(doc: Y.Doc, text: SetText, id: RecordId): string {
	const name = recordTextName(text, id);
	return doc.share.has(name) ? plainText(richText(doc, name)).trim() : "";
}

function nameIn(doc: Y.Doc, table: SetTable, id: RecordId): string {
	const record = tableIn(doc, table).get(id) as Readonly<Record<string, unknown>> | null;
	return String(record?.name || record?.text || record?.code || "");
}
