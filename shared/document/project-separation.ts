/** Undoing a merge of projects, weeks later: what the one that stays took and nobody changed since goes back, what was changed since stays there and is listed. */

import type * as Y from "yjs";
import { type Cohort, cohortTable } from "#shared/document/cohorts.ts";
import type { ChangedCell } from "#shared/document/imports.ts";
import { mergeTable, readTaken } from "#shared/document/merges.ts";
import { type Project, type ProjectFields, projectTable } from "#shared/document/portfolio.ts";
import type { CellValue } from "#shared/document/record-table.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { sameValue } from "#shared/lib/same-value.ts";

/** A cell of a project (`field`) or of a cohort (`picks`), with what it says once the merge is undone. */
export type TakenBack = Pick<ChangedCell, "id" | "field" | "key"> & { readonly value: CellValue };
/** A field that somebody changed after the merge: what they wrote stays. */
export type Stays = { readonly field: keyof ProjectFields; readonly key: string | null };

export type Separation = {
	/** The project that it was merged into. */
	readonly kept: RecordId;
	/** False of a merge of which nothing was kept: what the other took then stays there. */
	readonly isKnown: boolean;
	readonly takenBack: readonly TakenBack[];
	readonly stays: readonly Stays[];
};

/** What undoing the merge of a project would do now. Writes nothing. Null when it is not merged into another. */
export function planSeparation(doc: Y.Doc, goneId: RecordId): Separation | null {
	const projects = projectTable(doc);
	const kept = projects.get(goneId)?.mergedInto as RecordId | "" | undefined;
	if (!kept) return null;
	// Two people may have merged the same two at once, even the other way round: one won, both wrote.
	const merges = mergeTable(doc)
		.list()
		.filter((one) => sameValue([one.kept, one.gone].sort(), [kept as string, goneId as string].sort()));
	const takenBack: TakenBack[] = [];
	const stays: Stays[] = [];
	const seen = new Set<string>();
	for (const cell of merges.flatMap(({ taken }) => readTaken(taken))) {
		const { id, field, key } = cell;
		const name = `${id}/${field}/${key}`;
		if (seen.has(name)) continue;
		seen.add(name);
		const now = valueNow(projects.get(id) ?? cohortTable(doc).get(id), cell);
		if (now === undefined || sameValue(now, cell.before)) continue;
		const back = valueBack(cell, now);
		if (!sameValue(back.value, now)) takenBack.push({ id, field, key, value: back.value });
		if (back.isChangedSince && field !== "picks") stays.push({ field: field as keyof ProjectFields, key });
	}
	return { kept, isKnown: merges.length > 0, takenBack, stays };
}

/** Undoes the merge of a project in one transaction; null when it is not merged any more. */
export function separateProject(doc: Y.Doc, goneId: RecordId): Separation | null {
	const separation = planSeparation(doc, goneId);
	if (!separation) return null;
	doc.transact(() => {
		const [projects, cohorts, merges] = [projectTable(doc), cohortTable(doc), mergeTable(doc)];
		projects.decide(goneId, { mergedInto: "" }, false);
		for (const { id, field, key, value } of separation.takenBack) {
			if (field === "picks") cohorts.setItem(id, "picks", key ?? "", value as never);
			else if (key === null) projects.set(id, field as keyof ProjectFields, value as never);
			else projects.setItem(id, field as "own", key, value as never);
		}
		const both = new Set<string>([separation.kept, goneId]);
		const done = merges.list().filter((one) => both.has(one.kept) && both.has(one.gone));
		merges.removeMany(new Set(done.map(({ id }) => id)));
	});
	return separation;
}

/** Nothing of what is no longer there, or was never a field, is taken back. */
function valueNow(record: Project | Cohort | null, { field, key }: ChangedCell): CellValue | undefined {
	if (!record || !Object.hasOwn(record, field) || ["id", "order", "archived", "mergedInto"].includes(field)) return;
	const value = (record as unknown as Readonly<Record<string, CellValue>>)[field];
	if (key === null || value === undefined) return value;
	const open = value as Readonly<Record<string, CellValue>>;
	return Object.hasOwn(open, key) ? (open[key] ?? null) : null;
}

/** Of a list, item by item: those that were taken go, those that gave way come back, what came since stays. */
function valueBack({ before, after }: ChangedCell, now: CellValue): { value: CellValue; isChangedSince: boolean } {
	if (sameValue(now, after)) return { value: before, isChangedSince: false };
	if (!Array.isArray(before) || !Array.isArray(after) || !Array.isArray(now))
		return { value: now, isChangedSince: true };
	const isIn = (list: readonly CellValue[], item: CellValue) => list.some((other) => sameValue(other, item));
	const left = now.filter((item) => isIn(before, item) || !isIn(after, item));
	const back = before.filter((item) => !isIn(after, item) && !isIn(now, item));
	const isChangedSince = now.some((item) => !isIn(before, item) && !isIn(after, item));
	return { value: [...left, ...back], isChangedSince };
}
