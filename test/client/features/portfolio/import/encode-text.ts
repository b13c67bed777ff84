/** Writes text in the encodings a spreadsheet may be saved in, for the tests of the import. */

import type { Encoding } from "#client/spreadsheet/decode-text.ts";

export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array {
	if (encoding === "utf-8") return new TextEncoder().encode((mark ? "\ufeff" : "") + text);
	if (encoding === "utf-16le" || encoding === "utf-16be") {
		const marked = (mark ? "\ufeff" : "") + text;
		const bytes = new Uint8Array(marked.length * 2);
		const view = new DataView(bytes.buffer);
		for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === "utf-16le");
		return bytes;
	}
	const byteOf = new Map<string, number>();
	const decoder = new TextDecoder(encoding);
	for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
	return Uint8Array.from([...text], (character) => {
		const byte = byteOf.get(character);
		if (byte === undefined) throw new Error(`encodeText: ${character} is not in ${encoding}`);
		return byte;
	});
}
