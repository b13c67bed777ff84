/** Imports: who, when, which file, and enough of what each did to take it back weeks later; and, in the portfolio, what the columns of this workspace's files usually become. */

import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type * as Y from "yjs";
import { numberOrNull, text, texts } from "#shared/document/field.ts";
import { type CellValue, type Field, type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

export type ImportFields = {
	/** When, ISO. */
	at: string;
	/** The member who imported: id, and name of that day. */
	by: string;
	byName: string;
	fileName: string;
	added: number | null;
	changed: number | null;
	unchanged: number | null;
	refused: number | null;
	/** What the ids of the added projects are made from: `importedIds(seed, added)`. */
	seed: string;
	/** The changed cells, packed: `unpackCells`. */
	cells: string;
	/** Own fields of the workspace that it made. */
	newFields: readonly string[];
	/** Blockers and conditions of the shared list that it made. */
	newObstacles: readonly string[];
	/** What the texts it wrote said, as fingerprints, packed: what somebody wrote in since stays. */
	notes: string;
	/** When it was taken back, ISO, and by whom; empty otherwise. */
	undoneAt: string;
	undoneByName: string;
};
export type ImportRecord = RecordOf<ImportFields>;

/** A cell that an import changed. `key` is that of a value in an open field. */
export type ChangedCell = {
	readonly id: RecordId;
	readonly field: string;
	readonly key: string | null;
	readonly before: CellValue;
	readonly after: CellValue;
};

const MAX_PACKED = 8_000_000;
const packed: Field<string> = {
	initial: "",
	read: (raw) => (typeof raw === "string" && raw.length <= MAX_PACKED ? raw : ""),
};

export function importTable(doc: Y.Doc): RecordTable<ImportFields> {
	return new RecordTable<ImportFields>(doc, "imports", {
		at: text(),
		by: text(),
		byName: text(),
		fileName: text(),
		added: numberOrNull(),
		changed: numberOrNull(),
		unchanged: numberOrNull(),
		refused: numberOrNull(),
		seed: text(),
		cells: packed,
		newFields: texts(),
		newObstacles: texts(),
		notes: packed,
		undoneAt: text(),
		undoneByName: text(),
	});
}

/** Changed cells as a short text: deflated JSON in base64. */
export function packCells(cells: readonly ChangedCell[]): string {
	if (cells.length === 0) return "";
	const rows = cells.map(({ id, field, key, before, after }) => [id, field, key, before, after]);
	return base64(deflateSync(strToU8(JSON.stringify(rows)), { level: 6 }));
}

/** The cells of a packed text; none when a peer wrote something else there. */
export function unpackCells(text: string): ChangedCell[] {
	if (text === "") return [];
	try {
		// A text of that length cannot hold more than a portfolio does; a forged one stops here.
		const bytes = inflateSync(fromBase64(text), { out: new Uint8Array(Math.min(text.length * 40, 120_000_000)) });
		const rows: unknown = JSON.parse(strFromU8(bytes));
		if (!Array.isArray(rows)) return [];
		return rows.flatMap((row: unknown) => {
			if (!Array.isArray(row) || typeof row[0] !== "string" || typeof row[1] !== "string") return [];
			const key = typeof row[2] === "string" ? row[2] : null;
			return [{ id: row[0] as RecordId, field: row[1], key, before: row[3] as CellValue, after: row[4] as CellValue }];
		});
	} catch {
		// Not what `packCells` writes: nothing of it can be taken back.
		return [];
	}
}

/** The ids of the projects that an import added: always the same for a seed, so that ten thousand of them need not be kept. */
export function importedIds(seed: string, count: number): RecordId[] {
	const random = seededBytes(seed);
	return Array.from({ length: Math.max(0, Math.min(count, 20_000)) }, () => newId<RecordId>(random));
}

/** sfc32 (Chris Doty-Humphrey, PractRand), begun with four hashes of the seed. */
function seededBytes(seed: string): (bytes: Uint8Array<ArrayBuffer>) => void {
	let [a = 0, b = 0, c = 0, d = 0] = [1, 2, 3, 4].map((salt) => fnv1a(`${salt}/${seed}`));
	const next = () => {
		const t = (a + b + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + t;
		return t >>> 0;
	};
	for (let round = 0; round < 12; round++) next();
	return (bytes) => {
		for (let at = 0; at < bytes.length; at += 4) {
			const word = next();
			for (let byte = 0; byte < 4 && at + byte < bytes.length; byte++) bytes[at + byte] = (word >>> (byte * 8)) & 255;
		}
	};
}

function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash | 0;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 3) {
		const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
		const letters = [18, 12, 6, 0].map((shift) => LETTERS[(word >>> shift) & 63]).join("");
		parts.push(letters.slice(0, Math.min(4, bytes.length - at + 1)));
	}
	return parts.join("");
}

const PLACES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, place) => [letter, place]));

function fromBase64(text: string): Uint8Array {
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let at = 0;
	for (let place = 0; place < text.length; place += 4) {
		let word = 0;
		for (let letter = 0; letter < 4; letter++) word = (word << 6) | (PLACES.get(text[place + letter] ?? "A") ?? 0);
		for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (word >>> shift) & 255;
	}
	return bytes;
}

/** What sets take lists of. */
export type ListKind = "indicators" | "balises";

/** What a column became the last time this workspace imported one of that name, or a word of a column of stages. */
export type ColumnMemoryFields = { header: string; target: string; separator: string };

export function columnMemoryTable(doc: Y.Doc): RecordTable<ColumnMemoryFields> {
	return new RecordTable<ColumnMemoryFields>(doc, "import-columns", {
		header: text(),
		target: text(),
		separator: text(),
	});
}

/** Keeps choices, over what was kept under the same ids. */
export function rememberChoices(
	doc: Y.Doc,
	choices: readonly ({ id: RecordId; header: string } & Partial<ColumnMemoryFields>)[],
): void {
	const memory = columnMemoryTable(doc);
	for (const { id, ...kept } of choices) {
		if (memory.has(id)) memory.update(id, kept);
		else memory.add(id, kept);
	}
}

/** The id under which a column is remembered: its folded header, shortened with a hash where an id is too short for it. */
export function columnMemoryId(foldedHeader: string): RecordId {
	return memoryId("h", foldedHeader);
}

/** The id under which is remembered what a word of a column of stages became. */
export function stageMemoryId(foldedWord: string): RecordId {
	return memoryId("s", foldedWord);
}

/** The id under which is remembered what a column became in the lists that sets of a kind took. */
export function listColumnMemoryId(kind: ListKind, foldedHeader: string): RecordId {
	return memoryId(kind, foldedHeader);
}

/** What an id may be long: its kind, some words, two dashes and seven signs that tell it from those that begin the same. */
const LONGEST_ID = 64;

function memoryId(kind: "h" | "s" | ListKind, folded: string): RecordId {
	const room = Math.min(48, LONGEST_ID - kind.length - 9);
	const plain = folded.replace(/[^a-z0-9]+/g, "-").slice(0, room);
	return `${kind}-${plain}-${(fnv1a(folded) >>> 0).toString(36)}` as RecordId;
}
