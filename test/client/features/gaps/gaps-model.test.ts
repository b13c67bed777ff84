/** What nothing links or says yet, as data. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { type BaliseFields, baliseTable, type CriterionFields, criterionTable } from "#shared/document/balise-set.ts";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { coverageStream, type Verdict } from "#shared/ledger/coverage.ts";
import type { DocumentId, MemberId, RecordId } from "#shared/lib/ids.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { projectsOfSector, sharedBlockers, uncoveredProjects, unmetBalises } from "#client/features/gaps/gaps-model.ts";

function world() {
	const doc = new Y.Doc();
	const [balises, criteria] = [baliseTable(doc), criterionTable(doc)];
	const [projects, obstacles] = [projectTable(doc), obstacleTable(doc)];
	const state = coverageStream.initial();
	let seq = 0;
	return {
		balise: (id: string, fields: Partial<BaliseFields> = {}) => balises.add(id as RecordId, { name: id, ...fields }),
		criterion: (id: string, balise: string, fields: Partial<CriterionFields> = {}) =>
			criteria.add(id as RecordId, { balise, text: "Un comité existe", asks: "project", ...fields }),
		reword: (id: string, text: string) => criteria.set(id as RecordId, "text", text),
		project: (id: string, fields: object = {}) => projects.add(id as RecordId, { name: id, ...fields }),
		obstacle: (id: string, fields: object = {}) => obstacles.add(id as RecordId, { label: id, ...fields }),
		archive: (id: string) => projects.setArchived(id, true),
		judges: (project: string, criterion: string, verdict: Verdict) => {
			seq += 1;
			coverageStream.evolve(state, {
				seq,
				time: "2026-03-03T12:00:00.000Z",
				member: "ana" as MemberId,
				body: {
					kind: "criteria-judged",
					criteria: [
						{
							document: "d",
							balise: "b",
							criterion,
							wording: "Un comité existe",
							fingerprint: textFingerprint("Un comité existe"),
						},
					],
					cells: [{ project, criterion: 0, verdict, evidence: "vu", link: null }],
				},
			});
		},
		sets: () => [{ document: "d" as DocumentId, title: "Balises", balises: balises.list(), criteria: criteria.list() }],
		projects: (sector = "") => projectsOfSector(projects.list(), sector),
		obstacles: () => obstacles.list(),
		state,
	};
}

test("[R374] a balise is a gap until one project meets all it asks; one that asks nothing stays one, a retired one is none", () => {
	const here = world();
	for (const id of ["b1", "b2", "b3"]) here.balise(id);
	here.balise("old", { status: "retired" });
	here.criterion("c1", "b1");
	here.criterion("c2", "b1");
	here.criterion("c3", "b2");
	here.criterion("c4", "b3", { asks: "text" });
	here.project("p1");
	here.project("p2");
	const gaps = () => unmetBalises(here.sets(), here.projects(), here.state).map(({ balise }) => balise.id);
	expect(gaps()).toEqual(["b1", "b2", "b3"]);
	here.judges("p1", "c1", "met");
	here.judges("p2", "c3", "met");
	expect(gaps()).toEqual(["b1", "b3"]);
	expect(unmetBalises(here.sets(), here.projects(), here.state)[0]).toMatchObject({ asked: 2 });
	here.judges("p1", "c2", "met");
	expect(gaps()).toEqual(["b3"]);
	expect(unmetBalises(here.sets(), [], here.state)).toEqual([]);
});

test("[R374] a project is covered as soon as somebody said it meets a criterion in use, even in part", () => {
	const here = world();
	here.balise("b1");
	here.project("p1");
	here.project("p2", { sectors: ["Santé"] });
	here.project("p3");
	here.archive("p3");
	const gaps = (sector = "") =>
		uncoveredProjects(here.sets(), here.projects(sector), here.state).map(({ project, judged }) => [
			project.id,
			judged,
		]);
	expect(gaps()).toEqual([]);
	here.criterion("c1", "b1");
	expect(gaps()).toEqual([
		["p1", 0],
		["p2", 0],
	]);
	here.judges("p1", "c1", "not-met");
	here.judges("p2", "c1", "partly");
	here.judges("p1", "gone", "met");
	expect(gaps()).toEqual([["p1", 1]]);
	expect(gaps("sante")).toEqual([]);
});

test("[R374] blockers of several live projects come first by how many they stop, with the sectors; the others are counted", () => {
	const here = world();
	for (const id of ["argent", "locaux", "seul"]) here.obstacle(id);
	here.obstacle("condition", { kind: "condition" });
	here.project("p1", { blockers: ["argent", "seul"], conditions: ["condition"], sectors: ["Santé"] });
	here.project("p2", { blockers: ["argent", "locaux"], conditions: ["condition"], sectors: ["Santé", "Éducation"] });
	here.project("p3", { blockers: ["locaux", "argent"] });
	here.project("p4", { blockers: ["seul"] });
	here.archive("p4");
	const { shared, alone } = sharedBlockers(here.obstacles(), here.projects());
	expect(shared.map(({ blocker, projects, sectors }) => [blocker.id, projects.length, sectors])).toEqual([
		[
			"argent",
			3,
			[
				["Santé", 2],
				["Éducation", 1],
				["", 1],
			],
		],
		[
			"locaux",
			2,
			[
				["Santé", 1],
				["Éducation", 1],
				["", 1],
			],
		],
	]);
	expect(alone).toBe(1);
});

test("[R825] what was judged on an older wording closes no gap: it is counted apart, to be looked at again", () => {
	const here = world();
	here.balise("b1");
	here.criterion("c1", "b1", { text: "Un comité se réunit" });
	here.project("p1");
	here.judges("p1", "c1", "met");
	const [balise] = unmetBalises(here.sets(), here.projects(), here.state);
	expect(balise?.verdicts).toMatchObject({ met: 0, unknown: 0, stale: 1 });
	expect(uncoveredProjects(here.sets(), here.projects(), here.state)).toMatchObject([{ judged: 0, stale: 1 }]);
	here.reword("c1", "Un comité existe");
	expect(unmetBalises(here.sets(), here.projects(), here.state)).toEqual([]);
	expect(uncoveredProjects(here.sets(), here.projects(), here.state)).toEqual([]);
});
