/** Values in a file: both shapes are recognised, and what cannot be placed is told with its line and left out. */

import { describe, expect, test } from "vitest";
import { readValuesFile } from "#client/features/measurements/values-file.ts";
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
	const cells = await readCells(new TextEncoder().encode(text), 1000);
	if (!cells.ok) throw new Error(cells.error.kind);
	return readValuesFile(cells.value, about);
}

describe("[R344] values from a file", () => {
	test("a line a project, a column a period, under a title; « n/d » is no value", async () => {
		const file = await read(
			"Suivi 2026\n\nProjet;2025;T1 2026\neco-cuisine;1 234,5;n/d\nEnsemble;10;12\nfrigo;340 repas;\n",
		);
		expect(file).toEqual({
			ok: true,
			value: {
				shape: "columns",
				leftOut: [],
				cells: { "a/2025": "1 234,5", "/2025": "10", "/2026-Q1": "12", "d/2025": "340 repas" },
			},
		});
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

	test("a file that names neither periods nor columns, or too many periods, is refused whole", async () => {
		expect(await read("a,b\nc,d\n")).toEqual({ ok: false, fault: { kind: "no-header" } });
		const years = Array.from({ length: 45 }, (_, place) => 2000 + place);
		expect(await read(`Projet,${years.join()}\nFrigo,${years.map(() => 1).join()}\n`)).toEqual({
			ok: false,
			fault: { kind: "too-many-periods", periods: 45, limit: 40 },
		});
	});

	test("a PDF that calls itself a spreadsheet is none", async () => {
		const pdf = await readCells(new TextEncoder().encode("%PDF-1.7\n%âãÏÓ"), 10);
		expect(pdf).toEqual({ ok: false, error: { kind: "pdf" } });
	});
});
