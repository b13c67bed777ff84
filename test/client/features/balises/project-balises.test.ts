/** The balises of one project: what was said of it, and what waits. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { baliseTable, criterionTable } from "#shared/document/balise-set.ts";
import { coverageStream, type Verdict } from "#shared/ledger/coverage.ts";
import type { DocumentId, MemberId, RecordId } from "#shared/lib/ids.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { balisesOfProject } from "#client/features/balises/coverage/project-balises.ts";

const set = "d" as DocumentId;

function world() {
	const doc = new Y.Doc();
	const [balises, criteria] = [baliseTable(doc), criterionTable(doc)];
	const state = coverageStream.initial();
	let seq = 0;
	return {
		balise: (id: string, asked: readonly string[], status: "draft" | "retired" = "draft") => {
			balises.add(id as RecordId, { name: id, status });
			for (const one of asked)
				criteria.add(one as RecordId, { balise: id as RecordId, text: `Demande ${one}`, asks: "project" });
		},
		judges: (project: string, criterion: string, verdict: Verdict, wording = `Demande ${criterion}`) => {
			seq += 1;
			const asked = { document: set, balise: "b", criterion, wording, fingerprint: textFingerprint(wording) };
			const cell = { project, criterion: 0, verdict, evidence: `vu pour ${criterion}`, link: null };
			const body = { kind: "criteria-judged", criteria: [asked], cells: [cell] } as const;
			coverageStream.evolve(state, {
				seq,
				time: "2026-03-03T12:00:00.000Z",
				member: "ana" as MemberId,
				body: { ...body, criteria: [asked], cells: [cell] },
			});
		},
		of: (project: string) =>
			balisesOfProject(
				[{ document: set, title: "Balises", balises: balises.list(), criteria: criteria.list() }],
				state,
				project,
			),
	};
}

test("[R824] a project shows each balise it was judged on, with its evidence and what an older wording leaves to look at again; the others are counted", () => {
	const here = world();
	here.balise("b1", ["c1", "c2"]);
	here.balise("b2", ["c3"]);
	here.balise("b3", []);
	here.balise("old", ["c4"], "retired");
	expect(here.of("p1")).toEqual({ judged: [], unjudged: 2, firstSet: set });
	here.judges("p1", "c1", "met");
	here.judges("p1", "c2", "met", "Demande d’avant");
	here.judges("p1", "c4", "met");
	here.judges("p2", "c3", "met");
	const { judged, unjudged } = here.of("p1");
	expect(unjudged).toBe(1);
	expect(judged).toMatchObject([
		{
			document: set,
			balise: { id: "b1" },
			summary: { verdict: "met", stale: 1 },
			criteria: [
				{ judgement: { verdict: "met", evidence: "vu pour c1" }, isStale: false },
				{ judgement: { verdict: "met" }, isStale: true },
			],
		},
	]);
});

test("[R824] where no balise asks anything of projects, there is nothing to show", () => {
	const here = world();
	here.balise("b1", []);
	expect(here.of("p1")).toEqual({ judged: [], unjudged: 0, firstSet: null });
});
