/** The ways to see the portfolio: groups, budgets, years, organisations, saved views. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { PortfolioCatalog, readCatalog } from "#shared/document/portfolio-catalog.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import { viewTable } from "#shared/document/portfolio-views.ts";
import { organisationTable } from "#shared/document/organisations.ts";
import { ownFieldTable } from "#shared/document/own-fields.ts";
import { StageEdits } from "#shared/document/stages.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import {
	balanceOf,
	balancePart,
	totalsByFunder,
	totalsByGroup,
	totalsByYear,
} from "#client/features/portfolio/views/budget-totals.ts";
import { groupingKeys, groupingOf, groupProjects } from "#client/features/portfolio/views/grouping.ts";
import type { Grouping } from "#client/features/portfolio/views/grouping-type.ts";
import { groupRows } from "#client/features/portfolio/views/grouped-rows.ts";
import { addressOf, isChanged, settingsOf } from "#client/features/portfolio/views/saved-view.ts";
import { parseViewChoice } from "#client/features/portfolio/views/view-choice.ts";
import { facetCounts, filterProjects } from "#client/features/portfolio/project-view.ts";
import { EMPTY_QUERY, parseViewQuery } from "#client/features/portfolio/view-query.ts";
import { layTimeline } from "#client/features/portfolio/views/timeline-layout.ts";
import { whoRows } from "#client/features/portfolio/views/who-rows.ts";

function portfolio() {
	const doc = new Y.Doc();
	const projects = projectTable(doc);
	const add = (values: Partial<ProjectFields>): RecordId => {
		const id = newId<RecordId>();
		projects.add(id, values);
		return id;
	};
	const grouping = (key: string): Grouping => {
		const found = groupingOf(key, readCatalog(doc), "fr");
		if (!found) throw new Error(`no grouping ${key}`);
		return found;
	};
	const groups = (key: string) =>
		groupProjects(projects.list(), grouping(key), (a, b) => a.localeCompare(b, "fr")).map(
			({ value, projects: members }) => [value, members.map(({ name }) => name)],
		);
	const project = (id: RecordId): Project => {
		const found = projects.get(id);
		if (!found) throw new Error("no such project");
		return found;
	};
	return { doc, projects, add, grouping, groups, project };
}

test("a board has a column for every stage of the workspace, empty ones too, then those nobody placed", () => {
	const { doc, add, groups } = portfolio();
	add({ name: "A", stage: "scaling" });
	add({ name: "B" });
	new StageEdits(doc).add("Essaimage");
	const found = groups("stage");
	expect(found.map(([, names]) => names)).toContainEqual(["A"]);
	expect(found).toHaveLength(9);
	expect(found.at(-1)).toEqual(["", ["B"]]);
});

test("a project of two sectors is in both groups; moved out of one, it keeps the other", () => {
	const { add, groups, projects, grouping, project } = portfolio();
	const id = add({ name: "A", sectors: ["Santé", "Éducation"] });
	add({ name: "B", sectors: ["Santé"] });
	expect(groups("sectors")).toEqual([
		["Éducation", ["A"]],
		["Santé", ["A", "B"]],
	]);
	grouping("sectors").move?.(projects, project(id), "Santé", "Environnement");
	expect(project(id).sectors).toEqual(["Éducation", "Environnement"]);
	grouping("sectors").move?.(projects, project(id), "Éducation", "");
	expect(project(id).sectors).toEqual(["Environnement"]);
});

test("a card moved from a sector that somebody changed meanwhile keeps what they wrote", () => {
	const { add, projects, grouping, project } = portfolio();
	const id = add({ name: "A", sectors: ["Santé"] });
	const drawn = project(id);
	projects.setList(id, "sectors", ["Santé"], ["Santé", "Culture"]);
	grouping("sectors").move?.(projects, drawn, "Santé", "Éducation");
	expect(project(id).sectors).toEqual(["Culture", "Éducation"]);
});

test("an own field of choices makes a board; a field of another kind, or an archived one, does not", () => {
	const { doc, projects, add, grouping, groups, project } = portfolio();
	const fields = ownFieldTable(doc);
	fields.add("champ1" as RecordId, {
		label: "Priorité",
		type: "choice",
		choices: [
			{ id: "haute", label: "Haute" },
			{ id: "basse", label: "Basse" },
		],
	});
	fields.add("champ2" as RecordId, { label: "Note", type: "text" });
	const id = add({ name: "A" });
	expect(groupingKeys(readCatalog(doc))).toContain("own.champ1");
	expect(groupingOf("own.champ2", readCatalog(doc), "fr")).toBeNull();
	grouping("own.champ1").move?.(projects, project(id), "", "haute");
	expect(groups("own.champ1")).toEqual([
		["haute", ["A"]],
		["basse", []],
	]);
	grouping("own.champ1").move?.(projects, project(id), "haute", "");
	expect(groups("own.champ1").at(-1)).toEqual(["", ["A"]]);
});

const line = (year: number, phase: "preparation" | "realisation", amount: number, funder: string | null = null) => ({
	year,
	phase,
	amount,
	funder: funder === null ? null : { name: funder },
});

test("budgets add up by year and phase; a year without anything between two others is there", () => {
	const { add, projects } = portfolio();
	add({ name: "A", budget: { a: line(2026, "preparation", 100), b: line(2028, "realisation", 400) } });
	add({ name: "B", budget: { c: line(2026, "preparation", 50) } });
	expect(totalsByYear(projects.list())).toEqual([
		{ year: 2026, preparation: 150, realisation: 0 },
		{ year: 2027, preparation: 0, realisation: 0 },
		{ year: 2028, preparation: 0, realisation: 400 },
	]);
	expect(totalsByYear([])).toEqual([]);
});

test("a project of two sectors counts whole in both; one without a budget in none", () => {
	const { add, projects, grouping } = portfolio();
	add({ name: "A", sectors: ["Santé", "Culture"], budget: { a: line(2026, "preparation", 100) } });
	add({ name: "B", sectors: ["Santé"], budget: { b: line(2026, "realisation", 30) } });
	add({ name: "C", sectors: ["Santé"] });
	expect(totalsByGroup(projects.list(), grouping("sectors"))).toEqual([
		{ value: "Santé", preparation: 100, realisation: 30, projects: 2 },
		{ value: "Culture", preparation: 100, realisation: 0, projects: 1 },
	]);
});

test("a funder is added up under the name it has today", () => {
	const { doc, add, projects } = portfolio();
	organisationTable(doc).add("org1" as RecordId, { name: "Fondation Nouvelle" });
	add({
		name: "A",
		budget: {
			a: { ...line(2026, "preparation", 100), funder: { id: "org1", name: "Ancien nom" } },
			b: line(2027, "realisation", 20, "Autre"),
			c: line(2027, "realisation", 5),
		},
	});
	expect(
		totalsByFunder(projects.list(), readCatalog(doc)).map(({ value, realisation, preparation }) => [
			value,
			preparation + realisation,
		]),
	).toEqual([
		["Fondation Nouvelle", 100],
		["Autre", 20],
		["", 5],
	]);
});

test("stages before the preparation are new pilots, those after it are scaling, a stage of one's own by its place", () => {
	const { doc, add, projects } = portfolio();
	const edits = new StageEdits(doc);
	const early = edits.add("Prototype", "idea" as RecordId);
	const late = edits.add("Essaimage", "scaling" as RecordId);
	const catalog = readCatalog(doc);
	expect(balancePart(early, catalog)).toBe("pilot");
	expect(balancePart(late, catalog)).toBe("scaling");
	expect(balancePart("gone", catalog)).toBe("unknown");
	add({ name: "A", stage: "idea", budget: { a: line(2026, "preparation", 10) } });
	add({ name: "B", stage: "scaling", budget: { a: line(2026, "realisation", 90) } });
	add({ name: "C", stage: "ended" });
	expect(balanceOf(projects.list(), catalog)).toEqual({
		pilot: { projects: 1, amount: 10 },
		scaling: { projects: 1, amount: 90 },
		ended: { projects: 1, amount: 0 },
		unknown: { projects: 0, amount: 0 },
	});
});

test("a timeline shows whole years, open ends, and lists apart those without dates", () => {
	const { add, projects } = portfolio();
	add({ name: "Long", start: "2024-07-01", end: "2026-06-30" });
	add({ name: "En cours", start: "2025-01-01" });
	add({ name: "À l’envers", start: "2025-06-01", end: "2024-01-01" });
	add({ name: "Faute", start: "0202-01-01" });
	add({ name: "Sans date" });
	const { bars, years, today, undated } = layTimeline(projects.list(), "2026-03-01");
	expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
	expect(bars.map(({ project, isOpenEnd }) => [project.name, isOpenEnd])).toEqual([
		["Long", false],
		["En cours", true],
		["À l’envers", true],
	]);
	expect(undated.map(({ name }) => name)).toEqual(["Faute", "Sans date"]);
	expect(today).toBeGreaterThan(0.7);
	for (const { from, length } of bars) expect(from + length).toBeLessThanOrEqual(1.0001);
});

test("a calendar of many years names every few of them", () => {
	const { add, projects } = portfolio();
	add({ name: "Doyen", start: "1958-05-01", end: "1960-01-01" });
	add({ name: "Nouveau", start: "2026-01-01" });
	const { years } = layTimeline(projects.list(), "2026-03-01");
	expect(years.map(({ year }) => year)).toEqual([
		1960, 1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025,
	]);
	expect(years[0]?.at).toBeGreaterThan(0);
});

test("an organisation is one line whatever its roles and its spelling, counted once a project", () => {
	const { doc, add, projects } = portfolio();
	organisationTable(doc).add("org1" as RecordId, { name: "Ville de Lévis" });
	add({
		name: "A",
		organisations: [
			{ id: "org1", name: "Lévis", role: "carrier" },
			{ id: "org1", name: "Lévis", role: "adopter" },
		],
	});
	add({ name: "B", organisations: [{ name: "ville de levis", role: "partner" }] });
	add({ name: "C", organisations: [{ name: "Coop Horizon", role: "carrier" }] });
	const rows = whoRows(projects.list(), readCatalog(doc), (a, b) => a.localeCompare(b));
	expect(rows.map(({ name, total, id }) => [name, total, id])).toEqual([
		["Ville de Lévis", 2, "org1"],
		["Coop Horizon", 1, null],
	]);
	expect(rows[0]?.byRole.adopter.map(({ name }) => name)).toEqual(["A"]);
});

test("in a grouped table each project is one row, under the first of its groups, with the count and the budget of each group above", () => {
	const { add, projects, grouping } = portfolio();
	add({ name: "A", sectors: ["Santé", "Culture"], budget: { a: line(2026, "preparation", 100) } });
	add({ name: "B" });
	add({ name: "C", sectors: ["Culture"] });
	const { rows, headings } = groupRows(projects.list(), grouping("sectors"), (a, b) => a.localeCompare(b, "fr"));
	expect(rows.map(({ name }) => name)).toEqual(["C", "A", "B"]);
	expect([...headings]).toEqual([
		[0, { value: "Culture", count: 1, budget: 0, numbers: [] }],
		[1, { value: "Santé", count: 1, budget: 100, numbers: [] }],
		[2, { value: "", count: 1, budget: 0, numbers: [] }],
	]);
});

test("a saved view comes back whole: its kind, its groups, its filters, its sort, its columns; what is changed since is seen", () => {
	const { doc } = portfolio();
	const views = viewTable(doc);
	const query = parseViewQuery(
		new URLSearchParams(
			"q=école&secteur=Santé&etape=scaling&maturite=societal-readiness.4&maturite=aucune&tri=-name&colonnes=name,stage",
		),
	);
	const choice = parseViewChoice(new URLSearchParams("vue=colonnes&groupe=sectors"));
	const id = newId<RecordId>();
	views.add(id, { name: "Santé", kind: choice.kind, settings: settingsOf(query, choice), createdBy: "ana" });
	const view = views.get(id);
	if (!view) throw new Error("not saved");
	const address = addressOf(view);
	expect(parseViewQuery(address)).toEqual(query);
	expect(parseViewChoice(address)).toEqual({ ...choice, saved: id });
	expect(isChanged(view, query, choice)).toBe(false);
	expect(isChanged(view, { ...query, text: "" }, choice)).toBe(true);
	expect(isChanged(view, query, { ...choice, kind: "table" })).toBe(true);
});

test("an address that says nonsense is a plain table", () => {
	expect(parseViewChoice(new URLSearchParams("vue=__proto__&groupe=<script>&enregistree=../x"))).toEqual({
		kind: "table",
		groupBy: "",
		saved: null,
	});
});

test("[R615] projects are grouped by how far they are, level by level, and no card is moved into a level: it is assessed", () => {
	const { projects, add } = portfolio();
	const levels: Record<string, number> = { [add({ name: "A" })]: 10, [add({ name: "B" })]: 4, [add({ name: "C" })]: 4 };
	add({ name: "D" });
	const words = (value: string) => ({ fr: `${value} – Niveau`, en: `${value} – Level` });
	const catalog = new PortfolioCatalog(
		{ stages: [], organisations: [], obstacles: [], fields: [] },
		{
			of: (id) => (levels[id] === undefined ? null : { key: `srl.${levels[id]}`, rank: levels[id], words: words("") }),
			wordsOf: (key) => words(key.split(".")[1] ?? ""),
		},
	);
	const grouping = groupingOf("readiness", catalog, "fr");
	if (!grouping) throw new Error("no grouping");
	const groups = groupProjects(projects.list(), grouping, (a, b) => (a < b ? -1 : 1));
	expect(groups.map(({ value, projects: of }) => [value, of.map(({ name }) => name)])).toEqual([
		["srl.4", ["B", "C"]],
		["srl.10", ["A"]],
		["", ["D"]],
	]);
	expect(grouping.labelOf("srl.4")).toBe("4 – Niveau");
	expect(grouping.move).toBeNull();
	const shown = (...readiness: string[]) =>
		filterProjects(projects.list(), { ...EMPTY_QUERY, readiness }, catalog).map(({ name }) => name);
	expect(shown("srl.4")).toEqual(["B", "C"]);
	expect(shown("srl.10", "")).toEqual(["A", "D"]);
	expect(facetCounts(projects.list(), EMPTY_QUERY, "readiness", catalog)).toEqual([
		{ value: "", count: 1 },
		{ value: "srl.4", count: 2 },
		{ value: "srl.10", count: 1 },
	]);
});
