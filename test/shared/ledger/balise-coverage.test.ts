/** How many projects meet one balise, from what was judged of its criteria. */

import { expect, test } from "vitest";
import { isAskedOfProjects, standingVerdicts, verdictsOf } from "#shared/ledger/balise-coverage.ts";
import { coverageStream, type Verdict } from "#shared/ledger/coverage.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

test("[R371] [R825] a project meets a balise when it meets all the balise asks; what nobody judged is unknown, what was judged on another wording is apart", () => {
	const state = coverageStream.initial();
	const judged = (project: string, criterion: string, verdict: Verdict, seq: number) =>
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
	judged("p1", "c1", "met", 1);
	judged("p1", "c2", "met", 2);
	judged("p2", "c1", "met", 3);
	judged("p2", "c2", "not-met", 4);
	judged("p3", "c1", "met", 5);
	const projects = ["p1", "p2", "p3", "p4"].map((id) => ({ id }));
	expect(verdictsOf(state, projects, [{ id: "c1" }, { id: "c2" }])).toEqual({
		met: 1,
		partly: 1,
		"not-met": 0,
		"not-applicable": 0,
		unknown: 2,
	});
	// R825: of the second criterion, everything was said on other words than those of today.
	const today = (text: string) => textFingerprint(text);
	const criteria = [
		{ id: "c1", fingerprint: today("Un  comité existe") },
		{ id: "c2", fingerprint: today("Un comité se réunit") },
	];
	expect(standingVerdicts(state, projects, criteria)).toEqual({
		...{ met: 0, partly: 0, "not-met": 0, "not-applicable": 0, unknown: 2, stale: 2 },
	});
	judged("p2", "c2", "unknown", 6);
	expect(standingVerdicts(state, projects, criteria)).toMatchObject({ unknown: 3, stale: 1 });
});

test("[R371] a criterion that is put away, asked of the text or without words asks nothing of projects", () => {
	const criterion = { id: "c", text: "Un comité existe", asks: "project", archived: false } as const;
	expect(isAskedOfProjects(criterion)).toBe(true);
	expect(isAskedOfProjects({ ...criterion, archived: true })).toBe(false);
	expect(isAskedOfProjects({ ...criterion, asks: "text" })).toBe(false);
	expect(isAskedOfProjects({ ...criterion, text: "  " })).toBe(false);
});
