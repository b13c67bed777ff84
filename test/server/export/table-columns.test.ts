/** Tables in files: where cells stand beside one of several rows, columns as wide as their words, and the words read back. */

import { expect, test } from "vitest";
import { pdfFile } from "#server/export/pdf-file.ts";
import { columnShares, columnsOfCells, type SizedCell } from "#server/export/table-columns.ts";
import type { BlockJson } from "#shared/document/block-json.ts";
import { readPdf } from "#test/support/pdf-words.ts";

const cell = (text: string, rowspan = 1, colspan = 1): SizedCell => ({ text, rowspan, colspan });
const row = (...texts: string[]) => texts.map((text) => cell(text));

test("[R782] a cell beside several rows pushes those of the rows under it, and no others", () => {
	const rows = [
		row("a", "b", "c"),
		[cell("d", 3), cell("e"), cell("f")],
		row("g", "h"),
		[cell("i", 1, 2)],
		row("j", "k"),
	];
	expect(columnsOfCells(rows)).toEqual([[0, 1, 2], [0, 1, 2], [1, 2], [1], [0, 1]]);
});

test("[R782] a column is never narrower than a word of it, however long its neighbours, and all take the whole width", () => {
	const long = "Une phrase qui tient sur plus d’une ligne, quoi qu’il arrive à la table";
	const shares = columnShares(
		[row("Organisation", "Personnes", "Part", ""), row(long, "2", "17 %", "█".repeat(20))],
		4,
		84,
	);
	expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
	expect((shares[1] ?? 0) * 84).toBeGreaterThanOrEqual("Personnes".length + 1);
	expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
	// More words than fit: each column still has its part.
	const crowded = columnShares([Array.from({ length: 40 }, () => cell("Incompressible"))], 40, 84);
	expect(new Set(crowded.map((share) => share.toFixed(4)))).toEqual(new Set(["0.0250"]));
});

test("[R782] the words of a PDF are read back as they were written, those of a table too", async () => {
	const said = (type: string, text: string): BlockJson => ({
		type,
		content: [{ type: "paragraph", content: [{ text }] }],
	});
	const table = (...texts: string[][]): BlockJson => ({
		type: "table",
		content: texts.map((one, index) => ({
			type: "tableRow",
			content: one.map((text) => said(index === 0 ? "tableHeader" : "tableCell", text)),
		})),
	});
	const blocks = [table(["Réponse", "Voix"], ["J’appuie, « à un détail près »", "3"])];
	const file = await pdfFile(
		{ title: "Cœur", language: "fr", date: "2026-11-23T15:00:00.000Z", blocks },
		{ origin: "https://palier.example.org", images: new Map() },
	);
	const { words, tags } = readPdf(file);
	for (const expected of ["Cœur", "Réponse", "Voix", "J’appuie, « à un détail près »"])
		expect(words).toContain(expected);
	expect([...tags]).toEqual(expect.arrayContaining(["Document", "H1", "Table", "TH", "TD"]));
});
