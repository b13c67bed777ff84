/** Long texts made to be slow to read: each of these would take minutes, were it read again from each of its signs. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { documentMarkdown } from "#shared/document/markdown.ts";
import { parsePeriod } from "#shared/domain/period.ts";
import { attachmentName } from "#shared/domain/attachment.ts";
import { textParagraphs } from "#shared/domain/report-text.ts";
import { TermMatcher } from "#shared/domain/term-matching.ts";
import { onOneLine } from "#shared/lib/on-one-line.ts";
import { citedLabel } from "#shared/domain/cited-text.ts";
import { isSlow } from "#test/support/slow-expressions.ts";

/** Read once, a blink; read again from each sign, ten to the eleventh steps. */
const MANY = 1_000_000;
const spaces = " ".repeat(MANY);

function textOf(...lines: string[]): Y.Doc {
	const doc = new Y.Doc();
	const blocks = lines.map((line) => {
		const block = new Y.XmlElement("paragraph");
		block.insert(0, [new Y.XmlText(line)]);
		return block;
	});
	doc.getXmlFragment("content").insert(0, blocks);
	return doc;
}

describe("[R904] a text is read once, however it is made", () => {
	test("Markdown of spaces, line breaks, backticks and addresses", () => {
		const hostile = [
			`a${spaces}b`,
			"\n".repeat(MANY),
			`${"\u2028".repeat(MANY)}x`,
			"`a".repeat(200_000),
			"=".repeat(MANY),
		];
		const words = documentMarkdown(textOf(...hostile, "MOTS GARDÉS"), { language: "fr" });
		expect(words).toContain("MOTS GARDÉS");
		expect(words).toContain(`a${spaces}b`);
	});

	test("terms beside addresses, names of files and of cited things, lines of a report, periods", () => {
		const key = "glossary:term" as never;
		const matcher = new TermMatcher([{ words: "relais", kind: "term", key }]);
		const letters = "a".repeat(MANY);
		expect(matcher.find(`www. ${letters} relais`)).toHaveLength(1);
		expect(
			matcher.find(`relais@${letters} relais x@relais.org www.relais.org (https://relais.org relais`),
		).toHaveLength(2);
		expect(attachmentName(`a${spaces}${". ".repeat(1000)}b`)).toMatch(/^a /);
		expect(citedLabel(`a${spaces}b]`)).toBe("a b");
		expect(textParagraphs(`# Titre\n\n# a${"#".repeat(MANY)}b\n\nfin${spaces}x`)).toHaveLength(3);
		expect(parsePeriod(`2026${spaces}`).ok).toBe(true);
		expect(onOneLine(`a${spaces}b \n c`)).toBe(`a${spaces}b c`);
	});
});

test("[R904] what finds slow expressions finds those that were, and lets those pass that only look like them", () => {
	const slow = [
		...[
			"/\\s+$/",
			"/^(\\s*)(.*?)(\\s*)$/s",
			"/\\S+@\\S+/g",
			"/,(?![^(]*\\))/",
			"/^(.+?)\\s*\\(([^()]*)\\)$/",
			"/^(a+)+$/",
		],
		...[
			"/^[+-]?[\\d.,]*\\d[\\d.,]*$/",
			"/\\s*\\n+\\s*/g",
			"/^(\\s*)(#{1,6}(?=\\s))/gm",
			"/text-decoration[^;]*underline/i",
		],
	];
	const quick = [
		...[
			"/(?<!\\s)\\s+$/",
			"/[a-z]+/",
			"/-+/g",
			"/^\\s+/",
			"/^(\\d{1,4})[-/](\\d+)$/",
			"/https?:\\/\\/[^\\s<>]+[^\\s<>.,]/",
		],
		...["/^[+-]?[.,]*\\d[\\d.,]*$/", "/^([^\\S\\n]*)(#{1,6}(?=\\s))/gm", "/(?:a|b)+c?/", "/\\s+/g"],
	];
	expect(slow.filter((one) => !isSlow(one))).toEqual([]);
	expect(quick.filter(isSlow)).toEqual([]);
});
