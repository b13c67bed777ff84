/** What a room gathered in one turn: stored in one write, then sent in one frame to each member, without what they sent themselves. */

import * as Y from "yjs";
import type { Connection } from "#server/rooms/connection.ts";
import { updateFrame } from "#server/rooms/frames.ts";
import type { EmittedChange, LiveDocument } from "#server/rooms/live-document.ts";
import { joinRows, mergeEmitted, SideBySide } from "#server/rooms/merge-emitted.ts";
import type { ClientClaim, LoggedUpdate } from "#server/store/update-log.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Somebody who lacks what came after a state vector: they asked (step 1), or could not be fed for a while. */
export type Joiner = { connection: Connection; vector: ReadonlyMap<number, number> };

/** A change of the server waiting for the disk. */
export type WaitingEdit = { resolve: () => void; reject: (error: Error) => void };

/** `known`: the state this answer brings them to. */
type SealedJoiner = { connection: Connection; frame: Uint8Array; known: Map<number, number> };

/** What one of them sent, as one update. `sender` is null for what the server changed. */
type Sent = { sender: Connection | null; bytes: Uint8Array };

/** Above this many senders, frames are shared between neighbours so that the work stays far from quadratic. */
const BLOCK = 16;
/** More than this goes out as it came: merging it would make every room wait. */
const MOST_MERGED_BYTES = 256 * 1024;
/** Senders in one batch from which a room is crowded. */
const CROWD = 4;

export class Batch {
	readonly rows: LoggedUpdate[] = [];
	readonly edits: WaitingEdit[] = [];
	joiners: Joiner[] = [];
	/** State vector before the first change, for those who could not be sent this batch. */
	before: Map<number, number> | null = null;
	answers: SealedJoiner[] = [];
	acknowledgements: { connection: Connection; count: number }[] = [];
	readonly #heard = new Set<Connection>();
	readonly #bySender = new Map<Connection | null, Uint8Array[]>();
	readonly #inOrder: { sender: Connection | null; bytes: Uint8Array }[] = [];
	#bytes = 0;

	get isEmpty(): boolean {
		return this.rows.length === 0 && this.joiners.length === 0 && this.#heard.size === 0 && this.edits.length === 0;
	}

	/** Whether several people wrote at the same moment. */
	get isOfCrowd(): boolean {
		return this.#bySender.size >= CROWD;
	}

	/** Adds what a change emitted. `sender` is null for a change of the server. */
	add(
		changes: readonly EmittedChange[],
		by: { sender: Connection | null; member: MemberId | null; time: number },
		claims: readonly ClientClaim[],
	): void {
		for (const { bytes, transaction } of changes) {
			this.before ??= transaction.beforeState;
			const isFirst = bytes === changes[0]?.bytes;
			this.rows.push({ member: by.member, time: by.time, bytes, ...(isFirst && claims.length > 0 ? { claims } : {}) });
			this.#inOrder.push({ sender: by.sender, bytes });
			this.#bytes += bytes.byteLength;
			const own = this.#bySender.get(by.sender);
			if (own) own.push(bytes);
			else this.#bySender.set(by.sender, [bytes]);
		}
	}

	/** One answer a batch is enough for each: what was asked last says best what is known. */
	addJoiner(joiner: Joiner): void {
		this.joiners = this.joiners.filter(({ connection }) => connection !== joiner.connection);
		this.joiners.push(joiner);
	}

	/** Remembers that a connection is to be told, after this batch, how many of its messages are on disk. */
	heard(connection: Connection): void {
		this.#heard.add(connection);
	}

	/** Fixes what goes out after the commit, while the live document is exactly at the end of this batch. */
	seal(live: LiveDocument | null): void {
		for (const connection of this.#heard)
			if (!connection.isResyncing) this.acknowledgements.push({ connection, count: connection.handled });
		if (!live || this.joiners.length === 0) return;
		const known = Y.decodeStateVector(live.vector());
		for (const { connection, vector } of this.joiners)
			if (connection.isOpen) this.answers.push({ connection, frame: live.answer(vector), known });
	}

	/** One frame for whoever sent nothing, and for each sender the frames of the others. Only what the document itself emitted, in its order, is merged here: that is safe, unlike client bytes. */
	frames(): (connection: Connection) => readonly Uint8Array[] {
		if (this.#bytes > MOST_MERGED_BYTES) return this.#unmerged();
		const senders = [...this.#bySender].map(([sender, updates]) => ({ sender, bytes: mergeEmitted(updates) }));
		const all = senders.map(({ bytes }) => bytes);
		const apart = SideBySide.of(all);
		const shared = frameOf(all, apart);
		const indexOf = new Map(senders.map(({ sender }, index) => [sender, index]));
		// Nobody had heard of what the others sent at the same moment: which of it comes first does not matter.
		const restFor = framesInBlocks(senders.filter((_, index) => !apart.has(index)));
		return (connection) => {
			const index = indexOf.get(connection);
			if (index === undefined) return shared ? [shared] : [];
			const beside = apart.merged(index);
			return beside ? [updateFrame(beside), ...restFor(connection)] : restFor(connection);
		};
	}

	#unmerged(): (connection: Connection) => readonly Uint8Array[] {
		const turns: { sender: Connection | null; updates: Uint8Array[] }[] = [];
		for (const { sender, bytes } of this.#inOrder) {
			const last = turns.at(-1);
			if (last?.sender === sender) last.updates.push(bytes);
			else turns.push({ sender, updates: [bytes] });
		}
		const all = turns.map(({ sender, updates }) => ({ sender, frames: joinRows(updates).map(updateFrame) }));
		return (connection) => all.filter(({ sender }) => sender !== connection).flatMap(({ frames }) => frames);
	}
}

/** The frames of those who did more than type. */
function framesInBlocks(senders: readonly Sent[]): (connection: Connection) => readonly Uint8Array[] {
	const shared = frameOf(senders.map(({ bytes }) => bytes));
	const blocks: (readonly Sent[])[] = [];
	for (let start = 0; start < senders.length; start += BLOCK) blocks.push(senders.slice(start, start + BLOCK));
	const blockOf = new Map<Connection | null, number>();
	for (const [index, block] of blocks.entries()) for (const { sender } of block) blockOf.set(sender, index);
	const merged = blocks.length > 1 ? blocks.map((block) => mergeEmitted(block.map(({ bytes }) => bytes))) : [];
	const outside = merged.map((_, index) => frameOf(merged.filter((_block, other) => other !== index)));
	return (connection) => {
		const index = blockOf.get(connection);
		if (index === undefined) return shared ? [shared] : [];
		const neighbours = (blocks[index] ?? []).filter(({ sender }) => sender !== connection);
		return [outside[index] ?? null, frameOf(neighbours.map(({ bytes }) => bytes))].filter((frame) => frame !== null);
	};
}

function frameOf(updates: Uint8Array[], apart?: SideBySide): Uint8Array | null {
	return updates.length === 0 ? null : updateFrame(mergeEmitted(updates, apart));
}
