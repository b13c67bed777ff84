/** What a line of a file says of a project, and what had to be read in another form than it was written. */

import type { Detail, Organisation, ProjectFields, StageId, Strategy } from "#shared/document/portfolio.ts";
import { type Choice, type OwnField, type OwnFieldType, ownFromText } from "#shared/document/own-fields.ts";
import type { OwnRaw } from "#shared/document/own-raw.ts";
import type { PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import { linked } from "#shared/document/project-organisations.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { matchSector } from "#shared/domain/sector.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import {
	type DayOrder,
	type ListSeparator,
	oneLine,
	readDate,
	readLink,
	readSerialDate,
	splitList,
} from "#client/spreadsheet/cell-values.ts";
import type { DateSystem } from "#client/spreadsheet/workbook-names.ts";
import {
	type ColumnTarget,
	isInvolvement,
	NEW_FIELD,
	ownFieldOf,
} from "#client/features/portfolio/import/column-target.ts";
import {
	type MethodCell,
	NO_METHOD,
	type ReadMethod,
	readMethodCell,
} from "#client/features/portfolio/import/read-method.ts";
import type { ImportKey } from "#client/features/portfolio/import/same-project.ts";
import type { SheetRow } from "#client/spreadsheet/sheet-table.ts";
import { readStrategy } from "#client/features/portfolio/import/stage-values.ts";
import { isNoValue, readNumber } from "#client/spreadsheet/read-number.ts";

/** An own field of the workspace that the import makes. */
export type NewField = { id: RecordId; label: string; type: OwnFieldType; choices: readonly Choice[] };

/** Everything a person may correct before the dry run. Columns are known by their place. */
export type ImportChoices = {
	targets: ReadonlyMap<number, ColumnTarget>;
	separators: ReadonlyMap<number, ListSeparator>;
	dayOrder: DayOrder;
	/** Columns kept as details whose every cell is a date: written one way, whatever the spreadsheet. */
	dates: ReadonlySet<number>;
	/** By the folded word of the spreadsheet. A word that is missing or null gives no stage. */
	stages: ReadonlyMap<string, StageId | null>;
	key: ImportKey;
	/** Lines that are no project: totals. */
	leftOut: ReadonlySet<number>;
	/** Columns that become own fields of the workspace, as they will be made. */
	newFields: ReadonlyMap<number, NewField>;
	/** The workspace’s sectors, as it writes them. */
	sectors: readonly string[];
	/** Where numbers of days count from. */
	dateSystem: DateSystem;
	/** This product wrote the file: the words of its stages are exact, and kept nowhere else. */
	isOwnExport?: boolean;
	/** What a column is called when its words are kept as a detail. */
	labels: ReadonlyMap<number, string>;
	/** What fields that cite say of it today, by its key: a text that reads the same is the same. */
	citedNames?: ReadonlyMap<string, string>;
};

/** Something of a line that is imported in another form than it was written: shown, never silent. */
export type ImportNotice = {
	line: number;
	/** Null when it is about the whole line. */
	column: number | null;
	name: string;
	kind:
		| "date-unreadable"
		| "date-widened"
		| "date-from-number"
		| "link-unreadable"
		| "strategy-unknown"
		| "stage-unknown"
		| "no-value"
		| "own-unreadable"
		| "evidence-unknown"
		| "budget-unreadable"
		| "budget-unsure"
		| "notes-kept"
		| "cells-missing";
	text: string;
};

const MAX_NAME = 500;
const MAX_TEXT = 20_000;

export type ReadRow = ReadMethod & {
	values: Partial<ProjectFields>;
	notices: Omit<ImportNotice, "line" | "name">[];
	tooLong: { column: number; label: string; length: number; limit: number } | null;
};

