/** Which Yjs client wrote a value of a record last, and the values of a record as they are kept, to be put back. */

import * as Y from "yjs";
import { sameValue } from "#shared/lib/same-value.ts";

/** Fields whose words are kept outside their record: they cannot be put back one by one. */
const FIELDS_ELSEWHERE: ReadonlySet<string> = new Set(["criteria", "own", "budget", "forWhom", "ownStages"]);
/** The cell of a field that is told under another name. */
const CELLS: Readonly<Record<string, string>> = { ownStages: "stages" };
/** The field that is the name of a record, where it is called otherwise. */
const NAMES: Readonly<Record<string, string>> = { obstacles: "label" };

export function isKeptElsewhere(field: string): boolean {
	return FIELDS_ELSEWHERE.has(field);
}

function cellOf(field: string): string {
	return CELLS[field] ?? field;
}

export function nameField(table: string): string {
	return NAMES[table] ?? "name";
}

/** The fields that say what a record is called. */
export function namingFields(table: string): readonly string[] {
	return [nameField(table), "code"];
}

/**
 * The client that wrote this field of a record, and when by its clock; those that wrote the record, when it was not changed since. Nobody when it went
 * back to what the record was made with, or went with it: whoever wrote those words once did not bring them back.
 */
function cellWriter(doc: Y.Doc, table: string, record: string, field: string): { client: number | null; cell: number } {
	const cell = doc.getMap(`${table}.cells`)._map.get(`${record}/${field}`);
	const written = cell ?? doc.getMap(table)._map.get(record);
	if (written?.deleted) return { client: null, cell: -1 };
	return { client: written?.id.client ?? null, cell: written?.id.clock ?? -1 };
}

/** The same of a field as it is told; nobody where it is kept in several places: the record’s own writer has no part in them. */
export function fieldWriter(
	doc: Y.Doc,
	table: string,
	record: string,
	field: string,
): { client: number | null; cell: number } {
	const cell = cellOf(field);
	if (isKeptElsewhere(field) && cell === field) return { client: null, cell: -1 };
	return cellWriter(doc, table, record, cell);
}

/** Makes a record of a live table (or one field of it) what it was. Returns whether anything had to change. */
export function putRecordBack(live: Y.Doc, then: Y.Doc, table: string, record: string, field: string | null): boolean {
	let isChanged = false;
	const write = (map: Y.Map<unknown>, key: string, value: unknown) => {
		if (value === undefined ? !map.has(key) : sameValue(map.get(key), value)) return;
		if (value === undefined) map.delete(key);
		else map.set(key, value);
		isChanged = true;
	};
	const [bases, cells] = [live.getMap(table), live.getMap(`${table}.cells`)];
	const [oldBases, oldCells] = [then.getMap(table), then.getMap(`${table}.cells`)];
	if (field === null || !bases.has(record)) write(bases, record, oldBases.get(record));
	const isOf = (key: string) =>
		field === null
			? key.startsWith(`${record}/`)
			: key === `${record}/${field}` || key.startsWith(`${record}/${field}.`);
	for (const key of new Set([...cells.keys(), ...oldCells.keys()])) if (isOf(key)) write(cells, key, oldCells.get(key));
	return isChanged;
}
