/** Every sentence people read, in both languages: nothing missing, nothing left in the other language, and real French typography. */

import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "#server/env.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { englishFaults, frenchFaults } from "#test/support/french.ts";
import { type SourceFile, sourceFiles } from "#test/support/source-files.ts";

const ROOT = dirname(import.meta.dirname);

type Sentences = Record<string, unknown>;
type Found = { name: string; fr: Sentences; en: Sentences };

const files = sourceFiles("shared", "server", "client");
const declaring = files.filter(
	(file) => /(?<!function )\bdictionary\(/.test(file.code) && file.path !== "shared/lib/language.ts",
);
const loaded = await Promise.all(declaring.map(async (file) => ({ file, found: await dictionariesOf(file) })));
const dictionaries = loaded.flatMap(({ found }) => found);

async function dictionariesOf(file: SourceFile): Promise<Found[]> {
	const module: Record<string, unknown> = await import(/* @vite-ignore */ join(ROOT, file.path));
	return Object.entries(module).flatMap(([name, value]) =>
		isDictionary(value) ? [{ name: `${file.path} ${name}`, fr: value.fr, en: value.en }] : [],
	);
}

function isDictionary(value: unknown): value is { fr: Sentences; en: Sentences } {
	if (typeof value !== "object" || value === null) return false;
	const { fr, en } = value as { fr?: unknown; en?: unknown };
	return typeof fr === "object" && fr !== null && typeof en === "object" && en !== null;
}

/** The text of a sentence; of a function, what it says of nothing, one, many, a name and a word that is long. */
function saidBy(sentence: unknown): string[] {
	if (typeof sentence === "string") return [sentence];
	if (typeof sentence !== "function") return [];
	const said: string[] = [];
	for (const value of [0, 1, 12, "Marie", "2026-03-01"]) {
		try {
			const text: unknown = sentence(value, value, value, value, value);
			if (typeof text === "string") said.push(text);
		} catch (error) {
			// The sentence does not take such a value: another of the list fits.
			if (!(error instanceof Error)) throw error;
		}
	}
	return said;
}

const faultsOf = (language: "fr" | "en", check: (text: string) => string[]) =>
	dictionaries.flatMap((found) =>
		Object.entries(found[language]).flatMap(([key, sentence]) =>
			saidBy(sentence)
				.flatMap(check)
				.slice(0, 1)
				.map((fault) => `${found.name}.${key}: ${fault}`),
		),
	);

describe("the dictionaries", () => {
	test("each file that makes one offers it by name", () => {
		const hidden = loaded.filter(({ found }) => found.length === 0).map(({ file }) => file.path);
		expect(hidden).toEqual([]);
	});

	test("French and English have the same keys, with functions of as many values", () => {
		const shape = (sentences: Sentences) =>
			Object.fromEntries(
				Object.entries(sentences).map(([key, value]) => [key, typeof value === "function" ? "function" : "text"]),
			);
		for (const { name, fr, en } of dictionaries) expect(shape(en), name).toEqual(shape(fr));
	});

	test("French is written as French is", () => {
		expect(faultsOf("fr", frenchFaults)).toEqual([]);
	});

	test("English is written as English is", () => {
		expect(faultsOf("en", englishFaults)).toEqual([]);
	});

	test("no sentence is the same in both languages", () => {
		const same = dictionaries.flatMap(({ name, fr, en }) =>
			Object.keys(fr)
				.filter((key) => typeof fr[key] === "string" && fr[key] === en[key] && isSentence(fr[key]))
				.map((key) => `${name}.${key}: ${String(fr[key])}`),
		);
		expect(same).toEqual([]);
	});

	test("no sentence is empty", () => {
		const empty = dictionaries.flatMap(({ name, fr, en }) =>
			Object.keys(fr)
				.filter((key) => fr[key] === "" || en[key] === "")
				.map((key) => `${name}.${key}`),
		);
		expect(empty).toEqual([]);
	});
});

describe("other sentences", () => {
	test("refusals are well written in both languages", () => {
		const entries = Object.values(REFUSAL_SENTENCES);
		expect(entries.flatMap(({ fr, en }) => [...frenchFaults(fr), ...englishFaults(en)])).toEqual([]);
	});

	test("settings are well described in both languages", () => {
		expect(SETTINGS.flatMap(({ fr, en }) => [...frenchFaults(fr), ...englishFaults(en)])).toEqual([]);
	});

	test("no component holds a sentence of its own", () => {
		const inText = />\s*([^<>{}=;()`]*\p{L}{3,}[^<>{}=;()`]*)<\//gu;
		const inAttribute =
			/\s(?:aria-label|aria-description|title|placeholder|label|alt|description)="([^"]*\p{L}{2,}[^"]*)"/gu;
		const written = files
			.filter((file) => file.path.endsWith(".tsx"))
			.flatMap((file) =>
				[...file.code.matchAll(inText), ...file.code.matchAll(inAttribute)].map(
					([, text]) => `${file.path}: ${JSON.stringify(text?.trim())}`,
				),
			);
		expect(written, "put it in the folder’s texts.ts").toEqual([]);
	});
});

/** At least three words: shorter ones are often the same word in both languages. */
function isSentence(text: string): boolean {
	return (text.match(/\p{L}{2,}/gu) ?? []).length >= 3;
}
