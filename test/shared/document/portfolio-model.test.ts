/** The model of a portfolio: people who edit at once lose nothing, old and odd documents read, names follow their records. */

import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { type BudgetLine, budgetLines, budgetTotal } from "#shared/document/budget.ts";
import { cohortTable, projectsOfCohort } from "#shared/document/cohorts.ts";
import { obstacleCounts, obstacleNamed, obstacleTable } from "#shared/document/obstacles.ts";
import { ownFieldTable, ownFromText, ownText, ownValue } from "#shared/document/own-fields.ts";
import { projectTable, STAGES } from "#shared/document/portfolio.ts";
import { readCatalog } from "#shared/document/portfolio-catalog.ts";
import { NO_SETTINGS, readViewSettings, viewTable } from "#shared/document/portfolio-views.ts";
import { readableDocument } from "#shared/document/readable.ts";
import { StageEdits, stageList, stageName, stageTable } from "#shared/document/stages.ts";
import { portfolioTables } from "#shared/document/portfolio-tables.ts";
import { removeExampleProjects, starterContent } from "#shared/document/starter-content.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

const id = (text: string) => text as RecordId;

function portfolio(...projects: string[]): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = 999;
	for (const name of projects) projectTable(doc).add(id(name), { name });
	return doc;
}

const line = (year: number, amount: number, phase: BudgetLine["phase"] = "preparation"): BudgetLine => ({
	year,
	phase,
	funder: null,
	amount,
});

describe("own fields and budgets", () => {
	test("[R263] two people who fill two own fields, or two lines of the budget, of one project both find what they wrote", () => {
		const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer());
		fc.assert(
			fc.property(value, value, fc.boolean(), fc.boolean(), (one, two, isImported, isSecondFirst) => {
				const start = new Y.Doc();
				start.clientID = 999;
				// Values that came with an import are in the base; those typed since, in cells over it.
				projectTable(start).add(id("p"), isImported ? { own: { fa: "before", fb: "before" } } : {});
				const [ana, bo] = peers(2, start) as [Y.Doc, Y.Doc];
				projectTable(ana).setItem("p", "own", "fa", one);
				projectTable(ana).setItem("p", "budget", "la", { ...line(2026, 10) });
				projectTable(bo).setItem("p", "own", "fb", two);
				projectTable(bo).setItem("p", "budget", "lb", { ...line(2027, 20) });
				exchange([ana, bo], isSecondFirst ? [1, 0] : [0, 1]);
				for (const doc of [ana, bo]) {
					const project = projectTable(doc).get("p");
					expect({ ...project?.own }).toEqual({ fa: one, fb: two });
					expect(project && budgetTotal(project)).toBe(30);
				}
			}),
		);
	});

	test("[R263] a value is read at once, taken away, undone, and leaves with its project", () => {
		const doc = portfolio("p");
		const projects = projectTable(doc);
		const undo = new Y.UndoManager(projects.scope, { captureTimeout: 0 });
		doc.transact(() => {
			projects.setItem("p", "own", "fa", "un");
			expect(projects.get("p")?.own.fa).toBe("un");
		});
		undo.stopCapturing();
		projects.setItem("p", "own", "fa", null);
		expect(projects.get("p")?.own).toEqual(Object.create(null));
		undo.undo();
		expect(projectTable(doc).list()[0]?.own.fa).toBe("un");
		undo.undo();
		expect(projects.get("p")?.own.fa).toBeUndefined();
		undo.redo();
		projects.remove("p");
		projects.add(id("p"), { name: "again" });
		expect(projects.get("p")?.own.fa).toBeUndefined();
		expect(() => projects.setItem("p", "own", "a.b", "x")).toThrow();
	});

	test("a whole open field is written key by key", () => {
		const doc = new Y.Doc();
		const projects = projectTable(doc);
		projects.add(id("p"), { budget: { la: line(2026, 1), lb: line(2027, 2) } });
		const [ana, bo] = peers(2, doc) as [Y.Doc, Y.Doc];
		projectTable(ana).update("p", { budget: { la: line(2026, 5) } });
		projectTable(bo).setItem("p", "budget", "lc", { ...line(2028, 7) });
		exchange([ana, bo]);
		const project = projectTable(ana).get("p");
		expect(project && budgetLines(project).map(({ id, amount }) => [id, amount])).toEqual([
			["la", 5],
			["lc", 7],
		]);
	});

	test("lines come by year then phase; totals are of what is asked", () => {
		const budget = { b: line(2027, 3), a: line(2026, 2, "realisation"), c: line(2026, 1) };
		expect(budgetLines({ budget }).map((one) => one.id)).toEqual(["c", "a", "b"]);
		expect(budgetTotal({ budget }, { year: 2026 })).toBe(3);
		expect(budgetTotal({ budget }, { phase: "realisation" })).toBe(2);
	});

	test("an own field is read by its type, and keeps what was written for another", () => {
		const doc = portfolio("p");
		const fields = ownFieldTable(doc);
		const choices = [{ id: "c1", label: "Élevé" }];
		fields.add(id("niveau"), { label: "Niveau", type: "choice", choices });
		const projects = projectTable(doc);
		const niveau = () => fields.get("niveau") as NonNullable<ReturnType<typeof fields.get>>;
		projects.setItem("p", "own", "niveau", ownFromText("eleve", niveau()));
		const read = () => ownText(projects.get("p") as never, niveau(), (named) => named.name, "fr");
		expect(read()).toBe("Élevé");
		fields.set("niveau", "choices", [{ id: "c1", label: "Haut" }]);
		expect(read()).toBe("Haut");
		fields.set("niveau", "type", "number");
		expect(ownValue(projects.get("p") as never, niveau())).toBeNull();
		fields.set("niveau", "type", "choice");
		expect(read()).toBe("Haut");
		const number = { id: id("n"), type: "number", choices: [] } as const;
		expect(ownFromText("1\u00a0234,5", number)).toBe(1234.5);
		expect(ownFromText("n/d", number)).toBeUndefined();
		expect(ownFromText(" ", number)).toBeNull();
		expect(ownFromText("javascript:alert(1)", { id: id("l"), type: "link", choices: [] })).toBeUndefined();
	});
});

