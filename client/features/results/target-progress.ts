/** How far the figure of a scope is on the way to a target, when the two may be compared at all. */

import type { Target } from "#shared/document/indicator-set.ts";
import {
	comparePeriods,
	type Grain,
	monthsOf,
	type Period,
	parsePeriod,
	readPeriodKey,
} from "#shared/domain/period.ts";
import { nextTarget, type Progress, progressToTarget } from "#shared/domain/progress.ts";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { Figure, IndicatorResult, ResultsIndicator } from "#shared/protocol/measurements.ts";

export type TargetProgress =
	| { readonly kind: "progress"; readonly progress: Progress; readonly target: Target; readonly value: number }
	/** The target is for the whole portfolio, and these projects bring a part of it. */
	| { readonly kind: "part"; readonly share: number; readonly target: Target }
	/** A target for a year says nothing of a quarter of what adds up over time. */
	| { readonly kind: "other-length"; readonly target: Target }
	| { readonly kind: "none" };

type Aimed = Pick<ResultsIndicator, "targets" | "direction" | "baseline" | "additivity" | "method" | "isComputed">;

/** Its values add up over projects, so that a target is one for all of them together. */
export function isTotal({ method, isComputed }: Pick<Aimed, "method" | "isComputed">): boolean {
	return !isComputed && (method === "sum" || method === "count");
}

/** Its values add up over time too, so that a target holds for periods of its own length alone. Nobody having said counts as yes. */
function isFlow(indicator: Pick<Aimed, "additivity" | "method" | "isComputed">): boolean {
	return isTotal(indicator) && indicator.additivity !== "projects";
}

/** The next target for the values of these projects, and how far they are. */
export function targetProgress(
	{ indicator, rolled }: { indicator: Aimed; rolled: IndicatorResult["rolled"] },
	scope: ResultsScope,
): TargetProgress {
	const figure = rolled.current?.figure;
	const period = rolled.current && readPeriodKey(rolled.current.period);
	if (!period || figure?.kind !== "value") return { kind: "none" };
	const ofThisLength = indicator.targets.filter((target) => grainOfTarget(target) === period.grain);
	const target = nextTarget(isFlow(indicator) ? ofThisLength : indicator.targets, period);
	if (!target) {
		const other = nextTarget(indicator.targets, period);
		return other ? { kind: "other-length", target: other } : { kind: "none" };
	}
	if (scope.kind !== "portfolio" && isTotal(indicator)) {
		return target.value > 0 ? { kind: "part", share: figure.value / target.value, target } : { kind: "none" };
	}
	const { direction, baseline } = indicator;
	const progress = progressToTarget({ direction, baseline, target: target.value, value: figure.value });
	return progress.kind === "none" ? { kind: "none" } : { kind: "progress", progress, target, value: figure.value };
}

/** Where the targets stand among periods of a grain: of the same length, or, for what does not add up over time, where theirs ends. */
export function targetsAmong(indicator: Aimed, grain: Grain): { period: Period; value: number }[] {
	const placed = indicator.targets.flatMap((target) => {
		const parsed = parsePeriod(target.period);
		if (!parsed.ok) return [];
		const period = parsed.value;
		if (period.grain === grain) return [{ period, value: target.value }];
		const ending = isFlow(indicator) ? null : endingWith(period, grain);
		return ending ? [{ period: ending, value: target.value }] : [];
	});
	return placed.sort((a, b) => comparePeriods(a.period, b.period));
}

/** Whether targets and the baseline say something of a scope: those of a total are the whole portfolio’s. */
export function areTargetsOf(scope: ResultsScope, indicator: Aimed): boolean {
	return scope.kind === "portfolio" || !isTotal(indicator);
}

export function knownValue(figure: Figure | undefined): number | null {
	return figure?.kind === "value" ? figure.value : null;
}

function grainOfTarget(target: Target): Grain | null {
	const parsed = parsePeriod(target.period);
	return parsed.ok ? parsed.value.grain : null;
}

const PARTS: Record<Grain, number> = { year: 1, "school-year": 1, "fiscal-year": 1, half: 2, quarter: 4, month: 12 };

/** The period of a grain that ends on the same day; null when none does. */
function endingWith(period: Period, grain: Grain): Period | null {
	const { end } = monthsOf(period);
	for (const year of [period.year, period.year + 1])
		for (let part = 1; part <= PARTS[grain]; part += 1) {
			const one: Period = { grain, year, part };
			if (monthsOf(one).end === end) return one;
		}
	return null;
}
