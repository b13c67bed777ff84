/** What an import would do, before it does it: projects added, changed field by field, unchanged, refused with the line and the reason. Writes nothing. */

import {
	type Detail,
	MAX_PROJECTS,
	type Organisation,
	type Project,
	type ProjectFields,
	type Stage,
	type Strategy,
} from "#shared/document/portfolio.ts";
import { sameValue } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import {
	type DayOrder,
	type ListSeparator,
	oneLine,
	readDate,
	readLink,
	splitList,
} from "#client/features/portfolio/import/cell-values.ts";
import { type ColumnTarget, isInvolvement } from "#client/features/portfolio/import/column-target.ts";
import type { CsvRow, CsvTable } from "#client/features/portfolio/import/csv-table.ts";
import { readStrategy } from "#client/features/portfolio/import/stage-values.ts";

/** Everything a person may correct before the dry run. Columns are known by their place. */
export type ImportChoices = {
	targets: ReadonlyMap<number, ColumnTarget>;
	separators: ReadonlyMap<number, ListSeparator>;
	dayOrder: DayOrder;
	/** Columns kept as details whose every cell is a date: written one way, whatever the spreadsheet. */
	dates: ReadonlySet<number>;
	/** By the folded word of the spreadsheet. A word that is missing or null gives no stage. */
	stages: ReadonlyMap<string, Stage | null>;
	/** What a column is called when its words are kept as a detail. */
	labels: ReadonlyMap<number, string>;
};

export type RefusalReason =
	| { kind: "no-name" }
	| { kind: "too-many-cells"; extra: number }
	| { kind: "too-long"; label: string; length: number; limit: number }
	| { kind: "duplicate-line"; line: number }
	| { kind: "several-matches"; count: number }
	| { kind: "archived-match" };

/** A line that is not imported. */
export type RefusedLine = { line: number; name: string; reason: RefusalReason };

/** Something of a line that is imported in another form than it was written: shown, never silent. */
export type ImportNotice = {
	line: number;
	name: string;
	kind: "date-unreadable" | "date-widened" | "link-unreadable" | "strategy-unknown" | "stage-unknown" | "cells-missing";
	text: string;
};

export type FieldChange = { field: keyof ProjectFields; before: unknown; after: unknown };
export type PlannedAddition = { id: RecordId; line: number; values: Partial<ProjectFields> & { name: string } };
export type PlannedChange = { id: RecordId; line: number; name: string; fields: FieldChange[] };

export type ImportPlan = {
	additions: PlannedAddition[];
	changes: PlannedChange[];
	unchanged: number;
	refusals: RefusedLine[];
	notices: ImportNotice[];
	/** About how large the import is for the network, in bytes. */
	bytes: number;
};

export type PlanRefusal =
	| { kind: "no-name-column" }
	| { kind: "portfolio-full"; total: number; limit: number }
	| { kind: "batch-too-large"; bytes: number; limit: number };

/** The most a single change of a document may weigh on its way to the server. */
export const MAX_BATCH_BYTES = 15 * 1024 * 1024;
const MAX_NAME = 500;
const MAX_TEXT = 20_000;

