/** Headers of two lines, as people really make them, and what stays of one's corrections when another line is said to be the header. */

import { expect, test } from "vitest";
import { type ColumnTarget, guessTargets } from "#client/features/portfolio/import/column-target.ts";
import { guessHeader } from "#client/spreadsheet/header-lines.ts";
import { type FileReading, ImportSession } from "#client/features/portfolio/import/import-session.ts";
import { keptCorrections } from "#client/features/portfolio/import/kept-corrections.ts";
import { tableUnder } from "#client/spreadsheet/sheet-table.ts";
import { gridOfSheet } from "#client/spreadsheet/sheet-grid.ts";
import type { Merge } from "#client/spreadsheet/workbook-names.ts";

function grid(rows: string[][], merges: Merge[] = []) {
	return gridOfSheet({ name: "F", isHidden: false, rows, merges, hiddenColumns: [] }, "1900");
}

const across = (row: number, fromColumn: number, toColumn: number): Merge => ({
	fromRow: row,
	toRow: row,
	fromColumn,
	toColumn,
});

async function opened(text: string): Promise<{ session: ImportSession; reading: FileReading }> {
	const session = new ImportSession();
	const result = await session.open(new TextEncoder().encode(text));
	if (!result.ok) throw new Error(result.error.kind);
	return { session, reading: result.value };
}

test("[R859] of names joined over many columns is found with the names under them, and « Projet – Nom » is the name of the project", () => {
	const over = ["Projet", "", "", "", "Porteur", "", "", "Budget", "", ""];
	const under = ["Nom", "Secteur", "Territoire", "Début", "Nom", "Téléphone", "Courriel", "An 1", "An 2", "An 3"];
	const sheet = grid(
		[["Portefeuille 2026"], [], over, under, ["A", "Santé", "Estrie"], ["B", "Culture", "Laval"]],
		[across(0, 0, 9), across(2, 0, 3), across(2, 4, 6), across(2, 7, 9)],
	);
	expect(guessHeader(sheet)).toEqual({ line: 3, count: 2 });
	const table = tableUnder(sheet, { line: 3, count: 2 }, 100);
	const columns = table.ok ? table.value.columns : [];
	expect(columns[0]?.name).toBe("Projet – Nom");
	expect([...guessTargets(columns)].sort(([a], [b]) => a - b).map(([, target]) => target)).toEqual([
		...["name", "sectors", "territory", "start", "carrier"],
		...["detail", "detail", "detail", "detail", "detail"],
	]);
});

test("[R859] of a text has two lines when the second begins empty and fills the gap of the first", async () => {
	const { reading } = await opened(
		"Projet;Budget;;Porteur\n;Préparation 2026;Réalisation 2027;\nA;10;20;Coop\nB;1;2;Ville\n",
	);
	expect(reading.header).toEqual({ line: 1, count: 2 });
	expect([...reading.targets].map(([, target]) => target)).toContain("budget:2026:preparation");
	expect(reading.targets.get(2)).toBe("budget:2027:realisation");
});

test("[R859] read on another line keeps what a person said of its columns", async () => {
	const { session, reading } = await opened("x;y;z\nNom;Secteur;Lieu\nA;Santé;Estrie\n");
	const state = (one: FileReading, targets: ReadonlyMap<number, ColumnTarget>) =>
		({
			reading: one,
			targets,
			separators: one.separators,
			dayOrder: one.dayOrder,
			key: ["name"],
			stages: new Map(),
		}) as const;
	const again = session.reread({ header: { line: 2, count: 1 } });
	if (!again.ok) throw new Error(again.error.kind);
	// « z » was said to be the summary; the new titles say what the others are.
	const before = state(reading, new Map(reading.targets).set(2, "summary"));
	const kept = keptCorrections(before, reading.targets, state(again.value, again.value.targets));
	expect([...kept.targets].sort(([a], [b]) => a - b)).toEqual([
		[0, "name"],
		[1, "sectors"],
		[2, "summary"],
	]);
	expect(kept.key).toEqual(["name"]);
});

test("[R984] years under a name that reaches over them are names of columns: joined in a workbook, after a gap in a text", async () => {
	const years = ["", "2024", "2025", ""];
	const sheet = grid([["Projet", "Budget", "", "Porteur"], years, ["A", "10", "20", "Coop"]], [across(0, 1, 2)]);
	expect(guessHeader(sheet)).toEqual({ line: 1, count: 2 });
	const table = tableUnder(sheet, { line: 1, count: 2 }, 100);
	expect(table.ok && table.value.columns.map(({ name }) => name)).toEqual([
		...["Projet", "Budget – 2024", "Budget – 2025", "Porteur"],
	]);
	const { reading } = await opened("Projet;Budget;;Porteur\n;2024;2025;\nA;10;20;Coop\nB;1;2;Ville\n");
	expect(reading.header).toEqual({ line: 1, count: 2 });
	expect(reading.columns.map(({ name }) => name)).toContain("Budget – 2025");
});

test("[R984] the years of a first project are not names of columns", () => {
	const first = ["A", "2024", "2025", "Coop"];
	const over = ["Projet", "Période", "", "Porteur"];
	expect(guessHeader(grid([over, first, ["B", "2023", "2026", "Ville"]], [across(0, 1, 2)]))?.count).toBe(1);
	const plain = grid([
		["Projet", "Début", "Fin"],
		["A", "2024", "2025"],
		["B", "2023", "2026"],
	]);
	expect(guessHeader(plain)?.count).toBe(1);
});
