/** Turns the bytes of a file into text: says which encoding it is in, and refuses what is not a text at all, by its first bytes rather than its name. */

import { type Refused, type Result, refused } from "#shared/lib/result.ts";

export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be", "macintosh"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What a file turns out to be when it is not a text. */
export type NotText = { kind: "empty" | "pdf" | "binary" };

export type DecodedText = {
	text: string;
	encoding: Encoding;
	/** Characters that could not be read and show as « � ». */
	unreadable: number;
};

/** Reads a file as text, in the encoding asked for, else in the one its bytes suggest. */
export function decodeText(bytes: Uint8Array, asked: Encoding | null = null): Result<DecodedText, NotText> {
	if (bytes.length === 0) return refused({ kind: "empty" });
	const foreign = foreignFormat(bytes);
	if (foreign) return foreign;
	const encoding = asked ?? guessEncoding(bytes);
	if (encoding === null) return refused({ kind: "binary" });
	const text = new TextDecoder(encoding).decode(bytes);
	if (asked === null && looksBinary(text)) return refused({ kind: "binary" });
	if (text.trim() === "") return refused({ kind: "empty" });
	return { ok: true, value: { text, encoding, unreadable: count(text, "\ufffd") } };
}

const MAGIC: readonly [kind: NotText["kind"], first: readonly number[]][] = [
	["pdf", [0x25, 0x50, 0x44, 0x46]],
	["binary", [0x89, 0x50, 0x4e, 0x47]],
	["binary", [0xff, 0xd8, 0xff]],
	["binary", [0x47, 0x49, 0x46, 0x38]],
	["binary", [0x1f, 0x8b]],
	["binary", [0x7f, 0x45, 0x4c, 0x46]],
];

/** XLSX and ODS are zips, as many other things are. */
export function isZip(bytes: Uint8Array): boolean {
	return begins(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** The container of old Excel files, and of workbooks behind a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
	return begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function begins(bytes: Uint8Array, first: readonly number[]): boolean {
	return first.every((byte, index) => bytes[index] === byte);
}

function foreignFormat(bytes: Uint8Array): Refused<NotText> | null {
	const found = MAGIC.find(([, first]) => begins(bytes, first));
	return found ? refused({ kind: found[0] }) : null;
}

/** The encoding the bytes suggest; null when no text has such bytes. */
export function guessEncoding(bytes: Uint8Array): Encoding | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const zeros = zeroBytes(bytes);
	if (zeros.even + zeros.odd > 0) return utf16WithoutMark(bytes, zeros);
	const { valid, broken } = multibyteSequences(bytes);
	// One broken sequence may be the cut end of a file; Windows-1252 letters almost never form valid sequences.
	if (broken === 0 || valid > broken * 10) return "utf-8";
	return macLetters(bytes) ? "macintosh" : "windows-1252";
}

const SAMPLE = 65_536;

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
	const zeros = { even: 0, odd: 0 };
	const end = Math.min(bytes.length, SAMPLE);
	for (let i = 0; i < end; i++) {
		if (bytes[i] !== 0) continue;
		if (i % 2 === 0) zeros.even++;
		else zeros.odd++;
	}
	return zeros;
}

function utf16WithoutMark(bytes: Uint8Array, zeros: { even: number; odd: number }): Encoding | null {
	const half = Math.min(bytes.length, SAMPLE) / 2;
	if (zeros.odd > half * 0.6 && zeros.even < half * 0.1) return "utf-16le";
	if (zeros.even > half * 0.6 && zeros.odd < half * 0.1) return "utf-16be";
	return null;
}

/** How many sequences above ASCII are valid UTF-8, and how many are not. */
function multibyteSequences(bytes: Uint8Array): { valid: number; broken: number } {
	let valid = 0;
	let broken = 0;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80) continue;
		const following = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
		let good = following > 0 && byte < 0xf5;
		for (let next = 1; good && next <= following; next++) good = ((bytes[i + next] ?? 0) & 0xc0) === 0x80;
		if (good) {
			valid++;
			i += following;
		} else {
			broken++;
		}
	}
	return { valid, broken };
}

const MAC_LETTERS: ReadonlySet<number> = new Set([0x88, 0x8d, 0x8e, 0x8f, 0x90]);
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([0xe0, 0xe7, 0xe8, 0xe9, 0xea]);

/** Old Mac spreadsheets write à ç é è ê where Windows-1252 has nothing French uses: the more frequent ones tell. */
function macLetters(bytes: Uint8Array): boolean {
	let mac = 0;
	let windows = 0;
	for (const byte of bytes) {
		if (MAC_LETTERS.has(byte)) mac++;
		else if (WINDOWS_LETTERS.has(byte)) windows++;
	}
	return mac > windows;
}

/** Control characters no spreadsheet writes. */
function looksBinary(text: string): boolean {
	const end = Math.min(text.length, SAMPLE);
	let controls = 0;
	for (let i = 0; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
	}
	return controls > end * 0.005 + 1;
}

function count(text: string, character: string): number {
	let found = 0;
	for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
	return found;
}
