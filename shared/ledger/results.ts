/**
 * What the values of an indicator come to for some projects: a figure for each period and one to show alone. Measured
 * indicators are rolled up; computed ones are computed again from the figures of their terms, never averaged.
 */

import { type Formula, indicatorsIn } from "#shared/domain/formula.ts";
import { formulasOf, grainInUse, type Indicator, mostUsed } from "#shared/document/indicator-set.ts";
import { type Computed, computeIndicator } from "#shared/domain/computed-indicator.ts";
import { NO_SURVIVORS, type Survivors } from "#shared/document/survivor.ts";
import {
	type Course,
	daysSinceEnd,
	expectedPeriods,
	isExpectedOf,
	missingValues,
} from "#shared/domain/expected-values.ts";
import {
	comparePeriods,
	type Grain,
	monthsOf,
	type Period,
	periodCode,
	periodKey,
	periodOfCode,
} from "#shared/domain/period.ts";
import {
	type RolledUp,
	type RolledValue,
	rollUp,
	type RollUpMethod,
	type RollUpRefusal,
} from "#shared/domain/roll-up.ts";
import { readUnit } from "#shared/domain/unit.ts";
import type { Result } from "#shared/lib/result.ts";
import { countingRow, countingRows, mergedBySurvivor } from "#shared/ledger/counting-rows.ts";
import type { MeasurementColumns } from "#shared/ledger/measurement-columns.ts";
import type { Due, Figure, PeriodFigure, Rolled } from "#shared/protocol/measurements.ts";

/** The projects whose values are taken; `withWhole`: and those said of the whole portfolio. */
export type RolledScope = { readonly projects: ReadonlySet<string>; readonly withWhole: boolean };

type ByPeriod = ReadonlyMap<number, readonly RolledValue[]>;

/** Projects named in a refusal: enough to say which, not a thousand times a thousand. */
const MOST_NAMED = 20;
/** Projects without a value that are named; the grid shows the others. */
const MOST_MISSING = 100;

/** How the values of an indicator are brought together when its record does not say: added, which says by itself when it cannot be. */
export function methodOf(indicator: Pick<Indicator, "aggregation">): RollUpMethod {
	return indicator.aggregation || "sum";
}

/** Reads columns as they are now: make another one after each change. */
export class Results {
	readonly #columns: MeasurementColumns;
	readonly #indicators: ReadonlyMap<string, Indicator>;
	readonly #formulas: ReadonlyMap<string, Formula>;
	readonly #survivors: Survivors;
	readonly #merged: ReadonlyMap<string, readonly string[]>;
	readonly #values = new Map<string, ByPeriod>();

	/** `survivors`: what was said of a merged project counts for the one it became, once (counting-rows.ts). */
	constructor(
		columns: MeasurementColumns,
		indicators: ReadonlyMap<string, Indicator>,
		survivors: Survivors = NO_SURVIVORS,
	) {
		this.#columns = columns;
		this.#indicators = indicators;
		this.#survivors = survivors;
		this.#merged = mergedBySurvivor(survivors);
		this.#formulas = formulasOf(indicators.values()).formulas;
	}

	/** The measured indicators that a figure of this one is made of, weights included. */
	termsOf(id: string): Set<string> {
		const terms = new Set<string>();
		const seen = new Set<string>();
		const visit = (one: string): void => {
			if (seen.has(one)) return;
			seen.add(one);
			const formula = this.#formulas.get(one);
			if (formula) for (const needed of indicatorsIn(formula)) visit(needed);
			else terms.add(one);
			const weight = this.#indicators.get(one)?.weightedBy;
			if (weight) visit(weight);
		};
		visit(id);
		return terms;
	}

	/** Every figure of an indicator in a scope. */
	rolled(id: string, scope: RolledScope): Rolled {
		const indicator = this.#indicators.get(id);
		if (!indicator) return { current: null, grain: null, periods: [] };
		return this.#formulas.has(id) ? this.#computed(indicator, scope) : this.#measured(indicator, scope);
	}

