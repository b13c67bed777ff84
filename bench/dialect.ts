/** How a server's frames are wrapped: the plain y-websocket protocol, or Hocuspocus's, which names the document in each and wants a token first. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

export type Dialect = {
	/** Frames to send as soon as the socket is open. */
	hello(room: string): Uint8Array[];
	/** Wraps the body of a sync message: 0 step 1 (state vector), 1 step 2, 2 update. */
	sync(room: string, kind: 0 | 1 | 2, body: Uint8Array): Uint8Array;
	/** Reads a received frame; null when it is not a sync message. */
	readSync(frame: Uint8Array): { kind: number; body: Uint8Array } | null;
};

function syncBody(encoder: encoding.Encoder, kind: number, body: Uint8Array): Uint8Array {
	encoding.writeVarUint(encoder, 0);
	encoding.writeVarUint(encoder, kind);
	encoding.writeVarUint8Array(encoder, body);
	return encoding.toUint8Array(encoder);
}

function readSyncBody(decoder: decoding.Decoder, types: readonly number[]) {
	if (!types.includes(decoding.readVarUint(decoder))) return null;
	return { kind: decoding.readVarUint(decoder), body: decoding.readVarUint8Array(decoder) };
}

export const yWebsocketDialect: Dialect = {
	hello: () => [],
	sync: (_room, kind, body) => syncBody(encoding.createEncoder(), kind, body),
	readSync: (frame) => readSyncBody(decoding.createDecoder(frame), [0]),
};

export const hocuspocusDialect: Dialect = {
	hello(room) {
		const encoder = encoding.createEncoder();
		encoding.writeVarString(encoder, room);
		encoding.writeVarUint(encoder, 2);
		encoding.writeVarUint(encoder, 0);
		encoding.writeVarString(encoder, "bench");
		return [encoding.toUint8Array(encoder)];
	},
	sync(room, kind, body) {
		const encoder = encoding.createEncoder();
		encoding.writeVarString(encoder, room);
		return syncBody(encoder, kind, body);
	},
	readSync(frame) {
		const decoder = decoding.createDecoder(frame);
		decoding.readVarString(decoder);
		return readSyncBody(decoder, [0, 4]);
	},
};
