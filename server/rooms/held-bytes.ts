/** What the server holds of messages that are not whole yet, by member over all their connections, and of everybody. */

import type { MemberId } from "#shared/lib/ids.ts";

export type HeldLimits = { maxHeldPerMember: number; maxHeldInAll: number };

export class HeldBytes {
	readonly #limits: HeldLimits;
	readonly #byMember = new Map<MemberId, number>();
	#all = 0;

	constructor(limits: HeldLimits) {
		this.#limits = limits;
	}

	get inAll(): number {
		return this.#all;
	}

	/** One connection of a member holds so much more, or less. False when that is too much: it must hold nothing any more. */
	add(member: MemberId, bytes: number): boolean {
		const own = Math.max(0, (this.#byMember.get(member) ?? 0) + bytes);
		if (own === 0) this.#byMember.delete(member);
		else this.#byMember.set(member, own);
		this.#all = Math.max(0, this.#all + bytes);
		return bytes <= 0 || (own <= this.#limits.maxHeldPerMember && this.#all <= this.#limits.maxHeldInAll);
	}
}
