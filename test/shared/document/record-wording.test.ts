/** The words of a recommendation that is voted on: one of its two wordings, and nothing of the rest. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable } from "#shared/document/balise-set.ts";
import { recommendationTable } from "#shared/document/recommendation-set.ts";
import { recommendationParts, recordParts } from "#shared/document/record-wording.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

test("[R420] a wording of a recommendation is one part, blocks on lines of their own; put away or empty, it is nothing", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	recommendationTable(doc).add(id, { code: "R1" });
	const write = (name: "original" | "wording" | "discussion", texts: string[]) =>
		writeBlocks(
			richText(doc, recordTextName(name, id)),
			texts.map((paragraph) => ({ paragraph })),
		);
	write("original", ["Que l’on étudie.", "Puis que l’on décide."]);
	write("discussion", ["On en parle."]);
	expect(recommendationParts(doc, id, "original")).toEqual([
		{ id: "original", text: "Que l’on étudie.\nPuis que l’on décide." },
	]);
	expect(recommendationParts(doc, id, "wording")).toEqual([]);
	expect(recordParts(doc, id, [{ id: "original" }])).toEqual(recommendationParts(doc, id, "original"));
	expect(recordParts(doc, id, [{ id: "original" }, { id: "wording" }])).toEqual([]);
	recommendationTable(doc).setArchived(id, true);
	expect(recommendationParts(doc, id, "original")).toEqual([]);
});

test("[R420] other parts are those of a balise", () => {
	const doc = new Y.Doc();
	const id = newId<RecordId>();
	baliseTable(doc).add(id, { name: "Décider ensemble" });
	expect(recordParts(doc, id, [{ id: "name" }]).map((part) => part.id)).toContain("name");
	expect(recordParts(doc, id, [{ id: "wording" }])).toEqual([]);
});
