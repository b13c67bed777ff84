/** Results as what plots draw: a line over time with its target and baseline, bars of one moment, a small line for each group. */

import {
	comparePeriods,
	nextPeriod,
	type Period,
	periodCode,
	periodOfCode,
	readPeriodKey,
} from "#shared/domain/period.ts";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import { shortPeriod } from "#shared/domain/short-period.ts";
import type { Language } from "#shared/lib/language.ts";
import type { Figure, IndicatorResult, ResultGroup, Rolled } from "#shared/protocol/measurements.ts";
import { areTargetsOf, isTotal, targetsAmong, knownValue } from "#client/features/results/target-progress.ts";
import { texts } from "#client/features/results/texts.ts";
import type { PlotData, PlotSeries } from "#client/ui/plot/plot-data.ts";

/** More bars or small plots than these are read in the table. */
export const MOST_BARS = 20;
export const MOST_MULTIPLES = 12;
/** Periods drawn, the last ones: twenty years of quarters. */
const MOST_PERIODS = 80;

export type NamedGroup = ResultGroup & { readonly name: string };

/** Null when there is no value to draw. */
export function lineData(result: IndicatorResult, scope: ResultsScope, language: Language): PlotData | null {
	const { indicator, rolled } = result;
	const t = texts[language];
	const { grain } = rolled;
	const values = valuesByPeriod(rolled);
	if (grain === null || values.size === 0) return null;
	const isAimed = areTargetsOf(scope, indicator);
	const targets = new Map(
		(isAimed ? targetsAmong(indicator, grain) : []).map(({ period, value }) => [periodCode(period), value]),
	);
	const periods = allBetween([...values.keys(), ...targets.keys()]);
	const measured: PlotSeries = {
		id: "value",
		name: t.value,
		values: periods.map((period) => values.get(periodCode(period)) ?? null),
	};
	const aimed: PlotSeries = {
		id: "target",
		name: t.target,
		kind: "target",
		values: periods.map((period) => targets.get(periodCode(period)) ?? null),
	};
	const { baseline } = indicator;
	const start: PlotSeries = {
		id: "baseline",
		name: t.baseline,
		kind: "reference",
		values: periods.map(() => baseline),
	};
	return {
		axis: t.period,
		labels: periods.map((period) => shortPeriod(period, language)),
		series: [measured, ...(targets.size > 0 ? [aimed] : []), ...(isAimed && baseline !== null ? [start] : [])],
		unit: unitOf(rolled, indicator.unit),
	};
}

/** The figure of a group at the moment shown: the same period for all, or the last of each for a state. */
export function figureAt(group: Pick<ResultGroup, "rolled">, whole: Rolled["current"]): Figure | null {
	if (!whole) return null;
	if (whole.isLatestOfEach) return group.rolled.current?.figure ?? null;
	return group.rolled.periods.find(({ period }) => period === whole.period)?.figure ?? null;
}

/** Groups that have a value now, the largest first; `inOrder` keeps the order they came in. */
export function barData(
	result: IndicatorResult,
	groups: readonly NamedGroup[],
	axis: string,
	language: Language,
	inOrder: boolean,
): { data: PlotData; refused: string[] } {
	const shown = groups.flatMap((group) => {
		const value = knownValue(figureAt(group, result.rolled.current) ?? undefined);
		return value === null ? [] : [{ name: group.name, value }];
	});
	if (!inOrder) shown.sort((a, b) => b.value - a.value);
	const refused = groups
		.filter((group) => {
			const figure = figureAt(group, result.rolled.current);
			return figure !== null && figure.kind !== "value";
		})
		.map(({ name }) => name);
	return {
		data: {
			axis,
			labels: shown.map(({ name }) => name),
			series: [{ id: "value", name: texts[language].value, values: shown.map(({ value }) => value) }],
			unit: unitOf(result.rolled, result.indicator.unit),
		},
		refused,
	};
}

/** The first rows of a plot. */
export function firstRows(data: PlotData, most: number): PlotData {
	return {
		...data,
		labels: data.labels.slice(0, most),
		series: data.series.map((series) => ({ ...series, values: series.values.slice(0, most) })),
	};
}

/** One series a group, over the same periods. */
export function multiplesData(result: IndicatorResult, groups: readonly NamedGroup[], language: Language): PlotData {
	const { grain } = result.rolled;
	const lines = groups.flatMap((group) => {
		const values = valuesByPeriod({ ...group.rolled, grain });
		return values.size === 0 ? [] : [{ group, values }];
	});
	const periods = allBetween(lines.flatMap(({ values }) => [...values.keys()]));
	return {
		axis: texts[language].period,
		labels: periods.map((period) => shortPeriod(period, language)),
		series: lines.map(({ group, values }) => ({
			id: group.key === "" ? "none" : group.key,
			name: group.name,
			values: periods.map((period) => values.get(periodCode(period)) ?? null),
		})),
		unit: unitOf(result.rolled, result.indicator.unit),
	};
}

/** The values of the periods that are drawn, by code. */
export function valuesByPeriod({ periods, grain }: Pick<Rolled, "periods" | "grain">): Map<number, number> {
	const values = new Map<number, number>();
	for (const { period: key, figure } of periods) {
		const period = readPeriodKey(key);
		const value = knownValue(figure);
		if (period && period.grain === grain && value !== null) values.set(periodCode(period), value);
	}
	return values;
}

/** The least and the most projects behind the points of a total, when they are not always as many; null otherwise. */
export function projectsVary({ indicator, rolled }: IndicatorResult): readonly [least: number, most: number] | null {
	if (!isTotal(indicator)) return null;
	const counts = rolled.periods.flatMap(({ period, figure }) =>
		figure.kind === "value" && !figure.isReported && readPeriodKey(period)?.grain === rolled.grain
			? [figure.projects]
			: [],
	);
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return counts.length > 1 && least < most ? [least, most] : null;
}

/** Some values are for periods of another length than those drawn. */
export function hasOtherLengths({ periods, grain }: Rolled): boolean {
	return periods.some(({ period, figure }) => figure.kind === "value" && readPeriodKey(period)?.grain !== grain);
}

/** A count of projects has another unit than the indicator. */
function unitOf({ current, periods }: Rolled, unit: string): string {
	for (const { figure } of [...(current ? [current] : []), ...periods]) if (figure.kind === "value") return figure.unit;
	return unit;
}

/** Every period from the first to the last, so that what is missing is a gap. */
function allBetween(codes: readonly number[]): Period[] {
	const periods = codes.map(periodOfCode).sort(comparePeriods);
	const [first] = periods;
	const last = periods.at(-1);
	if (!first || !last) return [];
	const all: Period[] = [];
	for (let period = first; comparePeriods(period, last) <= 0; period = nextPeriod(period)) all.push(period);
	return all.slice(-MOST_PERIODS);
}
