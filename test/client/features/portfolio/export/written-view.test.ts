/** What an export of a view writes: as the view shows it, and for a program. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import type { ViewKind } from "#shared/document/portfolio-views.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { Column } from "#client/features/portfolio/columns.ts";
import { everythingWritten, viewWritten } from "#client/features/portfolio/export/written-view.ts";
import { groupTotals } from "#client/features/portfolio/views/grouped-rows.ts";

const id = (text: string) => text as RecordId;

function world() {
	const doc = new Y.Doc();
	ownFieldTable(doc).add(id("meals"), { label: "Repas", type: "number", unit: "repas" });
	ownFieldTable(doc).add(id("agreed"), { label: "Entente", type: "yes-no" });
	const projects = projectTable(doc);
	const budget = (amount: number) => ({
		l: { year: 2026, phase: "preparation" as const, funder: { name: "F" }, amount },
	});
	projects.add(id("a"), {
		name: "A",
		sectors: ["Santé", "Culture"],
		organisations: [
			{ name: "Un", role: "carrier" },
			{ name: "Deux", role: "partner" },
		],
		budget: budget(100),
		own: { meals: 0.1, agreed: "yes" },
		start: "2024-03-01",
		stage: "scaling",
	});
	projects.add(id("b"), { name: "B", sectors: ["Santé"], budget: budget(50), own: { meals: 0.2 } });
	projects.add(id("c"), { name: "C" });
	const speaking = {
		language: "fr" as const,
		catalog: readCatalog(doc),
		compare: (a: string, b: string) => a.localeCompare(b),
	};
	const written = (kind: ViewKind, groupBy: string, columns: Column[] = ["name", "budget", "own.meals"]) =>
		viewWritten(
			{ choice: { kind, groupBy, saved: null }, rows: projects.list(), columns, groupingName: () => "Secteurs" },
			speaking,
		);
	return { projects, speaking, written };
}

test("[R854, R855] a grouped table has a line of totals above each group; a board, each project in all its columns", () => {
	const { written } = world();
	const table = written("table", "sectors");
	expect(table.columns.map(({ title }) => title)).toEqual(["Secteurs", "Nom", "Budget total", "Repas"]);
	expect(table.rows).toEqual([
		["Santé", "Total – 2\u00a0projets", 150, 0.3],
		["Santé", "A", 100, 0.1],
		["Santé", "B", 50, 0.2],
		["Sans réponse", "Total – 1\u00a0projet", null, null],
		["Sans réponse", "C", null, null],
	]);
	expect(table.json).toMatchObject([
		{ group: "Santé", count: 2, budget: 150, totals: [{ id: "meals", label: "Repas", total: 0.3 }] },
		{ group: "Sans réponse", count: 1, budget: 0, totals: [], projects: [{ id: "c", name: "C" }] },
	]);
	const board = written("board", "sectors");
	expect(board.rows.map((row) => [row[0], row[1]])).toContainEqual(["Culture", "A"]);
	expect(board.rows.map((row) => [row[0], row[1]])).toContainEqual(["Santé", "A"]);
});

test("[R855] the own numbers of a group add up without losing their digits, and only where one is given", () => {
	const { projects, speaking } = world();
	const totals = groupTotals(projects.list(), speaking.catalog.fields);
	expect(totals).toMatchObject({ budget: 150, numbers: [{ field: { id: "meals" }, total: 0.3 }] });
	expect(groupTotals([], speaking.catalog.fields)).toEqual({ budget: 0, numbers: [] });
});

test("[R854] who does what, the budget and the calendar are written as their tables", () => {
	const { written } = world();
	expect(written("who", "").rows).toEqual([
		["Deux", 1, 0, 0, 0, 0, 1],
		["Un", 1, 1, 0, 0, 0, 0],
	]);
	expect(written("who", "").json).toMatchObject([
		{ name: "Deux", total: 1, projects: { partner: [{ id: "a", name: "A" }] } },
		{},
	]);
	expect(written("budget", "sectors").rows).toEqual([
		["Budget par année", "2026", 150, 0, 150, null],
		["Budget par secteurs", "Santé", 150, 0, 150, 2],
		["Budget par secteurs", "Culture", 100, 0, 100, 1],
		["Budget par bailleur de fonds", "F", 150, 0, 150, 2],
	]);
	expect(written("timeline", "").rows[0]).toEqual(["A", "2024-03-01", null, "Mise à l’échelle"]);
});

test("[R854] for a program, keys are in English, lists are lists and numbers are numbers", () => {
	const { projects, speaking, written } = world();
	const [first] = everythingWritten(projects.list(), new Map([["a", "Vu."]]), speaking).json as unknown[];
	expect(first).toMatchObject({
		id: "a",
		name: "A",
		archived: false,
		sectors: ["Santé", "Culture"],
		organisations: [
			{ role: "carrier", id: null, name: "Un" },
			{ role: "partner", id: null, name: "Deux" },
		],
		stage: "scaling",
		stageName: "Mise à l’échelle",
		budget: [{ year: 2026, phase: "preparation", amount: 100, funder: { id: null, name: "F" } }],
		fields: [
			{ id: "meals", label: "Repas", type: "number", unit: "repas", value: 0.1 },
			{ id: "agreed", label: "Entente", type: "yes-no", value: true },
		],
		notes: "Vu.",
	});
	const [shown] = written("table", "", ["name", "carrier", "own.agreed"]).json as unknown[];
	expect(shown).toEqual({
		id: "a",
		name: "A",
		organisations: [{ role: "carrier", id: null, name: "Un" }],
		fields: [{ id: "agreed", label: "Entente", type: "yes-no", value: true }],
	});
});
