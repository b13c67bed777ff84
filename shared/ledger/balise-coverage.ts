/** How many projects meet one balise: the verdict of all it asks of projects, project by project. */

import type { CriterionFields } from "#shared/document/balise-set.ts";
import { type CoverageState, isStale, judgementOf, type Verdict } from "#shared/ledger/coverage.ts";
import { wholeVerdict } from "#shared/ledger/whole-verdict.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

type Asking = Pick<CriterionFields, "asks" | "text"> & { readonly id: string; readonly archived: boolean };

/** Whether a criterion is judged project by project. One without words asks nothing yet. */
export function isAskedOfProjects({ archived, asks, text }: Asking): boolean {
	return !archived && asks === "project" && text.trim() !== "";
}

/** Of how many of these projects each verdict stands, for all these criteria together; `unknown` counts those nobody judged. */
export function verdictsOf(
	state: CoverageState,
	projects: readonly { readonly id: string }[],
	criteria: readonly { readonly id: string }[],
): Record<Verdict, number> {
	const count: Record<Verdict, number> = { met: 0, partly: 0, "not-met": 0, "not-applicable": 0, unknown: 0 };
	for (const project of projects)
		count[wholeVerdict(criteria.map(({ id }) => judgementOf(state, project.id, id)?.verdict ?? "unknown"))] += 1;
	return count;
}

/** A criterion with the fingerprint of what it says today. */
export type WordedCriterion = { readonly id: string; readonly fingerprint: string };

/** The criteria of a balise that are asked of projects, as they are worded today. */
export function askedBy(
	balise: string,
	criteria: readonly (Asking & { readonly balise: string })[],
): WordedCriterion[] {
	return criteria
		.filter((one) => one.balise === balise && isAskedOfProjects(one))
		.map(({ id, text }) => ({ id, fingerprint: textFingerprint(text) }));
}

/** Of how many projects each verdict stands on the wording of today; those with a judgement to look at again are apart, whatever it said. */
export type StandingCount = Record<Verdict, number> & { readonly stale: number };

/** R825: the same as `verdictsOf`, where a judgement made on another wording no longer counts for what it said. */
export function standingVerdicts(
	state: CoverageState,
	projects: readonly { readonly id: string }[],
	criteria: readonly WordedCriterion[],
): StandingCount {
	const standing: { readonly id: string }[] = [];
	for (const project of projects) if (!isToReview(state, project.id, criteria)) standing.push(project);
	return { ...verdictsOf(state, standing, criteria), stale: projects.length - standing.length };
}

/** Whether something that was said of a project, for one of these criteria, was said of another wording. */
export function isToReview(state: CoverageState, project: string, criteria: readonly WordedCriterion[]): boolean {
	return criteria.some(({ id, fingerprint }) => {
		const judgement = judgementOf(state, project, id);
		return judgement !== null && isStale(judgement, fingerprint);
	});
}
