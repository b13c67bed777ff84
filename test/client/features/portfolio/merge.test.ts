/** What whoever merges two projects reads before: how much follows, and of what both have their own. */

import { expect, test } from "vitest";
import { countAssessments, countJudgements } from "#client/features/portfolio/merge/use-attested.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { memberCalled, SmallLedger } from "#test/support/small-ledger.ts";

const ana = memberCalled("ana");

test("[R838] judgements are all counted, and the criteria on which both projects have one", () => {
	const ledger = new SmallLedger(coverageStream);
	const judges = (project: string, criterion: string, evidence: string) =>
		ledger.sends(ana, "commenter", {
			kind: "judge-criteria",
			criteria: [{ document: memberCalled("set"), balise: "b1", criterion, wording: "Un comité" }],
			cells: [{ project, criterion: 0, verdict: "met", evidence, link: null }],
		});
	judges("gone", "seats", "Mai");
	judges("gone", "seats", "Juin");
	judges("gone", "votes", "Mai");
	judges("kept", "seats", "Mai");
	judges("gone-too", "seats", "Mai");
	expect(countJudgements(ledger.state, "kept", "gone")).toEqual({ count: 3, both: 1 });
});

test("[R838] assessments are counted, and the instruments with which both were assessed", () => {
	const ledger = new SmallLedger(assessmentsStream);
	ledger.sends(ana, "facilitator", { kind: "bring-instrument", instrument: { ...SOCIETAL_READINESS, version: 1 } });
	const assesses = (project: string) =>
		ledger.sends(ana, "commenter", {
			kind: "record-own-assessment",
			project,
			instrument: { id: SOCIETAL_READINESS.id, version: 1 },
			answers: [{ kind: "level", dimension: "readiness", level: 3, reason: "Vu", evidence: [] }],
			reason: "Vu",
			corrects: null,
		});
	assesses("gone");
	expect(countAssessments(ledger.state, "kept", "gone")).toEqual({ count: 1, both: 0 });
	assesses("kept");
	expect(countAssessments(ledger.state, "kept", "gone")).toEqual({ count: 1, both: 1 });
});
