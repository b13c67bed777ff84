/** What a view of the portfolio asks for: search, filters, sort, columns. It lives in the address, so a view can be sent to somebody. */

import { STAGES, STRATEGIES, type StageId } from "#shared/document/portfolio.ts";
import { isReadinessKey } from "#shared/ledger/readiness.ts";
import { isId } from "#shared/lib/ids.ts";
import { type Column, DEFAULT_COLUMNS, isColumn } from "#client/features/portfolio/columns.ts";

export type Sort = { column: Column; isDescending: boolean };

export type ViewQuery = {
	text: string;
	sectors: readonly string[];
	/** An empty stage asks for projects whose stage nobody gave. */
	stages: readonly StageId[];
	strategies: readonly string[];
	/** Keys of levels (`Readiness`); an empty one asks for projects that nobody assessed. */
	readiness: readonly string[];
	/** Null: the order of the portfolio. */
	sort: Sort | null;
	columns: readonly Column[];
	showsArchived: boolean;
};

/** What a view may be filtered by, beside words. */
export const FACETS = ["stages", "sectors", "strategies", "readiness"] as const;
export type Facet = (typeof FACETS)[number];

/** A view that hides nothing. */
export const NO_FILTERS: Partial<ViewQuery> = { text: "", sectors: [], stages: [], strategies: [], readiness: [] };

export const EMPTY_QUERY: ViewQuery = {
	text: "",
	sectors: [],
	stages: [],
	strategies: [],
	readiness: [],
	sort: null,
	columns: DEFAULT_COLUMNS,
	showsArchived: false,
};

const NO_STAGE = "aucune";
const NO_READINESS = "aucune";

/** Reads a view from an address; what it does not know is left out. */
export function parseViewQuery(params: URLSearchParams): ViewQuery {
	const sort = params.get("tri") ?? "";
	const sortColumn = sort.replace(/^-/, "");
	const columns = [...new Set((params.get("colonnes") ?? "").split(",").filter(isColumn))];
	return {
		text: (params.get("q") ?? "").slice(0, 200),
		sectors: unique(params.getAll("secteur")),
		stages: unique(params.getAll("etape"))
			.map((stage) => (stage === NO_STAGE ? "" : stage))
			.filter((stage) => isId(stage) || (STAGES as readonly string[]).includes(stage)),
		strategies: unique(params.getAll("strategie")).filter((key) => (STRATEGIES as readonly string[]).includes(key)),
		readiness: unique(params.getAll("maturite"))
			.map((key) => (key === NO_READINESS ? "" : key))
			.filter((key) => key === "" || isReadinessKey(key)),
		sort: isColumn(sortColumn) ? { column: sortColumn, isDescending: sort.startsWith("-") } : null,
		columns: columns.length > 0 ? withName(columns) : DEFAULT_COLUMNS,
		showsArchived: params.get("archives") === "1",
	};
}

/** Writes a view into an address, leaving the other parameters as they are. */
export function writeViewQuery(query: ViewQuery, onto: URLSearchParams): URLSearchParams {
	const params = new URLSearchParams(onto);
	for (const key of ["q", "secteur", "etape", "strategie", "maturite", "tri", "colonnes", "archives"])
		params.delete(key);
	if (query.text.trim() !== "") params.set("q", query.text);
	for (const sector of query.sectors) params.append("secteur", sector);
	for (const stage of query.stages) params.append("etape", stage === "" ? NO_STAGE : stage);
	for (const strategy of query.strategies) params.append("strategie", strategy);
	for (const key of query.readiness) params.append("maturite", key === "" ? NO_READINESS : key);
	if (query.sort) params.set("tri", (query.sort.isDescending ? "-" : "") + query.sort.column);
	if (query.columns.join() !== DEFAULT_COLUMNS.join()) params.set("colonnes", query.columns.join(","));
	if (query.showsArchived) params.set("archives", "1");
	return params;
}

/** Whether anything hides projects. */
export function hasFilters(query: ViewQuery): boolean {
	return query.text.trim() !== "" || FACETS.some((facet) => query[facet].length > 0);
}

/** The sort after a press on a header: up, down, none. */
export function nextSort(sort: Sort | null, column: Column): Sort | null {
	if (sort?.column !== column) return { column, isDescending: false };
	return sort.isDescending ? null : { column, isDescending: true };
}

/** The name is the frozen first column: it is always there, always first. */
export function withName(columns: readonly Column[]): Column[] {
	return ["name", ...columns.filter((column) => column !== "name")];
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values.filter((value) => value !== ""))].slice(0, 50);
}
