/** The mark of a document: the same for the same words however they were typed, another one for any change that somebody would read. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentMark, liveThings } from "#shared/document/adopted-words.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";

function written(...paragraphs: string[]): Y.Doc {
	const doc = new Y.Doc();
	writeBlocks(
		richText(doc, frameworkTextName()),
		paragraphs.map((paragraph) => ({ paragraph })),
	);
	return doc;
}
const lineOf = (doc: Y.Doc) => (richText(doc, frameworkTextName()).get(0) as Y.XmlElement).get(0) as Y.XmlText;

test("[R531] who typed, in how many strokes, and what was erased since do not change the mark", () => {
	const whole = written("Bonjour.");
	const typed = written("Bon");
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(typed));
	lineOf(other).insert(3, "soir!");
	lineOf(other).delete(3, 5);
	lineOf(other).insert(3, "jour.");
	Y.applyUpdate(typed, Y.encodeStateAsUpdate(other));
	expect(documentMark(typed)).toBe(documentMark(whole));
});

test("[R531] a letter, a mark, an order or a form is another text", () => {
	const mark = documentMark(written("Bonjour.", "Merci."));
	expect(documentMark(written("Bonjour!", "Merci."))).not.toBe(mark);
	expect(documentMark(written("Merci.", "Bonjour."))).not.toBe(mark);
	const bold = written("Bonjour.", "Merci.");
	lineOf(bold).format(0, 3, { bold: {} });
	expect(documentMark(bold)).not.toBe(mark);
	const heading = new Y.Doc();
	writeBlocks(richText(heading, frameworkTextName()), [{ heading: 1, text: "Bonjour." }, { paragraph: "Merci." }]);
	expect(documentMark(heading)).not.toBe(mark);
});

test("[R535] whatever a peer wrote in a figure, it is read without throwing", () => {
	const doc = written("Le portefeuille compte");
	const paragraph = richText(doc, frameworkTextName()).get(0) as Y.XmlElement;
	const figure = new Y.XmlElement("figure");
	paragraph.insert(1, [figure]);
	figure.setAttribute("sectors", { not: "a list" } as never);
	figure.setAttribute("measure", "__proto__");
	const citation = new Y.XmlElement("citation");
	paragraph.insert(2, [citation]);
	expect(liveThings(doc).map(({ kind }) => kind)).toEqual(["figure", "citation"]);
});
