/** Messages of the room's socket, read and written: the y-websocket types and Palier's own, one message a frame. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { LedgerPush } from "#shared/protocol/ledger.ts";
import { MESSAGE, type Notice, SYNC } from "#shared/protocol/wire.ts";

/** A message as a client sent it. `auth` and unknown types are ignored, as y-websocket does. */
export type Incoming =
	| { type: "step1"; vector: Uint8Array }
	| { type: "step2"; update: Uint8Array }
	| { type: "update"; update: Uint8Array }
	| { type: "awareness"; states: Uint8Array }
	| { type: "queryAwareness" }
	| { type: "ignored" };

/** Reads one frame; null when it is not a message. */
export function readMessage(frame: Uint8Array): Incoming | null {
	try {
		// A view on a shared pool would let a forged length read somebody else's bytes: the decoder checks the buffer, not the view.
		const bytes = frame.byteLength === frame.buffer.byteLength ? frame : frame.slice();
		const decoder = decoding.createDecoder(bytes);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.queryAwareness) return { type: "queryAwareness" };
		if (type === MESSAGE.awareness) return { type: "awareness", states: decoding.readVarUint8Array(decoder) };
		if (type !== MESSAGE.sync) return { type: "ignored" };
		const step = decoding.readVarUint(decoder);
		const payload = decoding.readVarUint8Array(decoder);
		if (step === SYNC.step1) return { type: "step1", vector: payload };
		if (step === SYNC.step2) return { type: "step2", update: payload };
		return step === SYNC.update ? { type: "update", update: payload } : null;
	} catch {
		// lib0 throws at the end of a truncated message: it is the sender's mistake, not ours.
		return null;
	}
}

/** A state vector that came from outside, as a map; null when it is not one, or names more clients than there can be. */
export function readVector(bytes: Uint8Array, maxClients: number): Map<number, number> | null {
	try {
		const decoder = decoding.createDecoder(bytes.slice());
		const vector = new Map<number, number>();
		const count = decoding.readVarUint(decoder);
		if (count > maxClients) return null;
		for (let index = 0; index < count; index++)
			vector.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
		return vector;
	} catch {
		return null;
	}
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.sync);
	encoding.writeVarUint(encoder, step);
	encoding.writeVarUint8Array(encoder, payload);
	return encoding.toUint8Array(encoder);
}

export const step1Frame = (vector: Uint8Array): Uint8Array => syncFrame(SYNC.step1, vector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.update, update);

export function persistedFrame(count: number): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.persisted);
	encoding.writeVarUint(encoder, count);
	return encoding.toUint8Array(encoder);
}

export function noticeFrame(notice: Notice): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.notice);
	encoding.writeVarString(encoder, JSON.stringify(notice));
	return encoding.toUint8Array(encoder);
}

export function ledgerFrame(push: LedgerPush): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.ledgerEvent);
	encoding.writeVarString(encoder, JSON.stringify(push));
	return encoding.toUint8Array(encoder);
}

/** Presence entries, each already encoded by {@link presenceEntry}. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
	const inner = encoding.createEncoder();
	encoding.writeVarUint(inner, entries.length);
	for (const entry of entries) encoding.writeUint8Array(inner, entry);
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.awareness);
	encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
	return encoding.toUint8Array(encoder);
}

/** One person's presence as others receive it; a null state takes them away. */
export function presenceEntry(client: number, clock: number, state: string): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, state);
	return encoding.toUint8Array(encoder);
}

/** A frame that says nothing: the stock provider reconnects when it hears nothing for 30 seconds. */
export const SIGN_OF_LIFE: Uint8Array = presenceFrame([]);
