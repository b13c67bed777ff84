/** Chance that can be repeated: everything random in a run comes from one printed seed. */

export type Random = {
	/** A whole number from 0 up to, not including, `end`. */
	below(end: number): number;
	chance(probability: number): boolean;
	pick<T>(items: readonly T[]): T;
};

/** Mulberry32: small, quick, and good enough to choose what happens next. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (end: number): number => Math.floor(next() * end);
	return {
		below,
		chance: (probability) => next() < probability,
		pick: (items) => {
			const item = items[below(items.length)];
			if (item === undefined) throw new Error("Random.pick: nothing to pick from");
			return item;
		},
	};
}
