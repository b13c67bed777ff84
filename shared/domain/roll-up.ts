/** One figure from many values, over projects, a cohort, a sector or periods; and the refusal, with its reason, to add what cannot be added. */

import { comparePeriods, type Grain, type Period, periodCode } from "#shared/domain/period.ts";
import { conversion, isShare, readUnit, type UnitKind } from "#shared/domain/unit.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";

export const ROLL_UPS = ["sum", "mean", "weighted-mean", "latest", "count"] as const;
export type RollUpMethod = (typeof ROLL_UPS)[number];

/**
 * What may be added: `everywhere` (a flow, as meals served: projects and periods), `projects` (a stock, as adopting settings:
 * projects at one time, not one time after another), `overlapping` (people who may be counted twice), `never` (rates, scores).
 * Empty: nobody said yet.
 */
export const ADDITIVITIES = ["", "everywhere", "projects", "overlapping", "never"] as const;
export type Additivity = (typeof ADDITIVITIES)[number];

/** What has to be known of an indicator before its values are brought together. */
export type RolledIndicator = {
	readonly unit: string;
	readonly unitKind: UnitKind;
	readonly additivity: Additivity;
};

/** One value; `project: null` is the whole portfolio, `group` what it is broken down by (`""`: not broken down). */
export type RolledValue = {
	readonly project: string | null;
	readonly period: Period;
	readonly group: string;
	readonly value: number;
	/** As it was written when the value was reported. */
	readonly unit: string;
};

export type RollUpRefusal =
	| { kind: "no-values" }
	/** Percentages and ratios are not added: add what they are made of, or take a weighted mean. */
	| { kind: "shares" }
	| { kind: "never-added" }
	/** The same people may be in several of these values. */
	| { kind: "overlapping" }
	/** Somebody has to say first whether this indicator can be added. */
	| { kind: "additivity-unsaid" }
	/** A stock is not added to itself, one period after another. */
	| { kind: "stock-over-time"; periods: readonly Period[] }
	| { kind: "units-differ"; units: readonly string[] }
	/** A year and one of its quarters. */
	| { kind: "grains-mixed"; grains: readonly Grain[] }
	/** The portfolio and its projects, or a value and its breakdown: the parts would count twice. */
	| { kind: "whole-and-parts" }
	| { kind: "value-twice"; project: string | null; period: Period }
	| { kind: "weights-missing"; projects: readonly (string | null)[] }
	| { kind: "weights-not-positive"; projects: readonly (string | null)[] }
	/** Several projects have a last value: which one? */
	| { kind: "several-latest"; projects: readonly (string | null)[] };

export type RolledUp = {
	readonly method: RollUpMethod;
	readonly value: number;
	/** The unit of `value`; empty for a count of projects. */
	readonly unit: string;
	readonly values: number;
	readonly projects: number;
	readonly first: Period;
	readonly last: Period;
	/** A plain mean of percentages says nothing of their sizes: to be said beside the figure. */
	readonly caution: "unweighted-shares" | null;
};

export type RollUpOptions = {
	/** The weight of a project for a weighted mean: a number above 0, or null when it has none. */
	weightOf?: (project: string | null, period: Period) => number | null;
	/** Keeps only the last value of each project before anything else: a stock as it is known today. */
	latestOfEach?: boolean;
};

/**
 * Brings values of one indicator together. Sum: Σx. Mean: Σx ÷ n. Weighted mean: Σwx ÷ Σw. Latest: the value whose period ends
 * last. Count: how many projects have a value. Values in a unit that converts are converted to the one of the indicator.
 */
export function rollUp(
	method: RollUpMethod,
	indicator: RolledIndicator,
	given: readonly RolledValue[],
	options: RollUpOptions = {},
): Result<RolledUp, RollUpRefusal> {
	const values = options.latestOfEach ? latestOfEach(given) : given;
	const projects = [...new Set(values.map(({ project }) => project))];
	const periods = distinctPeriods(values);
	const [first] = periods;
	const last = periods.at(-1);
	if (!first || !last) return refused({ kind: "no-values" });
	const answer = (value: number, caution: RolledUp["caution"] = null): Result<RolledUp, RollUpRefusal> =>
		ok({
			method,
			value,
			unit: method === "count" ? "" : indicator.unit,
			values: values.length,
			projects: projects.filter((one) => one !== null).length,
			first,
			last,
			caution,
		});
	if (method === "count") return answer(projects.filter((one) => one !== null).length);

	const inOneUnit = converted(indicator, values);
	if (!inOneUnit.ok) return inOneUnit;
	const numbers = inOneUnit.value;
	const isOfShares = isShare(indicator.unitKind, readUnit(indicator.unit));
	if (method === "latest") {
		const atLast = values.flatMap((one, at) => (comparePeriods(one.period, last) === 0 ? [at] : []));
		const holders = [...new Set(atLast.map((at) => values[at]?.project ?? null))];
		if (holders.length > 1) return refused({ kind: "several-latest", projects: holders });
		if (atLast.length > 1) return refused({ kind: "whole-and-parts" });
		return answer(numbers[atLast[0] ?? 0] ?? Number.NaN);
	}
	const fault =
		(method === "sum" ? whyNotAdded(indicator, isOfShares, periods, values, options) : null) ??
		whyNotTogether(values, options);
	if (fault) return refused(fault);
	if (method === "sum") return answer(sum(numbers));
	if (method === "mean")
		return answer(sum(numbers) / numbers.length, isOfShares && projects.length > 1 ? "unweighted-shares" : null);
	return weighted(values, numbers, options, answer);
}

