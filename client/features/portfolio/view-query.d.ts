/** What a view of the portfolio asks for: search, filters, sort, columns. It lives in the address, so a view can be sent to somebody. */
import { type StageId } from "#shared/document/portfolio.ts";
import { type Column } from "#client/features/portfolio/columns.ts";
export type Sort = {
    column: Column;
    isDescending: boolean;
};
export type ViewQuery = {
    text: string;
    sectors: readonly string[];
    /** An empty stage asks for projects whose stage nobody gave. */
    stages: readonly StageId[];
    strategies: readonly string[];
    /** Keys of levels (`Readiness`); an empty one asks for projects that nobody assessed. */
    readiness: readonly string[];
    /** By any other list (`MORE_FILTERS`, or `own.<id of an own field>`), the values that are kept; an empty one asks for projects that have none. */
    more: Readonly<Record<string, readonly string[]>>;
    /** Null: the order of the portfolio. */
    sort: Sort | null;
    columns: readonly Column[];
    showsArchived: boolean;
};
/** What a view may be filtered by, beside words. */
export declare const FACETS: readonly ["stages", "sectors", "strategies", "readiness"];
export type Facet = (typeof FACETS)[number];
/** The other lists of every portfolio, under the words of addresses. */
declare const MORE_WORDS: {
    readonly populations: "population";
    readonly territory: "territoire";
    readonly organisation: "organisation";
    readonly carrier: "porteur";
    readonly adopter: "preneur";
    readonly companion: "accompagnateur";
    readonly funder: "bailleur";
    readonly partner: "partenaire";
    readonly evidenceStrength: "preuves";
    readonly blockers: "blocage";
    readonly conditions: "condition";
    readonly cohort: "cohorte";
};
type MoreFilter = keyof typeof MORE_WORDS;
export declare const MORE_FILTERS: MoreFilter[];
/** What a view is filtered by: a facet, another list, or the column of an own field. */
export type FilterKey = string;
/** The values kept of a filter; none when it keeps everything. */
export declare function chosenOf(query: ViewQuery, filter: FilterKey): readonly string[];
/** The change to a view that keeps these values of a filter. */
export declare function withChosen(query: ViewQuery, filter: FilterKey, values: readonly string[]): Partial<ViewQuery>;
/** A view that hides nothing. */
export declare const NO_FILTERS: {
    readonly text: "";
    readonly sectors: readonly [];
    readonly stages: readonly [];
    readonly strategies: readonly [];
    readonly readiness: readonly [];
    readonly more: {};
};
export declare const EMPTY_QUERY: ViewQuery;
/** Reads a view from an address; what it does not know is left out. */
export declare function parseViewQuery(params: URLSearchParams): ViewQuery;
/** Whether a text may name a filter that is none of the facets; an own field it names may be gone. */
export declare function isMoreFilter(text: string): boolean;
/** Writes a view into an address, leaving the other parameters as they are. */
export declare function writeViewQuery(query: ViewQuery, onto: URLSearchParams): URLSearchParams;
/** Whether anything hides projects. */
export declare function hasFilters(query: ViewQuery): boolean;
/** Whether lists hide projects, words apart. */
export declare function isFiltered(query: ViewQuery): boolean;
/** The sort after a press on a header: up, down, none. */
export declare function nextSort(sort: Sort | null, column: Column): Sort | null;
/** The name is the frozen first column: it is always there, always first. */
export declare function withName(columns: readonly Column[]): Column[];
export {};
