/** Two projects that turn out to be one: what the one they become says, field by field, and how everything that pointed at the other leads to it. */

import type * as Y from "yjs";
import { cohortTable } from "#shared/document/cohorts.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import type { ChangedCell } from "#shared/document/imports.ts";
import { mergeTable, writeTaken } from "#shared/document/merges.ts";
import { portfolioScope } from "#shared/document/portfolio-tables.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import { survivorId } from "#shared/document/survivor.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import { newId, type RecordId } from "#shared/lib/ids.ts";

/** From which of the two a field is taken; lists, budgets and own fields may be taken from both. */
export type MergeSide = "kept" | "gone" | "both";
export type MergeField = Exclude<keyof ProjectFields, "mergedInto">;
/** A field in which the two differ. */
export type MergeRow = {
	field: MergeField;
	kept: CellValue;
	gone: CellValue;
	sides: readonly MergeSide[];
	proposed: MergeSide;
};

/** The fields in which two projects differ, with what is proposed: what only one says, and both lists together. */
export function mergeRows(kept: Project, gone: Project): MergeRow[] {
	const rows: MergeRow[] = [];
	for (const field of FIELDS) {
		const [a, b] = [kept[field] as CellValue, gone[field] as CellValue];
		if (sameValue(a, b)) continue;
		const isAlone = isNothing(a) || isNothing(b);
		const isJoinable = !isAlone && (Array.isArray(a) || typeof a === "object");
		const proposed = isNothing(b) ? "kept" : isNothing(a) ? "gone" : isJoinable ? "both" : "kept";
		rows.push({ field, kept: a, gone: b, sides: isJoinable ? ["kept", "gone", "both"] : ["kept", "gone"], proposed });
	}
	return rows;
}

const FIELDS: readonly MergeField[] = [
	"name",
	"summary",
	"externalCode",
	"stage",
	"organisations",
	"sectors",
	"populations",
	"territory",
	"strategies",
	"start",
	"end",
	"links",
	"evidence",
	"evidenceStrength",
	"needs",
	"legal",
	"normative",
	"institutional",
	"political",
	"blockers",
	"conditions",
	"budget",
	"own",
	"details",
];

function isNothing(value: CellValue): boolean {
	if (value === null || value === "") return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}

/** What a field says once merged. Both: the kept one's values, then those of the other that it lacks. */
export function mergedValue(row: Pick<MergeRow, "kept" | "gone">, side: MergeSide): CellValue {
	const { kept, gone } = row;
	if (side === "kept") return kept;
	if (side === "gone") return gone;
	if (Array.isArray(kept) && Array.isArray(gone))
		return [...kept, ...gone.filter((item) => !kept.some((other) => sameValue(item, other)))];
	return { ...(gone as Readonly<Record<string, CellValue>>), ...(kept as Readonly<Record<string, CellValue>>) };
}

/**
 * Merges two projects in one transaction: the chosen values are written in the kept one, the other is put away and leads to it, and cohorts
 * that named the other name the kept one. Values are read when it is called. Everything that says which of the two is kept is written even
 * where it is so already: of two people who merge the same two the other way round at once, one wins whole.
 * False when one of them is no longer there, or was merged meanwhile.
 */
export function mergeProjects(
	doc: Y.Doc,
	keptId: RecordId,
	goneId: RecordId,
	sideOf: (field: MergeField) => MergeSide | undefined,
): boolean {
	const projects = projectTable(doc);
	const [kept, gone] = [projects.get(keptId), projects.get(goneId)];
	if (!kept || !gone || keptId === goneId || kept.mergedInto !== "" || gone.mergedInto !== "") return false;
	doc.transact(() => {
		const taken: ChangedCell[] = [];
		for (const row of mergeRows(kept, gone)) {
			const value = mergedValue(row, sideOf(row.field) ?? row.proposed);
			taken.push(...changedCells(keptId, row.field, row.kept, value));
			projects.set(keptId, row.field, value as never);
		}
		projects.decide(keptId, { mergedInto: "" }, false);
		projects.decide(goneId, { mergedInto: keptId }, true);
		const cohorts = cohortTable(doc);
		for (const cohort of cohorts.list()) {
			const pick = Object.hasOwn(cohort.picks, goneId) ? cohort.picks[goneId] : undefined;
			if (pick !== "added" || Object.hasOwn(cohort.picks, keptId)) continue;
			cohorts.setItem(cohort.id, "picks", keptId, pick);
			taken.push({ id: cohort.id, field: "picks", key: keptId, before: null, after: pick });
		}
		mergeTable(doc).add(newId<RecordId>(), { kept: keptId, gone: goneId, taken: writeTaken(taken) });
	});
	return true;
}

/** What changes between two values: a cell, or one for each key of an open field. */
function changedCells(id: RecordId, field: MergeField, before: CellValue, after: CellValue): ChangedCell[] {
	if (sameValue(before, after)) return [];
	if (field !== "budget" && field !== "own") return [{ id, field, key: null, before, after }];
	const [was, now] = [before, after] as Readonly<Record<string, CellValue>>[];
	return [...new Set([...Object.keys(was ?? {}), ...Object.keys(now ?? {})])].flatMap((key): ChangedCell[] => {
		const [from, to] = [was?.[key] ?? null, now?.[key] ?? null];
		return sameValue(from, to) ? [] : [{ id, field, key, before: from, after: to }];
	});
}

/** What a merge and its undoing touch, for an undo manager. */
export function mergeScope(doc: Y.Doc): Y.AbstractType<unknown>[] {
	return [...portfolioScope(doc), ...mergeTable(doc).scope];
}

/** The project that an id leads to now, in a portfolio: see `survivorId`. */
export function survivorOf(doc: Y.Doc, id: string): RecordId {
	const projects = projectTable(doc);
	return survivorId(id, (one) => {
		const next = projects.get(one)?.mergedInto;
		return next !== undefined && next !== "" && projects.has(next) ? next : undefined;
	}) as RecordId;
}
