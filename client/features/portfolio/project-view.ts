/** Sorts, filters and counts the projects of a view. Fast over 10,000 projects: unchanged projects are never folded or sorted again. */

import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { compareByColumn } from "#client/features/portfolio/columns.ts";
import { chosenOf, type FilterKey, type Sort, type ViewQuery } from "#client/features/portfolio/view-query.ts";
import { compareReadiness, groupingOf } from "#client/features/portfolio/views/grouping.ts";

// Records that did not change stay the same objects, so their folded words are kept with them.
const foldedWords = new WeakMap<Project, string>();

function wordsOf(project: Project): string {
	let words = foldedWords.get(project);
	if (words === undefined) {
		words = foldText(
			[
				project.name,
				citedWords(project.summary),
				project.territory,
				project.externalCode,
				...project.organisations.map((one) => one.name),
				...project.sectors,
				...project.populations,
			].join("\n"),
		);
		foldedWords.set(project, words);
	}
	return words;
}

/** Folds the words of some projects ahead of the first search. Gives how far it went. */
export function foldAhead(projects: readonly Project[], from: number, count: number): number {
	const end = Math.min(projects.length, from + count);
	for (let place = from; place < end; place++) wordsOf(projects[place] as Project);
	return end;
}

/** Sorts projects; given the order of last time, only what moved costs anything. */
export function sortProjects(
	projects: readonly Project[],
	sort: Sort | null,
	language: Language,
	catalog: PortfolioCatalog,
	compareText: (a: string, b: string) => number,
	before: readonly Project[] = [],
): readonly Project[] {
	if (sort === null) return projects;
	const byId = new Map(projects.map((project) => [project.id, project]));
	const sorted: Project[] = [];
	for (const { id } of before) {
		const project = byId.get(id);
		if (!project) continue;
		sorted.push(project);
		byId.delete(id);
	}
	sorted.push(...byId.values());
	return sorted.sort(compareByColumn(sort.column, sort.isDescending, language, catalog, compareText));
}

/** The projects that a view shows. `except` leaves one filter out, to count what each of its choices would show. */
export function filterProjects(
	projects: readonly Project[],
	query: ViewQuery,
	catalog: PortfolioCatalog,
	except?: FilterKey,
): readonly Project[] {
	const words = foldText(query.text).split(" ").filter(Boolean);
	const sectors = except === "sectors" ? [] : query.sectors;
	const stages = except === "stages" ? [] : query.stages;
	const strategies = except === "strategies" ? [] : query.strategies;
	const readiness = except === "readiness" ? [] : query.readiness;
	const more = moreTests(query, catalog, except);
	return projects.filter(
		(project) =>
			project.archived === query.showsArchived &&
			(stages.length === 0 || stages.includes(project.stage)) &&
			(sectors.length === 0 || project.sectors.some((sector) => sectors.includes(sector))) &&
			(strategies.length === 0 || project.strategies.some((strategy) => strategies.includes(strategy))) &&
			(readiness.length === 0 || readiness.includes(catalog.readiness.of(project.id)?.key ?? "")) &&
			more.every((fits) => fits(project)) &&
			(words.length === 0 || words.every((word) => wordsOf(project).includes(word))),
	);
}

/** One test for each other list that is filtered by; a field that is gone filters nothing. */
function moreTests(query: ViewQuery, catalog: PortfolioCatalog, except?: FilterKey): ((project: Project) => boolean)[] {
	return Object.entries(query.more).flatMap(([filter, values]) => {
		const grouping = filter === except ? null : groupingOf(filter, catalog, "fr");
		if (!grouping || values.length === 0) return [];
		const wanted = new Set(values);
		return (project: Project) => {
			const found = grouping.valuesOf(project);
			return found.length === 0 ? wanted.has("") : found.some((value) => wanted.has(value));
		};
	});
}

export type FacetCount = { value: string; count: number };

/** How many projects each choice of a filter would show, the other filters kept. Lists in order come in their order, the others by how many, those of no value first. */
export function facetCounts(
	projects: readonly Project[],
	query: ViewQuery,
	filter: FilterKey,
	catalog: PortfolioCatalog,
): FacetCount[] {
	const counts = new Map<string, number>();
	const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
	const grouping = groupingOf(filter === "stages" ? "stage" : filter, catalog, "fr");
	for (const value of chosenOf(query, filter)) counts.set(value, 0);
	// A sector or a strategy that is lacking is no choice there.
	const countsNone = filter !== "sectors" && filter !== "strategies";
	for (const project of filterProjects(projects, query, catalog, filter)) {
		const values = new Set(grouping?.valuesOf(project));
		for (const value of values) add(value);
		if (values.size === 0 && countsNone) add("");
	}
	const found = [...counts].map(([value, count]) => ({ value, count }));
	if (filter === "readiness") return found.sort((a, b) => compareReadiness(a.value, b.value));
	const fixed = new Map(grouping?.fixed.map((value, place) => [value, place]));
	const rank = ({ value }: FacetCount) =>
		value === "" ? -1 : filter === "stages" ? catalog.stageRank(value) : (fixed.get(value) ?? fixed.size);
	const words = new Map(found.map(({ value }) => [value, foldText(grouping?.labelOf(value) ?? value)]));
	const byWords = (a: FacetCount, b: FacetCount) => ((words.get(a.value) ?? "") < (words.get(b.value) ?? "") ? -1 : 1);
	return found.sort((a, b) => rank(a) - rank(b) || b.count - a.count || byWords(a, b));
}

/** How many different sectors the projects have. */
export function sectorCount(projects: readonly Project[]): number {
	const sectors = new Set<string>();
	for (const project of projects) for (const sector of project.sectors) sectors.add(sector);
	return sectors.size;
}

/** The values already used in a field of the portfolio, the most frequent first, for suggestions. */
export function usedValues(projects: readonly Project[], field: "sectors" | "populations" | "organisations"): string[] {
	const counts = new Map<string, number>();
	for (const project of projects) {
		const values = field === "organisations" ? project.organisations.map((one) => one.name) : project[field];
		for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
