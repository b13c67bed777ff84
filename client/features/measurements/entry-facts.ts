/** Small questions about the grid of values: which breakdowns there are, since when a value is missing, whether what was typed says anything new. */

import { daysSinceEnd } from "#shared/domain/expected-values.ts";
import { type Period, periodCode, readPeriodKey } from "#shared/domain/period.ts";
import { MAX_GRID_PERIODS, type SplitValue } from "#shared/protocol/measurements.ts";
import { parseNumber } from "#client/document/number-text.ts";
import { type CellKey, type Draft, placeOf } from "#client/features/measurements/entry-draft.ts";

/** `<dimension>:<value>` of each breakdown that has values, and of the one that is looked at. Values broken down twice have no column here. */
export function splitChoices(splits: readonly (readonly SplitValue[])[], chosen: string): string[] {
	const known = splits.flatMap(([one, another]) => (one && !another ? [`${one.dimension}:${one.value}`] : []));
	return [...new Set(chosen === "" ? known : [...known, chosen])].sort();
}

/** Days since the value of this cell should have been there; null when none is missing. */
export function daysMissing(
	cell: CellKey,
	isMissing: (project: string | null, period: Period) => boolean,
	today: string,
): number | null {
	const { project, period: key } = placeOf(cell);
	const period = readPeriodKey(key);
	return period && isMissing(project, period) ? daysSinceEnd(period, today) : null;
}

export function samePeriods(a: readonly Period[], b: readonly Period[]): boolean {
	return a.length === b.length && a.every((one, place) => b[place] && periodCode(one) === periodCode(b[place]));
}

/** What to keep of a text typed where a value stands: nothing when it says that same value. */
export function textToKeep(text: string, standing: number | undefined): string {
	return standing !== undefined && parseNumber(text) === standing ? "" : text.trim();
}

/** These periods and those of what is written elsewhere: as many as one question may ask. */
export function withPeriodsOf(draft: Draft, periods: readonly Period[]): Period[] {
	const codes = new Set(periods.map(periodCode));
	const all = [...periods];
	for (const cell of Object.keys(draft)) {
		const period = readPeriodKey(placeOf(cell).period);
		if (!period || codes.has(periodCode(period)) || all.length >= MAX_GRID_PERIODS) continue;
		codes.add(periodCode(period));
		all.push(period);
	}
	return all;
}
