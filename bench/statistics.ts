/** Small statistics over lists of numbers. */

/** The p-th percentile (0–100) by nearest rank; 0 for an empty list. */
export function percentile(values: readonly number[], p: number): number {
	if (values.length === 0) return 0;
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] as number;
}

export function median(values: readonly number[]): number {
	return percentile(values, 50);
}

/**
 * How much better than chance one guesses, from one value, which of two lists it came from: 0 for nothing to learn, 1 for certainty. It is
 * |2·AUC − 1|, with AUC = U / (n·m) from the rank sums of Mann and Whitney (1947), ties counted half. Chance alone gives about
 * 2·√((n + m + 1) / (12·n·m)).
 */
export function rankAdvantage(one: readonly number[], other: readonly number[]): number {
	if (one.length === 0 || other.length === 0) return 0;
	const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
	all.sort((a, b) => a.value - b.value);
	let rankSum = 0;
	for (let start = 0; start < all.length; ) {
		let end = start;
		while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
		const rank = (start + 1 + end) / 2;
		for (let index = start; index < end; index++) if (all[index]?.isOne) rankSum += rank;
		start = end;
	}
	const u = rankSum - (one.length * (one.length + 1)) / 2;
	return Math.abs((2 * u) / (one.length * other.length) - 1);
}

/** A seeded generator of numbers in [0, 1): the same seed, the same work (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
