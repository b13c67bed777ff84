/** Keeps the records of a table read once, and reads again only those that a transaction touched. */

import type { RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { compareByOrder } from "#shared/lib/order-key.ts";

export class RecordView<Values extends object> {
	readonly #table: RecordTable<Values>;
	readonly #listeners = new Set<() => void>();
	#byId = new Map<string, RecordOf<Values>>();
	#list: readonly RecordOf<Values>[] | null = null;
	#stop: (() => void) | null = null;
	/** Nobody watched since it was read. */
	#mayBeOld = false;

	constructor(table: RecordTable<Values>) {
		this.#table = table;
	}

	readonly list = (): readonly RecordOf<Values>[] => {
		if (this.#list === null || this.#mayBeOld) this.#list = this.#readAll();
		return this.#list;
	};

	readonly get = (id: string): RecordOf<Values> | null => {
		this.list();
		return this.#byId.get(id) ?? null;
	};

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		if (!this.#stop) {
			this.#stop = this.#table.observe((changed) => {
				if (this.#readChanged(changed)) for (const heard of [...this.#listeners]) heard();
			});
			// Nobody watched until now: whatever changed meanwhile is read again.
			this.#list = this.#readAll();
		}
		return () => {
			this.#listeners.delete(listener);
			if (this.#listeners.size > 0) return;
			this.#stop?.();
			this.#stop = null;
			this.#mayBeOld = true;
		};
	};

	#readAll(): readonly RecordOf<Values>[] {
		this.#mayBeOld = false;
		const before = this.#list;
		const known = this.#byId;
		const list = this.#table.list().map((record) => keepSame(known.get(record.id), record));
		this.#byId = new Map(list.map((record) => [record.id as string, record]));
		const isSame = before?.length === list.length && list.every((record, index) => record === before[index]);
		return isSame ? before : list;
	}

	#readChanged(changed: ReadonlySet<string>): boolean {
		if (this.#list === null) return true;
		// A large import is one reading of the whole table, not one for each record.
		if (changed.size > 500) {
			const before = this.#list;
			this.#list = this.#readAll();
			return this.#list !== before;
		}
		let isChanged = false;
		let isMoved = false;
		const list = [...this.#list];
		const replaced = new Map<string, RecordOf<Values> | null>();
		const added: RecordOf<Values>[] = [];
		for (const id of changed) {
			const before = this.#byId.get(id);
			const read = this.#table.get(id);
			const now = read && keepSame(before, read);
			if (now === (before ?? null)) continue;
			isChanged = true;
			if (now) this.#byId.set(id, now);
			else this.#byId.delete(id);
			if (before) replaced.set(id, now);
			else if (now) added.push(now);
			if (before?.order !== now?.order) isMoved = true;
		}
		if (!isChanged) return false;
		const next: RecordOf<Values>[] = [];
		for (const record of list) {
			const now = replaced.get(record.id);
			if (now === undefined) next.push(record);
			else if (now !== null) next.push(now);
		}
		next.push(...added);
		this.#list = isMoved ? next.sort(compareByOrder) : next;
		return true;
	}
}

function keepSame<Value>(before: Value | undefined, now: Value): Value {
	return before !== undefined && sameValue(before, now) ? before : now;
}
