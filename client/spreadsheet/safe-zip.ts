/** Opens a zip that a stranger may have made: its contents are known and bounded before a byte is inflated, and counted again while inflating. THREATS T18. */

import { type Refused, type Result, refused } from "#shared/lib/result.ts";

export type ZipLimits = {
	/** Bytes of everything wanted, inflated. */
	inflated: number;
	/** How many times larger than the file its contents may be. */
	ratio: number;
	entries: number;
};

export const WORKBOOK_LIMITS: ZipLimits = { inflated: 200 * 1024 * 1024, ratio: 100, entries: 5_000 };

export type ZipRefusal = { kind: "damaged" } | { kind: "bomb"; bytes: number; limit: number } | { kind: "password" };

/** Small archives of repeated text compress beyond any ratio and harm nobody. */
const ALWAYS_FINE = 1024 * 1024;

type Entry = { path: string; method: number; isEncrypted: boolean; packed: number; inflated: number; at: number };

/** The wanted entries of a zip by their path. Refuses what is larger than it says, or than the limits. */
export async function readZip(
	bytes: Uint8Array,
	limits: ZipLimits,
	wants: (path: string) => boolean,
): Promise<Result<Map<string, Uint8Array<ArrayBuffer>>, ZipRefusal>> {
	const directory = readDirectory(bytes, limits.entries);
	if (!directory.ok) return directory;
	const entries = directory.value.filter((entry) => wants(entry.path));
	const most = Math.min(limits.inflated, Math.max(ALWAYS_FINE, bytes.length * limits.ratio));
	// What is left out is counted too: a bomb says what it is, whatever it calls itself.
	const told = directory.value.reduce((sum, entry) => sum + entry.inflated, 0);
	if (told > most) return refused({ kind: "bomb", bytes: told, limit: most });
	if (entries.some((entry) => entry.isEncrypted)) return refused({ kind: "password" });
	const parts = new Map<string, Uint8Array<ArrayBuffer>>();
	let total = 0;
	for (const entry of entries) {
		const part = await inflateEntry(bytes, entry, most - total);
		if (!part.ok) return part;
		total += part.value.length;
		parts.set(entry.path, part.value);
	}
	return { ok: true, value: parts };
}

const END = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const IS_LONG = 0xffffffff;

function readDirectory(bytes: Uint8Array, mostEntries: number): Result<Entry[], ZipRefusal> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) return damaged();
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	if (count > mostEntries) return damaged();
	const entries: Entry[] = [];
	const seen = new Set<string>();
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== IN_DIRECTORY) return damaged();
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
		if (next > bytes.length) return damaged();
		const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		// Two parts of one name: which one is read depends on the reader, and only somebody with a reason makes that.
		if (seen.has(path)) return damaged();
		seen.add(path);
		const entry: Entry = {
			path,
			method: view.getUint16(at + 10, true),
			isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
			packed: view.getUint32(at + 20, true),
			inflated: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true),
		};
		if (!readLongSizes(view, at + 46 + nameLength, extraLength, entry)) return damaged();
		entries.push(entry);
		at = next;
	}
	return { ok: true, value: entries };
}

/** The sizes some writers put beside the usual ones (zip64), although their files are small. */
function readLongSizes(view: DataView, from: number, length: number, entry: Entry): boolean {
	if (entry.inflated !== IS_LONG && entry.packed !== IS_LONG && entry.at !== IS_LONG) return true;
	for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let place = at + 4;
		const stop = Math.min(place + view.getUint16(at + 2, true), from + length);
		for (const field of ["inflated", "packed", "at"] as const) {
			if (entry[field] !== IS_LONG) continue;
			if (place + 8 > stop) return false;
			entry[field] = Number(view.getBigUint64(place, true));
			place += 8;
		}
		return true;
	}
	return false;
}

function findEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
	return -1;
}

async function inflateEntry(
	bytes: Uint8Array,
	entry: Entry,
	left: number,
): Promise<Result<Uint8Array<ArrayBuffer>, ZipRefusal>> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return damaged();
	const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
	if (start + entry.packed > bytes.length) return damaged();
	const packed = bytes.slice(start, start + entry.packed);
	if (entry.method === 0) return packed.length === entry.inflated ? { ok: true, value: packed } : damaged();
	if (entry.method !== 8) return damaged();
	const most = Math.min(entry.inflated, left);
	const inflated = new Uint8Array(most);
	const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			if (length + value.length > most) {
				await reader.cancel();
				return refused({ kind: "bomb", bytes: length + value.length, limit: most });
			}
			inflated.set(value, length);
			length += value.length;
		}
	} catch {
		// Bytes that are not what deflate writes.
		return damaged();
	}
	return length === entry.inflated ? { ok: true, value: inflated } : damaged();
}

function damaged(): Refused<ZipRefusal> {
	return refused({ kind: "damaged" });
}
