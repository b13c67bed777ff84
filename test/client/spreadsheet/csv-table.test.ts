/** Separators are found and rows are read, whatever the spreadsheet. */

import { describe, expect, it } from "vitest";
import { readCsv, sniffDelimiter } from "#client/spreadsheet/csv-table.ts";
import { type SheetTable, tableUnder } from "#client/spreadsheet/sheet-table.ts";

function read(text: string): SheetTable & { openQuoteLine: number | null } {
	const grid = readCsv(text, sniffDelimiter(text), 100);
	if (!grid.ok) throw new Error(grid.error.kind);
	const table = tableUnder(grid.value, { line: grid.value.rows[0]?.line ?? 1, count: 1 }, 100);
	if (!table.ok) throw new Error(table.error.kind);
	return { ...table.value, openQuoteLine: grid.value.openQuoteLine };
}

describe("finding the separator", () => {
	const cases: [name: string, text: string, delimiter: string][] = [
		["commas", "a,b,c\n1,2,3\n", ","],
		["semicolons", "a;b;c\n1;2;3\n", ";"],
		["tabs", "a\tb\n1\t2\n", "\t"],
		["a small file with decimal commas", "Nom;Part\nA;1,5\nB;2,25\n", ";"],
		["semicolons with commas in the texts", "Nom;Résumé\nA;un, deux, trois\nB;quatre, cinq\n", ";"],
		["commas with lists between semicolons", 'Nom,Publics\nA,"x; y; z"\nB,"t; u"\n', ","],
		["quotes over several lines", 'Nom;Résumé\nA;"un,\ndeux,\ntrois"\nB;quatre\n', ";"],
		["what Excel says of itself", "sep=;\nNom,x;Autre\n1;2\n", ";"],
		["a title above the header", "Portefeuille 2026\n\nNom;Part;Lieu\nA;1,5;Estrie, Laval\nB;2;Laval\n", ";"],
		["a single column", "Nom\nA\nB\n", ","],
	];
	it.each(cases)("[R90] %s", (_name, text, delimiter) => {
		expect(sniffDelimiter(text)).toBe(delimiter);
	});
});

describe("reading rows", () => {
	it("[R90] each row knows the line it starts at, quotes over lines included", () => {
		const table = read('Nom;Résumé\r\nA;"ligne 2\r\net 3"\r\n\r\nB;ligne 5\r\n');
		expect(table.rows.map((row) => [row.line, row.cells])).toEqual([
			[2, ["A", "ligne 2\net 3"]],
			[5, ["B", "ligne 5"]],
		]);
	});

	it("a header twice and an empty header are two columns and one without a name", () => {
		const table = read("Nom;Note;Note;;\nA;1;2;3;\n");
		expect(table.columns).toEqual([
			{ index: 0, name: "Nom", occurrence: 1 },
			{ index: 1, name: "Note", occurrence: 1 },
			{ index: 2, name: "Note", occurrence: 2 },
			{ index: 3, name: "", occurrence: 1 },
		]);
	});

	it("a header called __proto__ is a column like any other", () => {
		const table = read("Nom;__proto__;constructor\nA;x;y\n");
		expect(table.columns[1]?.name).toBe("__proto__");
		expect(table.rows[0]?.cells).toEqual(["A", "x", "y"]);
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});

	it("ragged rows say how many cells are missing or too many", () => {
		const table = read("Nom;A;B\n1;2\n1;2;3;4;5\n1;2;3;;\n");
		expect(table.rows.map((row) => [row.missing, row.extra])).toEqual([
			[1, 0],
			[0, 2],
			[0, 0],
		]);
	});

	it("a quote that nothing closes is told with its line", () => {
		expect(read('Nom;A\nx;1\ny;"coupé net').openQuoteLine).toBe(3);
		expect(read('Nom;A\nx;"1"\n').openQuoteLine).toBeNull();
	});

	it("old Mac and mixed line ends are lines", () => {
		expect(read("Nom,A\rx,1\ry,2").rows).toHaveLength(2);
		expect(read("Nom,A\r\nx,1\ny,2\r\n").rows.map((row) => row.line)).toEqual([2, 3]);
	});

	it("control characters are taken out of cells", () => {
		expect(read("Nom,A\nx\u0000y,\u0007z\n").rows[0]?.cells).toEqual(["xy", "z"]);
	});

	it("a file with too many rows is refused with their number", () => {
		const text = `Nom,A\n${"x,1\n".repeat(25)}`;
		expect(readCsv(text, ",", 20)).toEqual({ ok: false, error: { kind: "too-many-rows", rows: 26, limit: 20 } });
	});

	it("a header alone is refused, and so is a file of blanks", () => {
		const grid = readCsv("Nom,A\n\n", ",", 20);
		if (!grid.ok) throw new Error(grid.error.kind);
		expect(tableUnder(grid.value, { line: 1, count: 1 }, 20)).toEqual({ ok: false, error: { kind: "no-rows" } });
		expect(readCsv("\n \n", ",", 20)).toEqual({ ok: false, error: { kind: "no-rows" } });
	});

	it("progress is heard while a long file is read", () => {
		const heard: number[] = [];
		readCsv(`Nom,A\n${"x,1\n".repeat(5000)}`, ",", 10_000, (share) => heard.push(share));
		expect(heard).toHaveLength(5);
		expect(heard.at(-1)).toBeCloseTo(1);
	});
});
