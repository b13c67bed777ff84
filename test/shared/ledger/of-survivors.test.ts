/** What people put their name to about two projects that turn out to be one: read in the one that stays, counted once, and given back when the merge is undone. */

import { describe, expect, test } from "vitest";
import { NO_SURVIVORS, survivorsOf } from "#shared/document/survivor.ts";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { historyOf, standingAssessment } from "#shared/ledger/assessments-state.ts";
import { verdictsOf } from "#shared/ledger/balise-coverage.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import {
	type CoverageCommand,
	coverageStream,
	judgementOf,
	judgementsOf,
	type Verdict,
} from "#shared/ledger/coverage.ts";
import { assessmentsOfSurvivors, commentsOfSurvivors, coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { readinessOf } from "#shared/ledger/readiness.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const [ana, bea] = [memberCalled("ana"), memberCalled("bea")];
const merged = new Map([["cuisines", "cuisine"]]);
const cells: (project: string, verdict: Verdict, evidence: string) => CoverageCommand = (
	project,
	verdict,
	evidence,
) => ({
	kind: "judge-criteria",
	criteria: [
		{ document: memberCalled("set"), balise: "b1", criterion: "seats", wording: "Des personnes concernées décident" },
	],
	cells: [{ project, criterion: 0, verdict, evidence, link: null }],
});
const readiness = (level: number): DimensionAnswer[] => [
	{ kind: "level", dimension: "readiness", level, reason: "Vu sur le terrain", evidence: [] },
];

describe("where merged projects lead", () => {
	test("[R835] each to the last one, however often; what is no longer there leads nowhere", () => {
		const of = (...projects: [string, string][]) =>
			Object.fromEntries(survivorsOf(projects.map(([id, mergedInto]) => ({ id, mergedInto }))));
		expect(of(["a", ""], ["b", "a"], ["c", "b"])).toEqual({ b: "a", c: "a" });
		expect(of(["b", "gone"], ["c", "b"])).toEqual({ c: "b" });
		expect(of(["a", "b"], ["b", "a"])).toEqual({ b: "a" });
		expect(survivorsOf([{ id: "a", mergedInto: "" }])).toBe(NO_SURVIVORS);
	});
});

describe("judgements of balises", () => {
	test("[R835] of the merged project are those of the survivor; the last word of the two counts, the history has both", () => {
		const ledger = new SmallLedger(coverageStream);
		ledger.sends(ana, "commenter", cells("cuisine", "partly", "Un locataire au comité"));
		ledger.sends(bea, "commenter", cells("cuisines", "met", "Deux locataires au comité"));
		const state = coverageOfSurvivors(ledger.state, merged);
		expect(judgementOf(state, "cuisine", "seats")).toMatchObject({ verdict: "met", member: bea, project: "cuisines" });
		expect(judgementsOf(state, "cuisine", "seats").map(({ project }) => project)).toEqual(["cuisines", "cuisine"]);
		expect(judgementOf(state, "cuisines", "seats")).toBeNull();
		// Counted once, and apart again as it was.
		const count = (of: typeof state, ...ids: string[]) =>
			verdictsOf(
				of,
				ids.map((id) => ({ id })),
				[{ id: "seats" } as never],
			);
		expect(count(state, "cuisine")).toMatchObject({ met: 1, partly: 0 });
		expect(count(ledger.state, "cuisine", "cuisines")).toMatchObject({ met: 1, partly: 1 });
		expect(coverageOfSurvivors(ledger.state, NO_SURVIVORS)).toBe(ledger.state);
	});
});

describe("assessments", () => {
	test("[R835] of both make one history: a group’s last one stands, then the last one said alone", () => {
		const ledger = new SmallLedger(assessmentsStream);
		const SRL = { id: SOCIETAL_READINESS.id, version: 1 };
		ledger.sends(ana, "facilitator", { kind: "bring-instrument", instrument: { ...SOCIETAL_READINESS, version: 1 } });
		ledger.sends(ana, "facilitator", {
			...{ kind: "record-spoken-assessment", instrument: SRL, project: "cuisines", answers: readiness(4) },
			...{ reason: "Le pilote a convaincu", participants: [ana, bea], corrects: null },
		} as never);
		ledger.sends(bea, "commenter", {
			...{ kind: "record-own-assessment", instrument: SRL, project: "cuisine", answers: readiness(2) },
			...{ reason: "À mon avis", corrects: null },
		} as never);
		expect(readinessOf(ledger.state, "cuisine")?.rank).toBe(2);
		const state = assessmentsOfSurvivors(ledger.state, merged);
		expect(historyOf(state, "cuisine").map(({ project, by }) => [project, by])).toEqual([
			["cuisine", "one"],
			["cuisines", "group"],
		]);
		expect(standingAssessment(state, "cuisine", SRL.id)).toMatchObject({ by: "group", project: "cuisines" });
		expect(readinessOf(state, "cuisine")?.rank).toBe(4);
		expect(historyOf(state, "cuisines")).toEqual([]);
	});
});

describe("comments", () => {
	test("[R835] on the merged project, its cells and what it does about a balise hang on the survivor", () => {
		const ledger = new SmallLedger(commentsStream);
		const says = (on: object) =>
			ledger.sends(ana, "commenter", { kind: "open-thread", on, text: "À vérifier" } as never);
		says({ kind: "record", record: "cuisines", part: "budget", label: "Cuisines" });
		says({ kind: "pair", balise: "b1", project: "cuisines", label: "B1 – Cuisines" });
		says({ kind: "record", record: "cuisine", part: null, label: "La cuisine" });
		const threads = [...commentsOfSurvivors(ledger.state, merged).threads.values()];
		expect(threads.map(({ on }) => on)).toMatchObject([
			{ record: "cuisine", part: "budget" },
			{ balise: "b1", project: "cuisine" },
			{ record: "cuisine", part: null },
		]);
		expect([...ledger.state.threads.values()][0]?.on).toMatchObject({ record: "cuisines" });
	});
});
