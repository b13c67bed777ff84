/** How many projects meet one balise: the verdict of all it asks of projects, project by project. */

import type { CriterionFields } from "#shared/document/balise-set.ts";
import { type CoverageState, judgementOf, type Verdict } from "#shared/ledger/coverage.ts";
import { wholeVerdict } from "#shared/ledger/whole-verdict.ts";

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
