/** The kept points of documents, read: which there are, how much text went at each, and what the document said then. */

import type { TextLost } from "#server/store/text-lost.ts";
import type { KeptPoint, UpdateLog } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";

const PAGE = 500;
/** Measuring replays a document twice: what was measured is remembered, for this many points. */
const SIZES_REMEMBERED = 1_000;

export class KeptPoints {
	readonly #log: Pick<UpdateLog, "points" | "stateAt" | "history" | "past">;
	readonly #sizes = new Map<string, Promise<TextLost | null>>();

	constructor(log: Pick<UpdateLog, "points" | "stateAt" | "history" | "past">) {
		this.#log = log;
	}

	/** The newest first. */
	list(room: RoomName): Promise<KeptPoint[]> {
		return this.#log.points(room);
	}

	/** The state of a document at a kept point; null when that moment was not kept (any other would let one read through the history) or cannot be read. */
	async stateAt(room: RoomName, seq: number): Promise<Uint8Array | null> {
		const isKept = (await this.#log.points(room)).some((point) => point.seq === seq);
		return isKept ? await this.#log.stateAt(room, seq) : null;
	}

	/** How much text went between the point and the moment it was kept, in characters; null when the log cannot say. */
	async lostAt(room: RoomName, point: KeptPoint): Promise<TextLost | null> {
		const key = `${room} ${point.seq}`;
		let size = this.#sizes.get(key);
		if (!size) {
			if (this.#sizes.size >= SIZES_REMEMBERED) this.#sizes.clear();
			size = this.#measure(room, point);
			this.#sizes.set(key, size);
			// A log that could not be read now may be read later.
			size.catch(() => this.#sizes.delete(key));
		}
		return await size;
	}

	async #measure(room: RoomName, point: KeptPoint): Promise<TextLost | null> {
		return await this.#log.past.lost({ room, from: point.seq, to: await this.#seqAt(room, point) });
	}

	/** The last row of when the point was kept: a few seconds after the one it includes. */
	async #seqAt(room: RoomName, { seq, time }: KeptPoint): Promise<number> {
		let last = seq;
		for (;;) {
			const rows = await this.#log.history(room, last, PAGE);
			const until = rows.filter((row) => row.time <= time);
			last = until.at(-1)?.seq ?? last;
			if (until.length < PAGE) return last;
		}
	}
}
