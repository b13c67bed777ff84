/** A card or a cluster becomes a record, an obstacle or a paragraph, with its words, where it will live. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable } from "#shared/document/balise-set.ts";
import { makeFromCards } from "#shared/document/from-cards.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import { frameworkTextName, plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";

const workshop = newId<DocumentId>();
const cluster = { name: "Transport", lines: ["Le bus du soir", "Le covoiturage"], workshop, after: null };
const card = { name: "Le bus du soir", lines: ["Le bus du soir"], workshop, after: null };
const words = (doc: Y.Doc, name: string) => plainText(richText(doc, name));

test("[R764] a cluster becomes a balise with the next code, its cards as points, and the workshop as its origin", () => {
	const doc = new Y.Doc();
	baliseTable(doc).add(newId(), { code: "B3", name: "Avant" });
	const id = makeFromCards(doc, "balise", cluster);
	expect(baliseTable(doc).get(id)).toMatchObject({
		code: "B4",
		name: "Transport",
		status: "draft",
		origins: [{ how: "cards", workshop }],
	});
	expect(words(doc, recordTextName("statement", id))).toBe("Le bus du soir Le covoiturage");
	const statement = richText(doc, recordTextName("statement", id));
	expect((statement.get(0) as Y.XmlElement).nodeName).toBe("bulletList");
});

test("[R764] a card becomes an indicator or a recommendation, its words in their text", () => {
	const doc = new Y.Doc();
	const indicator = makeFromCards(doc, "indicator", card);
	expect(indicatorTable(doc).get(indicator)).toMatchObject({ code: "I1", name: "Le bus du soir" });
	expect(words(doc, recordTextName("definition", indicator))).toBe("Le bus du soir");
	const recommendation = makeFromCards(doc, "recommendation", cluster);
	expect(recommendationTable(doc).get(recommendation)).toMatchObject({ code: "R1", name: "Transport" });
	expect(words(doc, recordTextName("original", recommendation))).toBe("Le bus du soir Le covoiturage");
});

test("[R764] an obstacle that is there already, accents and case apart, is not made twice", () => {
	const doc = new Y.Doc();
	const id = makeFromCards(doc, "blocker", { ...card, name: "Financement à la pièce" });
	expect(makeFromCards(doc, "blocker", { ...card, name: "financement a la piece" })).toBe(id);
	expect(makeFromCards(doc, "condition", cluster)).not.toBe(id);
	expect(obstacleTable(doc).list()).toMatchObject([
		{ kind: "blocker", label: "Financement à la pièce", note: "Le bus du soir" },
		{ kind: "condition", label: "Transport", note: "Le bus du soir\nLe covoiturage" },
	]);
});

test("[R764] a paragraph comes after the passage of the step, at the end when that one is gone", () => {
	const doc = new Y.Doc();
	const text = richText(doc, frameworkTextName());
	writeBlocks(text, [{ paragraph: "Un" }, { paragraph: "Deux" }]);
	const first = (text.get(0) as Y.XmlElement).getAttribute("id") as string;
	const made = makeFromCards(doc, "paragraph", { ...card, after: first });
	expect((text.get(1) as Y.XmlElement).getAttribute("id")).toBe(made);
	makeFromCards(doc, "paragraph", { ...cluster, after: "parti" });
	expect(plainText(text)).toBe("Un Le bus du soir Deux Transport Le bus du soir Le covoiturage");
});
