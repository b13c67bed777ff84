/** Makes one update of several that the live document itself emitted, in its order. Never for what clients send: over overlapping changes Yjs's merge can erase text that everybody sees. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

export function mergeEmitted(updates: readonly Uint8Array[]): Uint8Array {
	const [only] = updates;
	if (updates.length === 1 && only) return only;
	return joinApart(updates) ?? Y.mergeUpdates([...updates]);
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

/** When each update is what one person typed, and no two are of the same, merging is putting the pieces side by side: many times cheaper, and the same bytes. Null when it is not so. */
function joinApart(updates: readonly Uint8Array[]): Uint8Array | null {
	const pieces: { client: number; bytes: Uint8Array }[] = [];
	for (const update of updates) {
		const client = readOneClient(update)?.client ?? null;
		if (client === null || pieces.some((piece) => piece.client === client)) return null;
		pieces.push({ client, bytes: update.subarray(1, -1) });
	}
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, pieces.length);
	// As Yjs writes them: higher ids first.
	for (const { bytes } of pieces.sort((a, b) => b.client - a.client)) encoding.writeUint8Array(encoder, bytes);
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}
