/** A glossary as a table for spreadsheets. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { termTable } from "#shared/document/glossary.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { glossaryCsv } from "#client/features/glossary/glossary-file.ts";

test("[R552] one line a term, in the order of a dictionary, without those put away; nothing a spreadsheet would run", () => {
	const doc = new Y.Doc();
	const table = termTable(doc);
	const [first, second, gone] = [newId<RecordId>(), newId<RecordId>(), newId<RecordId>()];
	table.add(first, { name: "zone" });
	table.add(second, { name: "Échelle", english: "=1+1", variants: ["échelon"] });
	table.setItem(second, "senses", "s1", { sector: "Santé", sense: "Une étendue", source: "" });
	table.setItem(second, "avoid", "a1", { words: "scale", why: "anglicisme", use: "" });
	table.add(gone, { name: "Ancien" });
	table.setArchived(gone, true);
	const rows = glossaryCsv(doc, "fr").trim().split("\r\n");
	expect(rows).toHaveLength(3);
	expect(rows[1]).toContain("Échelle");
	expect(rows[1]).toContain("Santé\u00a0: Une étendue");
	expect(rows[1]).toContain("scale (anglicisme)");
	expect(rows[1]).not.toMatch(/(?:^|[;,"])=1\+1/);
	expect(rows[2]).toContain("zone");
});