	/**
	 * The last period that is over on `today`, and which projects of the scope miss it: those that report this indicator, and those under
	 * way that never did. Null when nothing is expected: nobody began, or nothing comes back.
	 */
	due(id: string, projects: readonly (Course & { readonly id: string })[], today: string): Due | null {
		const indicator = this.#indicators.get(id);
		if (!indicator || this.#formulas.has(id)) return null;
		const values = this.#all(id);
		const grain = grainInUse(indicator.frequency, grainCounts(values));
		if (grain === null) return null;
		const own = firstPeriods(values, grain);
		const [began] = [...own.values()].sort(comparePeriods);
		const last = began && expectedPeriods(grain, startOf(began), today).at(-1);
		if (!last) return null;
		const expected = projects.filter((one) => isExpectedOf(one, last, began, own.get(one.id) ?? null));
		if (expected.length === 0) return null;
		const there = new Set((values.get(periodCode(last)) ?? []).map(({ project }) => project));
		const missing = missingValues(
			{ indicator: id, grain, from: startOf(last), projects: expected.map((one) => one.id) },
			today,
			(project) => there.has(project),
		);
		return {
			period: periodKey(last),
			days: daysSinceEnd(last, today),
			expected: expected.length,
			missing: missing.length,
			projects: missing.slice(0, MOST_MISSING).flatMap(({ project }) => project ?? []),
		};
	}

	#measured(indicator: Indicator, scope: RolledScope): Rolled {
		const values = this.#within(indicator.id, scope);
		const codes = [...values.keys()].sort((a, b) => comparePeriods(periodOfCode(a), periodOfCode(b)));
		const figures = new Map<number, Figure>(
			codes.map((code) => [code, this.#figure(indicator, values.get(code) ?? [])]),
		);
		const grain = mainGrain(indicator, values);
		const last = codes.findLast((code) => periodOfCode(code).grain === grain);
		const periods = codes.map((code) => periodFigure(code, figures));
		if (last === undefined) return { current: null, grain, periods };
		const isState = indicator.additivity === "projects" && methodOf(indicator) === "sum";
		const reported = figures.get(last);
		if (!isState || (reported?.kind === "value" && reported.isReported))
			return { current: { ...periodFigure(last, figures), isLatestOfEach: false }, grain, periods };
		const ofProjects = [...values.values()].flat().filter(({ project }) => project !== null);
		const latest = asFigure(rollUp("sum", indicator, ofProjects, { latestOfEach: true }), ofProjects);
		return { current: { period: periodKey(periodOfCode(last)), figure: latest, isLatestOfEach: true }, grain, periods };
	}

	#computed(indicator: Indicator, scope: RolledScope): Rolled {
		const unitOf = (id: string) => readUnit(this.#indicators.get(id)?.unit ?? "");
		const terms = [...this.termsOf(indicator.id)].map((id) => this.#within(id, scope));
		const codes = [...new Set(terms.flatMap((values) => [...values.keys()]))].sort((a, b) =>
			comparePeriods(periodOfCode(a), periodOfCode(b)),
		);
		const figures = new Map<number, Figure>();
		const counts = new Map<number, readonly RolledValue[]>();
		const given = new Map<number, readonly RolledValue[]>();
		for (const code of codes) {
			const measured = (id: string): number | null => {
				const term = this.#indicators.get(id);
				const values = this.#within(id, scope).get(code);
				if (!term || !values) return null;
				const figure = this.#figure(term, values);
				return figure.kind === "value" ? figure.value : null;
			};
			const there = terms.flatMap((values) => values.get(code) ?? []);
			given.set(code, there);
			const computed = computeIndicator(indicator.id, this.#formulas, measured, unitOf);
			figures.set(code, computedFigure(this.#explained(computed, code, scope), indicator.unit, countProjects(there)));
			if (computed.kind === "value") counts.set(code, there);
		}
		const grain = mainGrain(indicator, counts.size > 0 ? counts : given);
		const isShown = (code: number) => periodOfCode(code).grain === grain;
		const last = codes.findLast((code) => isShown(code) && counts.has(code)) ?? codes.findLast(isShown);
		return {
			current: last === undefined ? null : { ...periodFigure(last, figures), isLatestOfEach: false },
			grain,
			periods: codes.map((code) => periodFigure(code, figures)),
		};
	}

	/** A term without a figure for a period may have values all the same: what is missing then is another thing. */
	#explained(computed: Computed, code: number, scope: RolledScope): Computed {
		if (computed.kind === "value" || computed.because !== "missing") return computed;
		const values = this.#within(computed.indicator, scope);
		if (values.has(code)) return { ...computed, because: "not-added" };
		return values.size > 0 ? { ...computed, because: "other-periods" } : computed;
	}

	#figure(indicator: Indicator, values: readonly RolledValue[]): Figure {
		const whole = values.filter(({ project }) => project === null);
		if (whole.length > 0) return asFigure(rollUp("latest", indicator, whole), values, true);
		// One value alone is not brought together with anything: it is what it is.
		const method = values.length === 1 && methodOf(indicator) !== "count" ? "latest" : methodOf(indicator);
		const { weightedBy } = indicator;
		const weightOf = (project: string | null, period: Period): number | null => {
			const sought = { indicator: weightedBy, project, period: periodKey(period), splits: [] };
			const row = countingRow(this.#columns, sought, this.#merged.get(project ?? "") ?? []);
			return row < 0 ? null : this.#columns.valueAt(row).value;
		};
		return asFigure(rollUp(method, indicator, values, { weightOf }), values);
	}

	/** The values of a scope that are not broken down, by period. What is said of the whole stays beside what is said of projects. */
	#within(id: string, { projects, withWhole }: RolledScope): ByPeriod {
		const found = new Map<number, RolledValue[]>();
		for (const [code, values] of this.#all(id)) {
			const kept = values.filter(({ project }) => (project === null ? withWhole : projects.has(project)));
			if (kept.length > 0) found.set(code, kept);
		}
		return found;
	}

	#all(id: string): ByPeriod {
		let values = this.#values.get(id);
		if (!values) {
			const rows = this.#columns.rows({ indicators: [id], splits: "whole" });
			values = Map.groupBy(
				countingRows(this.#columns, rows, this.#survivors).map(({ value }) => value),
				({ period }) => periodCode(period),
			);
			this.#values.set(id, values);
		}
		return values;
	}
}

/** The first period of a grain that each project has a value for. */
function firstPeriods(values: ByPeriod, grain: Grain): Map<string, Period> {
	const since = new Map<string, Period>();
	for (const [code, there] of values) {
		const period = periodOfCode(code);
		if (period.grain !== grain) continue;
		for (const { project } of there) {
			if (project === null) continue;
			const known = since.get(project);
			if (!known || comparePeriods(period, known) < 0) since.set(project, period);
		}
	}
	return since;
}

/** The first day of a period, `yyyy-mm-dd`. */
export function startOf(period: Period): string {
	const { start } = monthsOf(period);
	return `${Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, "0")}-01`;
}

/** How many values there are of each length of period. */
function grainCounts(values: ByPeriod): Map<Grain, number> {
	const counts = new Map<Grain, number>();
	for (const [code, there] of values) {
		const { grain } = periodOfCode(code);
		counts.set(grain, (counts.get(grain) ?? 0) + there.length);
	}
	return counts;
}

function mainGrain(indicator: Indicator, values: ByPeriod): Grain | null {
	const counts = grainCounts(values);
	return grainInUse(indicator.frequency, counts) ?? mostUsed(counts);
}

function periodFigure(code: number, figures: ReadonlyMap<number, Figure>): PeriodFigure {
	const figure = figures.get(code) ?? { kind: "refused", refusal: { kind: "no-values" }, projects: 0 };
	return { period: periodKey(periodOfCode(code)), figure };
}

function countProjects(values: readonly RolledValue[]): number {
	return new Set(values.map(({ project }) => project).filter((project) => project !== null)).size;
}

function asFigure(done: Result<RolledUp, RollUpRefusal>, values: readonly RolledValue[], isReported = false): Figure {
	const projects = countProjects(values);
	if (!done.ok) return { kind: "refused", refusal: shortened(done.error), projects };
	const { value, unit, caution } = done.value;
	return { kind: "value", value, unit, projects, isUnweighted: caution === "unweighted-shares", isReported };
}

function computedFigure(computed: Computed, unit: string, projects: number): Figure {
	if (computed.kind === "none") return computed;
	return { kind: "value", value: computed.value, unit, projects, isUnweighted: false, isReported: false };
}

function shortened(refusal: RollUpRefusal): RollUpRefusal {
	return "projects" in refusal ? { ...refusal, projects: refusal.projects.slice(0, MOST_NAMED) } : refusal;
}
