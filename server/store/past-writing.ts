/** How many signs each member added to a room between two times, by the log. What was read is remembered by the hour: a room that goes on is read from there. */

import { rowSize } from "#server/store/past-row-size.ts";
import type { PastSource } from "#server/store/past-source.ts";
import type { WritingQuestion, WrittenBy } from "#server/store/past.ts";
import type { MemberId } from "#shared/lib/ids.ts";

const HOUR_MS = 3_600_000;
/** Rows read at once. */
const PAGE = 1_000;
const ROOMS_REMEMBERED = 300;

/** Signs by hour (since 1970), then by member; and the last row they include. */
type Known = { head: number; hours: Map<number, Map<MemberId, number>> };

export class PastWriting {
	readonly #source: Pick<PastSource, "lastSeq" | "soundHistory">;
	readonly #rooms = new Map<string, Known>();

	constructor(source: Pick<PastSource, "lastSeq" | "soundHistory">) {
		this.#source = source;
	}

	/** What the server wrote by itself is nobody's. Times count by whole hours, the last one left out. */
	between({ room, from, to }: WritingQuestion): WrittenBy[] {
		const signs = new Map<MemberId, number>();
		for (const [hour, members] of this.#read(room).hours) {
			if (hour * HOUR_MS < from || hour * HOUR_MS >= to) continue;
			for (const [member, added] of members) signs.set(member, (signs.get(member) ?? 0) + added);
		}
		return [...signs].map(([member, added]) => ({ member, added }));
	}

	#read(room: string): Known {
		const known = this.#rooms.get(room) ?? { head: 0, hours: new Map() };
		const head = this.#source.lastSeq(room);
		for (let last = known.head; last < head; last += PAGE)
			for (const { seq, member, time, bytes } of this.#source.soundHistory(room, last, PAGE)) {
				if (seq > Math.min(last + PAGE, head)) break;
				if (member === null) continue;
				const { added } = rowSize(bytes);
				const hour = Math.floor(time / HOUR_MS);
				const members = known.hours.get(hour) ?? new Map<MemberId, number>();
				known.hours.set(hour, members);
				members.set(member, (members.get(member) ?? 0) + added);
			}
		known.head = head;
		this.#rooms.delete(room);
		this.#rooms.set(room, known);
		const [oldest] = this.#rooms.keys();
		if (this.#rooms.size > ROOMS_REMEMBERED && oldest !== undefined) this.#rooms.delete(oldest);
		return known;
	}
}
