/** Makes one update of several that the live document itself emitted, in its order. Never for what clients send: over overlapping changes Yjs's merge can erase text that everybody sees. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

export function mergeEmitted(updates: readonly Uint8Array[]): Uint8Array {
	const [only] = updates;
	if (updates.length === 1 && only) return only;
	return joinApart(updates) ?? Y.mergeUpdates([...updates]);
}

/** When each update is what one person typed, and no two are of the same, merging is putting the pieces side by side: many times cheaper, and the same bytes. Null when it is not so. */
function joinApart(updates: readonly Uint8Array[]): Uint8Array | null {
	const pieces: { client: number; bytes: Uint8Array }[] = [];
	for (const update of updates) {
		const isOneClient = update[0] === 1;
		// A number of deletions ends in something else than zero.
		const deletesNothing = update.at(-1) === 0;
		if (!isOneClient || !deletesNothing) return null;
		const decoder = decoding.createDecoder(update);
		decoder.pos = 1;
		decoding.readVarUint(decoder);
		const client = decoding.readVarUint(decoder);
		if (pieces.some((piece) => piece.client === client)) return null;
		pieces.push({ client, bytes: update.subarray(1, -1) });
	}
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, pieces.length);
	// As Yjs writes them: higher ids first.
	for (const { bytes } of pieces.sort((a, b) => b.client - a.client)) encoding.writeUint8Array(encoder, bytes);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}
