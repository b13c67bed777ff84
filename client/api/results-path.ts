/** Addresses of the pages of values and results for a part of the portfolio: apart from the others, which every page needs. */

import { PORTFOLIO_SCOPE, type ResultsScope, writeScope } from "#shared/domain/results-scope.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";

/** The values of indicators: reported, corrected, validated; of one of them, of the projects of a scope, and of those that miss a period alone, when asked. */
export function measurementsPath(
	workspace: WorkspaceId,
	indicator?: string,
	missing?: string,
	scope: ResultsScope = PORTFOLIO_SCOPE,
): string {
	const asked = new URLSearchParams();
	if (indicator !== undefined) asked.set("indicateur", indicator);
	if (missing !== undefined) asked.set("fin", missing);
	if (missing !== undefined && scope.kind !== "project") asked.set("manquantes", "oui");
	if (missing !== undefined && scope.kind === "project") asked.set("cellule", `${scope.id}.${missing}`);
	if (scope.kind === "sector") asked.set("secteur", scope.name);
	if (scope.kind === "cohort") asked.set("cohorte", scope.id);
	return `/e/${workspace}/mesures${asked.size > 0 ? `?${asked}` : ""}`;
}

/** What the values of indicators come to, for the projects of a scope; one indicator alone, when it is named. */
export function resultsPath(workspace: WorkspaceId, scope: ResultsScope = PORTFOLIO_SCOPE, indicator?: string): string {
	const asked = new URLSearchParams();
	if (scope.kind !== "portfolio") asked.set("portee", writeScope(scope));
	if (indicator !== undefined) asked.set("indicateur", indicator);
	return `/e/${workspace}/resultats${asked.size > 0 ? `?${asked}` : ""}`;
}
