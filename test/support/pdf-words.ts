/** What a reader of a PDF of ours finds in it: its words in order, as its own tables of letters say them, and the tags of its parts. */

import { inflateSync } from "node:zlib";

type Part = { head: string; stream: string };

export function readPdf(bytes: Buffer): { words: string; tags: Set<string> } {
	const file = bytes.toString("latin1");
	const parts = new Map<string, Part>();
	for (const [, number = "", body = ""] of file.matchAll(/^(\d+) 0 obj$([\s\S]*?)^endobj$/gm))
		parts.set(number, partOf(body));
	const fonts = new Map<string, Map<number, string>>();
	for (const { head } of parts.values())
		for (const [, name = "", font = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
			const [, letters = ""] = /\/ToUnicode (\d+) 0 R/.exec(parts.get(font)?.head ?? "") ?? [];
			fonts.set(name, lettersOf(parts.get(letters)?.stream ?? ""));
		}
	const said: string[] = [];
	for (const { stream } of parts.values()) {
		let letters: Map<number, string> | undefined;
		for (const [line, name, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*> ?|-?[\d.]+ ?)*)\] TJ/g)) {
			if (name !== undefined) letters = fonts.get(name);
			else if (line.endsWith("TJ")) said.push(shownWords(shown ?? "", letters));
		}
	}
	return { words: said.join(" "), tags: new Set([...file.matchAll(/\/S \/(\w+)/g)].map(([, tag = ""]) => tag)) };
}

function partOf(body: string): Part {
	const at = body.indexOf("stream\n");
	if (at < 0) return { head: body, stream: "" };
	const head = body.slice(0, at);
	const bytes = Buffer.from(body.slice(at + "stream\n".length, body.lastIndexOf("endstream")), "latin1");
	return { head, stream: head.includes("/FlateDecode") ? inflated(bytes) : bytes.toString("latin1") };
}

/** Letters and pictures are streams too: what cannot be read is not text. */
function inflated(bytes: Buffer): string {
	try {
		return inflateSync(bytes).toString("latin1");
	} catch {
		return "";
	}
}

/** The letter of each number, from a table such as « <0000> <0002> [<0041> <0042> <00430044>] ». */
function lettersOf(table: string): Map<number, string> {
	const letters = new Map<number, string>();
	for (const [, from = "", list = ""] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
		for (const [place, [, code = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
			const units = code.replaceAll(" ", "").match(/.{4}/g) ?? [];
			letters.set(
				Number.parseInt(from, 16) + place,
				String.fromCharCode(...units.map((one) => Number.parseInt(one, 16))),
			);
		}
	}
	return letters;
}

function shownWords(shown: string, letters: Map<number, string> | undefined): string {
	const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
	return codes.map((code) => letters?.get(Number.parseInt(code, 16)) ?? "").join("");
}
