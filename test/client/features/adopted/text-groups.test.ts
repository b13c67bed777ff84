/** How the passages of an adopted version stand together to be read. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { adoptedPassages } from "#shared/document/adopted-words.ts";
import { baliseTable } from "#shared/document/balise-set.ts";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import { frameworkTextName, recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { textGroups } from "#client/features/adopted/text-groups.ts";

test("[R535] items make one list, live things keep their place, and a figure is named by its mark", () => {
	const doc = new Y.Doc();
	writeBlocks(richText(doc, frameworkTextName()), [
		{ heading: 1, text: "Moyens" },
		{ bullets: ["Argent", "Temps"] },
		{ paragraph: ["Le portefeuille compte ", { figure: "projects-by-sector" }, "."] },
	]);
	const groups = textGroups(adoptedPassages(doc, "fr"));
	expect(groups.map(({ kind }) => kind)).toEqual(["one", "list", "one"]);
	const last = groups[2];
	const pieces = last?.kind === "one" ? last.passage.pieces : [];
	expect(pieces.map(({ live }) => live !== undefined)).toEqual([false, true, false]);
});

test("[R887] a table keeps its headers and its empty rows, and a field its numbers and days as they are read", () => {
	const doc = new Y.Doc();
	const cell = (name: string, words: string) => {
		const made = new Y.XmlElement(name);
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.insert(0, [new Y.XmlText(words)]);
		made.insert(0, [paragraph]);
		return made;
	};
	const row = (name: string, ...words: string[]) => {
		const made = new Y.XmlElement("tableRow");
		made.insert(
			0,
			words.map((one) => cell(name, one)),
		);
		return made;
	};
	const table = new Y.XmlElement("table");
	table.insert(0, [row("tableHeader", "Qui", "Quoi"), row("tableCell", "", ""), row("tableCell", "Ville", "Bail")]);
	richText(doc, frameworkTextName()).insert(0, [table]);
	const [group] = textGroups(adoptedPassages(doc, "fr"));
	expect(group?.kind === "table" && group.rows.map(({ heads, cells }) => [heads, cells.length])).toEqual([
		[[true, true], 2],
		[[], 2],
		[[], 2],
	]);
	const set = new Y.Doc();
	indicatorTable(set).add(newId<RecordId>(), { name: "Repas", baseline: 1250, baselineDate: "2025-03-31" });
	const words = adoptedPassages(set, "fr").map(({ pieces }) => pieces.map(({ text }) => text).join(""));
	expect(words).toEqual(["Repas", "1\u00a0250", "31 mars 2025"]);
});

test("[R535] the fields of a record have their names, and its texts once", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	baliseTable(doc).add(id, { name: "Décider ensemble" });
	writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: "Un." }, { paragraph: "Deux." }]);
	const labels = textGroups(adoptedPassages(doc, "fr")).flatMap((group) =>
		group.kind === "one" && group.label !== null ? [group.label] : [],
	);
	expect(labels.filter((label) => label === "Énoncé")).toHaveLength(1);
	expect(labels).toContain("Niveau");
});
