/** The balises of one project as plain data: what was said of it, balise by balise, and how many nobody judged. */

import type { Balise } from "#shared/document/balise-set.ts";
import { type CoverageState, isStale, type Judgement, judgementOf } from "#shared/ledger/coverage.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import type { BaliseSet } from "#client/document/use-balise-sets.ts";
import {
	type AskedCriterion,
	type CellSummary,
	cellSummary,
	coverageColumns,
} from "#client/features/balises/coverage/coverage-model.ts";

export type JudgedCriterion = {
	readonly criterion: AskedCriterion;
	readonly judgement: Judgement | null;
	/** It was judged on another wording: to be looked at again. */
	readonly isStale: boolean;
};

export type JudgedBalise = {
	readonly document: DocumentId;
	readonly balise: Balise;
	readonly summary: CellSummary;
	readonly criteria: readonly JudgedCriterion[];
};

export type ProjectBalises = {
	/** Set by set, in the order of the sets. */
	readonly judged: readonly JudgedBalise[];
	readonly unjudged: number;
	/** A set that asks something of projects, to go and judge; null when none does. */
	readonly firstSet: DocumentId | null;
};

/** Balises in use that ask something of projects: neither put away nor retired. */
export function balisesOfProject(sets: readonly BaliseSet[], state: CoverageState, project: string): ProjectBalises {
	const judged: JudgedBalise[] = [];
	let unjudged = 0;
	let firstSet: DocumentId | null = null;
	for (const { document, balises, criteria } of sets) {
		const inUse = balises.filter(({ status }) => status !== "retired");
		for (const column of coverageColumns(inUse, criteria, "balise")) {
			firstSet ??= document;
			const said = column.criteria.map((criterion): JudgedCriterion => {
				const judgement = judgementOf(state, project, criterion.id);
				return { criterion, judgement, isStale: judgement !== null && isStale(judgement, criterion.fingerprint) };
			});
			if (said.every(({ judgement }) => judgement === null)) unjudged += 1;
			else
				judged.push({ document, balise: column.balise, summary: cellSummary(state, project, column), criteria: said });
		}
	}
	return { judged, unjudged, firstSet };
}
