/** What was asked of the server, kept by key so that several places show the same answer; asked again when somebody says it changed. */

import type { Result } from "#shared/lib/result.ts";
import type { Failure } from "#client/api/failure.ts";

export type Loaded<Value> =
	| { state: "loading" }
	| { state: "ready"; value: Value; isReloading: boolean }
	| { state: "failed"; failure: Failure };

type Load = () => Promise<Result<unknown, Failure>>;
type Entry = { loaded: Loaded<unknown>; turn: number; isStale: boolean; load: Load | null; listeners: Set<() => void> };

const LOADING: Loaded<never> = { state: "loading" };

export class ResourceCache {
	readonly #entries = new Map<string, Entry>();

	read<Value>(key: string): Loaded<Value> {
		return (this.#entries.get(key)?.loaded ?? LOADING) as Loaded<Value>;
	}

	/** Listens to a key; the first listener of a key, or of one that went stale, starts its loading. */
	subscribe(key: string, load: Load, listener: () => void): () => void {
		const entry = this.#entry(key);
		entry.load = load;
		entry.listeners.add(listener);
		if (entry.isStale) this.#start(entry, load);
		return () => entry.listeners.delete(listener);
	}

	/** Asks again for a key, or for every key that begins with it and a `/`. What is on the screen stays until the answer. */
	invalidate(prefix: string): void {
		for (const [key, entry] of this.#entries) {
			if (key !== prefix && !key.startsWith(`${prefix}/`)) continue;
			entry.isStale = true;
			if (entry.listeners.size > 0 && entry.load) this.#start(entry, entry.load);
		}
	}

	/** Puts an answer that is already known, such as the reply of a change. */
	put(key: string, value: unknown): void {
		const entry = this.#entry(key);
		entry.turn += 1;
		entry.isStale = false;
		this.#show(entry, { state: "ready", value, isReloading: false });
	}

	/** Forgets everything, at sign-out. */
	clear(): void {
		for (const entry of this.#entries.values()) {
			entry.turn += 1;
			entry.isStale = true;
			entry.loaded = LOADING;
			if (entry.listeners.size > 0 && entry.load) this.#start(entry, entry.load);
		}
	}

	#entry(key: string): Entry {
		let entry = this.#entries.get(key);
		if (!entry) {
			entry = { loaded: LOADING, turn: 0, isStale: true, load: null, listeners: new Set() };
			this.#entries.set(key, entry);
		}
		return entry;
	}

	#start(entry: Entry, load: Load): void {
		entry.isStale = false;
		entry.turn += 1;
		const turn = entry.turn;
		const { loaded } = entry;
		this.#show(entry, loaded.state === "ready" ? { ...loaded, isReloading: true } : LOADING);
		const settle = (next: Loaded<unknown>) => {
			// A later question or a `put` has overtaken this answer.
			if (turn !== entry.turn) return;
			if (next.state === "failed" && loaded.state === "ready" && isPassing(next.failure)) {
				// A cut never takes away what is on the screen; it is asked again at the next occasion.
				entry.isStale = true;
				this.#show(entry, { ...loaded, isReloading: false });
			} else this.#show(entry, next);
		};
		void load().then(
			(result) =>
				settle(
					result.ok
						? { state: "ready", value: result.value, isReloading: false }
						: { state: "failed", failure: result.error },
				),
			() => settle({ state: "failed", failure: { kind: "unexpected-error" } }),
		);
	}

	#show(entry: Entry, loaded: Loaded<unknown>): void {
		entry.loaded = loaded;
		for (const listener of entry.listeners) listener();
	}
}

/** The server did not decide anything: it was out of reach, busy or broken. */
function isPassing({ kind }: Failure): boolean {
	return kind === "network" || kind === "unexpected-error" || kind === "too-many-requests";
}
