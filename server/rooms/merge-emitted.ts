/** Makes one update of several that the live document itself emitted, in its order. Never for what clients send: over overlapping changes Yjs's merge can erase text that everybody sees. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** `apart`: those of them that stand side by side, where they are known already. */
export function mergeEmitted(updates: readonly Uint8Array[], apart = SideBySide.of(updates)): Uint8Array {
	const [only] = updates;
	if (updates.length === 1 && only) return only;
	return (apart.size === updates.length ? apart.merged() : null) ?? Y.mergeUpdates([...updates]);
}

/** What the document emitted in a row, as few updates as can be made by putting bytes side by side: a large change that was taken in parts goes out as it came. */
export function joinRows(updates: readonly Uint8Array[]): Uint8Array[] {
	const rows: OneClient[] = [];
	for (const update of updates) {
		const [last, next] = [rows.at(-1), readOneClient(update)];
		if (last && next && last.client !== null && last.client === next.client) {
			last.count += next.count;
			last.structs.push(...next.structs);
		} else rows.push(next ?? { client: null, count: 0, clock: 0, structs: [update] });
	}
	return rows.map(writeRow);
}

/** An update that adds what one client wrote, and takes nothing away. `client` is null for any other, kept whole in `structs`. */
type OneClient = { client: number | null; count: number; clock: number; structs: Uint8Array[] };

function readOneClient(update: Uint8Array): OneClient | null {
	const isOneClient = update[0] === 1;
	// A number of deletions ends in something else than zero.
	const deletesNothing = update.at(-1) === 0;
	if (!isOneClient || !deletesNothing) return null;
	const decoder = decoding.createDecoder(update);
	decoder.pos = 1;
	const count = decoding.readVarUint(decoder);
	const client = decoding.readVarUint(decoder);
	const clock = decoding.readVarUint(decoder);
	return { client, count, clock, structs: [update.subarray(decoder.pos, -1)] };
}

function writeRow({ client, count, clock, structs }: OneClient): Uint8Array {
	const [first] = structs;
	if (client === null && first) return first;
	const encoder = encoding.createEncoder();
	for (const number of [1, count, client ?? 0, clock]) encoding.writeVarUint(encoder, number);
	for (const bytes of structs) encoding.writeUint8Array(encoder, bytes);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}

/**
 * Those of several updates that are each of one client who wrote and took nothing away, no two of the same client: merging them is putting
 * their pieces side by side, many times cheaper than reading them, and the same bytes. One of them is left out as cheaply.
 */
export class SideBySide {
	readonly #pieces: Uint8Array;
	/** Where the piece of each update is among them, by its place in the list. */
	readonly #places: ReadonlyMap<number, { start: number; end: number }>;

	private constructor(pieces: Uint8Array, places: ReadonlyMap<number, { start: number; end: number }>) {
		this.#pieces = pieces;
		this.#places = places;
	}

	static of(updates: readonly Uint8Array[]): SideBySide {
		const pieces = new Map<number, { client: number; index: number; bytes: Uint8Array }>();
		for (const [index, update] of updates.entries()) {
			const client = readOneClient(update)?.client ?? null;
			if (client !== null && !pieces.has(client)) pieces.set(client, { client, index, bytes: update.subarray(1, -1) });
		}
		const together = new Uint8Array([...pieces.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
		const places = new Map<number, { start: number; end: number }>();
		let start = 0;
		// As Yjs writes them: higher ids first.
		for (const { index, bytes } of [...pieces.values()].sort((a, b) => b.client - a.client)) {
			together.set(bytes, start);
			places.set(index, { start, end: start + bytes.byteLength });
			start += bytes.byteLength;
		}
		return new SideBySide(together, places);
	}

	get size(): number {
		return this.#places.size;
	}

	/** Whether the update at this place in the list is one of them. */
	has(index: number): boolean {
		return this.#places.has(index);
	}

	/** All of them in one update, but that one where it is told; null when there is no other. */
	merged(without?: number): Uint8Array | null {
		const out = without === undefined ? undefined : this.#places.get(without);
		const count = this.#places.size - (out ? 1 : 0);
		if (count === 0) return null;
		const { start, end } = out ?? { start: this.#pieces.byteLength, end: this.#pieces.byteLength };
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, count);
		encoding.writeUint8Array(encoder, this.#pieces.subarray(0, start));
		encoding.writeUint8Array(encoder, this.#pieces.subarray(end));
		encoding.writeVarUint(encoder, 0);
		return encoding.toUint8Array(encoder);
	}
}
