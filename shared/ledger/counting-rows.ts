/**
 * Which values count for which project once projects were merged. For an indicator, a period and a group, the value said of the
 * project that stays counts; else the last one said of those merged into it. The others stay in the history and count nowhere.
 */

import { NO_SURVIVORS, type Survivors } from "#shared/document/survivor.ts";
import { periodCode } from "#shared/domain/period.ts";
import type { RolledValue } from "#shared/domain/roll-up.ts";
import type { MeasurementColumns, MeasurementEntry } from "#shared/ledger/measurement-columns.ts";

/** A row that counts, with its value as said of the project that stays. */
export type CountingRow = { readonly row: number; readonly value: RolledValue; readonly isMerged: boolean };

/** Of rows that stand, those that count. */
export function countingRows(
	columns: MeasurementColumns,
	rows: readonly number[],
	survivors: Survivors = NO_SURVIVORS,
): CountingRow[] {
	const counting: CountingRow[] = [];
	const merged: CountingRow[] = [];
	const stay = new Set(survivors.values());
	const taken = new Set<string>();
	for (const row of rows) {
		const value = columns.valueAt(row);
		const survivor = value.project === null ? undefined : survivors.get(value.project);
		if (survivor !== undefined) {
			merged.push({ row, value: { ...value, project: survivor }, isMerged: true });
			continue;
		}
		if (value.project !== null && stay.has(value.project)) taken.add(keyOf(columns, row, value));
		counting.push({ row, value, isMerged: false });
	}
	// Rows are in the order they were written: the last one said comes first.
	for (const one of merged.reverse()) {
		const key = keyOf(columns, one.row, one.value);
		if (taken.has(key)) continue;
		taken.add(key);
		counting.push(one);
	}
	return counting;
}

/** The row that counts for a key, or -1. */
export function countingRow(
	columns: MeasurementColumns,
	entry: Pick<MeasurementEntry, "indicator" | "project" | "period" | "splits">,
	mergedInto: readonly string[],
): number {
	const own = columns.rowOf(entry);
	if (own >= 0) return own;
	return Math.max(-1, ...mergedInto.map((project) => columns.rowOf({ ...entry, project })));
}

/** The projects that lead to one, by the one they lead to. */
export function mergedBySurvivor(survivors: Survivors): ReadonlyMap<string, readonly string[]> {
	const merged = new Map<string, string[]>();
	for (const [gone, survivor] of survivors) merged.set(survivor, [...(merged.get(survivor) ?? []), gone]);
	return merged;
}

function keyOf(columns: MeasurementColumns, row: number, { project, period, group }: RolledValue): string {
	return `${columns.indicatorAt(row)} ${project} ${periodCode(period)} ${group}`;
}