/** What a line says of a project. R92: an empty cell says nothing, so it never erases. */
export function readRow(row: SheetRow, choices: ImportChoices, catalog: PortfolioCatalog): ReadRow {
	const values: Partial<ProjectFields> = {};
	const organisations: Organisation[] = [];
	const sectors: string[] = [];
	const populations: string[] = [];
	const strategies: Strategy[] = [];
	const links: string[] = [];
	const details: Detail[] = [];
	const read: ReadRow = { values, notices: [], tooLong: null, ...NO_METHOD() };
	const keep = (column: number, text: string) => {
		const label = choices.labels.get(column) ?? "";
		if (text !== "" && label !== "" && !details.some((other) => other.label === label && other.text === text)) {
			details.push({ label, text });
		}
	};
	const own: Record<string, OwnRaw> = {};
	if (row.missing > 0) read.notices.push({ column: null, kind: "cells-missing", text: String(row.missing) });

	for (const [column, target] of choices.targets) {
		const cell = row.cells[column] ?? "";
		if (cell === "" || target === "ignore") continue;
		const notice = (kind: ImportNotice["kind"], text: string) => read.notices.push({ column, kind, text });
		if (isNoValue(cell) && target !== "name" && target !== "detail") {
			// R92 again: « n/d » says nothing, so it never erases; it is told, so that nobody looks for it.
			notice("no-value", cell);
			continue;
		}
		const limit = target === "name" ? MAX_NAME : MAX_TEXT;
		if (cell.length > limit)
			read.tooLong = { column, label: choices.labels.get(column) ?? "", length: cell.length, limit };
		const list = () => splitList(cell, choices.separators.get(column) ?? "");
		if (isInvolvement(target)) {
			for (const name of list()) pushNew(organisations, { ...linked(name, catalog.organisations), role: target });
			continue;
		}
		const field =
			target === NEW_FIELD ? (choices.newFields.get(column) ?? null) : catalog.field(ownFieldOf(target) ?? "");
		if (field) {
			const value = readOwn(cell, field, choices, catalog);
			if (value !== undefined) own[field.id] = value;
			else {
				notice("own-unreadable", cell);
				keep(column, cell);
			}
			continue;
		}
		const refuse: MethodCell["refuse"] = (kind, words) => {
			notice(kind, words);
			keep(column, words);
		};
		if (readMethodCell({ target, cell, list, refuse }, values, read, catalog)) continue;
		switch (target) {
			case "name":
			case "territory":
			case "externalCode":
				values[target] = oneLine(cell);
				break;
			case "summary":
				values.summary = cell;
				break;
			case "sectors":
				for (const value of list()) pushNew(sectors, matchSector(value, choices.sectors) ?? value);
				break;
			case "populations":
				for (const value of list()) pushNew(populations, value);
				break;
			case "strategies":
				for (const value of list()) {
					const strategy = readStrategy(value);
					if (strategy) pushNew(strategies, strategy);
					else {
						notice("strategy-unknown", value);
						keep(column, value);
					}
				}
				break;
			case "stage": {
				const stage = choices.stages.get(foldText(cell)) ?? null;
				if (stage !== null) values.stage = stage;
				else notice("stage-unknown", oneLine(cell));
				// R94: the word of the spreadsheet stays readable beside the stage it became.
				if (!choices.isOwnExport || stage === null) keep(column, cell);
				break;
			}
			case "start":
			case "end": {
				const date = readDate(cell, choices.dayOrder, target);
				const counted = date ? null : readSerialDate(cell, choices.dateSystem);
				if (date) values[target] = date.date;
				if (counted !== null) {
					values[target] = counted;
					notice("date-from-number", `${cell} → ${counted}`);
				} else if (!date?.isExact) {
					notice(date ? "date-widened" : "date-unreadable", cell);
					keep(column, cell);
				}
				break;
			}
			case "links":
				for (const value of list()) {
					const link = readLink(value);
					if (link) pushNew(links, link);
					else {
						notice("link-unreadable", value);
						keep(column, value);
					}
				}
				break;
			case "detail": {
				const date = choices.dates.has(column) ? readDate(cell, choices.dayOrder, "start") : null;
				keep(column, date?.isExact ? date.date : cell);
				break;
			}
		}
	}
	if (organisations.length > 0) values.organisations = sortOrganisations(organisations);
	if (sectors.length > 0) values.sectors = sectors;
	if (populations.length > 0) values.populations = populations;
	if (strategies.length > 0) values.strategies = strategies;
	if (links.length > 0) values.links = links;
	if (details.length > 0) values.details = details;
	if (Object.keys(own).length > 0) values.own = own;
	return read;
}

/** The value of an own field; undefined when the words do not fit its type. */
function readOwn(
	cell: string,
	field: Pick<OwnField, "id" | "type" | "choices">,
	choices: ImportChoices,
	catalog: PortfolioCatalog,
): OwnRaw | undefined {
	switch (field.type) {
		case "number":
			return readNumber(cell) ?? undefined;
		case "date":
			return readDate(cell, choices.dayOrder, "start")?.date ?? readSerialDate(cell, choices.dateSystem) ?? undefined;
		case "organisation":
			return linked(oneLine(cell), catalog.organisations);
		case "link":
			return readLink(cell) ?? undefined;
		default:
			return ownFromText(cell, field) ?? undefined;
	}
}

function pushNew<Item>(list: Item[], item: Item): void {
	if (!list.some((other) => sameValue(other, item))) list.push(item);
}

export function sortOrganisations(organisations: readonly Organisation[]): Organisation[] {
	const carries = (one: Organisation) => (one.role === "carrier" ? 0 : 1);
	return [...organisations].sort((a, b) => carries(a) - carries(b));
}
