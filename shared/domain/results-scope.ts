/** Of which projects results are asked (the portfolio, a sector, a cohort, one project), and by what they are set side by side. */

import { isId } from "#shared/lib/ids.ts";

/** Whose values are brought together. A sector is named as projects write it. */
export type ResultsScope =
	| { readonly kind: "portfolio" }
	| { readonly kind: "project" | "cohort"; readonly id: string }
	| { readonly kind: "sector"; readonly name: string };

export const PORTFOLIO_SCOPE: ResultsScope = { kind: "portfolio" };

/** By what the values of one indicator are set side by side. */
export const RESULT_GROUPINGS = ["sector", "stage", "cohort", "project"] as const;
export type ResultGrouping = (typeof RESULT_GROUPINGS)[number];

const LONGEST_SECTOR = 200;

/** `portfolio`, `project:<id>`, `cohort:<id>`, `sector:<name>`, as addresses say it. */
export function writeScope(scope: ResultsScope): string {
	if (scope.kind === "portfolio") return scope.kind;
	return `${scope.kind}:${scope.kind === "sector" ? scope.name : scope.id}`;
}

/** Reads a scope; null when it is none. Nothing written is the portfolio. */
export function readScope(text: string): ResultsScope | null {
	if (text === "" || text === "portfolio") return PORTFOLIO_SCOPE;
	const colon = text.indexOf(":");
	const [kind, rest] = [text.slice(0, colon), text.slice(colon + 1)];
	if (kind === "sector" && rest !== "" && rest.length <= LONGEST_SECTOR) return { kind, name: rest };
	if ((kind === "project" || kind === "cohort") && isId(rest)) return { kind, id: rest };
	return null;
}
