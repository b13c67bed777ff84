/** What the documents of open rooms take in memory, roughly: how many may be open at once, and when those that nobody looks at must go. */

/** What a piece of a document takes in memory, measured on documents of 150,000 paragraphs, and what a byte of its content does. */
const BYTES_OF_A_PIECE = 1_000;
const BYTES_OF_A_BYTE = 3;
/** Weighing every room at each knock would cost more than it saves. */
const WEIGHED_MS = 250;
/** Above this share of the limit, rooms without anybody are let go at once. */
const TIGHT = 0.5;
/** Words typed in what is open already are taken for longer than new documents. */
const MARGIN = 1.25;

export function weightInMemory(pieces: number, encodedBytes: number): number {
	return pieces * BYTES_OF_A_PIECE + encodedBytes * BYTES_OF_A_BYTE;
}

export class OpenMemory {
	readonly #most: number;
	readonly #weigh: (now: number) => number;
	#weight = 0;
	#at = Number.NEGATIVE_INFINITY;

	/** `weigh` adds up what is open. */
	constructor(most: number, weigh: (now: number) => number) {
		this.#most = most;
		this.#weigh = weigh;
	}

	isTight(now: number): boolean {
		return this.#now(now) > this.#most * TIGHT;
	}

	/** Whether a document of this weight may be opened beside the others. Something small always may: it is how one finds the way to what is large. */
	mayOpen(weight: number, now: number): boolean {
		const taken = this.#now(now);
		return taken <= this.#most && (taken + weight <= this.#most || weight < this.#most / 100);
	}

	/** The same for what has just been read, and is open from now on: others that come before the next weighing count it. */
	opens(weight: number, now: number): boolean {
		const may = this.mayOpen(weight, now);
		if (may) this.#weight += weight;
		return may;
	}

	/** Whether what is open may grow. */
	mayGrow(isMuch: boolean, now: number): boolean {
		return this.#now(now) <= this.#most * (isMuch ? 1 : MARGIN);
	}

	#now(now: number): number {
		if (Math.abs(now - this.#at) >= WEIGHED_MS) {
			this.#at = now;
			this.#weight = this.#weigh(now);
		}
		return this.#weight;
	}
}
