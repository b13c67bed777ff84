/** What a view of the portfolio shows, in which order, and how it is sent to somebody. */

import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { formatFor } from "#client/i18n/use-format.ts";
import { tableOf, viewColumns } from "#client/features/portfolio/export/projects-file.ts";
import { readCsv } from "#client/spreadsheet/csv-table.ts";
import { OwnWords } from "#client/features/portfolio/own-words.ts";
import {
	facetCounts,
	filterProjects,
	sectorCount,
	sortProjects,
	usedValues,
} from "#client/features/portfolio/project-view.ts";
import { doOnce } from "#client/features/portfolio/take-back.ts";
import {
	EMPTY_QUERY,
	nextSort,
	parseViewQuery,
	type ViewQuery,
	writeViewQuery,
} from "#client/features/portfolio/view-query.ts";
import { cellText, type Column, columnName, ownColumn } from "#client/features/portfolio/columns.ts";
import { csvCell, csvText } from "#shared/lib/csv.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { EMPTY_CATALOG, readCatalog } from "#shared/document/portfolio-catalog.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

function portfolio(...values: Partial<ProjectFields>[]) {
	const table = projectTable(new Y.Doc());
	table.addMany(values.map((one) => ({ id: newId<RecordId>(), values: one })));
	return table;
}

const names = (projects: readonly Project[]) => projects.map((project) => project.name);
const { compare } = formatFor("fr");

describe("a view", () => {
	const table = portfolio(
		{ name: "Épicerie", sectors: ["Santé", "Éducation"], stage: "scaling", start: "2024-05-01" },
		{ name: "École", sectors: ["Éducation"], stage: "idea", strategies: ["spreading"] },
		{ name: "zone", sectors: ["Santé"], territory: "Côte-Nord", start: "2020-01-01" },
		{ name: "Atelier", stage: "scaling", organisations: [{ name: "Œuvre du Cœur", role: "funder" }] },
	);
	const all = table.list();
	const shown = (part: Partial<ViewQuery>) => names(filterProjects(all, { ...EMPTY_QUERY, ...part }, EMPTY_CATALOG));

	test("the search knows neither accents nor capitals, and wants every word", () => {
		expect(shown({ text: "ecole" })).toEqual(["École"]);
		expect(shown({ text: "cote nord ZONE" })).toEqual(["zone"]);
		expect(shown({ text: "oeuvre coeur" })).toEqual(["Atelier"]);
		expect(shown({ text: "zone ecole" })).toEqual([]);
	});

	test("choices of one filter add up, filters narrow each other", () => {
		expect(shown({ sectors: ["Santé", "Éducation"] })).toEqual(["Épicerie", "École", "zone"]);
		expect(shown({ sectors: ["Santé"], stages: ["scaling"] })).toEqual(["Épicerie"]);
		expect(shown({ stages: [""] })).toEqual(["zone"]);
	});

	test("each choice of a filter counts what it would show", () => {
		const query: ViewQuery = { ...EMPTY_QUERY, stages: ["scaling"], sectors: ["Santé"] };
		expect(facetCounts(all, query, "sectors", EMPTY_CATALOG)).toEqual([
			{ value: "Éducation", count: 1 },
			{ value: "Santé", count: 1 },
		]);
		expect(facetCounts(all, query, "stages", EMPTY_CATALOG)).toEqual([
			{ value: "", count: 1 },
			{ value: "scaling", count: 1 },
		]);
	});

	test("sorts as French does, empty cells last both ways, stages by their place on the way", () => {
		const sorted = (column: "name" | "start" | "stage", isDescending = false) =>
			names(sortProjects(all, { column, isDescending }, "fr", EMPTY_CATALOG, compare));
		expect(sorted("name")).toEqual(["Atelier", "École", "Épicerie", "zone"]);
		expect(sorted("start")).toEqual(["zone", "Épicerie", "Atelier", "École"]);
		expect(sorted("start", true)).toEqual(["Épicerie", "zone", "Atelier", "École"]);
		expect(sorted("stage")).toEqual(["École", "Atelier", "Épicerie", "zone"]);
	});

	test("sectors are counted once, used values come by frequency", () => {
		expect(sectorCount(all)).toBe(2);
		expect(usedValues(all, "organisations")).toEqual(["Œuvre du Cœur"]);
	});

	test("[R99] goes into the address and comes back the same; what is unknown there is left out", () => {
		const query: ViewQuery = {
			text: "été & co",
			sectors: ["Santé", "R&D"],
			stages: ["", "idea"],
			strategies: ["spreading"],
			readiness: ["societal-readiness.4", ""],
			more: { carrier: ["name", ""], cohort: ["c1"], "own.f1": ["yes"] },
			sort: { column: "start", isDescending: true },
			columns: ["name", "end", "stage"],
			showsArchived: true,
		};
		const address = writeViewQuery(query, new URLSearchParams("import=1"));
		expect(address.get("import")).toBe("1");
		expect(parseViewQuery(new URLSearchParams(address.toString()))).toEqual(query);
		expect(
			parseViewQuery(new URLSearchParams("tri=__proto__&colonnes=x,constructor&etape=y&champ.__proto__=1&champ.=1")),
		).toEqual(EMPTY_QUERY);
		expect(writeViewQuery(EMPTY_QUERY, new URLSearchParams()).toString()).toBe("");
	});

	test("a header sorts up, then down, then not", () => {
		const up = nextSort(null, "name");
		const down = nextSort(up, "name");
		expect([up, down, nextSort(down, "name")]).toEqual([
			{ column: "name", isDescending: false },
			{ column: "name", isDescending: true },
			null,
		]);
	});

	test("10,000 projects are searched, accents folded", () => {
		const many = portfolio(
			...Array.from({ length: 10_000 }, (_, i) => ({ name: `Projet ${i}`, summary: "École d’été ".repeat(20) })),
		).list();
		const found = filterProjects(many, { ...EMPTY_QUERY, text: "ete 77" }, EMPTY_CATALOG);
		// Of the numbers up to 9999, those that begin with 77, or hold it.
		expect(found.map(({ name }) => name)).toContain("Projet 77");
		expect(found.every(({ name }) => name.includes("77"))).toBe(true);
	});
});

