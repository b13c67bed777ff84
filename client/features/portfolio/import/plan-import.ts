/** What an import would do, before it does it: projects added, changed field by field, unchanged, refused with the line and the reason. Writes nothing. */

import type { Named } from "#shared/document/named.ts";
import type { OwnRaw } from "#shared/document/own-raw.ts";
import { type Detail, MAX_PROJECTS, type Project, type ProjectFields } from "#shared/document/portfolio.ts";
import { importedIds } from "#shared/document/imports.ts";
import { EMPTY_CATALOG, type PortfolioCatalog } from "#shared/document/portfolio-catalog.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import { linkKey } from "#shared/domain/citable.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import { textFingerprint } from "#shared/lib/text-fingerprint.ts";
import { BETWEEN_VALUES } from "#client/features/portfolio/budget-text.ts";
import { plannedBudget } from "#client/features/portfolio/import/planned-budget.ts";
import type { NewObstacle } from "#client/features/portfolio/import/read-method.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { NEW_FIELD } from "#client/features/portfolio/import/column-target.ts";
import {
	type ImportChoices,
	type ImportNotice,
	type NewField,
	type ReadRow,
	readRow,
	sortOrganisations,
} from "#client/features/portfolio/import/read-row.ts";
import { findMatches, indexProjects, keyOf } from "#client/features/portfolio/import/same-project.ts";
import type { SheetRow, SheetTable } from "#client/spreadsheet/sheet-table.ts";

export type RefusalReason =
	| { kind: "no-name" }
	| { kind: "too-many-cells"; extra: number }
	| { kind: "too-long"; label: string; length: number; limit: number }
	| { kind: "duplicate-line"; line: number }
	| { kind: "several-matches"; count: number }
	| { kind: "archived-match" };

/** A line that is not imported. */
export type RefusedLine = { line: number; column: number | null; name: string; reason: RefusalReason };

/** A changed field; of own fields, the one that changed (`key`). */
export type FieldChange = { field: keyof ProjectFields; key: string | null; before: CellValue; after: CellValue };
export type PlannedAddition = {
	id: RecordId;
	line: number;
	values: Partial<ProjectFields> & { name: string };
	/** The text of the project; empty when the file says none. */
	notes: string;
	archived: boolean;
};
export type PlannedChange = { id: RecordId; line: number; name: string; fields: FieldChange[] };

export type ImportPlan = {
	/** What the ids of the additions are made from. */
	seed: string;
	newFields: NewField[];
	/** Blockers and conditions that the shared list lacks. */
	newObstacles: NewObstacle[];
	additions: PlannedAddition[];
	changes: PlannedChange[];
	unchanged: number;
	refusals: RefusedLine[];
	notices: ImportNotice[];
	/** About how large the import is for the network, in bytes. */
	bytes: number;
};

export type PlanRefusal =
	| { kind: "no-rows" }
	| { kind: "no-name-column" }
	| { kind: "portfolio-full"; total: number; limit: number }
	| { kind: "batch-too-large"; bytes: number; limit: number };

type PlanLimits = {
	projects?: number;
	bytes?: number;
	/** The text that a project has, in plain words. */
	notesOf?: ((project: string) => string) | undefined;
};

