/** How many commands a member may give: counted by member, never by address, in all ledgers together. */

import type { Clock } from "#server/clock.ts";
import { Bucket } from "#server/rooms/bucket.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export type CommandRate = { perSecond: number; atOnce: number };

export const COMMAND_RATE: CommandRate = { perSecond: 5, atOnce: 20 };

export class CommandRates {
	readonly #rate: CommandRate;
	readonly #clock: Clock;
	readonly #allowances = new Map<MemberId, { bucket: Bucket; usedAt: number }>();

	constructor(clock: Clock, rate: CommandRate = COMMAND_RATE) {
		this.#clock = clock;
		this.#rate = rate;
	}

	/** Counts one command; false when the member gives too many. */
	take(member: MemberId): boolean {
		const now = this.#clock.now();
		let allowance = this.#allowances.get(member);
		if (!allowance) {
			allowance = { bucket: new Bucket(this.#rate.perSecond, this.#rate.atOnce, now), usedAt: now };
			this.#allowances.set(member, allowance);
		}
		allowance.usedAt = now;
		return allowance.bucket.take(1, now);
	}

	/** Forgets members who have been quiet long enough for their allowance to be full again. */
	forgetQuiet(): void {
		const fullAfter = (this.#rate.atOnce / this.#rate.perSecond) * 1_000;
		const now = this.#clock.now();
		for (const [member, { usedAt }] of this.#allowances)
			if (Math.abs(now - usedAt) > fullAfter) this.#allowances.delete(member);
	}
}
