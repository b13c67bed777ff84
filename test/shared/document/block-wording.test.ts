/** The wording a group votes on: words as they are read, not how they look; what is live, by its label. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import {
	baliseParts,
	blockWording,
	changedWording,
	isSameWording,
	passageParts,
	textParts,
	wordingMark,
} from "#shared/document/block-wording.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

test("[R414] bold says nothing more; a chip says its label, a line of a list is a line, a block that says nothing is none", () => {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, "content"), [
		{ heading: 2, text: "Gouvernance" },
		{ paragraph: ["Le ", { bold: "comité" }, " suit ", { cite: "project", target: "p1", label: "Potagers" }, "."] },
		{ bullets: ["Un", "Deux"] },
		{ paragraph: "  " },
		{ card: "project", target: "p1", label: "Potagers soignants" },
		{ paragraph: ["Il y a ", { figure: "projects-by-sector" }, " projets."] },
	]);
	const parts = textParts(doc, "content");
	expect(parts.map(({ text }) => text)).toEqual([
		"Gouvernance",
		"Le comité suit Potagers.",
		"Un\nDeux",
		"Potagers soignants",
		"Il y a … projets.",
	]);
	const ids = parts.map(({ id }) => id);
	expect(passageParts(doc, "content", ids)).toEqual(parts);
	expect(passageParts(doc, "content", [ids[2] ?? "", ids[0] ?? "", "gone"])).toEqual([parts[2], parts[0]]);
	expect(blockWording(richText(doc, "content"))).toBe(parts.map(({ text }) => text).join("\n"));
});

test("[R414] an item of a list is found by its own id", () => {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, "content"), [{ bullets: ["Un", "Deux"] }]);
	const list = richText(doc, "content").get(0) as Y.XmlElement;
	const id = (list.get(1) as Y.XmlElement).getAttribute("id") ?? "";
	expect(passageParts(doc, "content", [id])).toEqual([{ id, text: "Deux" }]);
});

test("[R414] the parts of a balise are its name, level, texts and criteria; what is not there has no part", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	baliseTable(doc).add(id, { name: "Décider ensemble" });
	writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: "Les personnes décident" }]);
	expect(baliseParts(doc, id)).toEqual([
		{ id: "name", text: "Décider ensemble" },
		{ id: "level", text: "recommended" },
		{ id: "statement", text: "Les personnes décident" },
	]);
	expect(baliseParts(doc, newId<RecordId>())).toEqual([]);
});

test("[R414] blanks make no other wording, a letter does; what changed is told part by part", () => {
	const part = (id: string, text: string) => ({ id, text });
	const before = [part("a", "Le comité décide"), part("b", "Chaque mois")];
	expect(isSameWording(before, [part("a", "Le  comité\u00a0décide "), part("b", "Chaque mois")])).toBe(true);
	expect(isSameWording(before, [part("a", "Le comité décida"), part("b", "Chaque mois")])).toBe(false);
	expect(isSameWording(before, before.slice(0, 1))).toBe(false);
	expect(wordingMark(before)).not.toBe(wordingMark([part("a", "Le comité"), part("b", "décide Chaque mois")]));
	expect(changedWording(before, [part("a", "Le comité décide"), part("c", "Sans délai")])).toEqual([
		{ id: "b", before: "Chaque mois", after: "" },
		{ id: "c", before: "", after: "Sans délai" },
	]);
});
