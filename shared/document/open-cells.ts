/** Which keys of open fields have cells in a table, by record: found without going through every cell of 10,000 records. */

import type * as Y from "yjs";

const known = new WeakMap<Y.Map<unknown>, OpenCells>();

/** The open cells of a table, kept up to date with every change from then on. */
export function openCellsOf(cells: Y.Map<unknown>): OpenCells {
	let open = known.get(cells);
	if (!open) {
		open = new OpenCells(cells);
		known.set(cells, open);
	}
	return open;
}

/** Keys that have, or had, a cell: the reader looks whether it is still there. */
export class OpenCells {
	readonly #keys = new Map<string, Set<string>>();

	constructor(cells: Y.Map<unknown>) {
		for (const cell of cells.keys()) this.#noteCell(cell);
		cells.observe((event) => {
			for (const cell of event.keysChanged) this.#noteCell(cell);
		});
	}

	/** The keys of a field of a record, in no particular order; undefined when there is none. */
	keys(id: string, field: string): ReadonlySet<string> | undefined {
		return this.#keys.get(`${id}/${field}`);
	}

	/** A cell written in a transaction that has not ended yet. */
	note(id: string, field: string, key: string): void {
		this.#add(`${id}/${field}`, key);
	}

	#noteCell(cell: string): void {
		const dot = cell.indexOf(".");
		if (dot > 0) this.#add(cell.slice(0, dot), cell.slice(dot + 1));
	}

	#add(place: string, key: string): void {
		const keys = this.#keys.get(place);
		if (keys) keys.add(key);
		else this.#keys.set(place, new Set([key]));
	}
}
