/** The saved views of a portfolio: a name, a way to show the projects, and what is shown. Shared by everybody in the workspace. */

import type * as Y from "yjs";
import { asPlain, oneOf, text } from "#shared/document/field.ts";
import { type Field, type RecordOf, RecordTable } from "#shared/document/record-table.ts";
import { clip } from "#shared/lib/clip.ts";

export const VIEW_KINDS = ["table", "board", "timeline", "who", "budget"] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** What a view shows, in a form small enough for an address. Columns are those of the portfolio, or `own.<id of an own field>`. */
export type ViewSettings = {
	/** Words searched for. */
	readonly text: string;
	/** By column, the values that are kept; a project has to fit all columns. */
	readonly filters: Readonly<Record<string, readonly string[]>>;
	readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
	/** The column whose values make the groups; empty when there are none. */
	readonly group: string;
	/** Shown columns in order; empty: those shown to everybody. */
	readonly columns: readonly string[];
	readonly widths: Readonly<Record<string, number>>;
	readonly showsArchived: boolean;
	/** Choices of one kind of view alone: what a board is by, what a budget adds up. */
	readonly options: Readonly<Record<string, string>>;
};

export type PortfolioViewFields = {
	name: string;
	kind: ViewKind;
	settings: ViewSettings;
	/** The id of the member who made it. */
	createdBy: string;
};
export type PortfolioView = RecordOf<PortfolioViewFields>;

export const NO_SETTINGS: ViewSettings = {
	text: "",
	filters: {},
	sort: null,
	group: "",
	columns: [],
	widths: {},
	showsArchived: false,
	options: {},
};

const COLUMN = /^[a-z][a-z0-9.-]{0,80}$/i;
const MOST = 100;

/** Reads settings that came from a peer or from an address: what cannot be read takes its initial value. */
export function readViewSettings(raw: unknown): ViewSettings {
	const settings = asPlain(raw);
	if (!settings) return NO_SETTINGS;
	const sort = asPlain(settings.sort);
	return {
		text: typeof settings.text === "string" ? clip(settings.text, 500) : "",
		filters: byColumn(settings.filters, (values) => (Array.isArray(values) ? words(values) : null)),
		sort: sort && isViewColumn(sort.column) ? { column: sort.column, isDescending: sort.isDescending === true } : null,
		group: isViewColumn(settings.group) ? settings.group : "",
		columns: Array.isArray(settings.columns) ? [...new Set(settings.columns.filter(isViewColumn))].slice(0, MOST) : [],
		widths: byColumn(settings.widths, (width) =>
			typeof width === "number" && width >= 40 && width <= 2000 ? Math.round(width) : null,
		),
		showsArchived: settings.showsArchived === true,
		options: byColumn(settings.options, (value) => (typeof value === "string" ? clip(value, 200) : null)),
	};
}

/** Whether a text may be the key of a column, of the portfolio or of its own fields. */
export function isViewColumn(raw: unknown): raw is string {
	return typeof raw === "string" && COLUMN.test(raw);
}

function words(raw: readonly unknown[]): string[] {
	return raw
		.filter((value) => typeof value === "string")
		.slice(0, MOST)
		.map((value) => clip(value, 500));
}

function byColumn<Value>(raw: unknown, read: (value: unknown) => Value | null): Readonly<Record<string, Value>> {
	const object = asPlain(raw);
	const found: Record<string, Value> = {};
	for (const [column, value] of Object.entries(object ?? {}).slice(0, MOST)) {
		const kept = COLUMN.test(column) && column !== "constructor" ? read(value) : null;
		if (kept !== null) found[column] = kept;
	}
	return found;
}

const settingsField: Field<ViewSettings> = { initial: NO_SETTINGS, read: readViewSettings };

export function viewTable(doc: Y.Doc): RecordTable<PortfolioViewFields> {
	return new RecordTable<PortfolioViewFields>(doc, "views", {
		name: text(),
		kind: oneOf(VIEW_KINDS, "table"),
		settings: settingsField,
		createdBy: text(),
	});
}
