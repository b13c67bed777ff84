/** The bytes of a file become text, or the reason why they cannot. */

import { describe, expect, it } from "vitest";
import { decodeText, type Encoding } from "#client/spreadsheet/decode-text.ts";
import { encodeText } from "#test/client/features/portfolio/import/encode-text.ts";

const WORDS = "Nom;Résumé\nL’Épicerie à cœur ouvert;Où l’on s’entraide — dès 5 $\n";

describe("decoding the text of a file", () => {
	const cases: [name: string, encoding: Encoding, mark: boolean][] = [
		["UTF-8", "utf-8", false],
		["UTF-8 with its mark", "utf-8", true],
		["Windows-1252", "windows-1252", false],
		["UTF-16 with its mark", "utf-16le", true],
		["UTF-16 without its mark", "utf-16le", false],
		["big-endian UTF-16", "utf-16be", true],
		["Mac Roman", "macintosh", false],
	];
	it.each(cases)("[R90] %s keeps every accent", (_name, encoding, mark) => {
		const decoded = decodeText(encodeText(WORDS, encoding, mark));
		expect(decoded).toEqual({ ok: true, value: { text: WORDS, encoding, unreadable: 0 } });
	});

	it("[R90] plain ASCII is UTF-8", () => {
		expect(decodeText(encodeText("a,b\n1,2\n", "utf-8", false))).toMatchObject({ value: { encoding: "utf-8" } });
	});

	it("[R90] a person's choice of encoding wins, and says how much it cannot read", () => {
		const decoded = decodeText(encodeText(WORDS, "windows-1252", false), "utf-8");
		expect(decoded.ok && decoded.value.unreadable).toBeGreaterThan(3);
	});

	it("[R90] a UTF-8 file cut in the middle of a letter stays UTF-8", () => {
		const bytes = encodeText("Nom\nélèves éloignés à l’été où naît l’été à Montréal près de l’été", "utf-8", false);
		const cut = bytes.slice(0, bytes.length - 2);
		expect(decodeText(cut)).toMatchObject({ value: { encoding: "utf-8" } });
	});

	const refusals: [name: string, bytes: Uint8Array, kind: string][] = [
		["an empty file", new Uint8Array(), "empty"],
		["a file of blanks", encodeText(" \n\n\t", "utf-8", false), "empty"],
		["a PDF renamed .csv", encodeText("%PDF-1.7 …", "utf-8", false), "pdf"],
		["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "binary"],
		["noise", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255), "binary"],
	];
	it.each(refusals)("%s is refused for what it is", (_name, bytes, kind) => {
		expect(decodeText(bytes)).toEqual({ ok: false, error: { kind } });
	});
});
