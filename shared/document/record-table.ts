/**
 * A table of records inside a Yjs document: projects, indicators, balises, criteria.
 *
 * Each record has a *base* (one plain JSON value, written when it is added or imported) and *cells* (one value for each
 * field changed since, under `<id>/<field>`). So 10,000 imported projects stay light, two people who edit two fields of the
 * same record never overwrite each other, and no nested shared type is ever created twice by two people at once.
 *
 * An *open* field holds values under keys of the group's own (the lines of a budget, the own fields of a workspace): each key
 * has a cell of its own, `<id>/<field>.<key>`, so that two people who change two keys never overwrite each other either.
 */

import * as Y from "yjs";
import { type OpenCells, openCellsOf } from "#shared/document/open-cells.ts";
import { isSameRoot } from "#shared/document/same-root.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { compareByOrder, isOrderKey, orderKeyBetween, orderKeysAfter } from "#shared/lib/order-key.ts";
import { sameValue } from "#shared/lib/same-value.ts";

/** What a cell may hold. */
export type CellValue = string | number | boolean | null | readonly CellValue[] | { readonly [key: string]: CellValue };

/** What every record has, whatever its table. */
export type RecordCore = {
	readonly id: RecordId;
	readonly order: string;
	/** Put away, but still there: what cites it says so. */
	readonly archived: boolean;
	/** Part of the fictional starter content. */
	readonly example: boolean;
};

/** How a field is read: the value it has when absent, and a reading that never trusts what a peer wrote. */
export type Field<Value> = {
	initial: Value;
	read: (raw: unknown) => Value;
	/** Open fields alone: how one value is read; null when it is none. */
	readItem?: (raw: unknown) => CellValue;
};
export type Fields<Values> = { readonly [Key in keyof Values]: Field<Values[Key]> };
export type RecordOf<Values> = RecordCore & { readonly [Key in keyof Values]: Values[Key] };

/** What changed since the last notice: ids added, changed or removed. */
export type ChangedRecords = ReadonlySet<RecordId>;

const KEY = /^[a-z0-9_-]{1,64}$/i;
/** The key of a value in an open field: an id. */
const OPEN_KEY = /^[a-z0-9]{1,64}$/i;
/** The most values of an open field that are read. A cohort may name every project of a portfolio. */
const MAX_OPEN_KEYS = 20_000;
const CORE_FIELDS = new Set(["order", "archived", "example"]);

type Json = Record<string, unknown>;
type OpenValues = Readonly<Record<string, CellValue>>;

function asObject(raw: unknown): Json | null {
	return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Json) : null;
}

