/** Who removed what, from the rows that delete: Yjs keeps no trace of it in the document. */

import * as Y from "yjs";
import type { MemberId } from "#shared/lib/ids.ts";

type Removal = { start: number; end: number; by: MemberId | null };
type Run = { length: number; by: MemberId | null | undefined };

export class Removals {
	readonly #byClient = new Map<number, Removal[]>();
	#isSorted = true;

	/** A row, in the order of the log. One that cannot be decoded removes nothing that can be told. */
	note(bytes: Uint8Array, by: MemberId | null): void {
		for (const [client, ranges] of deletionsOf(bytes)) {
			const known = this.#byClient.get(client) ?? [];
			this.#byClient.set(client, known);
			for (const { clock, len } of ranges) {
				const last = known.at(-1);
				// Letters taken one by one, from either end, are one removal.
				if (last?.by === by && last.end === clock) last.end += len;
				else if (last?.by === by && last.start === clock + len) last.start = clock;
				else known.push({ start: clock, end: clock + len, by });
			}
		}
		this.#isSorted = false;
	}

	/** Who removed these signs, run by run; the first to do so where two did at once. */
	readonly of = (client: number, clock: number, length: number): Run[] => {
		this.#sort();
		const known = this.#byClient.get(client) ?? [];
		const runs: Run[] = [];
		const end = clock + length;
		let at = clock;
		for (let index = firstReaching(known, clock); at < end; index += 1) {
			const removal = known[index];
			if (!removal || removal.start >= end) {
				runs.push({ length: end - at, by: undefined });
				break;
			}
			if (removal.end <= at) continue;
			if (removal.start > at) {
				runs.push({ length: removal.start - at, by: undefined });
				at = removal.start;
			}
			const upTo = Math.min(end, removal.end);
			runs.push({ length: upTo - at, by: removal.by });
			at = upTo;
		}
		return runs;
	};

	#sort(): void {
		if (this.#isSorted) return;
		// Sorting is stable: of two at one place, the earlier row stays first.
		for (const removals of this.#byClient.values()) removals.sort((one, other) => one.start - other.start);
		this.#isSorted = true;
	}
}

function deletionsOf(bytes: Uint8Array): Map<number, { clock: number; len: number }[]> {
	try {
		return Y.decodeUpdate(bytes).ds.clients;
	} catch {
		return new Map();
	}
}

/** Where to begin looking: before the first removal that may reach this place. */
function firstReaching(removals: readonly Removal[], clock: number): number {
	let [low, high] = [0, removals.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((removals[middle] as Removal).start <= clock) low = middle + 1;
		else high = middle;
	}
	// Two that overlap may both reach it: the one before is looked at too.
	return Math.max(0, low - 2);
}
