/** Whose hand each sign of a log is from: ranges of Yjs clocks by client, each with the member it is told under. */

import type { MemberId } from "#shared/lib/ids.ts";

type Range = { start: number; end: number; by: MemberId | null };
export type HandRun = { length: number; by: MemberId | null | undefined };

export class HandRuns {
	readonly #byClient = new Map<number, Range[]>();
	#isSorted = true;

	add(client: number, clock: number, length: number, by: MemberId | null): void {
		const known = this.#byClient.get(client) ?? [];
		this.#byClient.set(client, known);
		const last = known.at(-1);
		// Letters one by one, from either end, are one range.
		if (last?.by === by && last.end === clock) last.end += length;
		else if (last?.by === by && last.start === clock + length) last.start = clock;
		else known.push({ start: clock, end: clock + length, by });
		this.#isSorted = false;
	}

	/** Whose these signs are, run by run; the first to be added where two were. */
	of(client: number, clock: number, length: number): HandRun[] {
		this.#sort();
		const known = this.#byClient.get(client) ?? [];
		const runs: HandRun[] = [];
		const end = clock + length;
		let at = clock;
		for (let index = firstReaching(known, clock); at < end; index += 1) {
			const range = known[index];
			if (!range || range.start >= end) {
				runs.push({ length: end - at, by: undefined });
				break;
			}
			if (range.end <= at) continue;
			if (range.start > at) {
				runs.push({ length: range.start - at, by: undefined });
				at = range.start;
			}
			const upTo = Math.min(end, range.end);
			runs.push({ length: upTo - at, by: range.by });
			at = upTo;
		}
		return runs;
	}

	#sort(): void {
		if (this.#isSorted) return;
		// Sorting is stable: of two at one place, the earlier one stays first.
		for (const ranges of this.#byClient.values()) ranges.sort((one, other) => one.start - other.start);
		this.#isSorted = true;
	}
}

/** Where to begin looking: before the first range that may reach this place. */
function firstReaching(ranges: readonly Range[], clock: number): number {
	let [low, high] = [0, ranges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranges[middle] as Range).start <= clock) low = middle + 1;
		else high = middle;
	}
	// Two that overlap may both reach it: the one before is looked at too.
	return Math.max(0, low - 2);
}
