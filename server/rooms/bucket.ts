/** How much of something may be taken: some at once, then so much a second. */

/** Holds up to `burst`, refills at `perSecond`. */
export class Bucket {
	readonly #perSecond: number;
	readonly #burst: number;
	#level: number;
	#at: number;

	constructor(perSecond: number, burst: number, now: number) {
		this.#perSecond = perSecond;
		this.#burst = burst;
		this.#level = burst;
		this.#at = now;
	}

	isFull(now: number): boolean {
		return this.left(now) >= this.#burst;
	}

	left(now: number): number {
		this.take(0, now);
		return this.#level;
	}

	/** False, and nothing taken, when there is not enough. */
	take(amount: number, now: number): boolean {
		// A clock set back adds nothing and takes nothing.
		const seconds = Math.max(0, now - this.#at) / 1000;
		this.#at = now;
		this.#level = Math.min(this.#burst, this.#level + seconds * this.#perSecond);
		if (this.#level < amount) return false;
		this.#level -= amount;
		return true;
	}
}
