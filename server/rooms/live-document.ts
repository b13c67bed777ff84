/** The document of an open room: changes go in one transaction each, what it emits is what gets stored and sent, and its state is encoded once for all who ask. */

import * as Y from "yjs";
import { step2Frame } from "#server/rooms/frames.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { weightInMemory } from "#server/rooms/open-memory.ts";
import { countSteps } from "#server/store/counted-integration.ts";
import { applyFaithfully, isWhole, replayWithin } from "#server/store/replay.ts";
import type { LoadedRoom } from "#server/store/update-log.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Where a change comes from; listeners find it in `transaction.origin`. */
export type ChangeOrigin = { source: "connection"; member: MemberId } | { source: "command"; member: MemberId | null };

/** A change as the document tells it. Never the bytes a client sent: those may hold more than what was taken. */
export type EmittedChange = { bytes: Uint8Array; transaction: Y.Transaction };

/** A change stopped half-way: the document in memory cannot be trusted any more, and must be rebuilt from the log. */
export class HalfAppliedError extends Error {
	constructor(cause: unknown) {
		super("LiveDocument: a change stopped half-way", { cause });
		this.name = "HalfAppliedError";
	}
}

/** Answers kept until the next change, the whole state apart, and the largest that is kept. */
const KEPT_ANSWERS = 8;
const KEPT_ANSWER_BYTES = 256 * 1024;

/** More than the gate lets through: met only when it counted wrong. */
const MOST_STEPS = 2 * ROOM_LIMITS.maxSteps;

/** What may bring thousands of pieces at once. */
const LARGE_BYTES = 4_096;

/** A document at its limit takes tens of milliseconds to encode. */
const MEASURED_MS = 1_000;

export class LiveDocument {
	readonly doc: Y.Doc;
	/** Who each client id belongs to. */
	readonly #owners: Map<number, MemberId | null>;
	/** How many client ids each member has brought. */
	readonly #brought = new Map<MemberId | null, number>();
	/** Rebuilt without rows that are damaged: it may be read, and not written to. */
	readonly isQuarantined: boolean;
	/** Whether the log knows that the server's own client id is the server's. */
	isServerIdLogged = false;
	/** Steps that putting all of it together has taken: whoever opens it takes them again. */
	#steps: number;
	/** About how many bytes the encoded state has; never less than it really is by much. */
	#sizeGuess: number;
	#measuredAt = Number.NEGATIVE_INFINITY;
	#pieces = 0;
	#countedAt = Number.NEGATIVE_INFINITY;
	#emitted: EmittedChange[] = [];
	#vector: Uint8Array | null = null;
	/** The whole state, until the next change: fifty who join at once cost one encoding. */
	#whole: Uint8Array | null = null;
	/** A few small answers by the state vector they are for: fifty who come back at once cost one encoding too. */
	readonly #answers = new Map<string, Uint8Array>();

	/**
	 * The whole document; or, when rows are damaged, as much of it as hangs together: the newest snapshot and every good row, without the changes
	 * that wait for one of the damaged rows. Those stay in the log; a row that would stop every room while it is read is treated like a damaged one.
	 * Null when there is nothing to show.
	 */
	static from(loaded: LoadedRoom, mostSteps = ROOM_LIMITS.maxOpeningSteps): LiveDocument | null {
		const read = replayWithin(loaded.updates, mostSteps);
		if (!read) return null;
		const { doc, steps, costly } = read;
		if (isWhole(doc) && loaded.damaged.length === 0 && costly.length === 0)
			return new LiveDocument(doc, loaded, { isQuarantined: false, steps });
		// Otherwise they would be sent to everybody who joins, to wait there too.
		doc.store.pendingStructs = null;
		doc.store.pendingDs = null;
		return doc.store.clients.size > 0 ? new LiveDocument(doc, loaded, { isQuarantined: true, steps }) : null;
	}

	private constructor(doc: Y.Doc, loaded: LoadedRoom, read: { isQuarantined: boolean; steps: number }) {
		this.doc = doc;
		this.isQuarantined = read.isQuarantined;
		this.#steps = read.steps;
		this.#owners = loaded.owners;
		for (const member of loaded.owners.values()) this.#brought.set(member, this.broughtBy(member) + 1);
		this.own(doc.clientID, null);
		this.#sizeGuess = loaded.updates.reduce((sum, update) => sum + update.byteLength, 0);
		doc.on("update", (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
			this.#emitted.push({ bytes, transaction });
		});
	}

	get owners(): ReadonlyMap<number, MemberId | null> {
		return this.#owners;
	}

