/**
 * The document of a room and its way to the disk. One batch is being stored while the next gathers, and nothing leaves before it is stored.
 * Whatever goes wrong, the truth is the log: the document in memory is dropped and built again from it.
 */

import type * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import { Batch, type Joiner } from "#server/rooms/batch.ts";
import { Compaction, type Digest } from "#server/rooms/compaction.ts";
import type { Connection } from "#server/rooms/connection.ts";
import type { Steps } from "#shared/lib/steps.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import { type EmittedChange, HalfAppliedError, LiveDocument } from "#server/rooms/live-document.ts";
import { RoomRefusedError } from "#server/rooms/room-refused-error.ts";
import type { Inspection } from "#server/rooms/update-gate.ts";
import { changeInParts } from "#server/rooms/update-parts.ts";
import { type ClientClaim, type LoadedRoom, StorageError, type UpdateLog } from "#server/store/update-log.ts";
import { parseRoomName, type RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

export type StorageTrouble = "storage-full" | "storage-failed";

export type DurableParts = {
	name: RoomName;
	log: UpdateLog;
	clock: Clock;
	logger: Logger;
	limits: RoomLimits;
	/** Whether there is memory for a document of this weight beside those that are open. */
	mayOpen: (weight: number) => boolean;
	events: DurableEvents;
};

/** What the room does about what happens here. */
export type DurableEvents = {
	/** The document was read from the log, for the first time or again. */
	onLive(live: LiveDocument): void;
	/** The document, held still for a while, takes changes again. */
	onRelease(): void;
	/** A change is in the live document, not yet on disk. Also called, with an empty transaction, on a document that was built again. */
	onChange(doc: Y.Doc, transaction: Y.Transaction): void;
	/** A batch is on disk: its frames, answers and acknowledgements may go out. */
	onStored(batch: Batch): void;
	/** The disk refuses writes: what was not stored is gone from here. */
	onTrouble(trouble: StorageTrouble): void;
	/** The disk takes writes again. */
	onWell(live: LiveDocument): void;
	/** There is nothing to serve any more. */
	onEnd(refusal: RefusalKind): void;
};

/** People do not stop all at once: a crowd stays one for a while. */
const CROWD_LASTS_MS = 500;

export class DurableDocument {
	readonly #parts: DurableParts;
	readonly #compaction: Compaction;
	#live: LiveDocument | null = null;
	#trouble: StorageTrouble | null = null;
	#ended: RefusalKind | null = null;
	#isStopping = false;
	#waiting: { resolve: (live: LiveDocument) => void; reject: (error: Error) => void }[] = [];
	#gathering = new Batch();
	#committing: Promise<void> | null = null;
	/** While a large document is read in turns for its digest, or takes a large change in turns, nothing else may change it. */
	#held: Promise<void> | null = null;
	/** A change is half in it: nothing may be said of it. */
	#isChanging = false;
	#sealTimer: { cancel: () => void } | null = null;
	#retryTimer: NodeJS.Timeout | null = null;
	#sealedAt = 0;
	/** It began anew, and nobody was told yet. */
	#isNew = false;
	/** When a batch last held what several people wrote. */
	#crowdedAt = Number.NEGATIVE_INFINITY;

	constructor(parts: DurableParts) {
		this.#parts = parts;
		this.#compaction = new Compaction(parts);
		this.#carryOn(this.#open());
	}

	/** Null while it is being read from the log. */
	get live(): LiveDocument | null {
		return this.#live;
	}

	/** Whether it is held still: what would change it must wait a moment. */
	get isHeld(): boolean {
		return this.#held !== null;
	}

	/** Why nothing can be stored now; null when all is well. */
	get trouble(): StorageTrouble | null {
		return this.#trouble;
	}

	/** Nothing gathered, nothing on its way, nobody waiting. */
	get isQuiet(): boolean {
		return (
			this.#gathering.isEmpty &&
			!this.#committing &&
			!this.#held &&
			this.#waiting.length === 0 &&
			!this.#compaction.isRunning
		);
	}

	/** The state before what has gathered since the last batch; null when nothing has. */
	get storedVector(): Map<number, number> | null {
		return this.#gathering.before;
	}

	async whenLive(): Promise<LiveDocument> {
		for (;;) {
			if (this.#ended) throw new RoomRefusedError(this.#ended, this.#parts.name);
			if (this.#live) return this.#live;
			await new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
		}
	}

	/** Takes an update that passed the gate, in steps. Nothing of it is stored or shown before the last. Throws when it stopped half-way; the document is then being built again. */
	*take(update: Uint8Array, inspected: Inspection, sender: Connection): Steps<void> {
		const live = this.#live;
		if (!live) throw new Error(`DurableDocument.take: room ${this.#parts.name} has no document`);
		const { member } = sender.admission;
		const emitted: EmittedChange[] = [];
		let isBegun = false;
		try {
			for (const part of changeInParts(update, inspected, live.doc)) {
				if (isBegun) yield;
				isBegun = true;
				if (this.#live !== live) return;
				const ofPart = live.apply(part, { source: "connection", member });
				emitted.push(...ofPart);
				this.#tellChange(live, ofPart);
			}
		} catch (error) {
			this.#carryOn(this.#rebuild());
			throw error;
		}
		for (const client of inspected.newClients) live.own(client, member);
		const claims = inspected.newClients.map((client) => ({ client, member }));
		this.#gather(emitted, sender, member, claims);
	}

	/** Makes a change of the server's own; resolves when it is on disk. */
	async edit(member: MemberId | null, change: (doc: Y.Doc) => void): Promise<void> {
		const live = await this.whenLive();
		// The document may have been dropped between its arrival and now.
		if (live !== this.#live) return await this.edit(member, change);
		if (this.#held) {
			await this.#held;
			return await this.edit(member, change);
		}
		if (this.#isStopping) throw new RoomRefusedError("server-stopping", this.#parts.name);
		if (this.#trouble) throw new RoomRefusedError(this.#trouble, this.#parts.name);
		if (live.isQuarantined) throw new RoomRefusedError("quarantined", this.#parts.name);
		let emitted: EmittedChange[];
		try {
			emitted = live.change(change, { source: "command", member });
		} catch (error) {
			if (error instanceof HalfAppliedError) this.#carryOn(this.#rebuild());
			throw error;
		}
		if (emitted.length === 0) return;
		const claims = live.isServerIdLogged ? [] : [{ client: live.doc.clientID, member: null }];
		live.isServerIdLogged = true;
		const batch = this.#gathering;
		this.#gather(emitted, null, member, claims);
		this.#tellChange(live, emitted);
		await new Promise<void>((resolve, reject) => batch.edits.push({ resolve, reject }));
	}

	/** Answers with the state once everything in it is on disk. */
	addJoiner(joiner: Joiner): void {
		this.#gathering.addJoiner(joiner);
		this.#scheduleSeal();
	}

	/** After this turn's batch, the connection is told how many of its messages are on disk. */
	heard(connection: Connection): void {
		this.#gathering.heard(connection);
		this.#scheduleSeal();
	}

	/** Sums up the log before the room is let go, when that spares the next to come some work. */
	async compactBeforeLeaving(): Promise<void> {
		if (!this.#live || this.#live.isQuarantined || this.#trouble || !this.isQuiet) return;
		const digest = this.#compaction.digestIfWorthwhile(this.#live.doc);
		this.#holdFor(digest);
		this.#compaction.sumUp(digest);
		await this.#compaction.whenDone();
	}

	/** Stores what is under way, then ends. Synchronous when nothing is under way. */
	async stop(refusal: RefusalKind): Promise<void> {
		this.#isStopping = true;
		while (this.#isChanging) await this.#held;
		while (this.#hasWork) {
			if (!this.#committing) this.#seal();
			await this.#committing;
		}
		this.#end(refusal);
		await this.#compaction.whenDone();
	}

	/** A bug met where nobody waits for an answer ends this room, not the server: who is in it comes back, gives again what was not acknowledged, and finds a room read from the log. */
	fail(error: unknown, what: string): void {
		this.#parts.logger.error(
			{ err: error, room: this.#parts.name },
			`${what}; its room is read again when somebody comes`,
		);
		this.#end("unexpected-error");
	}

	// Batches

	#gather(
		emitted: readonly EmittedChange[],
		sender: Connection | null,
		member: MemberId | null,
		claims: readonly ClientClaim[],
	): void {
		this.#gathering.add(emitted, { sender, member, time: this.#parts.clock.now() }, claims);
		this.#scheduleSeal();
	}

	#tellChange(live: LiveDocument, emitted: readonly EmittedChange[]): void {
		for (const { transaction } of emitted) this.#parts.events.onChange(live.doc, transaction);
	}

	/** A lone writer waits for nothing; a crowd shares a window of some milliseconds. */
	#scheduleSeal(): void {
		if (this.#sealTimer || this.#committing || this.#isChanging || this.#ended) return;
		const { limits, clock } = this.#parts;
		const now = clock.now();
		const isCrowded = Math.abs(now - this.#crowdedAt) < CROWD_LASTS_MS;
		const gatherMs = isCrowded ? limits.crowdGatherMs : limits.gatherMs;
		const wait = this.#sealedAt + gatherMs - now;
		const seal = () => this.#seal();
		if (wait > 0 && wait <= gatherMs) {
			const timer = setTimeout(seal, wait);
			this.#sealTimer = { cancel: () => clearTimeout(timer) };
		} else {
			const turn = setImmediate(seal);
			this.#sealTimer = { cancel: () => clearImmediate(turn) };
		}
	}

	/** Closes the batch that gathered. One at a time is on its way: were one to fail, none after it must be stored. */
	#seal(): void {
		this.#cancelSeal();
		const batch = this.#gathering;
		if (batch.isEmpty || this.#committing || this.#isChanging || this.#ended) return;
		// Answers need a document; without one, they wait for the next.
		if (!this.#live && batch.rows.length === 0) return;
		this.#gathering = new Batch();
		try {
			batch.seal(this.#live);
			if (batch.rows.length === 0) {
				this.#parts.events.onStored(batch);
				return;
			}
			this.#sealedAt = this.#parts.clock.now();
			if (batch.isOfCrowd) this.#crowdedAt = this.#sealedAt;
			const digest = this.#live ? this.#compaction.digestIfDue(this.#live.doc, batch.rows) : null;
			this.#holdFor(digest);
			this.#committing = this.#commit(batch, digest).catch((error: unknown) => this.#failBatch(error, batch));
		} catch (error) {
			this.#failBatch(error, batch);
		}
	}

	async #commit(batch: Batch, digest: Digest): Promise<void> {
		let seq: number;
		try {
			seq = await this.#parts.log.append(this.#parts.name, batch.rows);
		} catch (error) {
			this.#committing = null;
			this.#storageFailed(batch, error);
			return;
		}
		this.#committing = null;
		for (const edit of batch.edits.splice(0)) edit.resolve();
		this.#parts.events.onStored(batch);
		this.#compaction.stored(seq, digest);
		if (!this.#gathering.isEmpty) this.#scheduleSeal();
	}

	/** Keeps the document for a change that is taken in turns: nothing is stored, shown or answered before its end. */
	holdDuring(change: Promise<void>): void {
		this.#isChanging = true;
		this.#hold(change);
	}

	/** Keeps the document as it is until its digest is taken. Joining and reading go on. */
	#holdFor(digest: Digest): void {
		if (digest instanceof Promise) this.#hold(digest);
	}

	#hold(work: Promise<unknown>): void {
		this.#held = work.then(() => {
			this.#held = null;
			this.#isChanging = false;
			if (!this.#gathering.isEmpty) this.#scheduleSeal();
			if (!this.#ended) this.#parts.events.onRelease();
		});
		this.#carryOn(this.#held);
	}

	#failBatch(error: unknown, batch: Batch): void {
		for (const edit of batch.edits) edit.reject(new RoomRefusedError("unexpected-error", this.#parts.name));
		this.fail(error, "a batch failed");
	}

	#carryOn(work: Promise<void>): void {
		work.catch((error: unknown) => this.fail(error, "the way to the disk failed"));
	}

	/** Whether something is still on its way to a disk that takes it. */
	get #hasWork(): boolean {
		return !this.#trouble && !this.#ended && (this.#committing !== null || this.#gathering.rows.length > 0);
	}

	#cancelSeal(): void {
		this.#sealTimer?.cancel();
		this.#sealTimer = null;
	}

	// Reading from the log

	async #open(): Promise<void> {
		const outcome = await this.#load();
		if (outcome instanceof LiveDocument) this.#goLive(outcome);
		else this.#end(outcome);
	}

	async #load(): Promise<LiveDocument | RefusalKind> {
		const { log, logger, limits, name } = this.#parts;
		try {
			const loaded = await log.load(name);
			const { damaged, damagedSnapshots } = loaded;
			if (damagedSnapshots.length > 0)
				logger.error({ room: name, snapshots: damagedSnapshots }, "damaged snapshots were passed over");
			const live = LiveDocument.from(loaded, limits.maxOpeningSteps);
			if (live && !this.#parts.mayOpen(live.weight(this.#parts.clock.now()))) {
				live.destroy();
				logger.warn({ room: name }, "a room waits: the open documents take all the memory they may");
				return "server-full";
			}
			if (isDerived(name) && !(live?.isQuarantined === false)) return await this.#startOver(loaded);
			if (live?.isQuarantined === false) this.#compaction.loaded(loaded);
			else {
				const outcome = live ? "it is read-only, as far as it can be rebuilt" : "it is refused";
				logger.error({ room: name, rows: damaged }, `a room has damaged rows: ${outcome}, and every byte is kept`);
			}
			return live ?? "room-damaged";
		} catch (error) {
			logger.error({ err: error, room: name }, "a room could not be read");
			return error instanceof StorageError && !error.isDamage ? "storage-failed" : "room-damaged";
		}
	}

	/** R232: what the server derived from other rooms is not mourned: it begins anew, empty, and whoever derives it is told. */
	async #startOver({ seq, damaged }: LoadedRoom): Promise<LiveDocument | RefusalKind> {
		const { log, logger, name, clock } = this.#parts;
		logger.error(
			{ room: name, rows: damaged },
			"a derived room has damaged rows: they are kept, and it is derived again",
		);
		await log.startOver(name, Math.max(seq, ...damaged), clock.now());
		const loaded = await log.load(name);
		const live = LiveDocument.from(loaded);
		if (!live || live.isQuarantined) return "room-damaged";
		this.#compaction.loaded(loaded);
		this.#isNew = true;
		return live;
	}

	#goLive(live: LiveDocument): void {
		if (this.#ended) {
			live.destroy();
			return;
		}
		this.#live = live;
		for (const waiting of this.#waiting.splice(0)) waiting.resolve(live);
		this.#parts.events.onLive(live);
		if (!this.#gathering.isEmpty) this.#scheduleSeal();
		if (!this.#isNew) return;
		this.#isNew = false;
		live.doc.transact((transaction) => this.#parts.events.onChange(live.doc, transaction));
	}

	/** Drops a document that cannot be trusted. What was gathered before the trouble is good, and is stored first. */
	async #rebuild(): Promise<void> {
		const joiners = this.#dropLive();
		while (this.#hasWork) {
			if (!this.#committing) this.#seal();
			await this.#committing;
		}
		if (this.#trouble || this.#ended) return;
		if (!(await this.#reload(joiners)) && !this.#ended) this.#retry(joiners, this.#parts.limits.retryMs);
	}

	/** Forgets the document in memory; gives back who waited for its state. */
	#dropLive(): Joiner[] {
		const { joiners } = this.#gathering;
		this.#gathering.joiners = [];
		this.#live?.destroy();
		this.#live = null;
		this.#isChanging = false;
		return joiners;
	}

	async #reload(joiners: readonly Joiner[]): Promise<boolean> {
		const outcome = await this.#load();
		if (!(outcome instanceof LiveDocument)) {
			if (outcome === "room-damaged") this.#end(outcome);
			return false;
		}
		for (const joiner of joiners) this.#gathering.addJoiner(joiner);
		this.#goLive(outcome);
		// What is derived from the document is derived again.
		if (this.#live) outcome.doc.transact((transaction) => this.#parts.events.onChange(outcome.doc, transaction));
		return true;
	}

	// The disk

	/** Nothing of the batch was kept, shown or acknowledged; clients keep theirs, and are asked for it once the disk takes writes. */
	#storageFailed(batch: Batch, error: unknown): void {
		const { logger, limits, name, events } = this.#parts;
		const trouble = error instanceof StorageError ? error.kind : "storage-failed";
		logger.error({ err: error, room: name }, "a room cannot be saved");
		this.#trouble = trouble;
		const later = this.#gathering;
		const joiners = [...batch.joiners, ...this.#dropLive()];
		this.#gathering = new Batch();
		this.#cancelSeal();
		for (const edit of [...batch.edits, ...later.edits]) edit.reject(new RoomRefusedError(trouble, name));
		events.onTrouble(trouble);
		this.#retry(joiners, limits.retryMs);
	}

	#retry(joiners: readonly Joiner[], wait: number): void {
		if (this.#ended) return;
		this.#retryTimer = setTimeout(() => this.#carryOn(this.#recover(joiners, wait)), wait);
	}

	/** Reads the room again as soon as that works, and lets it write again as soon as the disk does. */
	async #recover(joiners: readonly Joiner[], waited: number): Promise<void> {
		const { log, logger, limits, name, events } = this.#parts;
		const wait = Math.min(waited * 2, limits.maxRetryMs);
		if (!this.#live && !(await this.#reload(joiners))) {
			this.#retry(joiners, wait);
			return;
		}
		if (!this.#trouble) return;
		try {
			await log.probe();
		} catch (error) {
			logger.warn({ err: error, room: name }, "the disk still refuses writes");
			this.#retry([], wait);
			return;
		}
		if (this.#ended || !this.#live) return;
		this.#trouble = null;
		logger.info({ room: name }, "a room can be saved again");
		events.onWell(this.#live);
	}

	#end(refusal: RefusalKind): void {
		if (this.#ended) return;
		this.#ended = refusal;
		this.#cancelSeal();
		if (this.#retryTimer) clearTimeout(this.#retryTimer);
		const error = new RoomRefusedError(refusal, this.#parts.name);
		for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
		for (const edit of this.#gathering.edits) edit.reject(error);
		this.#gathering = new Batch();
		this.#live?.destroy();
		this.#live = null;
		this.#parts.events.onEnd(refusal);
	}
}

/** The directory alone is made of what other rooms say. */
function isDerived(room: RoomName): boolean {
	return parseRoomName(room)?.place === "directory";
}
