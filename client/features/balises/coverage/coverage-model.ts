/** The coverage matrix as plain data: its columns, the projects it is about, what each cell says, what is to be looked at again. */

import type { Balise, Criterion } from "#shared/document/balise-set.ts";
import { type Cohort, projectsOfCohort } from "#shared/document/cohorts.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { type CoverageState, isStale, judgementOf, type Verdict } from "#shared/ledger/coverage.ts";
import { isToReview } from "#shared/ledger/balise-coverage.ts";
import { wholeVerdict } from "#shared/ledger/whole-verdict.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";

/** A criterion asked of projects, with the fingerprint of what it says now. */
export type AskedCriterion = {
	readonly id: string;
	readonly balise: string;
	readonly text: string;
	readonly fingerprint: string;
};

/** A balise with all it asks of projects, or one criterion of it. */
export type CoverageColumn = {
	readonly id: string;
	readonly balise: Balise;
	readonly criteria: readonly AskedCriterion[];
	/** What is above the column: the name of the balise, or the words of the criterion. */
	readonly title: string;
};

/** One column for each balise, or one for each criterion. */
export type ColumnUnit = "balise" | "criterion";

/** What is asked of projects, balise by balise, in order. A criterion without words asks nothing yet. */
export function coverageColumns(
	balises: readonly Balise[],
	criteria: readonly Criterion[],
	unit: ColumnUnit,
): CoverageColumn[] {
	const ofBalise = new Map<string, AskedCriterion[]>();
	for (const { id, balise, text, asks, archived } of criteria) {
		if (archived || asks !== "project" || text.trim() === "") continue;
		const list = ofBalise.get(balise) ?? [];
		list.push({ id, balise, text, fingerprint: textFingerprint(text) });
		ofBalise.set(balise, list);
	}
	return balises.flatMap((balise): CoverageColumn[] => {
		const asked = balise.archived ? undefined : ofBalise.get(balise.id);
		if (!asked) return [];
		if (unit === "balise") return [{ id: balise.id, balise, criteria: asked, title: balise.name || balise.code }];
		return asked.map((one) => ({ id: one.id, balise, criteria: [one], title: citedWords(one.text) }));
	});
}

/** What a cell says: the verdict of its criteria together, and how many of its judgements were made on an older wording. */
export type CellSummary = {
	readonly verdict: Verdict;
	/** Of the criteria that apply, how many are met and how many there are. */
	readonly met: number;
	readonly applicable: number;
	readonly stale: number;
};

export function cellSummary(state: CoverageState, project: string, column: CoverageColumn): CellSummary {
	let [met, applicable, stale] = [0, 0, 0];
	const verdicts: Verdict[] = [];
	for (const { id, fingerprint } of column.criteria) {
		const judgement = judgementOf(state, project, id);
		const verdict = judgement?.verdict ?? "unknown";
		verdicts.push(verdict);
		if (verdict === "met") met += 1;
		if (verdict !== "not-applicable") applicable += 1;
		if (judgement && isStale(judgement, fingerprint)) stale += 1;
	}
	return { verdict: wholeVerdict(verdicts), met, applicable, stale };
}

/** Which projects have a row. */
export type ProjectChoice = {
	readonly search: string;
	/** The id of a cohort, or empty. */
	readonly cohort: string;
	readonly sector: string;
	/** Only those with something to look at again, or with a cell nobody judged. */
	readonly only: "" | "stale" | "unknown";
};

export const EVERY_PROJECT: ProjectChoice = { search: "", cohort: "", sector: "", only: "" };

/** The projects of a choice, in the order of the portfolio, before looking at what cells say. */
export function chosenProjects(
	projects: readonly Project[],
	cohorts: readonly Cohort[],
	{ search, cohort, sector }: ProjectChoice,
): Project[] {
	const chosen = cohorts.find(({ id }) => id === cohort);
	const wanted = foldText(search);
	const inSector = foldText(sector);
	const candidates = chosen ? projectsOfCohort(chosen, projects) : projects.filter(({ archived }) => !archived);
	return candidates.filter(
		(project) =>
			(inSector === "" || project.sectors.some((one) => foldText(one) === inSector)) &&
			(wanted === "" || foldText(`${project.name} ${project.externalCode}`).includes(wanted)),
	);
}

/** Those with a cell that is to be looked at again, or that nobody judged. */
export function onlyWith(
	state: CoverageState,
	projects: readonly Project[],
	columns: readonly CoverageColumn[],
	only: ProjectChoice["only"],
): readonly Project[] {
	if (only === "") return projects;
	const criteria = columns.flatMap((column) => column.criteria);
	return projects.filter(({ id }) =>
		criteria.some((criterion) => {
			const judgement = judgementOf(state, id, criterion.id);
			if (only === "unknown") return (judgement?.verdict ?? "unknown") === "unknown";
			return judgement !== null && isStale(judgement, criterion.fingerprint);
		}),
	);
}

/** The projects that a count of a column is made of: those with this verdict for all it asks on the wording of today, or with a judgement to look at again. */
export function projectsBehind(
	state: CoverageState,
	projects: readonly Project[],
	criteria: readonly AskedCriterion[],
	verdict: Verdict | "stale",
): Project[] {
	return projects.filter(({ id }) => {
		const isBehind = isToReview(state, id, criteria);
		if (verdict === "stale" || isBehind) return verdict === "stale" && isBehind;
		return wholeVerdict(criteria.map((one) => judgementOf(state, id, one.id)?.verdict ?? "unknown")) === verdict;
	});
}

/** How many projects have each verdict in a column, and how many, apart, are to be looked at again, whatever was said of them (`toReview`); `stale`: the judgements of the column that are to be looked at again. */
export type ColumnCount = Record<Verdict, number> & { stale: number; toReview: number };

export function countColumn(
	state: CoverageState,
	projects: readonly { id: string }[],
	column: CoverageColumn,
): ColumnCount {
	const count: ColumnCount = {
		met: 0,
		partly: 0,
		"not-met": 0,
		"not-applicable": 0,
		unknown: 0,
		stale: 0,
		toReview: 0,
	};
	for (const { id } of projects) {
		const { verdict, stale } = cellSummary(state, id, column);
		count[stale > 0 ? "toReview" : verdict] += 1;
		count.stale += stale;
	}
	return count;
}
