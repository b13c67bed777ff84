/** The frames of one POST of a stream: each behind its length, as a variable-length number. */

import * as decoding from "lib0/decoding";

/** Several messages in one body are many small ones of one person: more than this is no keyboard. */
const MAX_FRAMES = 5_000;

/** Null when the body is not made of whole frames, or holds one that is too large. */
export function readStreamFrames(body: Uint8Array, maxBytes: number): Uint8Array[] | null {
	const frames: Uint8Array[] = [];
	try {
		const decoder = decoding.createDecoder(body);
		while (decoding.hasContent(decoder)) {
			const frame = decoding.readVarUint8Array(decoder);
			if (frame.byteLength > maxBytes || frames.length >= MAX_FRAMES) return null;
			// A frame of its own: a forged length must not read into the next one.
			frames.push(frame.slice());
		}
		return frames;
	} catch {
		// lib0 throws at the end of a truncated body: it is the sender's mistake, not ours.
		return null;
	}
}
