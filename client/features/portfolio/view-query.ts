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
	/** By any other list (`MORE_FILTERS`, or `own.<id of an own field>`), the values that are kept; an empty one asks for projects that have none. */
	more: Readonly<Record<string, readonly string[]>>;
	/** Null: the order of the portfolio. */
	sort: Sort | null;
	columns: readonly Column[];
	showsArchived: boolean;
};

/** What a view may be filtered by, beside words. */
export const FACETS = ["stages", "sectors", "strategies", "readiness"] as const;
export type Facet = (typeof FACETS)[number];

/** The other lists of every portfolio, under the words of addresses. */
const MORE_WORDS = {
	populations: "population",
	territory: "territoire",
	organisation: "organisation",
	carrier: "porteur",
	adopter: "preneur",
	companion: "accompagnateur",
	funder: "bailleur",
	partner: "partenaire",
	evidenceStrength: "preuves",
	blockers: "blocage",
	conditions: "condition",
	cohort: "cohorte",
} as const;
type MoreFilter = keyof typeof MORE_WORDS;
export const MORE_FILTERS = Object.keys(MORE_WORDS) as MoreFilter[];

/** What a view is filtered by: a facet, another list, or the column of an own field. */
export type FilterKey = string;

/** The values kept of a filter; none when it keeps everything. */
export function chosenOf(query: ViewQuery, filter: FilterKey): readonly string[] {
	if ((FACETS as readonly string[]).includes(filter)) return query[filter as Facet];
	return Object.hasOwn(query.more, filter) ? (query.more[filter] ?? []) : [];
}

/** The change to a view that keeps these values of a filter. */
export function withChosen(query: ViewQuery, filter: FilterKey, values: readonly string[]): Partial<ViewQuery> {
	if ((FACETS as readonly string[]).includes(filter)) return { [filter]: values };
	const { [filter]: _before, ...others } = query.more;
	return { more: values.length === 0 ? others : { ...others, [filter]: values } };
}

/** A view that hides nothing. */
export const NO_FILTERS = {
	text: "",
	sectors: [],
	stages: [],
	strategies: [],
	readiness: [],
	more: {},
} as const satisfies Partial<ViewQuery>;

export const EMPTY_QUERY: ViewQuery = {
	...NO_FILTERS,
	sort: null,
	columns: DEFAULT_COLUMNS,
	showsArchived: false,
};

const NO_STAGE = "aucune";
const NO_READINESS = "aucune";
const NOTHING = "aucune";
/** Before the id of an own field. */
const OWN_WORD = "champ.";
const OWN_KEY = /^own\.[a-z0-9]{1,64}$/i;
const MOST_OWN_FILTERS = 20;

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
		more: parseMore(params),
		sort: isColumn(sortColumn) ? { column: sortColumn, isDescending: sort.startsWith("-") } : null,
		columns: columns.length > 0 ? withName(columns) : DEFAULT_COLUMNS,
		showsArchived: params.get("archives") === "1",
	};
}

function parseMore(params: URLSearchParams): ViewQuery["more"] {
	const words: [FilterKey, string][] = Object.entries(MORE_WORDS);
	for (const word of new Set(params.keys()))
		if (word.startsWith(OWN_WORD)) words.push([`own.${word.slice(OWN_WORD.length)}`, word]);
	const more: [FilterKey, string[]][] = [];
	for (const [filter, word] of words.slice(0, MORE_FILTERS.length + MOST_OWN_FILTERS)) {
		const values = unique(params.getAll(word)).map((value) => (value === NOTHING ? "" : value.slice(0, 500)));
		if (values.length > 0 && isMoreFilter(filter)) more.push([filter, values]);
	}
	return Object.fromEntries(more);
}

/** Whether a text may name a filter that is none of the facets; an own field it names may be gone. */
export function isMoreFilter(text: string): boolean {
	return Object.hasOwn(MORE_WORDS, text) || OWN_KEY.test(text);
}

function wordOf(filter: FilterKey): string {
	return Object.hasOwn(MORE_WORDS, filter) ? MORE_WORDS[filter as MoreFilter] : OWN_WORD + filter.slice("own.".length);
}

/** Writes a view into an address, leaving the other parameters as they are. */
export function writeViewQuery(query: ViewQuery, onto: URLSearchParams): URLSearchParams {
	const params = new URLSearchParams(onto);
	for (const key of ["q", "secteur", "etape", "strategie", "maturite", "tri", "colonnes", "archives"])
		params.delete(key);
	for (const word of [...params.keys()])
		if (word.startsWith(OWN_WORD) || (Object.values(MORE_WORDS) as string[]).includes(word)) params.delete(word);
	if (query.text.trim() !== "") params.set("q", query.text);
	for (const sector of query.sectors) params.append("secteur", sector);
	for (const stage of query.stages) params.append("etape", stage === "" ? NO_STAGE : stage);
	for (const strategy of query.strategies) params.append("strategie", strategy);
	for (const key of query.readiness) params.append("maturite", key === "" ? NO_READINESS : key);
	for (const [filter, values] of Object.entries(query.more))
		for (const value of values) params.append(wordOf(filter), value === "" ? NOTHING : value);
	if (query.sort) params.set("tri", (query.sort.isDescending ? "-" : "") + query.sort.column);
	if (query.columns.join() !== DEFAULT_COLUMNS.join()) params.set("colonnes", query.columns.join(","));
	if (query.showsArchived) params.set("archives", "1");
	return params;
}

/** Whether anything hides projects. */
export function hasFilters(query: ViewQuery): boolean {
	return query.text.trim() !== "" || isFiltered(query);
}

/** Whether lists hide projects, words apart. */
export function isFiltered(query: ViewQuery): boolean {
	return FACETS.some((facet) => query[facet].length > 0) || Object.keys(query.more).length > 0;
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