/** Plans the import of a table into the projects that exist. R93: a key found twice in the file is imported once. */
export function planImport(
	table: CsvTable,
	choices: ImportChoices,
	existing: readonly Project[],
	limits: { projects: number; bytes: number } = { projects: MAX_PROJECTS, bytes: MAX_BATCH_BYTES },
): Result<ImportPlan, PlanRefusal> {
	if (![...choices.targets.values()].includes("name")) return refused({ kind: "no-name-column" });
	const index = indexProjects(existing);
	const lineOfKey = new Map<string, number>();
	const plan: ImportPlan = { additions: [], changes: [], unchanged: 0, refusals: [], notices: [], bytes: 0 };

	for (const row of table.rows) {
		const read = readRow(row, choices);
		const name = read.values.name ?? "";
		const refuse = (reason: RefusalReason) => plan.refusals.push({ line: row.line, name, reason });
		const reason = rowRefusal(row, read);
		if (reason) {
			refuse(reason);
			continue;
		}
		const key = keyOf(name, read.values.externalCode ?? "");
		const earlier = lineOfKey.get(key);
		if (earlier !== undefined) {
			refuse({ kind: "duplicate-line", line: earlier });
			continue;
		}
		lineOfKey.set(key, row.line);
		const matches = findMatches(index, name, read.values.externalCode ?? "");
		const match = matches[0];
		if (matches.length > 1) refuse({ kind: "several-matches", count: matches.length });
		else if (match?.archived) refuse({ kind: "archived-match" });
		else {
			plan.notices.push(...read.notices.map((notice) => ({ ...notice, line: row.line, name })));
			if (match) planChange(plan, row.line, match, read);
			else planAddition(plan, row.line, read);
		}
	}

	const total = existing.filter((project) => !project.archived).length + plan.additions.length;
	if (plan.additions.length > 0 && total > limits.projects) {
		return refused({ kind: "portfolio-full", total, limit: limits.projects });
	}
	if (plan.bytes > limits.bytes) return refused({ kind: "batch-too-large", bytes: plan.bytes, limit: limits.bytes });
	return { ok: true, value: plan };
}

/** Two plans that would write the same things: what a person agreed to is what is written. */
export function isSamePlan(a: ImportPlan, b: ImportPlan): boolean {
	return (
		a.additions.length === b.additions.length &&
		a.refusals.length === b.refusals.length &&
		sameValue(
			a.additions.map((one) => one.line),
			b.additions.map((one) => one.line),
		) &&
		sameValue(a.changes, b.changes)
	);
}

type ReadRow = {
	values: Partial<ProjectFields>;
	notices: Omit<ImportNotice, "line" | "name">[];
	tooLong: { label: string; length: number; limit: number } | null;
};