describe("stages", () => {
	test("[R264] old stages keep their ids and names; a workspace renames, adds, orders and puts away", () => {
		const doc = portfolio("p");
		projectTable(doc).set("p", "stage", "evidence");
		expect(stageList(stageTable(doc).list()).map((one) => one.id)).toEqual(STAGES.slice(1));
		const edits = new StageEdits(doc);
		const own = edits.add("Essaimage", id("scaling"));
		edits.rename("evidence", "Démonstration");
		edits.setArchived("idea", true);
		const stages = stageList(stageTable(doc).list());
		expect(stages.filter((one) => !one.archived).map((one) => stageName(one.id, stages, "fr"))).toEqual([
			"Expérimentation",
			"Démonstration",
			"Préparation",
			"Mise à l’échelle",
			"Essaimage",
			"Pérennisation",
			"Terminé",
		]);
		projectTable(doc).set("p", "stage", own);
		expect(readCatalog(doc).stageName(projectTable(doc).get("p")?.stage ?? "", "en")).toBe("Essaimage");
		edits.rename("evidence", "");
		expect(readCatalog(doc).stageName("evidence", "en")).toBe("Evidence");
	});

	test("[R264] two people who begin to edit the stages at once lose neither edit", () => {
		const [ana, bo] = peers(2, portfolio()) as [Y.Doc, Y.Doc];
		new StageEdits(ana).rename("idea", "Étincelle");
		new StageEdits(bo).rename("ended", "Clos");
		exchange([ana, bo], [1, 0]);
		for (const doc of [ana, bo]) {
			const stages = stageList(stageTable(doc).list());
			expect(stages.map((one) => one.label).filter(Boolean)).toEqual(["Étincelle", "Clos"]);
			expect(stages.map((one) => one.id)).toEqual(STAGES.slice(1));
		}
	});
});

describe("cohorts and obstacles", () => {
	const project = (name: string, sectors: string[], populations: string[] = [], archived = false) => ({
		id: name,
		archived,
		sectors,
		populations,
		blockers: ["b1"],
		conditions: ["b1"],
	});
	const projects = [
		project("a", ["Éducation"], ["Jeunes"]),
		project("b", ["education", "Recherche"]),
		project("c", ["Santé"], ["Jeunes"]),
		project("d", ["Éducation"], ["Jeunes"], true),
	];
	const cohort = { kind: "sector", sectors: ["Éducation"], populations: [] as string[], picks: {} } as const;
	const ids = (of: Parameters<typeof projectsOfCohort>[0]) => projectsOfCohort(of, projects).map((one) => one.id);

	test("[R267] a cohort has the live projects of its rule, those added, without those removed", () => {
		expect(ids(cohort)).toEqual(["a", "b"]);
		expect(ids({ ...cohort, populations: ["jeunes"] })).toEqual(["a"]);
		expect(ids({ ...cohort, picks: { c: "added", a: "removed", d: "added" } })).toEqual(["b", "c"]);
		expect(ids({ ...cohort, sectors: [] })).toEqual([]);
		expect(ids({ ...cohort, kind: "free", picks: { b: "added" } })).toEqual(["b"]);
	});

	test("[R267] two people who choose projects of a cohort at once both find theirs", () => {
		const doc = new Y.Doc();
		cohortTable(doc).add(id("k"), { name: "Jeunes" });
		const [ana, bo] = peers(2, doc) as [Y.Doc, Y.Doc];
		cohortTable(ana).setItem("k", "picks", "a", "added");
		cohortTable(bo).setItem("k", "picks", "b", "removed");
		exchange([ana, bo]);
		expect({ ...cohortTable(ana).get("k")?.picks }).toEqual({ a: "added", b: "removed" });
	});

	test("[R268] an obstacle is counted once in each live project that meets it, and found by its label", () => {
		expect(obstacleCounts(projects).get("b1")).toBe(3);
		const doc = new Y.Doc();
		obstacleTable(doc).add(id("b1"), { kind: "blocker", label: "Financement précaire" });
		const list = obstacleTable(doc).list();
		expect(obstacleNamed(list, "blocker", "financement precaire")?.id).toBe("b1");
		expect(obstacleNamed(list, "condition", "financement precaire")).toBeNull();
	});
});

