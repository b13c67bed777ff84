/** What stands for an indicator in the periods in sight: read from the server, again each time somebody reports a value. */

import { useMemo, useRef } from "react";
import { comparePeriods, isOver, type Period, periodKey, readPeriodKey } from "#shared/domain/period.ts";
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
	/** Whether a value should be there: the period is over, and this project has reported since then or before. */
	readonly isMissing: (project: string | null, period: Period) => boolean;
};

const NO_VALUES: Values = { standing: new Map(), known: [], splits: [], isMissing: () => false };

export function useValues(
	workspace: WorkspaceId,
	indicator: string,
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
	const now = useMemo(() => reply && valuesOf(reply, today), [reply, today]);
	if (now) last.current = now;
	return { ...resource, values: now ?? last.current ?? NO_VALUES, isFirst: now === null && last.current === null };
}

function valuesOf(reply: GridReply, today: string): Values {
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
	const since = new Map(
		reply.since.flatMap(([project, key]) => {
			const period = readPeriodKey(key);
			return period ? [[project, period] as const] : [];
		}),
	);
	return {
		standing,
		known: reply.known.flatMap(({ period }) => readPeriodKey(period) ?? []),
		splits: reply.splits,
		isMissing: (project, period) => {
			const first = project === null ? undefined : since.get(project);
			return (
				first !== undefined &&
				first.grain === period.grain &&
				comparePeriods(period, first) >= 0 &&
				isOver(period, today) &&
				!standing.has(cellOf(project, periodKey(period)))
			);
		},
	};
}
