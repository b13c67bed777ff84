/** A large update, read a stretch at a time, and made into several that are applied one after the other: none waits for one that comes later. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";
import { skipStruct } from "#server/rooms/update-weight.ts";

export type Struct = Y.Item | Y.GC | Y.Skip;
export type Deletions = ReturnType<typeof Y.decodeUpdate>["ds"];
export type ReadUpdate = { structs: Struct[]; deletions: Deletions };

/** Reads an update of `pieces` structs, `stride` of them at a step. Throws whatever Yjs and lib0 throw when it is none. */
export function* readUpdate(bytes: Uint8Array, pieces: number, stride = STRIDE): Steps<ReadUpdate> {
	if (pieces <= stride) return readWhole(bytes);
	const structs: Struct[] = [];
	const decoder = decoding.createDecoder(bytes);
	for (let blocks = decoding.readVarUint(decoder); blocks > 0; blocks--) {
		let left = decoding.readVarUint(decoder);
		const client = decoding.readVarUint(decoder);
		let clock = decoding.readVarUint(decoder);
		for (; left > 0; left -= stride) {
			const start = decoder.pos;
			const count = Math.min(left, stride);
			for (let index = 0; index < count; index++) skipStruct(decoder);
			const stretch = readWhole(stretchOf(client, clock, count, bytes.subarray(start, decoder.pos)));
			for (const struct of stretch.structs) {
				structs.push(struct);
				clock = struct.id.clock + struct.length;
			}
			yield;
		}
	}
	const { deletions } = readWhole(new Uint8Array([0, ...bytes.subarray(decoder.pos)]));
	return { structs, deletions };
}

function readWhole(bytes: Uint8Array): ReadUpdate {
	const { structs, ds } = Y.decodeUpdate(bytes);
	return { structs, deletions: ds };
}

/** Each struct of an update is written for itself: some of them in a row, under a heading of their own, are an update too. */
function stretchOf(client: number, clock: number, count: number, structs: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	for (const number of [1, count, client, clock]) encoding.writeVarUint(encoder, number);
	encoding.writeUint8Array(encoder, structs);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}

/** An update that passed the gate as those to apply one after the other, of about `stride` pieces each: itself, when it has no more. */
export function* changeInParts(
	update: Uint8Array,
	{ inOrder, deletions }: Change,
	doc: Y.Doc,
	stride = STRIDE,
): Generator<Uint8Array, void> {
	const isSmall = !inOrder || (inOrder.length <= stride && piecesIn(deletions, doc, stride) <= stride);
	if (isSmall) {
		yield update;
		return;
	}
	for (let start = 0; start < inOrder.length; start += stride) yield partOf(inOrder.slice(start, start + stride));
	yield* deletionsOf(deletions, doc, stride);
}

function partOf(structs: readonly Struct[]): Uint8Array {
	const ofClients = new Map<number, Struct[]>();
	for (const struct of structs) {
		const own = ofClients.get(struct.id.client);
		if (own) own.push(struct);
		else ofClients.set(struct.id.client, [struct]);
	}
	const encoder = new Y.UpdateEncoderV1();
	encoding.writeVarUint(encoder.restEncoder, ofClients.size);
	for (const [client, own] of ofClients) {
		encoding.writeVarUint(encoder.restEncoder, own.length);
		encoder.writeClient(client);
		encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0);
		for (const struct of own) struct.write(encoder, 0);
	}
	encoding.writeVarUint(encoder.restEncoder, 0);
	return encoder.toUint8Array();
}

/** `inOrder`: each struct after those it hangs on; null when there is no such order. */
export type Change = { inOrder: readonly Struct[] | null; deletions: Deletions };

type Range = { clock: number; len: number };

/** How many pieces of the document these deletions touch, counted no further than `most`. */
function piecesIn({ clients }: Deletions, doc: Y.Doc, most: number): number {
	let pieces = 0;
	for (const [client, ranges] of clients) {
		const structs = doc.store.clients.get(client) ?? [];
		for (const { clock, len } of ranges) {
			if (pieces > most) return pieces;
			pieces += 1 + indexOf(structs, clock + len) - indexOf(structs, clock);
		}
	}
	return pieces;
}

/** Deletions as several updates; each is found when the one before has been applied to the document. */
function* deletionsOf({ clients }: Deletions, doc: Y.Doc, stride: number): Generator<Uint8Array, void> {
	const gathered = new Map<number, Range[]>();
	let pieces = 0;
	for (const [client, ranges] of clients) {
		for (const range of ranges) {
			const end = range.clock + range.len;
			for (let clock = range.clock; clock < end; ) {
				const structs = doc.store.clients.get(client) ?? [];
				const first = indexOf(structs, clock);
				const room = stride - pieces;
				const until = Math.min(end, structs[first + room]?.id.clock ?? end);
				const own = gathered.get(client);
				const part = { clock, len: until - clock };
				if (own) own.push(part);
				else gathered.set(client, [part]);
				pieces += 1 + indexOf(structs, until) - first;
				clock = until;
				if (pieces < stride) continue;
				yield deletionPart(gathered);
				gathered.clear();
				pieces = 0;
			}
		}
	}
	if (gathered.size > 0) yield deletionPart(gathered);
}

function deletionPart(ofClients: ReadonlyMap<number, readonly Range[]>): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 0);
	encoding.writeVarUint(encoder, ofClients.size);
	for (const [client, ranges] of ofClients) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, ranges.length);
		for (const { clock, len } of ranges) {
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarUint(encoder, len);
		}
	}
	return encoding.toUint8Array(encoder);
}

/** Where the struct that holds a clock is; behind the last one for a clock that nobody has written. */
function indexOf(structs: readonly (Y.Item | Y.GC | Y.Skip)[], clock: number): number {
	const last = structs.at(-1);
	if (!last || clock >= last.id.clock + last.length) return structs.length;
	return Y.findIndexSS(structs as (Y.Item | Y.GC)[], clock);
}
