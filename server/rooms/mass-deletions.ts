/**
 * Notices when over a third of a document's text goes within seconds by one member's hand: what was there before is kept as a point one can come
 * back to, and those present are told. Counting is cheap and done at each change; comparing words is done only when the count says so, a moment later.
 */

import type * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import type { ChangeOrigin } from "#server/rooms/live-document.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export type MassDeletionsParts = {
	rooms: Pick<Rooms, "onChange" | "tell">;
	log: Pick<UpdateLog, "history" | "lastSeq" | "keepPoint"> & { past: Pick<UpdateLog["past"], "lost"> };
	clock: Clock;
	logger: Logger;
	/** The name that people see of a member. */
	nameOf: (member: MemberId) => string;
	/** Told of each, once the point is kept: `at` in milliseconds. */
	heard?: (room: RoomName, deletion: { point: number; by: MemberId; at: number }) => Promise<void>;
	/** How long to wait after the first large deletion: what was cut may be pasted again. */
	waitMs?: number;
	/** After a look at a room, how long the next one waits: each replays a document. */
	restMs?: number;
};

/** Deletions by one member further apart than this are not one act. */
const WINDOW_MS = 5_000;
/** Fewer signs than this are no mass, whatever their share. */
const LEAST_SIGNS = 300;
const SHARE = 1 / 3;
const WAIT_MS = 3_000;
const REST_MS = 20_000;
const PAGE = 500;
/** A row is dated a little before its change is heard of here. */
const MARGIN_MS = 250;

type Watch = { since: number; deleted: number; member: MemberId };

export class MassDeletions {
	readonly #parts: MassDeletionsParts;
	readonly #watches = new Map<string, Watch>();
	readonly #looks = new Map<RoomName, { at: number; timer: NodeJS.Timeout | null }>();
	readonly #stopListening: () => void;
	#isClosed = false;

	constructor(parts: MassDeletionsParts) {
		this.#parts = parts;
		this.#stopListening = parts.rooms.onChange((room, _doc, transaction) => this.#count(room, transaction));
	}

	close(): void {
		this.#isClosed = true;
		this.#stopListening();
		for (const { timer } of this.#looks.values()) if (timer) clearTimeout(timer);
		this.#looks.clear();
		this.#watches.clear();
	}

	#count(room: RoomName, transaction: Y.Transaction): void {
		const origin = transaction.origin as ChangeOrigin | null;
		if (origin?.source !== "connection" || transaction.deleteSet.clients.size === 0) return;
		if (parseRoomName(room)?.place !== "document") return;
		const now = this.#parts.clock.now();
		const { member } = origin;
		const key = `${room} ${member}`;
		let watch = this.#watches.get(key);
		if (!watch || Math.abs(now - watch.since) > WINDOW_MS) {
			if (this.#watches.size > 10_000) this.#watches.clear();
			watch = { since: now, deleted: 0, member };
			this.#watches.set(key, watch);
		}
		for (const ranges of transaction.deleteSet.clients.values()) for (const { len } of ranges) watch.deleted += len;
		if (watch.deleted >= LEAST_SIGNS) this.#lookLater(room, watch);
	}

	#lookLater(room: RoomName, watch: Watch): void {
		const now = this.#parts.clock.now();
		const before = this.#looks.get(room);
		if (before && before.timer !== null) return;
		const { waitMs = WAIT_MS, restMs = REST_MS } = this.#parts;
		// What goes block by block may be under a third at the first look, and over it a moment later: the next look waits, it is not left out.
		const rest = before ? restMs - Math.abs(now - before.at) : 0;
		const { since, member } = watch;
		const timer = setTimeout(
			() => {
				this.#looks.set(room, { at: this.#parts.clock.now(), timer: null });
				this.#look(room, member, since).catch((error: unknown) => {
					this.#parts.logger.warn({ err: error, room }, "a large deletion could not be looked at");
				});
			},
			Math.max(waitMs, rest),
		);
		timer.unref();
		if (this.#looks.size > 10_000) this.#looks.clear();
		this.#looks.set(room, { at: now, timer });
	}

	async #look(room: RoomName, member: MemberId, since: number): Promise<void> {
		const { log, rooms, clock, logger, nameOf } = this.#parts;
		const seq = await this.#seqBefore(room, since - MARGIN_MS);
		const lost = seq > 0 ? await log.past.lost({ room, from: seq, to: await log.lastSeq(room) }) : null;
		if (lost === null || this.#isClosed) return;
		const { gone, total } = lost;
		if (gone < LEAST_SIGNS || gone <= total * SHARE) return;
		const at = clock.now();
		await log.keepPoint(room, { seq, time: at, member, reason: "mass-deletion" });
		await this.#parts.heard?.(room, { point: seq, by: member, at });
		logger.info({ room, member, seq }, "much text was deleted at once; what was there before is kept");
		if (!this.#isClosed) rooms.tell(room, { notice: "mass-deletion", point: seq, member, name: nameOf(member) });
	}

	/** The last row before a moment. */
	async #seqBefore(room: RoomName, moment: number): Promise<number> {
		const { log } = this.#parts;
		let end = await log.lastSeq(room);
		while (end > 0) {
			const start = Math.max(0, end - PAGE);
			const rows = await log.history(room, start, end - start);
			const last = rows.findLast(({ time }) => time < moment);
			if (last) return last.seq;
			end = start;
		}
		return 0;
	}
}