describe("the examples", () => {
	test("[R270] they use the whole model, and leave together; what the group made its own keeps what it leans on", () => {
		const doc = new Y.Doc();
		starterContent().writePortfolio(doc);
		const tables = portfolioTables(doc);
		const catalog = readCatalog(doc);
		const [first] = tables.projects.list();
		expect(first && budgetTotal(first)).toBeGreaterThan(0);
		for (const id of first?.blockers ?? []) expect(catalog.obstacle(id)?.kind).toBe("blocker");
		const [cohort] = tables.cohorts.list();
		expect(cohort && projectsOfCohort(cohort, tables.projects.list()).map((one) => one.name)).toEqual([
			"Cuisines de palier",
			"École ouverte le soir",
		]);
		const [blocker] = first?.blockers ?? [];
		tables.projects.add(id("own"), { name: "À nous", blockers: [blocker ?? ""] });
		removeExampleProjects(doc);
		expect(tables.projects.list().map((one) => one.name)).toEqual(["À nous"]);
		expect(tables.obstacles.list().map((one) => one.id)).toEqual([blocker]);
		expect([tables.organisations.size, tables.cohorts.size]).toEqual([0, 0]);
	});
});

describe("what a peer may have written", () => {
	test("[R269] a document from before reads with every new field empty", () => {
		const doc = new Y.Doc();
		doc
			.getMap("projects")
			.set("p", { order: "a0", name: "Vieux", stage: "scaling", organisations: [{ name: "X", role: "carrier" }] });
		const [project] = projectTable(doc).list();
		expect(project).toMatchObject({
			stage: "scaling",
			organisations: [{ name: "X", role: "carrier" }],
			evidence: "",
			blockers: [],
		});
		expect(readableDocument(doc, "portfolio").records).toEqual({
			projects: [expect.objectContaining({ name: "Vieux" })],
		});
	});

	test("[R269] whatever is in any cell or base, every reader gives values of its type", () => {
		const key = fc.constantFrom("p", "__proto__", "constructor");
		const field = fc.constantFrom(
			...["budget.la", "own.fa", "own.__proto__", "own.a.b", "picks.p", "mergedInto", "settings", "contacts", "stage"],
			...["blockers", "organisations", "choices", "label", "sectors", "budget", "own", "order"],
		);
		const raw = fc.oneof(
			fc.jsonValue() as fc.Arbitrary<unknown>,
			fc.record({ year: fc.jsonValue(), phase: fc.constant("preparation"), amount: fc.double() }),
			fc.dictionary(fc.constantFrom("la", "__proto__", "p"), fc.jsonValue()),
		);
		const table = fc.constantFrom("projects", "organisations", "obstacles", "cohorts", "stages", "fields", "views");
		fc.assert(
			fc.property(fc.array(fc.tuple(table, key, field, raw), { maxLength: 12 }), (cells) => {
				const doc = new Y.Doc();
				for (const [name, record, where, written] of cells) {
					const value: unknown = JSON.parse(JSON.stringify(written));
					doc.getMap(name).set(record, { order: "a0", [where]: value });
					doc.getMap(`${name}.cells`).set(`${record}/${where}`, value);
				}
				const catalog = readCatalog(doc);
				for (const project of projectTable(doc).list()) {
					const named = catalog.named(project);
					for (const one of budgetLines(named)) expect(Number.isFinite(one.amount) && one.amount >= 0).toBe(true);
					for (const one of Object.values(named.own)) expect(["string", "number", "object"]).toContain(typeof one);
					for (const one of named.organisations) expect(typeof one.name).toBe("string");
					expect(typeof named.stage).toBe("string");
				}
				for (const cohort of cohortTable(doc).list()) projectsOfCohort(cohort, projectTable(doc).list());
				for (const view of viewTable(doc).list()) expect(Array.isArray(view.settings.columns)).toBe(true);
				expect(JSON.stringify(readableDocument(doc, "portfolio"))).toBeTypeOf("string");
				expect(Object.prototype).not.toHaveProperty("la");
			}),
		);
	});

	test("[R269] settings of a view are read part by part", () => {
		expect(readViewSettings("x")).toEqual(NO_SETTINGS);
		expect(
			readViewSettings({
				text: 4,
				filters: { stage: ["idea", 3], "no such/column": ["x"] },
				sort: { column: "name" },
				columns: ["name", "own.abc", "own.abc", {}],
				widths: { name: 1e9, stage: 120 },
			}),
		).toEqual({
			...NO_SETTINGS,
			filters: { stage: ["idea"] },
			sort: { column: "name", isDescending: false },
			columns: ["name", "own.abc"],
			widths: { stage: 120 },
		});
	});
});
