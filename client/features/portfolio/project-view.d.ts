/** Sorts, filters and counts the projects of a view. Fast over 10,000 projects: unchanged projects are never folded or sorted again. */
import type { Project } from "#shared/document/portfolio.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { Language } from "#shared/lib/language.ts";
import { type FilterKey, type Sort, type ViewQuery } from "#client/features/portfolio/view-query.ts";
/** Folds the words of some projects ahead of the first search. Gives how far it went. */
export declare function foldAhead(projects: readonly Project[], from: number, count: number): number;
/** Sorts projects; given the order of last time, only what moved costs anything. */
export declare function sortProjects(projects: readonly Project[], sort: Sort | null, language: Language, catalog: PortfolioCatalog, compareText: (a: string, b: string) => number, before?: readonly Project[]): readonly Project[];
/** The projects that a view shows. `except` leaves one filter out, to count what each of its choices would show. */
export declare function filterProjects(projects: readonly Project[], query: ViewQuery, catalog: PortfolioCatalog, except?: FilterKey): readonly Project[];
export type FacetCount = {
    value: string;
    count: number;
};
/** How many projects each choice of a filter would show, the other filters kept. Lists in order come in their order, the others by how many, those of no value first. */
export declare function facetCounts(projects: readonly Project[], query: ViewQuery, filter: FilterKey, catalog: PortfolioCatalog): FacetCount[];
/** How many different sectors the projects have. */
export declare function sectorCount(projects: readonly Project[]): number;
/** The values already used in a field of the portfolio, the most frequent first, for suggestions. */
export declare function usedValues(projects: readonly Project[], field: "sectors" | "populations" | "organisations"): string[];
