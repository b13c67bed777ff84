/** When the log of a room is summed up in a snapshot, so that opening it again is quick. The replay is compared with the live document; a difference stops it, and is told. */

import type * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import { inTurns, oneTurn } from "#server/in-turns.ts";
import type { Steps } from "#shared/lib/steps.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { digestSteps } from "#server/store/document-digest.ts";
import type { LoadedRoom, LoggedUpdate, UpdateLog } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";

export type CompactionParts = { name: RoomName; log: UpdateLog; clock: Clock; logger: Logger; limits: RoomLimits };

/** Rows that make a snapshot worthwhile when a room is let go. */
const WORTHWHILE_ROWS = 50;
/** A digest is taken on the main loop: a document that takes long to read is summed up less often. */
const CHEAP_DIGEST_MS = 10;

/** The digest of a document; a promise when it takes more than one turn, during which the document must not change. Null when there is none. */
export type Digest = string | null | Promise<string | null>;

export class Compaction {
	readonly #parts: CompactionParts;
	#rows = 0;
	#bytes = 0;
	#seq = 0;
	#patience = 1;
	#running: Promise<void> | null = null;
	#isBroken = false;

	constructor(parts: CompactionParts) {
		this.#parts = parts;
	}

	get isRunning(): boolean {
		return this.#running !== null;
	}

	/** The room was just read from the log. */
	loaded(loaded: LoadedRoom): void {
		this.#seq = loaded.seq;
		this.#rows = loaded.seq - loaded.snapshotSeq;
		const tail = loaded.snapshotSeq > 0 ? loaded.updates.slice(1) : loaded.updates;
		this.#bytes = tail.reduce((sum, update) => sum + update.byteLength, 0);
	}

	/** Counts rows on their way to the disk. When a snapshot is due, gives the digest of the document, which holds these rows and nothing after them. */
	digestIfDue(doc: Y.Doc, rows: readonly LoggedUpdate[]): Digest {
		this.#rows += rows.length;
		for (const { bytes } of rows) this.#bytes += bytes.byteLength;
		const { compactRows, compactBytes } = this.#parts.limits;
		const isDue = this.#rows >= compactRows * this.#patience || this.#bytes >= compactBytes * this.#patience;
		return isDue && !this.#running && !this.#isBroken ? this.#digest(doc) : null;
	}

	/** The rows are on disk; with the digest taken before, the snapshot is made apart from the main loop. */
	stored(seq: number, digest: Digest): void {
		this.#seq = seq;
		this.sumUp(digest);
	}

	/** Makes the snapshot of what is on disk, whose digest this is. */
	sumUp(digest: Digest): void {
		if (digest !== null) this.#start(digest);
	}

	/** The digest for a last snapshot, if there is enough to sum up. The document must hold exactly what is on disk. */
	digestIfWorthwhile(doc: Y.Doc): Digest {
		return this.#rows >= WORTHWHILE_ROWS && !this.#running && !this.#isBroken ? this.#digest(doc) : null;
	}

	async whenDone(): Promise<void> {
		await this.#running;
	}

	/** Null when it could not be taken: the room goes on without being summed up. */
	#digest(doc: Y.Doc): Digest {
		const steps = digestSteps(doc);
		const before = performance.now();
		try {
			const digest = oneTurn(steps, this.#parts.limits.turnMs);
			if (digest === null) return this.#digestRest(steps, before);
			this.#noteCost(before);
			return digest.value;
		} catch (error) {
			return this.#breakDown(error);
		}
	}

	/** A large document is read in turns, so that the other rooms have theirs between two. */
	async #digestRest(steps: Steps<string>, before: number): Promise<string | null> {
		try {
			// Its room is held still meanwhile, while people type in it: between two turns it does not rest.
			const digest = await inTurns(steps, { turnMs: this.#parts.limits.turnMs, restMs: 0 });
			this.#noteCost(before);
			return digest;
		} catch (error) {
			return this.#breakDown(error);
		}
	}

	#noteCost(before: number): void {
		this.#patience = Math.max(1, (performance.now() - before) / CHEAP_DIGEST_MS);
	}

	#breakDown(error: unknown): null {
		this.#isBroken = true;
		const { logger, name } = this.#parts;
		logger.error({ err: error, room: name }, "a document could not be digested; its room is no longer summed up");
		return null;
	}

	#start(digest: string | Promise<string | null>): void {
		const upTo = this.#seq;
		this.#rows = 0;
		this.#bytes = 0;
		this.#running = this.#run(upTo, digest).finally(() => {
			this.#running = null;
		});
	}

	async #run(upTo: number, taking: string | Promise<string | null>): Promise<void> {
		const { log, logger, name } = this.#parts;
		try {
			const digest = await taking;
			if (digest === null) return;
			const outcome = await log.compact(name, upTo, digest);
			if (outcome.done) return;
			// The rows stay, and stay the truth: nothing is lost, but somebody must look.
			this.#isBroken = true;
			logger.error(
				{ room: name, upTo, reason: outcome.reason },
				"the replay of a room differs from what is live; no snapshot was kept",
			);
		} catch (error) {
			logger.warn({ err: error, room: name, upTo }, "a snapshot could not be made; the next will be tried");
		}
	}
}