function weighted(
	values: readonly RolledValue[],
	numbers: readonly number[],
	options: RollUpOptions,
	answer: (value: number) => Result<RolledUp, RollUpRefusal>,
): Result<RolledUp, RollUpRefusal> {
	const weights = values.map(({ project, period }) => options.weightOf?.(project, period) ?? null);
	const those = (isAt: (weight: number | null) => boolean) => [
		...new Set(values.filter((_, at) => isAt(weights[at] ?? null)).map(({ project }) => project)),
	];
	const without = those((weight) => weight === null);
	if (without.length > 0) return refused({ kind: "weights-missing", projects: without });
	const notPositive = those((weight) => !(weight !== null && weight > 0 && Number.isFinite(weight)));
	if (notPositive.length > 0) return refused({ kind: "weights-not-positive", projects: notPositive });
	const all = weights.map((weight) => weight ?? 0);
	return answer(sum(numbers.map((number, at) => number * (all[at] ?? 0))) / sum(all));
}

function whyNotAdded(
	indicator: RolledIndicator,
	isOfShares: boolean,
	periods: readonly Period[],
	values: readonly RolledValue[],
	options: RollUpOptions,
): RollUpRefusal | null {
	if (isOfShares) return { kind: "shares" };
	// One value is not added to anything.
	if (values.length === 1) return null;
	switch (indicator.additivity) {
		case "":
			return { kind: "additivity-unsaid" };
		case "never":
			return { kind: "never-added" };
		case "overlapping":
			return { kind: "overlapping" };
		case "projects":
			return periods.length > 1 && !options.latestOfEach ? { kind: "stock-over-time", periods } : null;
		case "everywhere":
			return null;
	}
}

/** What keeps values from being taken together at all, whether added or averaged. */
function whyNotTogether(values: readonly RolledValue[], options: RollUpOptions): RollUpRefusal | null {
	const grains = [...new Set(values.map(({ period }) => period.grain))];
	if (grains.length > 1 && !options.latestOfEach) return { kind: "grains-mixed", grains };
	const hasWhole = values.some(({ project }) => project === null);
	if (hasWhole && values.some(({ project }) => project !== null)) return { kind: "whole-and-parts" };
	// Parts of different breakdowns (by region, by age) are the same people told twice: only one value a project and period.
	const seen = new Map<number, Map<string | null, RolledValue>>();
	for (const value of values) {
		const code = periodCode(value.period);
		const inPeriod = seen.get(code) ?? new Map<string | null, RolledValue>();
		seen.set(code, inPeriod);
		const other = inPeriod.get(value.project);
		if (other?.group === value.group) return { kind: "value-twice", project: value.project, period: value.period };
		if (other) return { kind: "whole-and-parts" };
		inPeriod.set(value.project, value);
	}
	return new Set(values.map(({ group }) => group)).size > 1 ? { kind: "whole-and-parts" } : null;
}

/** The periods of these values, each once, in order. */
function distinctPeriods(values: readonly RolledValue[]): Period[] {
	const seen = new Map(values.map(({ period }) => [periodCode(period), period]));
	return [...seen.values()].sort(comparePeriods);
}

/** The values in the unit of the indicator, or the units that do not convert into it. */
function converted(indicator: RolledIndicator, values: readonly RolledValue[]): Result<number[], RollUpRefusal> {
	const to = readUnit(indicator.unit);
	const factors = new Map<string, number>();
	const strangers = new Set<string>();
	for (const unit of new Set(values.map((one) => one.unit))) {
		const from = readUnit(unit);
		const factor = from && to ? conversion(from, to) : from === to ? 1 : null;
		if (factor === null) strangers.add(unit);
		else factors.set(unit, factor);
	}
	if (strangers.size > 0) return refused({ kind: "units-differ", units: [indicator.unit, ...strangers] });
	return ok(values.map(({ unit, value }) => value * (factors.get(unit) ?? 1)));
}

/** The value of each project and group whose period ends last. */
export function latestOfEach(values: readonly RolledValue[]): RolledValue[] {
	const last = new Map<string, RolledValue>();
	for (const value of values) {
		const key = `${value.project ?? ""}/${value.group}`;
		const known = last.get(key);
		if (!known || comparePeriods(value.period, known.period) > 0) last.set(key, value);
	}
	return [...last.values()];
}

/** A sum that keeps what small terms lose beside large ones (Neumaier 1974), so that the order of projects does not show. */
function sum(numbers: readonly number[]): number {
	let total = 0;
	let lost = 0;
	for (const number of numbers) {
		const next = total + number;
		lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
		total = next;
	}
	return Number.isFinite(total) ? total + lost : total;
}