function own(object: Json, key: string): unknown {
	return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Opens the table called `name` in a document. Two tables opened on the same document and name see the same records. */
export class RecordTable<Values extends object> {
	readonly doc: Y.Doc;
	readonly name: string;
	readonly #fields: Fields<Values>;
	readonly #bases: Y.Map<unknown>;
	readonly #cells: Y.Map<unknown>;
	/** Which keys of open fields have cells; null in a table that has none. */
	readonly #open: OpenCells | null;

	constructor(doc: Y.Doc, name: string, fields: Fields<Values>) {
		this.doc = doc;
		this.name = name;
		this.#fields = fields;
		this.#bases = doc.getMap(name);
		this.#cells = doc.getMap(`${name}.cells`);
		const hasOpen = Object.values(fields).some((field) => (field as Field<unknown>).readItem !== undefined);
		this.#open = hasOpen ? openCellsOf(this.#cells) : null;
	}

	/** How many records, archived ones included. */
	get size(): number {
		return this.#bases.size;
	}

	/** The shared types behind the table, for an undo manager's scope. */
	get scope(): Y.AbstractType<unknown>[] {
		return [this.#bases, this.#cells] as unknown as Y.AbstractType<unknown>[];
	}

	/** The names of its fields, beside those that every record has. */
	get fields(): readonly (keyof Values & string)[] {
		return Object.keys(this.#fields) as (keyof Values & string)[];
	}

	has(id: string): boolean {
		return this.#bases.has(id);
	}

	/** One record, or null when there is none. */
	get(id: string): RecordOf<Values> | null {
		const base = asObject(this.#bases.get(id));
		return base && KEY.test(id) ? this.#read(id as RecordId, base) : null;
	}

	/** Every record, in order. */
	list(): RecordOf<Values>[] {
		const records: RecordOf<Values>[] = [];
		for (const [id, raw] of this.#bases.entries()) {
			const base = asObject(raw);
			if (base && KEY.test(id)) records.push(this.#read(id as RecordId, base));
		}
		return records.sort(compareByOrder);
	}

	/** Adds a record at the end, or after the one given (`null`: at the very start). */
	add(id: RecordId, values: Partial<Values>, options: { after?: RecordId | null; example?: boolean } = {}): void {
		let order: string;
		if (options.after === undefined) {
			order = orderKeyBetween(this.#lastOrder(), null);
		} else {
			order = this.#orderAfter(options.after);
		}
		this.doc.transact(() => this.#write(id, values, order, options.example ?? false));
	}

	/** Adds many records at the end, in one transaction. */
	addMany(records: readonly { id: RecordId; values: Partial<Values>; example?: boolean }[]): void {
		const orders = orderKeysAfter(this.#lastOrder(), records.length);
		this.doc.transact(() => {
			for (const [index, record] of records.entries()) {
				this.#write(record.id, record.values, orders[index] as string, record.example ?? false);
			}
		});
	}

	/** Writes down records that have a fixed id and place, where nobody did yet: twice at once gives the same. */
	keep(records: readonly { id: RecordId; order: string }[]): void {
		this.doc.transact(() => {
			for (const { id, order } of records) if (!this.has(id)) this.#bases.set(id, { order });
		});
	}

	/** Changes one field. Nothing is written when the value is already that one; of an open field, only the keys that differ. */
	set<Key extends keyof Values & string>(id: string, field: Key, value: Values[Key]): void {
		const record = this.get(id);
		if (!record || sameValue(record[field], value)) return;
		if (this.#fields[field].readItem === undefined) {
			this.#cells.set(`${id}/${field}`, value);
			return;
		}
		const before = record[field] as OpenValues;
		const after = value as OpenValues;
		this.doc.transact(() => {
			for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
				this.setItem(id, field, key, own(after as Json, key) as CellValue | undefined);
			}
		});
	}

	/** Changes one key of an open field; `null` takes it away. Throws on a key that could not be read back. */
	setItem<Key extends keyof Values & string>(id: string, field: Key, key: string, value: CellValue = null): void {
		if (!OPEN_KEY.test(key)) throw new Error(`RecordTable ${this.name}: no key ${key} in ${field}`);
		const record = this.get(id);
		if (!record || sameValue(own(record[field] as unknown as Json, key) ?? null, value)) return;
		this.#open?.note(id, field, key);
		this.#cells.set(`${id}/${field}.${key}`, value);
	}

	/** Changes several fields of a record in one transaction. */
	update(id: string, values: Partial<Values>): void {
		this.doc.transact(() => {
			for (const field of Object.keys(values) as (keyof Values & string)[]) {
				this.set(id, field, values[field] as Values[typeof field]);
			}
		});
	}

	/** Applies to a list field what somebody added and removed since `before`, keeping what others did meanwhile. */
	setList<Key extends keyof Values & string>(
		id: string,
		field: Key,
		before: readonly CellValue[],
		after: readonly CellValue[],
	): void {
		const record = this.get(id);
		if (!record) return;
		const now = record[field] as unknown as readonly CellValue[];
		const isIn = (list: readonly CellValue[], item: CellValue) => list.some((other) => sameValue(other, item));
		// When nobody else touched it, take the new list as it is, so that its order counts too.
		const merged = sameValue(now, before)
			? after
			: [
					...now.filter((item) => isIn(after, item) || !isIn(before, item)),
					...after.filter((item) => !isIn(before, item) && !isIn(now, item)),
				];
		this.set(id, field, merged as unknown as Values[Key]);
	}

	/** Puts a record away, or brings it back. */
	setArchived(id: string, archived: boolean): void {
		const record = this.get(id);
		if (record && record.archived !== archived) this.#cells.set(`${id}/archived`, archived);
	}

	/** Writes values, and whether the record is put away, even where it says so already: of two people who decide otherwise at once, one wins whole. */
	decide(id: string, values: Partial<Values>, archived: boolean): void {
		if (!this.has(id)) return;
		this.doc.transact(() => {
			for (const [field, value] of Object.entries(values)) this.#cells.set(`${id}/${field}`, value);
			this.#cells.set(`${id}/archived`, archived);
		});
	}

	/** Places a record just after another one (`null`: first). */
	move(id: string, after: RecordId | null): void {
		if (this.has(id) && id !== after) this.#cells.set(`${id}/order`, this.#orderAfter(after, id));
	}

	/** Removes a record and its cells. What cites it will say that it is gone. */
	remove(id: string): void {
		this.doc.transact(() => {
			this.#bases.delete(id);
			const prefix = `${id}/`;
			for (const key of [...this.#cells.keys()]) if (key.startsWith(prefix)) this.#cells.delete(key);
		});
	}

	/** Removes many records in one transaction: the cells are gone through once. */
	removeMany(ids: ReadonlySet<string>): void {
		this.doc.transact(() => {
			for (const id of ids) this.#bases.delete(id);
			for (const key of [...this.#cells.keys()]) if (ids.has(recordOfKey(key))) this.#cells.delete(key);
		});
	}

	/** The cells written over each of some records since they were added, by record: fields, or `<field>.<key>`. A record nobody changed is not there. */
	changedSinceAdded(ids: ReadonlySet<string>): Map<RecordId, string[]> {
		const changed = new Map<RecordId, string[]>();
		for (const cell of this.#cells.keys()) {
			const id = recordOfKey(cell);
			if (!ids.has(id)) continue;
			const fields = changed.get(id);
			const field = cell.slice(id.length + 1);
			if (fields) fields.push(field);
			else changed.set(id, [field]);
		}
		return changed;
	}

	/** Calls back after each change with the ids it touched. Returns how to stop. */
	observe(listener: (changed: ChangedRecords, transaction: Y.Transaction) => void): () => void {
		let pending: Set<RecordId> | null = null;
		const note = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
			if (!pending) {
				pending = new Set();
				const changed = pending;
				transaction.doc.once("afterTransaction", () => {
					pending = null;
					listener(changed, transaction);
				});
			}
			for (const key of event.keysChanged) pending.add(recordOfKey(key));
		};
		this.#bases.observe(note);
		this.#cells.observe(note);
		return () => {
			this.#bases.unobserve(note);
			this.#cells.unobserve(note);
		};
	}

	/** The ids a finished transaction touched in this table; empty when it touched none. */
	changedIn(transaction: Y.Transaction): ChangedRecords {
		const changed = new Set<RecordId>();
		for (const [type, keys] of transaction.changed) {
			if (!isSameRoot(type, this.#bases) && !isSameRoot(type, this.#cells)) continue;
			for (const key of keys) if (key !== null) changed.add(recordOfKey(key));
		}
		return changed;
	}

	#read(id: RecordId, base: Json): RecordOf<Values> {
		const cell = (field: string): unknown => {
			const key = `${id}/${field}`;
			return this.#cells.has(key) ? this.#cells.get(key) : own(base, field);
		};
		const order = cell("order");
		const record: Record<string, unknown> = {
			id,
			order: isOrderKey(order) ? order : "",
			archived: cell("archived") === true,
			example: cell("example") === true,
		};
		for (const field of Object.keys(this.#fields) as (keyof Values & string)[]) {
			if (this.#fields[field].readItem !== undefined) {
				record[field] = this.#readOpen(id, base, field);
				continue;
			}
			const raw = cell(field);
			record[field] = raw === undefined ? this.#fields[field].initial : this.#fields[field].read(raw);
		}
		return record as RecordOf<Values>;
	}

	/** An open field: what its base says, then each cell over it. */
	#readOpen(id: RecordId, base: Json, field: keyof Values & string): unknown {
		const { initial, readItem } = this.#fields[field];
		const keys = this.#open?.keys(id, field);
		const written = asObject(own(base, field));
		if (!readItem || (!written && !keys)) return initial;
		const values: Record<string, unknown> = Object.create(null);
		const put = (key: string, raw: unknown) => {
			const value = OPEN_KEY.test(key) ? readItem(raw) : null;
			if (value === null) delete values[key];
			else values[key] = value;
		};
		if (written) for (const key of Object.keys(written).slice(0, MAX_OPEN_KEYS)) put(key, written[key]);
		let left = MAX_OPEN_KEYS;
		for (const key of keys ?? []) {
			const cell = `${id}/${field}.${key}`;
			if (this.#cells.has(cell) && left-- > 0) put(key, this.#cells.get(cell));
		}
		return values;
	}

	#write(id: RecordId, values: Partial<Values>, order: string, example: boolean): void {
		const base: Json = { order };
		if (example) base.example = true;
		for (const [field, value] of Object.entries(values)) {
			if (!Object.hasOwn(this.#fields, field) || CORE_FIELDS.has(field)) {
				throw new Error(`RecordTable ${this.name}: unknown field ${field}`);
			}
			if (value !== undefined && !sameValue(value, this.#fields[field as keyof Values].initial)) base[field] = value;
		}
		this.#bases.set(id, base);
	}

	#lastOrder(): string | null {
		let last: string | null = null;
		for (const record of this.#orders()) if (last === null || record.order > last) last = record.order;
		return last === "" ? null : last;
	}

	#orderAfter(after: RecordId | null, moving?: string): string {
		const sorted = this.#orders()
			.filter((record) => record.id !== moving)
			.sort(compareByOrder);
		const index = after === null ? -1 : sorted.findIndex((record) => record.id === after);
		const before = index >= 0 ? (sorted[index]?.order ?? null) : null;
		const next = sorted[index + 1]?.order ?? null;
		return orderKeyBetween(before || null, next || null);
	}

	#orders(): { id: string; order: string }[] {
		const orders: { id: string; order: string }[] = [];
		for (const [id, raw] of this.#bases.entries()) {
			const base = asObject(raw);
			if (!base) continue;
			const order = this.#cells.get(`${id}/order`) ?? own(base, "order");
			orders.push({ id, order: isOrderKey(order) ? order : "" });
		}
		return orders;
	}
}

function recordOfKey(key: string): RecordId {
	const slash = key.indexOf("/");
	return (slash < 0 ? key : key.slice(0, slash)) as RecordId;
}
