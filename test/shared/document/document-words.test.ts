/** All the words of a document, to be copied when the document cannot keep them. */

import * as Y from "yjs";
import { expect, test } from "vitest";
import { documentWords } from "#shared/document/document-words.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";

test("texts come paragraph by paragraph, records as lines with what was changed since", () => {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, frameworkTextName()), [{ heading: 1, text: "Cadre" }, { paragraph: "Premier pas." }]);
	writeBlocks(richText(doc, recordTextName("definition", "i1")), [{ paragraph: "Ce que l’on compte." }]);
	const table = indicatorTable(doc);
	table.add("i1" as RecordId, { name: "Repas", disaggregation: ["région"], baseline: 12.5 });
	table.set("i1", "name", "Repas partagés");
	const words = documentWords(doc);
	expect(words).toContain("Cadre\n\nPremier pas.");
	for (const word of ["Ce que l’on compte.", "Repas partagés", "région", "12.5"]) expect(words).toContain(word);
});

test("a document received but not opened yet gives its words too", () => {
	const source = new Y.Doc();
	indicatorTable(source).add("i1" as RecordId, { name: "Repas" });
	writeBlocks(richText(source, frameworkTextName()), [{ paragraph: "Bonjour." }]);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
	expect(documentWords(doc)).toContain("Repas");
	expect(documentWords(doc)).toContain("Bonjour.");
});

test("an empty document has no words", () => {
	expect(documentWords(new Y.Doc())).toBe("");
});
