/** How much a member may send, counted by member and never by address: two hundred people in one hall share one address. */

import type { Clock } from "#server/clock.ts";
import { Bucket } from "#server/rooms/bucket.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";

type Allowance = {
	messages: Bucket;
	bytes: Bucket;
	steps: Bucket;
	putOuts: Bucket;
	rooms: Map<RoomName, number>;
	usedAt: number;
};

const MINUTE = 60_000;

export class RateLimit {
	readonly #allowances = new Map<MemberId, Allowance>();
	readonly #limits: RoomLimits;
	readonly #clock: Clock;

	constructor(limits: RoomLimits, clock: Clock) {
		this.#limits = limits;
		this.#clock = clock;
	}

	/** Counts one message; false when the member sends too much. */
	maySend(member: MemberId, bytes: number): boolean {
		const now = this.#clock.now();
		const allowance = this.#allowanceOf(member, now);
		return allowance.messages.take(1, now) && allowance.bytes.take(bytes, now);
	}

	/** The steps that a member may still make the rooms take now. */
	stepsLeft(member: MemberId): number {
		const now = this.#clock.now();
		return Math.floor(this.#allowanceOf(member, now).steps.left(now));
	}

	/** Counts what a change cost the rooms, refused or not. */
	spend(member: MemberId, steps: number): void {
		const now = this.#clock.now();
		const own = this.#allowanceOf(member, now).steps;
		own.take(Math.min(steps, own.left(now)), now);
	}

	/** Counts that a connection of the member was closed for what no honest client sends. */
	putOut(member: MemberId): void {
		const now = this.#clock.now();
		this.#allowanceOf(member, now).putOuts.take(1, now);
	}

	/** R976: whether somebody who is put out again and again may come back already. */
	mayComeBack(member: MemberId): boolean {
		const now = this.#clock.now();
		return this.#allowanceOf(member, now).putOuts.left(now) >= 1;
	}

	/** Counts the opening of a room; coming back to the same one costs nothing more. */
	mayOpen(member: MemberId, room: RoomName): boolean {
		const now = this.#clock.now();
		const { rooms } = this.#allowanceOf(member, now);
		for (const [name, at] of rooms) if (Math.abs(now - at) > MINUTE) rooms.delete(name);
		if (!rooms.has(room) && rooms.size >= this.#limits.maxRoomsPerMinute) return false;
		rooms.set(room, now);
		return true;
	}

	/** Forgets members who have been quiet long enough for their allowance to be full again; what they cost is remembered for longer. */
	forgetQuiet(): void {
		const now = this.#clock.now();
		for (const [member, { usedAt, steps, putOuts }] of this.#allowances)
			if (Math.abs(now - usedAt) > MINUTE && steps.isFull(now) && putOuts.isFull(now)) this.#allowances.delete(member);
	}

	#allowanceOf(member: MemberId, now: number): Allowance {
		let allowance = this.#allowances.get(member);
		if (!allowance) {
			const { messagesPerSecond, messageBurst, bytesPerSecond, byteBurst, stepsPerSecond, stepBurst } = this.#limits;
			const { putOutsPerSecond, putOutBurst } = this.#limits;
			allowance = {
				messages: new Bucket(messagesPerSecond, messageBurst, now),
				bytes: new Bucket(bytesPerSecond, byteBurst, now),
				steps: new Bucket(stepsPerSecond, stepBurst, now),
				putOuts: new Bucket(putOutsPerSecond, putOutBurst, now),
				rooms: new Map(),
				usedAt: now,
			};
			this.#allowances.set(member, allowance);
		}
		allowance.usedAt = now;
		return allowance;
	}
}
