/** What two sequences have in common, in order: Myers’ greedy comparison, for words and for blocks. */

/** A run of one kind. `before` and `after` are where it begins in each sequence. */
export type SequenceRun = {
	readonly kind: "same" | "removed" | "added";
	readonly before: number;
	readonly after: number;
	readonly length: number;
};

/** Past this many differences the middle is shown as replaced whole: nobody would follow it word by word, and it is costly to find. */
const MOST_EDITS = 1_000;

/** The shortest way from one to the other, what is removed in a place before what is added there. */
export function sequenceDifference(before: readonly string[], after: readonly string[]): SequenceRun[] {
	const shortest = Math.min(before.length, after.length);
	let start = 0;
	while (start < shortest && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	const middleBefore = before.slice(start, before.length - end);
	const middleAfter = after.slice(start, after.length - end);
	const writer = new RunWriter();
	writer.same(start);
	const pairs = commonPairs(middleBefore, middleAfter);
	let [x, y] = [0, 0];
	for (const [px, py] of pairs) {
		writer.removed(px - x);
		writer.added(py - y);
		writer.same(1);
		[x, y] = [px + 1, py + 1];
	}
	writer.removed(middleBefore.length - x);
	writer.added(middleAfter.length - y);
	writer.same(end);
	return writer.runs;
}

/** The places of what both have, in order; none when they differ too much. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
	if (a.length === 0 || b.length === 0) return [];
	const most = Math.min(a.length + b.length, MOST_EDITS);
	/** By diagonal, the furthest place reached in `a`, and what it was after each number of edits. */
	const furthest = new Int32Array(2 * most + 3);
	const at = (diagonal: number) => diagonal + most + 1;
	const trace: Int32Array[] = [];
	for (let edits = 0; edits <= most; edits += 1) {
		trace.push(furthest.slice(at(-edits) - 1, at(edits) + 2));
		for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
			let x = isDown(furthest, at(diagonal), diagonal, edits)
				? (furthest[at(diagonal + 1)] as number)
				: (furthest[at(diagonal - 1)] as number) + 1;
			let y = x - diagonal;
			while (x < a.length && y < b.length && a[x] === b[y]) {
				x += 1;
				y += 1;
			}
			furthest[at(diagonal)] = x;
			if (x >= a.length && y >= b.length) return wayBack(trace, a.length, b.length);
		}
	}
	return [];
}

function isDown(furthest: Int32Array, place: number, diagonal: number, edits: number): boolean {
	return (
		diagonal === -edits || (diagonal !== edits && (furthest[place - 1] as number) < (furthest[place + 1] as number))
	);
}

function wayBack(trace: readonly Int32Array[], endX: number, endY: number): [number, number][] {
	const pairs: [number, number][] = [];
	let [x, y] = [endX, endY];
	for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
		// A snapshot begins one place before its lowest diagonal.
		const furthest = trace[edits] as Int32Array;
		const place = (diagonal: number) => diagonal + edits + 1;
		const diagonal = x - y;
		const from = isDown(furthest, place(diagonal), diagonal, edits) ? diagonal + 1 : diagonal - 1;
		const fromX = edits === 0 ? 0 : (furthest[place(from)] as number);
		const fromY = edits === 0 ? 0 : fromX - from;
		while (x > fromX && y > fromY) {
			x -= 1;
			y -= 1;
			pairs.push([x, y]);
		}
		[x, y] = [fromX, fromY];
	}
	return pairs.reverse();
}

class RunWriter {
	readonly runs: SequenceRun[] = [];
	#before = 0;
	#after = 0;

	same(length: number): void {
		this.#write("same", length);
		this.#before += length;
		this.#after += length;
	}

	removed(length: number): void {
		this.#write("removed", length);
		this.#before += length;
	}

	added(length: number): void {
		this.#write("added", length);
		this.#after += length;
	}

	#write(kind: SequenceRun["kind"], length: number): void {
		if (length === 0) return;
		const last = this.runs.at(-1);
		if (last?.kind === kind) this.runs[this.runs.length - 1] = { ...last, length: last.length + length };
		else this.runs.push({ kind, before: this.#before, after: this.#after, length });
	}
}

/** The longest run of places that only grows, as a set of indexes: the things that did not move among those that are in both. */
export function longestGrowing(places: readonly number[]): Set<number> {
	const tails: number[] = [];
	const previous: number[] = [];
	places.forEach((place, index) => {
		let [low, high] = [0, tails.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[tails[middle] as number] as number) < place) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
		tails[low] = index;
	});
	const kept = new Set<number>();
	for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) kept.add(index);
	return kept;
}