describe("the exported file", () => {
	test("what a spreadsheet would run becomes a text; dates and plain words are untouched", () => {
		const cases = ['=HYPERLINK("x")', "+1 418 555-0100", "-12,5", "@nom", "\tx", "2025-01-01", "plain"];
		expect(cases.map((text) => csvCell(text, ";"))).toEqual([
			`"'=HYPERLINK(""x"")"`,
			"'+1 418 555-0100",
			"'-12,5",
			"'@nom",
			"'\tx",
			"2025-01-01",
			"plain",
		]);
	});

	test("opens in French Excel and comes back by the import", () => {
		const table = portfolio({
			name: "Le Répit",
			summary: 'Deux lignes\net des "guillemets" ; voilà',
			stage: "scaling",
			organisations: [
				{ name: "A", role: "carrier" },
				{ name: "B", role: "carrier" },
			],
		});
		const columns = viewColumns(["name", "carrier", "stage"], "fr", EMPTY_CATALOG);
		const csv = csvText([columns.map(({ title }) => title), ...tableOf(table.list(), columns)], "fr");
		expect(csv.startsWith("\ufeffNom;Porteurs;Étape\r\n")).toBe(true);
		const read = readCsv(csv, ";", 10);
		expect(read.ok && read.value.rows[1]?.cells).toEqual(["Le Répit", "A | B", "Mise à l’échelle"]);
	});
});

describe("taking back", () => {
	test("removes only what that act did, whatever was done since", () => {
		const table = portfolio({ name: "A" }, { name: "B" });
		const [a, b] = table.list();
		const { takeBack } = doOnce(table, () => table.remove(a?.id ?? ""));
		table.set(b?.id ?? "", "name", "Bravo");
		expect(takeBack()).toBe(true);
		expect(names(table.list())).toEqual(["A", "Bravo"]);
	});

	test("never undoes what somebody else wrote over it", () => {
		const table = portfolio({ name: "A", territory: "Estrie" });
		const id = table.list()[0]?.id ?? "";
		const { takeBack } = doOnce(table, () => table.set(id, "territory", "Mauricie"));
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(table.doc));
		projectTable(other).set(id, "territory", "Gaspésie");
		Y.applyUpdate(table.doc, Y.encodeStateAsUpdate(other));
		takeBack();
		expect(table.get(id)?.territory).toBe("Gaspésie");
	});
});

describe("words written at the same moment", () => {
	test("[R98] are given back when another change takes their place before the server had them", () => {
		const table = portfolio({ name: "A" });
		const id = table.list()[0]?.id ?? "";
		const own = new OwnWords(() => 0);
		own.note(id, "name", "Le mien");
		table.set(id, "name", "Le leur");
		const changed = new Set([id]);
		expect(own.lostIn(table, changed)).toMatchObject([{ field: "name", mine: "Le mien" }]);
		expect(own.lostIn(table, changed)).toEqual([]);
	});

	test("[R98] are not when they were on the server for a while: whoever changed them had seen them", () => {
		const table = portfolio({ name: "A" });
		const id = table.list()[0]?.id ?? "";
		let now = 0;
		const own = new OwnWords(() => now);
		own.note(id, "name", "Le mien");
		own.settle();
		now = 10_000;
		table.set(id, "name", "Le leur");
		expect(own.lostIn(table, new Set([id]))).toEqual([]);
	});
});

describe("columns of the workspace", () => {
	test("[R273] own columns and the budget sort by what they are, empty cells last, and an address names them", () => {
		const table = portfolio({ name: "A" }, { name: "B" }, { name: "C" });
		const [a, b] = table.list() as [Project, Project];
		const fields = ownFieldTable(table.doc);
		const field = newId<RecordId>();
		fields.add(field, { label: "Places", type: "number", unit: "places" });
		table.setItem(a.id, "own", field, 100);
		table.setItem(b.id, "own", field, 20);
		table.setItem(a.id, "budget", "l1", { year: 2026, phase: "preparation", funder: null, amount: 9_000 });
		table.setItem(b.id, "budget", "l1", { year: 2026, phase: "preparation", funder: null, amount: 10_000 });
		const catalog = readCatalog(table.doc);
		const order = (column: Column) =>
			names(sortProjects(table.list(), { column, isDescending: false }, "fr", catalog, compare));
		expect(order(ownColumn(field))).toEqual(["B", "A", "C"]);
		expect(order("budget")).toEqual(["A", "B", "C"]);
		expect(cellText(table.get(a.id) as Project, ownColumn(field), "fr", catalog)).toBe("100\u00a0places");
		const query: ViewQuery = { ...EMPTY_QUERY, columns: ["name", ownColumn(field)] };
		expect(parseViewQuery(writeViewQuery(query, new URLSearchParams())).columns).toEqual(["name", ownColumn(field)]);
		fields.setArchived(field, true);
		expect(columnName(ownColumn(field), "fr", readCatalog(table.doc))).toBe("");
	});
});