/** The most a single change of a document may weigh on its way to the server. */
export const MAX_BATCH_BYTES = 15 * 1024 * 1024;
/** Plans the import of a table into the projects that exist. R93: a key found twice in the file is imported once. */
export function planImport(
	table: SheetTable,
	choices: ImportChoices,
	existing: readonly Project[],
	catalog: PortfolioCatalog = EMPTY_CATALOG,
	{ projects: most = MAX_PROJECTS, bytes: heaviest = MAX_BATCH_BYTES, notesOf = () => "" }: PlanLimits = {},
): Result<ImportPlan, PlanRefusal> {
	if (![...choices.targets.values()].includes("name")) return refused({ kind: "no-name-column" });
	const index = indexProjects(existing, choices.key, catalog);
	const byId = new Map(existing.map((project) => [project.id as string, project]));
	const lineOfKey = new Map<string, number>();
	const seed = newId<RecordId>();
	const newFields = [...choices.newFields].flatMap(([column, field]) =>
		choices.targets.get(column) === NEW_FIELD ? [field] : [],
	);
	const plan: ImportPlan = {
		seed,
		newFields,
		newObstacles: [],
		additions: [],
		changes: [],
		unchanged: 0,
		refusals: [],
		notices: [],
		bytes: 0,
	};
	const additions: { line: number; read: ReadRow }[] = [];

	for (const row of table.rows) {
		const read = readRow(row, choices, catalog);
		const name = read.values.name ?? "";
		const refuse = (reason: RefusalReason) =>
			plan.refusals.push({
				line: row.line,
				column: reason.kind === "too-long" ? (read.tooLong?.column ?? null) : null,
				name,
				reason,
			});
		const reason = rowRefusal(row, read);
		if (reason) {
			refuse(reason);
			continue;
		}
		const key = read.id === null ? keyOf(read.values, choices.key, catalog) : `id:${read.id}`;
		const earlier = lineOfKey.get(key);
		if (earlier !== undefined) {
			refuse({ kind: "duplicate-line", line: earlier });
			continue;
		}
		lineOfKey.set(key, row.line);
		const itself = read.id === null ? undefined : byId.get(read.id);
		const matches = itself ? [itself] : findMatches(index, read.values, choices.key, catalog);
		const match = matches[0];
		if (matches.length > 1) refuse({ kind: "several-matches", count: matches.length });
		else if (match?.archived && !read.archived) refuse({ kind: "archived-match" });
		else {
			plan.notices.push(...read.notices.map((notice) => ({ ...notice, line: row.line, name })));
			for (const one of read.obstacles)
				if (!plan.newObstacles.some(({ id }) => id === one.id)) plan.newObstacles.push(one);
			if (match) planChange(plan, row.line, match, read, catalog, notesOf, choices.citedNames);
			else additions.push({ line: row.line, read });
		}
	}
	const ids = importedIds(seed, additions.length);
	for (const [place, { line, read }] of additions.entries())
		planAddition(plan, ids[place] as RecordId, line, read, catalog);

	const total = existing.filter((project) => !project.archived).length + plan.additions.length;
	if (plan.additions.length > 0 && total > most) {
		return refused({ kind: "portfolio-full", total, limit: most });
	}
	if (plan.bytes > heaviest) return refused({ kind: "batch-too-large", bytes: plan.bytes, limit: heaviest });
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

function rowRefusal(row: SheetRow, read: ReadRow): RefusalReason | null {
	if (row.extra > 0) return { kind: "too-many-cells", extra: row.extra };
	if (!read.values.name) return { kind: "no-name" };
	if (read.tooLong) {
		const { label, length, limit } = read.tooLong;
		return { kind: "too-long", label, length, limit };
	}
	return null;
}

function planAddition(plan: ImportPlan, id: RecordId, line: number, read: ReadRow, catalog: PortfolioCatalog): void {
	const { lines } = plannedBudget(read.budget, {}, catalog);
	const budget = Object.keys(lines).length > 0 ? { budget: lines } : {};
	const values = { ...read.values, ...budget, name: read.values.name ?? "" };
	const notes = read.notes ?? "";
	plan.additions.push({ id, line, values, notes, archived: read.archived });
	plan.bytes += sizeOf(values) + notes.length * 2 + 80;
}

function planChange(
	plan: ImportPlan,
	line: number,
	project: Project,
	read: ReadRow,
	catalog: PortfolioCatalog,
	notesOf: (project: string) => string,
	citedNames: ReadonlyMap<string, string> = new Map(),
): void {
	// A text that cites comes back from a spreadsheet with names alone.
	const reads = (kept: string, words: string) =>
		words === citedWords(kept) ||
		words === citedWords(kept, ({ kind, target, label }) => citedNames.get(linkKey(kind, target)) ?? label);
	const asSaid = <Value extends CellValue>(before: CellValue, after: Value) =>
		typeof before === "string" && typeof after === "string" && reads(before, after) ? before : after;
	const fields: FieldChange[] = [];
	const note = (field: keyof ProjectFields, key: string | null, before: CellValue, after: CellValue) => {
		if (!sameValue(before, after)) fields.push({ field, key, before, after });
	};
	for (const field of Object.keys(read.values) as (keyof ProjectFields)[]) {
		if (field === "own") {
			for (const [key, after] of Object.entries(read.values.own ?? {}))
				note(
					field,
					key,
					project.own[key] ?? null,
					asSaid(project.own[key] ?? null, sameNamed(project.own[key], after, catalog)),
				);
		} else {
			const before = project[field] as CellValue;
			const after = merged(field, project, read.values, catalog) as CellValue;
			note(field, null, before, asSaid(before, after));
		}
	}
	const { lines, unsure } = plannedBudget(read.budget, project.budget, catalog);
	for (const [key, after] of Object.entries(lines)) note("budget", key, project.budget[key] ?? null, after);
	const tell = (kind: ImportNotice["kind"], text: string) =>
		plan.notices.push({ line, column: null, name: project.name, kind, text });
	for (const { year, amount } of unsure) tell("budget-unsure", `${year}, ${amount}`);
	// A text that people write together is not written over by a cell.
	if (read.notes !== null && textFingerprint(read.notes) !== textFingerprint(notesOf(project.id)))
		tell("notes-kept", "");
	if (fields.length === 0) {
		plan.unchanged++;
		return;
	}
	plan.changes.push({ id: project.id, line, name: project.name, fields });
	for (const change of fields) plan.bytes += sizeOf(change.after) + 80;
}

/** The new value of a field. Roles and details the file does not speak of stay as they are. */
function merged(
	field: keyof ProjectFields,
	project: Project,
	values: Partial<ProjectFields>,
	catalog: PortfolioCatalog,
): unknown {
	if (field === "organisations") {
		const told = new Set(values.organisations?.map((one) => one.role));
		const kept = project.organisations.filter((one) => !told.has(one.role));
		// One that the project names already stays as it is written there, under the name of that day.
		const read = (values.organisations ?? []).map(
			(one) => project.organisations.find((other) => other.role === one.role && isSame(other, one, catalog)) ?? one,
		);
		return keepOrder(project.organisations, sortOrganisations([...read, ...kept]));
	}
	if (field === "details") return mergedDetails(project.details, values.details ?? []);
	const value = values[field];
	const before = project[field];
	return Array.isArray(value) && Array.isArray(before) ? keepOrder<unknown>(before, value) : value;
}

/** Several details of one title come out of an export as one cell: what it says of them is what they say. */
function mergedDetails(before: readonly Detail[], read: readonly Detail[]): readonly Detail[] {
	const told = new Set(read.map((one) => one.label));
	const ofLabel = (label: string) => before.filter((one) => one.label === label);
	const after = read.flatMap((one) => {
		const known = ofLabel(one.label);
		return known.map(({ text }) => text).join(BETWEEN_VALUES) === one.text ? known : [one];
	});
	return keepOrder(before, [...after, ...before.filter((one) => !told.has(one.label))]);
}

/** Whether two things name the same organisation; one that is linked already needs no other link. */
function isSame(before: Named, after: Named, catalog: PortfolioCatalog): boolean {
	if (before.id === undefined) return after.id === undefined && foldText(before.name) === foldText(after.name);
	return catalog.organisations.keyOf(before) === catalog.organisations.keyOf(after);
}

/** A person or an organisation that the project names already stays as it is written there. */
function sameNamed(before: OwnRaw | undefined, after: OwnRaw, catalog: PortfolioCatalog): OwnRaw {
	if (typeof before !== "object" || typeof after !== "object") return after;
	return isSame(before, after, catalog) || foldText(before.name) === foldText(after.name) ? before : after;
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