	/** A client id belongs to somebody from now on; null is the server. */
	own(client: number, member: MemberId | null): void {
		if (!this.#owners.has(client)) this.#brought.set(member, this.broughtBy(member) + 1);
		this.#owners.set(client, member);
	}

	broughtBy(member: MemberId | null): number {
		return this.#brought.get(member) ?? 0;
	}

	get steps(): number {
		return this.#steps;
	}

	/** Applies an update that passed the gate. Throws {@link HalfAppliedError}. */
	apply(update: Uint8Array, origin: ChangeOrigin): EmittedChange[] {
		try {
			this.#steps += countSteps(this.doc, MOST_STEPS, () => applyFaithfully(this.doc, [update], origin));
		} catch (error) {
			throw new HalfAppliedError(error);
		}
		if (update.byteLength > LARGE_BYTES) this.#countedAt = Number.NEGATIVE_INFINITY;
		if (!isWhole(this.doc)) throw new HalfAppliedError("it waits for a change that nobody has");
		return this.#takeEmitted();
	}

	/** Runs a change of the server in one transaction. When it throws before it wrote anything, its error comes through as it is. */
	change(act: (doc: Y.Doc) => void, origin: ChangeOrigin): EmittedChange[] {
		try {
			this.doc.transact(() => act(this.doc), origin);
		} catch (error) {
			if (this.#takeEmitted().length > 0) throw new HalfAppliedError(error);
			throw error;
		}
		return this.#takeEmitted();
	}

	vector(): Uint8Array {
		this.#vector ??= Y.encodeStateVector(this.doc);
		return this.#vector;
	}

	/** A step 2 frame with what somebody with this state lacks; everything for an empty one. Always from the live document: the log still holds deleted text. */
	answer(known: ReadonlyMap<number, number>): Uint8Array {
		const vector = this.#vectorWithin(known);
		if (vector.byteLength === 1) return this.#wholeAnswer();
		const key = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("latin1");
		const kept = this.#answers.get(key);
		if (kept) return kept;
		const frame = step2Frame(Y.encodeStateAsUpdate(this.doc, vector));
		const isSmall = key.length + frame.byteLength <= KEPT_ANSWER_BYTES;
		if (isSmall && this.#answers.size < KEPT_ANSWERS) this.#answers.set(key, frame);
		return frame;
	}

	/** About how many pieces it has: counted once a second at most, or after a large change. */
	pieces(now: number): number {
		if (Math.abs(now - this.#countedAt) >= MEASURED_MS) {
			this.#countedAt = now;
			this.#pieces = 0;
			for (const structs of this.doc.store.clients.values()) this.#pieces += structs.length;
		}
		return this.#pieces;
	}

	/** About what it takes in memory, in bytes. */
	weight(now: number): number {
		return weightInMemory(this.pieces(now), this.#sizeGuess);
	}

	/** Whether the encoded state is over a limit. Measured once a second at most: between two, what was added and removed is counted. */
	isOver(bytes: number, now: number): boolean {
		if (this.#sizeGuess <= bytes) return false;
		if (Math.abs(now - this.#measuredAt) < MEASURED_MS) return true;
		this.#measuredAt = now;
		return this.#wholeAnswer().byteLength > bytes;
	}

	destroy(): void {
		this.doc.destroy();
	}

	#wholeAnswer(): Uint8Array {
		this.#whole ??= step2Frame(Y.encodeStateAsUpdate(this.doc));
		this.#sizeGuess = this.#whole.byteLength;
		return this.#whole;
	}

	/** What is said to be known, as far as there is something to know: whoever invents ids or clocks asks for nothing that others do not. */
	#vectorWithin(known: ReadonlyMap<number, number>): Uint8Array {
		const within: [number, number][] = [];
		for (const [client, clock] of known) {
			const state = Y.getState(this.doc.store, client);
			if (state > 0 && clock > 0) within.push([client, Math.min(clock, state)]);
		}
		return Y.encodeStateVector(new Map(within.sort(([a], [b]) => a - b)));
	}

	#takeEmitted(): EmittedChange[] {
		const emitted = this.#emitted;
		if (emitted.length === 0) return emitted;
		this.#emitted = [];
		this.#vector = null;
		this.#whole = null;
		this.#answers.clear();
		for (const { bytes, transaction } of emitted)
			this.#sizeGuess = Math.max(0, this.#sizeGuess + bytes.byteLength - removedUnits(transaction));
		return emitted;
	}
}

/** How much a change took away of what was there before it: a unit of content is a byte at least. */
function removedUnits({ beforeState, deleteSet }: Y.Transaction): number {
	let units = 0;
	for (const [client, ranges] of deleteSet.clients) {
		const before = beforeState.get(client) ?? 0;
		for (const { clock, len } of ranges) units += Math.max(0, Math.min(clock + len, before) - clock);
	}
	return units;
}
