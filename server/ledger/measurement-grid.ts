/** What the grid of values and the panel of one value are told: what counts for each project, and everything that was said. */

import type { KnownIndicator } from "#server/ledger/workspace-facts.ts";
import { NO_SURVIVORS, type Survivors } from "#shared/document/survivor.ts";
import { comparePeriods, type Period, periodCode, periodKey } from "#shared/domain/period.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import { countingRows, mergedBySurvivor } from "#shared/ledger/counting-rows.ts";
import {
	groupKey,
	type Measurement,
	type MeasurementColumns,
	type MeasurementEntry,
} from "#shared/ledger/measurement-columns.ts";
import {
	GRID_MARKS,
	type GridReply,
	type GridValueRow,
	type HistoryEntry,
	type SplitValue,
} from "#shared/protocol/measurements.ts";

export function gridOf(
	columns: MeasurementColumns,
	{ indicator }: KnownIndicator,
	periods: readonly Period[],
	splits: readonly SplitValue[],
	{ member, survivors }: { member: MemberId; survivors: Survivors },
): GridReply {
	const places = new Map(periods.map((period, place) => [periodCode(period), place]));
	const wanted = groupKey(splits);
	const counts = new Map<number, { period: Period; values: number }>();
	const since = new Map<string, { project: string; period: Period }>();
	const groups = new Set<string>();
	const values: GridValueRow[] = [];
	const rows = columns.rows({ indicators: [indicator.id] });
	for (const { row, value, isMerged } of countingRows(columns, rows, survivors)) {
		const { project, period, group } = value;
		if (group !== "") groups.add(group);
		if (group !== wanted) continue;
		const code = periodCode(period);
		const count = counts.get(code) ?? { period, values: 0 };
		counts.set(code, { period, values: count.values + 1 });
		if (project !== null) {
			const of = `${project} ${period.grain}`;
			const first = since.get(of)?.period;
			if (!first || comparePeriods(period, first) < 0) since.set(of, { project, period });
		}
		const place = places.get(code);
		if (place === undefined) continue;
		const marks = marksOf(columns.at(row), columns.isCorrection(row), member) + (isMerged ? GRID_MARKS.merged : 0);
		values.push(gridValue({ ...columns.at(row), project }, place, marks, indicator.unit));
	}
	return {
		head: columns.head,
		unit: indicator.unit,
		periods: periods.map(periodKey),
		values,
		known: [...counts.values()]
			.sort((a, b) => comparePeriods(a.period, b.period))
			.map(({ period, values: number }) => ({ period: periodKey(period), values: number })),
		since: [...since.values()].map(({ project, period }) => [project, periodKey(period)]),
		splits: [...groups].sort().map((group) => splitsOf(group)),
	};
}

/** Everything said for one value, and for the same value of the projects merged into that one, newest first. */
export function historyOfValue(
	columns: MeasurementColumns,
	sought: Pick<MeasurementEntry, "indicator" | "project" | "period" | "splits">,
	survivors: Survivors = NO_SURVIVORS,
): HistoryEntry[] {
	const said = (project: string | null): Measurement[] => {
		const row = columns.lastRowOf({ ...sought, project });
		return row < 0 ? [] : columns.historyOf(row);
	};
	const merged = (mergedBySurvivor(survivors).get(sought.project ?? "") ?? []).flatMap((project) =>
		said(project).map((one) => historyEntry(one, project)),
	);
	const own = said(sought.project).map((one) => historyEntry(one));
	if (merged.length === 0) return own;
	return [...own, ...merged].sort((a, b) => (a.reported.time < b.reported.time ? 1 : -1));
}

/** Counts the values of a project, and those the other has one of its own for; the same whether the two are merged already or not. */
export function countMerging(
	columns: MeasurementColumns,
	known: Survivors,
	kept: string,
	gone: string,
): { values: number; both: number } {
	const survivors = new Map([...known].filter(([one]) => one !== gone));
	const merged = mergedBySurvivor(survivors);
	const countOf = (project: string, leading: Survivors) => {
		const projects = new Set([project, ...(merged.get(project) ?? [])]);
		return countingRows(columns, columns.rows({ projects }), leading).length;
	};
	const values = countOf(gone, survivors);
	const apart = values + countOf(kept, survivors);
	const together = new Map([...survivors].map(([one, to]) => [one, to === gone ? kept : to]));
	const projects = new Set([kept, gone, ...(merged.get(kept) ?? []), ...(merged.get(gone) ?? [])]);
	const after = countingRows(columns, columns.rows({ projects }), together.set(gone, kept)).length;
	return { values, both: apart - after };
}

function marksOf(one: Measurement, isCorrection: boolean, member: MemberId): number {
	return (
		(one.validated ? GRID_MARKS.validated : 0) +
		(one.note !== "" || one.source !== "" || one.file ? GRID_MARKS.noted : 0) +
		(isCorrection ? GRID_MARKS.corrected : 0) +
		(one.reported.member === member ? GRID_MARKS.own : 0)
	);
}

function gridValue(one: Measurement, place: number, marks: number, unit: string): GridValueRow {
	const row = [one.ref, one.project, place, one.value, marks] as const;
	return one.unit === unit ? row : [...row, one.unit];
}

function splitsOf(group: string): SplitValue[] {
	return (JSON.parse(group) as [string, string][]).map(([dimension, value]) => ({ dimension, value }));
}

function historyEntry(one: Measurement, mergedFrom?: string): HistoryEntry {
	const { ref, value, unit, note, source, reported, validated, removed } = one;
	const entry = { ref, value, unit, note, source, file: one.file ?? null, reported, validated, removed };
	return { ...entry, isReplaced: one.replacedBy !== null, ...(mergedFrom === undefined ? {} : { mergedFrom }) };
}
