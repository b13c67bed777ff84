/** The client ids that people showed before they wrote anything: each is kept for whoever showed it, so that nobody writes first under it and takes its words. */

import type { MemberId } from "#shared/lib/ids.ts";

/** A page announces one id each time it is opened. Somebody who announces more loses only their own oldest. */
const MOST_PER_MEMBER = 64;

/** Outlives the room in memory: words typed offline come back long after everybody left. */
export class AnnouncedIds {
	readonly #holders = new Map<number, MemberId>();
	readonly #byMember = new Map<MemberId, Set<number>>();

	/** Who showed this id first; undefined when nobody did, or so long ago that it is forgotten. */
	holderOf(client: number): MemberId | undefined {
		return this.#holders.get(client);
	}

	/** Keeps an id that nobody holds. */
	announce(client: number, member: MemberId): void {
		if (this.#holders.has(client)) return;
		const own = this.#byMember.get(member) ?? new Set();
		this.#byMember.set(member, own.add(client));
		this.#holders.set(client, member);
		const [oldest] = own;
		if (own.size <= MOST_PER_MEMBER || oldest === undefined) return;
		own.delete(oldest);
		this.#holders.delete(oldest);
	}
}
