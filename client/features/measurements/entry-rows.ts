/** Which projects have a row in the grid of values, in the order of their names; the whole portfolio comes first. */

import { type Cohort, projectsOfCohort } from "#shared/document/cohorts.ts";
import type { Project } from "#shared/document/portfolio.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { EntryRow } from "#client/features/measurements/EntryGrid.tsx";

export type RowChoice = { readonly search: string; readonly sector: string; readonly cohort: string };

export type RowWords = { whole: string; untitled: string; compare: (a: string, b: string) => number };

/** `projects`: the live ones. `isKept` leaves out what has, say, no missing value; it is not asked of the whole portfolio when a filter is set. */
export function entryRows(
	projects: readonly Project[],
	cohorts: readonly Cohort[],
	choice: RowChoice,
	words: RowWords,
	isKept: (project: string) => boolean,
): EntryRow[] {
	const cohort = cohorts.find(({ id }) => id === choice.cohort);
	const within = cohort ? projectsOfCohort(cohort, projects) : projects;
	const sought = foldText(choice.search);
	const sector = foldText(choice.sector);
	const rows = within
		.filter(
			(project) =>
				(sought === "" || foldText(project.name).includes(sought)) &&
				(sector === "" || project.sectors.some((one) => foldText(one) === sector)) &&
				isKept(project.id),
		)
		.map((project) => ({ project: project.id as string, name: project.name || words.untitled }))
		.sort((a, b) => words.compare(a.name, b.name));
	return isFiltered(choice) ? rows : [{ project: null, name: words.whole }, ...rows];
}

export function isFiltered({ search, sector, cohort }: RowChoice): boolean {
	return search.trim() !== "" || sector !== "" || cohort !== "";
}
