/** Glossaries: what they read of odd values, what several people add at once, how they are put in order and written out. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { alphabet, avoidedOf, sensesOf, termTable } from "#shared/document/glossary.ts";
import { passagesOf } from "#shared/document/passages.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";

const id = "t1" as RecordId;
const sense = (sector: string, words: string, source = "") => ({ sector, sense: words, source });

test("[R552] the senses that several people give a term at once are all kept, and each is changed by itself", () => {
	const [a, b] = [new Y.Doc(), new Y.Doc()];
	termTable(a).add(id, { name: "Passage à l’échelle" });
	termTable(a).setItem(id, "senses", "s0", sense("Recherche", "Un effet mesuré"));
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
	termTable(a).setItem(id, "senses", "s1", sense("Santé", "Un déploiement"));
	termTable(a).setItem(id, "avoid", "a1", { words: "scale-up", why: "", use: "" });
	termTable(b).setItem(id, "senses", "s2", sense("Communautaire", "Un essaimage"));
	termTable(b).setItem(id, "senses", "s0", null);
	for (const [from, to] of [
		[a, b],
		[b, a],
	] as const)
		Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
	const [one, other] = [termTable(a).get(id), termTable(b).get(id)];
	expect(one).toEqual(other);
	expect(one && sensesOf(one).map(({ sector }) => sector)).toEqual(["Communautaire", "Santé"]);
	expect(one && avoidedOf(one)).toEqual([{ id: "a1", words: "scale-up", why: "", use: "" }]);
});

test("[R552] what a peer wrote otherwise reads as nothing", () => {
	const doc = new Y.Doc();
	const table = termTable(doc);
	table.add(id, {});
	const cells = doc.getMap("terms.cells");
	cells.set("t1/status", "sworn");
	cells.set("t1/variants", ["OBNL", 3, "", "OBNL"]);
	cells.set("t1/senses.s1", "words");
	cells.set("t1/senses.s2", { sector: 4, sense: "Un sens", __proto__: { source: "x" } });
	cells.set("t1/avoid.a1", { words: "   " });
	cells.set("t1/avoid.a2", { words: "mot", use: "<b>", why: 2 });
	const read = table.get(id);
	expect(read).toMatchObject({ status: "proposed", variants: ["OBNL"] });
	expect(read && sensesOf(read)).toEqual([{ id: "s2", sector: "", sense: "Un sens", source: "" }]);
	expect(read && avoidedOf(read)).toEqual([{ id: "a2", words: "mot", why: "", use: "" }]);
});

test("[R552] terms stand in the order of a French dictionary, under their letter without its accent", () => {
	const names = ["Économie sociale", "échelle", "Ecole", "zone", "Accompagnateur", "20/20", "œuvre", ""];
	expect(alphabet(names, (name) => name).map(({ letter, members }) => [letter, ...members])).toEqual([
		["A", "Accompagnateur"],
		["E", "échelle", "Ecole", "Économie sociale"],
		["O", "œuvre"],
		["Z", "zone"],
		["#", "", "20/20"],
	]);
});

test("[R552] a glossary goes out as plain JSON and as Markdown, and its history tells each field", () => {
	const doc = new Y.Doc();
	const table = termTable(doc);
	table.add(id, { name: "Accompagnateur", english: "Companion", variants: ["accompagnatrice"], status: "retained" });
	table.add("t2" as RecordId, { name: "Mentor" });
	table.setItem(id, "senses", "s1", sense("Santé", "Pair aidant", "Guide 2024"));
	table.setItem(id, "avoid", "a1", { words: "agent multiplicateur", why: "trop technique", use: "" });
	table.setItem(id, "avoid", "a2", { words: "parrain", why: "", use: "t2" });
	writeBlocks(richText(doc, recordTextName("definition", id)), [{ paragraph: "Soutient un projet." }]);
	const [record] = readableDocument(doc, "glossary").records.terms ?? [];
	expect(record).toMatchObject({ name: "Accompagnateur", definition: [{ type: "paragraph" }] });
	const [written] = new RecordMarkdown(doc, "fr", (words) => words).list();
	expect(written?.markdown).toBe(
		[
			"## Accompagnateur\n",
			"- En anglais\u00a0: Companion",
			"- Autres formes\u00a0: accompagnatrice",
			"- Sens selon les milieux\u00a0: Santé\u00a0: Pair aidant (Guide 2024)",
			"- À éviter\u00a0: agent multiplicateur (trop technique)\u00a0; parrain → Mentor",
		].join("\n"),
	);
	expect(passagesOf(doc, "fr").map(({ label }) => label)).toContain("Sens selon les milieux");
});
