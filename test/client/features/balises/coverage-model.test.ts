/** The coverage matrix as data: columns, what a cell says, what is to be looked at again, which projects have a row. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { cohortTable } from "#shared/document/cohorts.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { standingVerdicts } from "#shared/ledger/balise-coverage.ts";
import { coverageStream, type Verdict } from "#shared/ledger/coverage.ts";
import { wholeVerdict } from "#shared/ledger/whole-verdict.ts";
import { wordDifference } from "#shared/lib/word-difference.ts";
import { newId, type DocumentId, type MemberId, type RecordId } from "#shared/lib/ids.ts";
import {
	cellSummary,
	chosenProjects,
	countColumn,
	coverageColumns,
	EVERY_PROJECT,
	onlyWith,
	projectsBehind,
} from "#client/features/balises/coverage/coverage-model.ts";

const set = newId<DocumentId>();

function world() {
	const doc = new Y.Doc();
	const [balises, criteria, projects, cohorts] = [
		baliseTable(doc),
		criterionTable(doc),
		projectTable(doc),
		cohortTable(doc),
	];
	balises.add("b1" as RecordId, { code: "B1", name: "Le milieu décide" });
	balises.add("b2" as RecordId, { code: "B2", name: "On mesure" });
	criteria.add("c1" as RecordId, { balise: "b1", text: "Un comité local existe", asks: "project" });
	criteria.add("c2" as RecordId, { balise: "b1", text: "Il a un budget", asks: "project" });
	criteria.add("c3" as RecordId, { balise: "b1", text: "Le texte le dit", asks: "text" });
	projects.add("p1" as RecordId, { name: "École ouverte", sectors: ["Éducation"] });
	projects.add("p2" as RecordId, { name: "Navette", sectors: ["Santé"] });
	const state = coverageStream.initial();
	let seq = 0;
	const judges = (project: string, criterion: string, verdict: Verdict) => {
		const wording = criteria.get(criterion)?.text ?? "";
		const decided = coverageStream.decide(
			state,
			{
				kind: "judge-criteria",
				criteria: [{ document: set, balise: "b1", criterion, wording }],
				cells: [{ project, criterion: 0, verdict, evidence: "Vu au comité du 3 mars", link: null }],
			},
			{ member: "ana" as MemberId, role: "editor", now: "2026-03-03T12:00:00.000Z", newId: () => "x" },
		);
		if (!decided.ok) throw new Error(decided.error.kind);
		for (const body of decided.value) {
			seq += 1;
			coverageStream.evolve(state, { seq, time: "2026-03-03T12:00:00.000Z", member: "ana" as MemberId, body });
		}
	};
	const columns = (unit: "balise" | "criterion" = "balise") => coverageColumns(balises.list(), criteria.list(), unit);
	return { balises, criteria, projects, cohorts, state, judges, columns };
}

test("[R360] only what is asked of projects makes a column: by balise, or criterion by criterion", () => {
	const { columns } = world();
	expect(columns().map(({ title, criteria }) => [title, criteria.length])).toEqual([["Le milieu décide", 2]]);
	expect(columns("criterion").map(({ title }) => title)).toEqual(["Un comité local existe", "Il a un budget"]);
});

test("[R361] a cell is met when all that applies is met, and unknown as long as something could still change it", () => {
	const { judges, state, columns } = world();
	const column = columns()[0];
	if (!column) throw new Error("no column");
	judges("p1", "c1", "met");
	expect(cellSummary(state, "p1", column)).toMatchObject({ verdict: "unknown", met: 1, applicable: 2 });
	judges("p1", "c2", "met");
	expect(cellSummary(state, "p1", column).verdict).toBe("met");
	judges("p1", "c2", "not-met");
	expect(cellSummary(state, "p1", column).verdict).toBe("partly");
	expect(wholeVerdict(["not-applicable", "not-applicable"])).toBe("not-applicable");
	expect(wholeVerdict(["met", "not-applicable"])).toBe("met");
	expect(wholeVerdict([])).toBe("unknown");
});

test("[R362] when the wording changes, what was judged on the older one is to be looked at again, and is right again when the wording comes back", () => {
	const { judges, state, columns, criteria, projects } = world();
	judges("p1", "c1", "met");
	const before = columns()[0];
	criteria.set("c1", "text", "Un comité local décide");
	const after = columns()[0];
	if (!before || !after) throw new Error("no column");
	expect(cellSummary(state, "p1", before).stale).toBe(0);
	expect(cellSummary(state, "p1", after).stale).toBe(1);
	expect(countColumn(state, projects.list(), after).stale).toBe(1);
	expect(onlyWith(state, projects.list(), [after], "stale").map(({ name }) => name)).toEqual(["École ouverte"]);
	judges("p1", "c1", "met");
	expect(cellSummary(state, "p1", after).stale).toBe(0);
});

test("rows are chosen by cohort, sector and words, accents apart; archived projects have none", () => {
	const { projects, cohorts, state, columns, judges } = world();
	cohorts.add("k1" as RecordId, { name: "Santé", kind: "sector", sectors: ["Santé"] });
	const chosen = (choice: Partial<typeof EVERY_PROJECT>) =>
		chosenProjects(projects.list(), cohorts.list(), { ...EVERY_PROJECT, ...choice }).map(({ name }) => name);
	expect(chosen({ cohort: "k1" })).toEqual(["Navette"]);
	expect(chosen({ sector: "Éducation" })).toEqual(["École ouverte"]);
	expect(chosen({ search: "ecole" })).toEqual(["École ouverte"]);
	judges("p2", "c1", "not-met");
	judges("p2", "c2", "not-met");
	expect(onlyWith(state, projects.list(), columns(), "unknown").map(({ name }) => name)).toEqual(["École ouverte"]);
	projects.setArchived("p2", true);
	expect(chosen({})).toEqual(["École ouverte"]);
});

test("the difference of two wordings keeps what they share and says what was taken and added", () => {
	expect(wordDifference("Un comité local existe", "Un comité local décide vite")).toEqual([
		{ kind: "same", text: "Un comité local" },
		{ kind: "removed", text: "existe" },
		{ kind: "added", text: "décide vite" },
	]);
	expect(wordDifference("", "")).toEqual([]);
});

test("[R841] the projects behind a count are those it counts, for all that the balise asks or for one criterion", () => {
	const w = world();
	w.judges("p1", "c1", "met");
	w.judges("p1", "c2", "met");
	w.judges("p2", "c1", "met");
	const [column] = w.columns();
	const [byCriterion] = w.columns("criterion");
	if (!column || !byCriterion) throw new Error("no column");
	const behind = (of: typeof column, verdict: Verdict | "stale") =>
		projectsBehind(w.state, w.projects.list(), of.criteria, verdict).map(({ id }) => id as string);
	const count = countColumn(w.state, w.projects.list(), column);
	for (const verdict of ["met", "partly", "not-met", "unknown"] as const)
		expect(behind(column, verdict)).toHaveLength(count[verdict]);
	expect([behind(column, "met"), behind(column, "unknown")]).toEqual([["p1"], ["p2"]]);
	expect(behind(byCriterion, "met")).toEqual(["p1", "p2"]);
	w.criteria.set("c2", "text", "Il a un budget à lui");
	const [reworded] = w.columns();
	expect(behind(reworded ?? column, "stale")).toEqual(["p1"]);
});

test("[R986] among the projects of a cohort, what was judged on another wording is counted apart and in no verdict; behind each count are those it counts", () => {
	const w = world();
	for (const project of ["p1", "p2"]) for (const criterion of ["c1", "c2"]) w.judges(project, criterion, "met");
	w.criteria.set("c2", "text", "Il a un budget à lui");
	w.judges("p2", "c2", "met");
	const [column] = w.columns();
	if (!column) throw new Error("no column");
	const count = countColumn(w.state, w.projects.list(), column);
	expect(count).toMatchObject({ met: 1, toReview: 1, stale: 1 });
	const standing = standingVerdicts(w.state, w.projects.list(), column.criteria);
	expect([standing.met, standing.stale]).toEqual([1, 1]);
	const behind = (verdict: Verdict | "stale") =>
		projectsBehind(w.state, w.projects.list(), column.criteria, verdict).map(({ id }) => id as string);
	expect([behind("met"), behind("stale"), behind("unknown")]).toEqual([["p2"], ["p1"], []]);
});
