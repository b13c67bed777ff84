/** Writes a zip piece by piece: what is in it is never in memory whole, and the event loop breathes between two pieces. */

import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ArchiveFile } from "#server/archive/archive-format.ts";

/** A file to put in. `isPacked`: its bytes are compressed already (an image). */
export type ZipEntry = { path: string; isPacked?: boolean; bytes: Uint8Array | AsyncIterable<Uint8Array> };

const PIECE = 256 * 1024;
const FAST = 1;

/** The bytes of a zip with these entries. `onFile` hears each file's fingerprint once it is in. */
export async function* zipStream(
	entries: AsyncIterable<ZipEntry>,
	time: number,
	onFile: (file: ArchiveFile) => void,
): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	let failure: Error | null = null;
	const zip = new Zip((error, chunk) => {
		if (error) failure = error;
		else ready.push(chunk);
	});
	for await (const entry of entries) {
		const file = entry.isPacked ? new ZipPassThrough(entry.path) : new ZipDeflate(entry.path, { level: FAST });
		file.mtime = time;
		zip.add(file);
		const hash = createHash("sha256");
		let bytes = 0;
		for await (const piece of piecesOf(entry.bytes)) {
			hash.update(piece);
			bytes += piece.byteLength;
			// A copy: the library may hand the very buffer on, and a stream fills its buffer again.
			file.push(piece.slice());
			if (failure) throw failure;
			yield* ready.splice(0);
		}
		file.push(new Uint8Array(), true);
		yield* ready.splice(0);
		onFile({ path: entry.path, bytes, sha256: hash.digest("hex") });
	}
	zip.end();
	yield* ready.splice(0);
}

async function* piecesOf(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	if (!(bytes instanceof Uint8Array)) {
		yield* bytes;
		return;
	}
	for (let start = 0; start < bytes.byteLength; start += PIECE) {
		yield bytes.subarray(start, start + PIECE);
		await breathe();
	}
}
