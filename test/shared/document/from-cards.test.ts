/** A card or a cluster becomes a record, an obstacle or a paragraph, with its words, where it will live. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { CARD_ORIGINS, type CardOrigin, cardOriginsOf } from "#shared/document/card-origins.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { makeFromCards } from "#shared/document/from-cards.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import { restoreDocument } from "#shared/document/restore.ts";
import { TURNED_INTO } from "#shared/domain/turned-into.ts";
import { frameworkTextName, plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";

const workshop = newId<DocumentId>();
const OF = { workshop, step: "s1", stepTitle: "Idées" };
const ofCluster: CardOrigin = { ...OF, from: "cluster", source: "g1", words: "Transport" };
const ofCard: CardOrigin = { ...OF, from: "card", source: "c1", words: "Le bus du soir" };
const cluster = { name: "Transport", lines: ["Le bus du soir", "Le covoiturage"], origin: ofCluster, after: null };
const card = { name: "Le bus du soir", lines: ["Le bus du soir"], origin: ofCard, after: null };
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

test("[R961] whatever a card or a cluster becomes keeps which one it was, in which step of which workshop, in the words of that day", () => {
	for (const what of TURNED_INTO) {
		const doc = new Y.Doc();
		const [one, many] = [makeFromCards(doc, what, card), makeFromCards(doc, what, cluster)];
		expect([cardOriginsOf(doc, [one]), cardOriginsOf(doc, [many])]).toEqual([[ofCard], [ofCluster]]);
	}
	const old = new Y.Doc();
	indicatorTable(old).add(newId(), { code: "I1", name: "D’avant" });
	expect(
		cardOriginsOf(
			old,
			indicatorTable(old)
				.list()
				.map(({ id }) => id),
		),
	).toEqual([]);
});

test("[R961] an obstacle that several cards come to keeps each of them once, whoever said it; a document that goes back to an earlier moment keeps them too", () => {
	const doc = new Y.Doc();
	const blocker = makeFromCards(doc, "blocker", { ...card, name: "Financement" });
	const then = new Y.Doc();
	Y.applyUpdate(then, Y.encodeStateAsUpdate(doc));
	const other: CardOrigin = { ...ofCard, source: "c2", words: "Pas d’argent" };
	for (const origin of [other, ofCard]) makeFromCards(doc, "blocker", { ...card, name: "Financement", origin });
	// At the same instant, on another screen.
	const elsewhere = new Y.Doc();
	Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(then));
	makeFromCards(elsewhere, "blocker", { ...card, name: "Financement", origin: other });
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere));
	const sources = () =>
		cardOriginsOf(doc, [blocker])
			.map(({ source }) => source)
			.sort();
	expect(sources()).toEqual(["c1", "c2"]);
	restoreDocument(doc, then);
	expect(sources()).toEqual(["c1", "c2"]);
});

test("[R961] what a peer writes there that is no origin is left out", () => {
	const doc = new Y.Doc();
	for (const [at, raw] of [null, 3, "x", [], { workshop: "nulle part" }, { ...ofCard, from: "ailleurs" }].entries())
		doc.getMap(CARD_ORIGINS).set(`b1/${at}`, raw);
	doc.getMap(CARD_ORIGINS).set("b1/bon", { ...ofCard, stepTitle: 7, words: "mot ".repeat(500) });
	const [found, ...more] = cardOriginsOf(doc, ["b1"]);
	expect(more).toEqual([]);
	expect(found).toMatchObject({ source: "c1", stepTitle: "" });
	expect(found?.words.length).toBeLessThan(310);
});
