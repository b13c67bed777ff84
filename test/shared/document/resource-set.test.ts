/** Resources and mechanisms: what they read of odd values, what they link to, how they are written out. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { readableDocument } from "#shared/document/readable.ts";
import { RecordMarkdown } from "#shared/document/record-markdown.ts";
import { linkPassages, nextResourceCode, resourceTable, rolesOf } from "#shared/document/resource-set.ts";
import { recordTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";

const id = "r1" as RecordId;

test("[R376] what two people add to the links of a resource at once is all there", () => {
	const [a, b] = [new Y.Doc(), new Y.Doc()];
	resourceTable(a).add(id, { name: "Fonds", projects: ["p1"] });
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
	resourceTable(a).setList(id, "projects", ["p1"], ["p1", "p2"]);
	resourceTable(a).setList(id, "stages", [], ["idea"]);
	resourceTable(b).setList(id, "providers", [], [{ id: "o1", name: "Ministère" }]);
	for (const [from, to] of [
		[a, b],
		[b, a],
	] as const)
		Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
	expect(resourceTable(a).get(id)).toEqual(resourceTable(b).get(id));
	expect(resourceTable(a).get(id)).toMatchObject({
		nature: "resource",
		status: "draft",
		projects: ["p1", "p2"],
		stages: ["idea"],
		providers: [{ id: "o1", name: "Ministère" }],
	});
});

test("[R376] what a peer wrote otherwise reads as nothing", () => {
	const doc = new Y.Doc();
	const table = resourceTable(doc);
	table.add(id, {});
	const cells = doc.getMap("resources.cells");
	cells.set("r1/nature", "wish");
	cells.set("r1/projects", ["p1", "../x", 3]);
	cells.set("r1/providers", [{ name: "" }, "x", { name: "Ville", id: "<b>" }]);
	cells.set("r1/roles", ["companion", "king", "carrier"]);
	const read = table.get(id);
	expect(read).toMatchObject({ nature: "resource", projects: ["p1"], providers: [{ name: "Ville" }] });
	expect(read && rolesOf(read)).toEqual(["carrier", "companion"]);
	expect(nextResourceCode([{ code: "R2" }])).toBe("R3");
});

test("[R377] what a resource links to by its fields is a passage of it, without a block; one put away links nothing", () => {
	const doc = new Y.Doc();
	const table = resourceTable(doc);
	const providers = [{ id: "o1", name: "Ministère" }, { name: "Quelqu’un" }];
	table.add(id, { code: "R1", name: "Fonds", projects: ["p1"], balises: ["b1"], providers });
	table.add("r2" as RecordId, { name: "Sans lien" });
	expect(linkPassages(doc)).toEqual([
		{
			block: "",
			record: "r1",
			cites: ["project:p1", "balise:b1", "organisation:o1"],
			excerpt: "R1 · Fonds",
			heading: "",
		},
	]);
	table.setArchived(id, true);
	expect(linkPassages(doc)).toEqual([]);
});

test("[R376] a set goes out as plain JSON and as Markdown, with its statements", () => {
	const doc = new Y.Doc();
	resourceTable(doc).add(id, {
		code: "R1",
		name: "Fonds",
		nature: "mechanism",
		stages: ["idea", "own-stage"],
		roles: ["carrier"],
		populations: ["Jeunes"],
		providers: [{ name: "Ville" }],
	});
	writeBlocks(richText(doc, recordTextName("statement", id)), [{ paragraph: "Une somme." }]);
	const [record] = readableDocument(doc, "resource-set").records.resources ?? [];
	expect(record).toMatchObject({ id: "r1", name: "Fonds", statement: [{ type: "paragraph" }] });
	const [written] = new RecordMarkdown(doc, "fr", (words) => words).list();
	expect(written?.markdown).toBe(
		"## R1 – Fonds\n\n- Nature\u00a0: Mécanisme\n- Étapes\u00a0: Idée\n- Pour qui\u00a0: Porteur\u00a0; Jeunes\n- Fourni par\u00a0: Ville",
	);
});