/** What a line says of a project. R92: an empty cell says nothing, so it never erases. */
function readRow(row: CsvRow, choices: ImportChoices): ReadRow {
	const values: Partial<ProjectFields> = {};
	const organisations: Organisation[] = [];
	const sectors: string[] = [];
	const populations: string[] = [];
	const strategies: Strategy[] = [];
	const links: string[] = [];
	const details: Detail[] = [];
	const read: ReadRow = { values, notices: [], tooLong: null };
	const keep = (column: number, text: string) => {
		const label = choices.labels.get(column) ?? "";
		if (text !== "" && label !== "" && !details.some((other) => other.label === label && other.text === text)) {
			details.push({ label, text });
		}
	};
	if (row.missing > 0) read.notices.push({ kind: "cells-missing", text: String(row.missing) });

	for (const [column, target] of choices.targets) {
		const cell = row.cells[column] ?? "";
		if (cell === "" || target === "ignore") continue;
		const limit = target === "name" ? MAX_NAME : MAX_TEXT;
		if (cell.length > limit) read.tooLong = { label: choices.labels.get(column) ?? "", length: cell.length, limit };
		const list = () => splitList(cell, choices.separators.get(column) ?? "");
		if (isInvolvement(target)) {
			for (const name of list()) pushNew(organisations, { name, role: target });
			continue;
		}
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
				for (const value of list()) pushNew(sectors, value);
				break;
			case "populations":
				for (const value of list()) pushNew(populations, value);
				break;
			case "strategies":
				for (const value of list()) {
					const strategy = readStrategy(value);
					if (strategy) pushNew(strategies, strategy);
					else {
						read.notices.push({ kind: "strategy-unknown", text: value });
						keep(column, value);
					}
				}
				break;
			case "stage": {
				const stage = choices.stages.get(foldText(cell)) ?? null;
				if (stage !== null) values.stage = stage;
				else read.notices.push({ kind: "stage-unknown", text: oneLine(cell) });
				// R94: the word of the spreadsheet stays readable beside the stage it became.
				keep(column, cell);
				break;
			}
			case "start":
			case "end": {
				const date = readDate(cell, choices.dayOrder, target);
				if (date) values[target] = date.date;
				if (!date?.isExact) {
					read.notices.push({ kind: date ? "date-widened" : "date-unreadable", text: cell });
					keep(column, cell);
				}
				break;
			}
			case "links":
				for (const value of list()) {
					const link = readLink(value);
					if (link) pushNew(links, link);
					else {
						read.notices.push({ kind: "link-unreadable", text: value });
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
	return read;
}

function pushNew<Item>(list: Item[], item: Item): void {
	if (!list.some((other) => sameValue(other, item))) list.push(item);
}

function sortOrganisations(organisations: readonly Organisation[]): Organisation[] {
	const carries = (one: Organisation) => (one.role === "carrier" ? 0 : 1);
	return [...organisations].sort((a, b) => carries(a) - carries(b));
}

function rowRefusal(row: CsvRow, read: ReadRow): RefusalReason | null {
	if (row.extra > 0) return { kind: "too-many-cells", extra: row.extra };
	if (!read.values.name) return { kind: "no-name" };
	if (read.tooLong) return { kind: "too-long", ...read.tooLong };
	return null;
}

/** R91: projects are the same by their code, else by their name without accents or capitals. */
function keyOf(name: string, code: string): string {
	return code === "" ? `name:${foldText(name)}` : `code:${foldText(code)}`;
}

type ProjectIndex = { byCode: Map<string, Project[]>; byName: Map<string, Project[]> };

function indexProjects(projects: readonly Project[]): ProjectIndex {
	const index: ProjectIndex = { byCode: new Map(), byName: new Map() };
	const put = (map: Map<string, Project[]>, key: string, project: Project) => {
		if (key === "") return;
		const held = map.get(key);
		if (held) held.push(project);
		else map.set(key, [project]);
	};
	for (const project of projects) {
		put(index.byCode, foldText(project.externalCode), project);
		put(index.byName, foldText(project.name), project);
	}
	return index;
}

function findMatches(index: ProjectIndex, name: string, code: string): Project[] {
	const byCode = code === "" ? undefined : index.byCode.get(foldText(code));
	const found = byCode ?? index.byName.get(foldText(name)) ?? [];
	// By its name, a line with a code is never a project with another code.
	const fitting = byCode || code === "" ? found : found.filter((project) => project.externalCode === "");
	const live = fitting.filter((project) => !project.archived);
	return live.length > 0 ? live : fitting.slice(0, 1);
}

function planAddition(plan: ImportPlan, line: number, read: ReadRow): void {
	const values = { ...read.values, name: read.values.name ?? "" };
	plan.additions.push({ id: newId<RecordId>(), line, values });
	plan.bytes += sizeOf(values) + 80;
}

function planChange(plan: ImportPlan, line: number, project: Project, read: ReadRow): void {
	const fields: FieldChange[] = [];
	for (const field of Object.keys(read.values) as (keyof ProjectFields)[]) {
		const after = merged(field, project, read.values);
		if (!sameValue(project[field], after)) fields.push({ field, before: project[field], after });
	}
	if (fields.length === 0) {
		plan.unchanged++;
		return;
	}
	plan.changes.push({ id: project.id, line, name: project.name, fields });
	for (const change of fields) plan.bytes += sizeOf(change.after) + 80;
}

/** The new value of a field. Roles and details the file does not speak of stay as they are. */
function merged(field: keyof ProjectFields, project: Project, values: Partial<ProjectFields>): unknown {
	if (field === "organisations") {
		const told = new Set(values.organisations?.map((one) => one.role));
		const kept = project.organisations.filter((one) => !told.has(one.role));
		return keepOrder(project.organisations, sortOrganisations([...(values.organisations ?? []), ...kept]));
	}
	if (field === "details") {
		const told = new Set(values.details?.map((one) => one.label));
		const kept = project.details.filter((one) => !told.has(one.label));
		return keepOrder(project.details, [...(values.details ?? []), ...kept]);
	}
	const value = values[field];
	const before = project[field];
	return Array.isArray(value) && Array.isArray(before) ? keepOrder<unknown>(before, value) : value;
}

/** The same values in another order are no change. */
function keepOrder<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
	const same = before.length === after.length && after.every((item) => before.some((other) => sameValue(other, item)));
	return same ? before : after;
}

const encoder = new TextEncoder();

function sizeOf(value: unknown): number {
	return encoder.encode(JSON.stringify(value)).length;
}
