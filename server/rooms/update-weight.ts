/** Walks through an update without building anything, to know how much it holds before memory and time are given to it. */

import * as decoding from "lib0/decoding";

/** What an update declares: pieces of content, and ranges of deletions. */
export type UpdateWeight = {
	structs: number;
	/** Values in the contents: one struct may hold thousands. */
	values: number;
	ranges: number;
	/** Whether the deletions of each client come once, in order and apart, as Yjs writes them. Others may cost their number squared. */
	areRangesSorted: boolean;
};

type Limits = { maxStructs: number; maxValues: number; maxDeleteRanges: number };

/** Info byte of a struct: five bits of kind, three that say what comes before the content. */
const KIND = 0b1_1111;
const HAS_SUB = 0b10_0000;
const HAS_RIGHT = 0b100_0000;
const HAS_LEFT = 0b1000_0000;
const SKIP = 10;
const NAMED_TYPES: ReadonlySet<number> = new Set([3, 5]);
const MAX_DEPTH = 64;

/** Null when it is not an update. Stops at the first number over a limit: the weight is then over it, and not the whole. */
export function weighUpdate(bytes: Uint8Array, limits: Limits): UpdateWeight | null {
	const weight: UpdateWeight = { structs: 0, values: 0, ranges: 0, areRangesSorted: true };
	try {
		const decoder = decoding.createDecoder(bytes);
		for (let blocks = decoding.readVarUint(decoder); blocks > 0; blocks--) {
			let structs = decoding.readVarUint(decoder);
			if (structs === 0) return null;
			weight.structs += structs;
			if (weight.structs > limits.maxStructs) return weight;
			decoding.readVarUint(decoder);
			decoding.readVarUint(decoder);
			for (; structs > 0; structs--) {
				skipStruct(decoder, weight);
				if (weight.values > limits.maxValues) return weight;
			}
		}
		weighDeletes(decoder, weight, limits);
		return weight;
	} catch {
		// lib0 throws at the end of what is cut, and this file at what is no content: the cause is in the bytes.
		return null;
	}
}

function weighDeletes(decoder: decoding.Decoder, weight: UpdateWeight, limits: Limits): void {
	const clients = new Set<number>();
	for (let count = decoding.readVarUint(decoder); count > 0; count--) {
		const client = decoding.readVarUint(decoder);
		let ranges = decoding.readVarUint(decoder);
		weight.ranges += ranges + 1;
		if (weight.ranges > limits.maxDeleteRanges) return;
		if (clients.has(client)) weight.areRangesSorted = false;
		clients.add(client);
		let end = 0;
		for (; ranges > 0; ranges--) {
			const clock = decoding.readVarUint(decoder);
			if (clock < end) weight.areRangesSorted = false;
			end = clock + decoding.readVarUint(decoder);
		}
	}
}

/** Goes past one struct, and adds what it holds to a weight. */
export function skipStruct(decoder: decoding.Decoder, weight: { values: number } = { values: 0 }): void {
	const info = decoding.readUint8(decoder);
	const kind = info & KIND;
	if (info === SKIP || kind === 0) {
		decoding.readVarUint(decoder);
		return;
	}
	if (info & HAS_LEFT) skipNumbers(decoder, 2);
	if (info & HAS_RIGHT) skipNumbers(decoder, 2);
	if (!(info & (HAS_LEFT | HAS_RIGHT))) {
		if (decoding.readVarUint(decoder) === 1) skipText(decoder);
		else skipNumbers(decoder, 2);
		if (info & HAS_SUB) skipText(decoder);
	}
	skipContent(decoder, kind, weight);
}

function skipContent(decoder: decoding.Decoder, kind: number, weight: { values: number }): void {
	switch (kind) {
		case 1: // deleted
			decoding.readVarUint(decoder);
			return;
		case 2: {
			const count = decoding.readVarUint(decoder);
			for (let index = 0; index < count; index++) skipJson(decoder, weight);
			weight.values += count;
			return;
		}
		case 3: // bytes
		case 4: // text
			skipText(decoder);
			return;
		case 5: // embed
			skipJson(decoder, weight);
			return;
		case 6: // format
			skipText(decoder);
			skipJson(decoder, weight);
			return;
		case 7:
			if (NAMED_TYPES.has(decoding.readVarUint(decoder))) skipText(decoder);
			return;
		case 8:
			for (let count = decoding.readVarUint(decoder); count > 0; count--) skipValue(decoder, weight, MAX_DEPTH);
			return;
		case 9: // a document inside the document
			skipText(decoder);
			skipValue(decoder, weight, MAX_DEPTH);
			return;
		default:
			throw new RangeError(`weighUpdate: no content is of kind ${kind}`);
	}
}

/** A value as lib0 writes it: its kind, counted down from 127, then what it holds. */
function skipValue(decoder: decoding.Decoder, weight: { values: number }, depth: number): void {
	weight.values += 1;
	if (depth === 0) throw new RangeError("weighUpdate: a value is nested too deep");
	const kind = 127 - decoding.readUint8(decoder);
	if (kind === 2) decoding.readVarInt(decoder);
	else if (kind === 3) skipBytes(decoder, 4);
	else if (kind === 4 || kind === 5) skipBytes(decoder, 8);
	else if (kind === 8 || kind === 11) skipText(decoder);
	else if (kind === 9 || kind === 10) {
		for (let count = decoding.readVarUint(decoder); count > 0; count--) {
			if (kind === 9) skipText(decoder);
			skipValue(decoder, weight, depth - 1);
		}
	} else if (kind < 0 || kind > 7) throw new RangeError(`weighUpdate: no value is of kind ${kind}`);
}

function skipNumbers(decoder: decoding.Decoder, count: number): void {
	for (let index = 0; index < count; index++) decoding.readVarUint(decoder);
}

const skipText = (decoder: decoding.Decoder): void => skipBytes(decoder, decoding.readVarUint(decoder));

/** A JSON text of n letters becomes at most n / 2 values; an honest one far fewer. */
function skipJson(decoder: decoding.Decoder, weight: { values: number }): void {
	const length = decoding.readVarUint(decoder);
	weight.values += length >> 3;
	skipBytes(decoder, length);
}

function skipBytes(decoder: decoding.Decoder, count: number): void {
	decoder.pos += count;
	if (decoder.pos > decoder.arr.length) throw new RangeError("weighUpdate: the end is missing");
}
