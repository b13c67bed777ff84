/** What stands for an indicator in the periods in sight: read from the server, again each time somebody reports a value. */

import { useMemo, useRef } from "react";
import { type Frequency, grainInUse } from "#shared/document/indicator-set.ts";
import { type Course, isExpectedOf } from "#shared/domain/expected-values.ts";
import { comparePeriods, type Grain, isOver, type Period, periodKey, readPeriodKey } from "#shared/domain/period.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { type GridReply, GRID_MARKS } from "#shared/protocol/measurements.ts";
import { useApi } from "#client/api/use-api.ts";
import { type Resource, useResource } from "#client/api/use-resource.ts";
import { useFollowingHead } from "#client/document/use-results.ts";
import { type CellKey, cellOf, type Standing } from "#client/features/measurements/entry-draft.ts";

export type GridValue = Standing & {
	readonly isValidated: boolean;
	readonly isNoted: boolean;
	readonly isCorrected: boolean;
	/** Reported by the person who looks. */
	readonly isOwn: boolean;
};

export type Values = {
	readonly standing: ReadonlyMap<CellKey, GridValue>;
	/** Every period that has values, in order. */
	readonly known: readonly Period[];
	/** What values are broken down by, beside the whole. */
	readonly splits: GridReply["splits"];
	/** Whether somebody began to report this indicator: nothing is expected before. */
	readonly isBegun: boolean;
	/** Whether a value should be there: the period is over, and it is expected of this project (expected-values.ts). */
	readonly isMissing: (project: string | null, period: Period) => boolean;
};

const NO_VALUES: Values = { standing: new Map(), known: [], splits: [], isBegun: false, isMissing: () => false };

export function useValues(
	workspace: WorkspaceId,
	{ id: indicator, frequency }: { id: string; frequency: Frequency },
	projects: readonly (Course & { readonly id: string })[],
	periods: readonly Period[],
	split: string,
	today: string,
): Resource<GridReply> & { values: Values; isFirst: boolean } {
	const api = useApi();
	const keys = periods.map(periodKey);
	const key = `values/${workspace}/${indicator}/${split}/${keys.join()}`;
	const resource = useResource(key, () => api.measurementValues(workspace, indicator, keys, split));
	useFollowingHead(workspace, key, resource);

	const reply = resource.state === "ready" ? resource.value : null;
	// Going to other periods shows those of before until the others are here.
	const last = useRef<Values | null>(null);
	const now = useMemo(
		() => reply && valuesOf(reply, today, split === "" ? frequency : "", projects),
		[reply, today, split, frequency, projects],
	);
	if (now) last.current = now;
	return { ...resource, values: now ?? last.current ?? NO_VALUES, isFirst: now === null && last.current === null };
}

/** What a reply of the server comes to. Values broken down are expected of those who gave some: `frequency` is then empty. */
export function valuesOf(
	reply: GridReply,
	today: string,
	frequency: Frequency,
	projects: readonly (Course & { readonly id: string })[],
): Values {
	const standing = new Map<CellKey, GridValue>();
	for (const [ref, project, place, value, marks, unit] of reply.values) {
		standing.set(cellOf(project, reply.periods[place] ?? ""), {
			ref,
			value,
			unit: unit ?? reply.unit,
			isValidated: (marks & GRID_MARKS.validated) !== 0,
			isNoted: (marks & GRID_MARKS.noted) !== 0,
			isCorrected: (marks & GRID_MARKS.corrected) !== 0,
			isOwn: (marks & GRID_MARKS.own) !== 0,
			isMerged: (marks & GRID_MARKS.merged) !== 0,
		});
	}
	const known = reply.known.flatMap(({ period, values }) => {
		const read = readPeriodKey(period);
		return read ? [{ period: read, values }] : [];
	});
	const used = new Map<Grain, number>();
	for (const { period, values } of known) used.set(period.grain, (used.get(period.grain) ?? 0) + values);
	const grain = grainInUse(frequency, used);
	const own = new Map<string, Period>();
	let began: Period | null = null;
	for (const [project, key] of reply.since) {
		const period = readPeriodKey(key);
		if (!period) continue;
		own.set(`${project} ${period.grain}`, period);
		if (period.grain === grain && (began === null || comparePeriods(period, began) < 0)) began = period;
	}
	const courses = new Map(projects.map((project) => [project.id, project]));
	return {
		standing,
		known: known.map(({ period }) => period),
		splits: reply.splits,
		isBegun: known.length > 0,
		isMissing: (project, period) => {
			const course = project === null ? undefined : courses.get(project);
			return (
				course !== undefined &&
				isOver(period, today) &&
				isExpectedOf(course, period, began, own.get(`${project} ${period.grain}`) ?? null) &&
				!standing.has(cellOf(project, periodKey(period)))
			);
		},
	};
}
