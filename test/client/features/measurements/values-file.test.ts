/** Values in a file: both shapes are recognised, and what cannot be placed is told with its line and left out. */

import { describe, expect, test } from "vitest";
import { readValuesFile } from "#client/features/measurements/values-file.ts";
import { columnLetters } from "#client/spreadsheet/workbook-names.ts";
import { readCells } from "#client/spreadsheet/read-cells.ts";

const about = {
	indicator: { id: "meals", code: "I3", name: "Repas servis", unit: "repas" },
	rows: [
		{ project: "a", name: "Éco-cuisine" },
		{ project: "b", name: "Jardins" },
		{ project: "c", name: "Jardins" },
		{ project: "d", name: "Frigo" },
	],
};

async function read(text: string) {
	const cells = await readCells(new TextEncoder().encode(text), { limit: 1000 });
	if (!cells.ok) throw new Error(cells.error.kind);
	return readValuesFile(cells.value.grid, about);
}

describe("[R344] values from a file", () => {
	test("a line a project, a column a period, under a title; « n/d » is no value", async () => {
		const file = await read(
			"Suivi 2026\n\nProjet;2025;T1 2026\neco-cuisine;1 234,5;n/d\nEnsemble du portefeuille;10;12\nfrigo;340 repas;\n",
		);
		expect(file).toEqual({
			ok: true,
			value: {
				shape: "columns",
				leftOut: [],
				totals: [],
				cells: { "a/2025": "1 234,5", "/2025": "10", "/2026-Q1": "12", "d/2025": "340 repas" },
			},
		});
	});

	test("[R912] values under a day, a bare number or another word are left out with the cell of their header; a column of words is none", async () => {
		const file = await read("Projet;2025;2025-03-15;45748;Total;Note\nFrigo;1;2;3;6;à revoir\n");
		expect(file.ok && file.value.cells).toEqual({ "d/2025": "1" });
		expect(file.ok && file.value.leftOut.map(({ line, column, because }) => [line, column, because])).toEqual([
			[1, 2, "a-day"],
			[1, 3, "no-period"],
			[1, 4, "no-period"],
		]);
	});

	test("a line a value; other indicators, names and periods nobody knows are told with their line", async () => {
		const file = await read(
			[
				"Indicateur,Projet,Période,Valeur",
				"I3,Frigo,2026,12",
				"I4,Frigo,2026,13",
				"Repas servis,Jardins,2026,14",
				"I3,Inconnu,2026,15",
				"I3,Frigo,hier,16",
				"I3,Frigo,2026,17",
				"I3,Frigo,2027,12 %",
			].join("\n"),
		);
		expect(file.ok && file.value.cells).toEqual({ "d/2026": "12" });
		expect(file.ok && file.value.leftOut.map(({ line, because }) => [line, because])).toEqual([
			[3, "other-indicator"],
			[4, "which-project"],
			[5, "no-such-project"],
			[6, "no-period"],
			[7, "said-twice"],
			[8, "percent-of-what"],
		]);
	});

	test("[R839] each cell that is left out is named as a spreadsheet names it: its column and its line", async () => {
		const named = (file: Awaited<ReturnType<typeof read>>) =>
			file.ok && file.value.leftOut.map(({ line, column, because }) => [`${columnLetters(column)}${line}`, because]);
		expect(named(await read("Suivi\nProjet;2025;T1 2026\nFrigo;12;beaucoup\nInconnu;1;2\n"))).toEqual([
			["C3", "not-a-number"],
			["A4", "no-such-project"],
		]);
		expect(named(await read("Indicateur,Projet,Période,Valeur\nI3,Frigo,2026,tant\nI3,Frigo,hier,16\n"))).toEqual([
			["D2", "not-a-number"],
			["C3", "no-period"],
		]);
	});

	test("[R839] a totals line is never a value of the whole by itself: it is left out, compared with the lines of the file", async () => {
		const file = await read(
			"Projet;2025;2026\nFrigo;1000,5;4\nEco-cuisine;234;10\nInconnu;1;\nTotal;1235,5;15\nEnsemble;9;9\nTotaux;;\n",
		);
		if (!file.ok) throw new Error(file.fault.kind);
		expect(Object.keys(file.value.cells).filter((cell) => cell.startsWith("/"))).toEqual([]);
		expect(file.value.leftOut.map(({ because }) => because)).toEqual(["no-such-project"]);
		const sums = file.value.totals.map(({ line, text, sums: said }) => [
			line,
			text,
			said.map(({ total, sum }) => [total, sum]),
		]);
		expect(sums).toEqual([
			[
				5,
				"Total",
				[
					[1235.5, 1235.5],
					[15, 14],
				],
			],
			[
				6,
				"Ensemble",
				[
					[9, 1235.5],
					[9, 14],
				],
			],
			[7, "Totaux", []],
		]);
	});

	test("[R839] subtotals are compared with the lines since the one before; a project that is called Total is a project", async () => {
		const text = "Projet;2026\nFrigo;4\nSous-total;4\nEco-cuisine;10\nSous-total;10\nGrand total;14\n";
		const file = await read(text);
		expect(file.ok && file.value.totals.flatMap(({ sums }) => sums.map(({ total, sum }) => total === sum))).toEqual([
			true,
			true,
			true,
		]);
		const cells = await readCells(new TextEncoder().encode("Projet;2026\nTotal;4\n"), { limit: 10 });
		if (!cells.ok) throw new Error(cells.error.kind);
		const named = readValuesFile(cells.value.grid, { ...about, rows: [{ project: "t", name: "Total" }] });
		expect(named.ok && named.value).toMatchObject({ cells: { "t/2026": "4" }, totals: [] });
	});

	test("[R839] totals of a file with a line a value are left out too", async () => {
		const file = await read("Projet,Période,Valeur\nFrigo,2026,4\nEco-cuisine,2026,10\nTotal,2026,14\n");
		expect(file.ok && file.value).toMatchObject({ cells: { "d/2026": "4", "a/2026": "10" }, totals: [{ line: 4 }] });
	});

	test("a file that names neither periods nor columns, or too many periods, is refused whole", async () => {
		expect(await read("a,b\nc,d\n")).toEqual({ ok: false, fault: { kind: "no-header" } });
		const years = Array.from({ length: 45 }, (_, place) => 2000 + place);
		expect(await read(`Projet,${years.join()}\nFrigo,${years.map(() => 1).join()}\n`)).toEqual({
			ok: false,
			fault: { kind: "too-many-periods", periods: 45, limit: 40 },
		});
	});

	test("a PDF that calls itself a spreadsheet is none", async () => {
		const pdf = await readCells(new TextEncoder().encode("%PDF-1.7\n%âãÏÓ"), { limit: 10 });
		expect(pdf).toEqual({ ok: false, error: { kind: "pdf" } });
	});
});
