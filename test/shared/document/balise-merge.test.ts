/** Balises merged, split, put in sections and in order, by one person or by two at once: no word is lost, and each says where it came from. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { mergeBalises, splitBalise, survivingBalise } from "#shared/document/balise-merge.ts";
import { baliseGroups, placeBalise, removeSection, stepBalise } from "#shared/document/balise-sections.ts";
import { baliseTable, criteriaOf, criterionTable, sectionTable } from "#shared/document/balise-set.ts";
import { baliseWording, changedParts, wordingFingerprint } from "#shared/document/balise-wording.ts";
import { plainText, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const [A, B, C] = ["a", "b", "c"] as unknown as [RecordId, RecordId, RecordId];

function set(): Y.Doc {
	const doc = new Y.Doc();
	const balises = baliseTable(doc);
	for (const [id, code] of [
		[A, "B1"],
		[B, "B2"],
		[C, "B3"],
	] as const) {
		balises.add(id, { code, name: `Balise ${code}` });
		writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: `Énoncé ${code}` }]);
	}
	criterionTable(doc).add("x" as RecordId, { balise: A, text: "Un comité siège", asks: "project" });
	criterionTable(doc).add("y" as RecordId, { balise: B, text: "Un budget existe", asks: "project" });
	return doc;
}
const statement = (doc: Y.Doc, id: string) => plainText(richText(doc, recordTextName("statement", id)));

describe("balises that become one, or two", () => {
	test("[R363] merged, words and criteria follow under the kept one, the other leads there, and each says where it came from", () => {
		const doc = set();
		expect(mergeBalises(doc, A, B)).toBe(true);
		expect(statement(doc, A)).toContain("Énoncé B1");
		expect(statement(doc, A)).toContain("Énoncé B2");
		expect(criteriaOf(criterionTable(doc), A).map(({ id }) => id)).toEqual(["x", "y"]);
		const [kept, gone] = [baliseTable(doc).get(A), baliseTable(doc).get(B)];
		expect(kept?.origins).toEqual([{ how: "merge", balise: B }]);
		expect(gone).toMatchObject({ archived: true, mergedInto: A });
		expect(survivingBalise(baliseTable(doc).list(), B)).toBe(A);
		expect(mergeBalises(doc, C, B)).toBe(false);
		expect(mergeBalises(doc, A, A)).toBe(false);
	});

	test("[R363] two people who merge the same two the other way round at once: one of the two ways holds, on both screens, and no word is gone", () => {
		for (const order of [
			[0, 1],
			[1, 0],
		]) {
			const docs = peers(2, set()) as [Y.Doc, Y.Doc];
			mergeBalises(docs[0], A, B);
			mergeBalises(docs[1], B, A);
			exchange(docs, order);
			const seen = docs.map((doc) => {
				const all = baliseTable(doc).list();
				const live = all.filter(({ archived }) => !archived).map(({ id }) => id);
				return { live, leadsTo: [survivingBalise(all, A), survivingBalise(all, B)] };
			});
			expect(seen[0]).toEqual(seen[1]);
			expect(new Set(seen[0]?.leadsTo).size).toBe(1);
			for (const doc of docs)
				expect(criteriaOf(criterionTable(doc), seen[0]?.leadsTo[0] ?? "").map(({ id }) => id)).toEqual(["x", "y"]);
			const words = [A, B].map((id) => statement(docs[0], id)).join(" ");
			expect(words).toContain("Énoncé B1");
			expect(words).toContain("Énoncé B2");
		}
	});

	test("[R363] split, the new one stands just after with the same words and the criteria it was given", () => {
		const doc = set();
		const made = splitBalise(doc, A, "Décider ensemble", ["x"]) as RecordId;
		const all = baliseTable(doc).list();
		expect(all.map(({ id }) => id)).toEqual([A, made, B, C]);
		expect(all[1]).toMatchObject({ code: "B4", name: "Décider ensemble", origins: [{ how: "split", balise: A }] });
		expect(statement(doc, made)).toContain("Énoncé B1");
		expect(criteriaOf(criterionTable(doc), A)).toEqual([]);
		expect(criteriaOf(criterionTable(doc), made).map(({ id }) => id)).toEqual(["x"]);
		baliseTable(doc).setArchived(C, true);
		expect(splitBalise(doc, C, "Rien", [])).toBeNull();
	});
});

describe("sections", () => {
	const S = "s" as RecordId;
	const shown = (doc: Y.Doc) =>
		baliseGroups(sectionTable(doc).list(), baliseTable(doc).list()).map(({ section, balises }) => [
			section?.name ?? null,
			...balises.map(({ id }) => id),
		]);
	const groups = (doc: Y.Doc) => baliseGroups(sectionTable(doc).list(), baliseTable(doc).list());

	test("[R364] a balise steps among its neighbours, then into the section beside; a section that goes keeps its balises in sight", () => {
		const doc = set();
		sectionTable(doc).add(S, { name: "Gouvernance" });
		baliseTable(doc).set(C, "section", S);
		expect(shown(doc)).toEqual([
			[null, A, B],
			["Gouvernance", C],
		]);
		expect(stepBalise(doc, groups(doc), A, 1)).toBe(true);
		expect(shown(doc)[0]).toEqual([null, B, A]);
		expect(stepBalise(doc, groups(doc), A, 1)).toBe(true);
		expect(shown(doc)).toEqual([
			[null, B],
			["Gouvernance", A, C],
		]);
		expect(stepBalise(doc, groups(doc), A, -1)).toBe(true);
		expect(shown(doc)[0]).toEqual([null, B, A]);
		expect(stepBalise(doc, groups(doc), B, -1)).toBe(false);
		removeSection(doc, S);
		expect(shown(doc)).toEqual([[null, B, A, C]]);
	});

	test("[R616] a balise taken elsewhere stands before the one it is put before, or at the end of a section, its neighbours where they were", () => {
		const doc = set();
		sectionTable(doc).add(S, { name: "Gouvernance" });
		placeBalise(doc, C, "", A);
		expect(shown(doc)).toEqual([[null, C, A, B], ["Gouvernance"]]);
		placeBalise(doc, A, S, null);
		expect(shown(doc)).toEqual([
			[null, C, B],
			["Gouvernance", A],
		]);
		placeBalise(doc, B, S, A);
		expect(shown(doc)).toEqual([
			[null, C],
			["Gouvernance", B, A],
		]);
		placeBalise(doc, B, S, null);
		placeBalise(doc, C, "", null);
		expect(shown(doc)).toEqual([
			[null, C],
			["Gouvernance", A, B],
		]);
	});

	test("[R364] one names a section while another puts a balise in it: both hold", () => {
		const start = set();
		sectionTable(start).add(S, { name: "Sans nom" });
		const docs = peers(2, start) as [Y.Doc, Y.Doc];
		sectionTable(docs[0]).set(S, "name", "Équité");
		baliseTable(docs[1]).set(A, "section", S);
		exchange(docs);
		for (const doc of docs) expect(shown(doc)).toContainEqual(["Équité", A]);
	});
});

test("[R365] a wording is the name, the level, the words and the criteria: any change but blanks makes another one", () => {
	const doc = set();
	const before = baliseWording(doc, A);
	if (!before) throw new Error("no wording");
	expect(before).toMatchObject({ statement: "Énoncé B1", criteria: [{ id: "x", asks: "project" }] });
	expect(wordingFingerprint({ ...before, statement: "Énoncé  B1 " })).toBe(wordingFingerprint(before));
	criterionTable(doc).set("x", "text", "Un comité décide");
	const after = baliseWording(doc, A);
	if (!after) throw new Error("no wording");
	expect(wordingFingerprint(after)).not.toBe(wordingFingerprint(before));
	expect(changedParts(before, after)).toEqual([
		{ part: "criterion", before: "Un comité siège", after: "Un comité décide" },
	]);
	baliseTable(doc).setArchived(A, true);
	expect(baliseWording(doc, A)).toBeNull();
});
