/** A value that changes and says so: the smallest store that React can read. */

import type { Store } from "#client/document/open-room.ts";

export class Cell<Value> implements Store<Value> {
	#value: Value;
	readonly #listeners = new Set<() => void>();

	constructor(value: Value) {
		this.#value = value;
	}

	readonly get = (): Value => this.#value;

	set(value: Value): void {
		if (Object.is(value, this.#value)) return;
		this.#value = value;
		for (const listener of [...this.#listeners]) listener();
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	};
}
