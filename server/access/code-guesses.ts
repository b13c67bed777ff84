/** Codes of workshops that open nothing, counted for the network they come from: whoever guesses is no longer answered, and nobody else is slowed (docs/decisions/0030). */

import { isIPv6 } from "node:net";

const WINDOW_MS = 10 * 60_000;
/** R731: what one network may get wrong within a window, when few others do. */
const USUAL = 40;
/** Every person who came in from there may get one more wrong: two hundred people in a room share one address. */
const MOST_CAME = 200;
/** Wrong codes of all networks together; past it each may get fewer wrong, down to `LEAST`. A first code is always read. */
const SHARED = 600;
const LEAST = 5;
/** The oldest are forgotten first. */
const MOST_NETWORKS = 50_000;

type Counted = { wrong: number; came: number; readonly until: number };

export class CodeGuesses {
	readonly #networks = new Map<string, Counted>();
	#all = { wrong: 0, until: 0 };

	/** Whether a code that comes from there is looked at. When it is not, a right one and a wrong one get the same answer. */
	isRead(network: string, now: number): boolean {
		const counted = this.#networks.get(network);
		if (!counted || counted.until <= now) return true;
		return counted.wrong < this.#usual(now) + Math.min(counted.came, MOST_CAME);
	}

	noteWrong(network: string, now: number): void {
		this.#of(network, now).wrong += 1;
		if (this.#all.until <= now) this.#all = { wrong: 0, until: now + WINDOW_MS };
		this.#all.wrong += 1;
	}

	/** How many networks are remembered. */
	get size(): number {
		return this.#networks.size;
	}

	/** Somebody came in from there. */
	noteCame(network: string, now: number): void {
		this.#of(network, now).came += 1;
	}

	#usual(now: number): number {
		const { wrong, until } = this.#all;
		if (until <= now || wrong <= SHARED) return USUAL;
		return Math.max(LEAST, Math.floor((USUAL * SHARED) / wrong));
	}

	#of(network: string, now: number): Counted {
		const known = this.#networks.get(network);
		if (known && known.until > now) return known;
		const counted: Counted = { wrong: 0, came: 0, until: now + WINDOW_MS };
		// Put last, so that the first is the oldest.
		this.#networks.delete(network);
		this.#networks.set(network, counted);
		if (this.#networks.size > MOST_NETWORKS)
			for (const oldest of this.#networks.keys()) {
				this.#networks.delete(oldest);
				break;
			}
		return counted;
	}
}

/** The network that an address is of: one of IPv4 as it is, one of IPv6 by the part that a subscriber is given whole (56 bits). */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").split("%", 1)[0] ?? "";
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.toLowerCase().split("::", 2);
	const before = head === "" ? [] : head.split(":");
	const after = tail === undefined || tail === "" ? [] : tail.split(":");
	const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
	const [one = "0", two = "0", three = "0", four = "0"] = groups;
	return [one, two, three, (Number.parseInt(four, 16) & 0xff00).toString(16)].join(":");
}
