/** What is gone comes back at its place, and what others wrote since stays. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { documentPassages } from "#shared/document/markdown.ts";
import { putBack } from "#shared/document/put-back.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";

function written(...paragraphs: string[]): Y.Doc {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, frameworkTextName()), [
		...paragraphs.map((paragraph) => ({ paragraph: [paragraph, { bold: " en gras" }] })),
		{ bullets: ["un", "deux"] },
	]);
	return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

const blocks = (doc: Y.Doc) => richText(doc, frameworkTextName());
const words = (doc: Y.Doc) => documentPassages(doc, "fr");

test("[R143] blocks that are gone come back where they were, marks, lists and ids included", () => {
	const before = written("Premier", "Deuxième", "Troisième");
	const now = copyOf(before);
	blocks(now).delete(1, 1);
	blocks(now).delete(2, 1);
	writeBlocks(blocks(now), [{ paragraph: "Écrit depuis" }]);
	expect(putBack(now, before)).toBe(2);
	expect(words(now)).toEqual([...words(before), "Écrit depuis"]);
	expect(blocks(now).toString()).toContain("<bold> en gras</bold>");
	const idOf = (doc: Y.Doc) => (blocks(doc).get(1) as Y.XmlElement).getAttribute("id");
	expect(idOf(now)).toBe(idOf(before));
});

test("[R143] a block that was emptied comes back in its own place; one that was cut down comes back beside what is left", () => {
	const before = written("Premier paragraphe entier", "Deuxième");
	const now = copyOf(before);
	const at = (place: number) => (blocks(now).get(place) as Y.XmlElement).get(0) as Y.XmlText;
	at(0).delete(0, at(0).length);
	at(1).delete(2, at(1).length - 2);
	blocks(now).delete(2, 1);
	expect(putBack(now, before)).toBe(3);
	expect(words(now)).toEqual(["Premier paragraphe entier en gras", "De", "Deuxième en gras", "un", "deux"]);
	const ids = blocks(now)
		.toArray()
		.map((node) => (node as Y.XmlElement).getAttribute("id"));
	expect(new Set(ids).size).toBe(ids.length);
});

test("[R143] where nothing is missing nothing is written, and doing it twice changes nothing more", () => {
	const before = written("Premier");
	const now = copyOf(before);
	expect(putBack(now, before)).toBe(0);
	blocks(now).delete(0, 2);
	expect(putBack(now, before)).toBe(2);
	expect(putBack(now, before)).toBe(0);
	expect(words(now)).toEqual(words(before));
});
