/** Which values should be there by now, which are missing, and since when. */

import {
	comparePeriods,
	type Grain,
	isOver,
	monthsOf,
	nextPeriod,
	type Period,
	periodHolding,
} from "#shared/domain/period.ts";

/** The most periods looked back on: thirty years of months. */
const LONGEST = 360;
const A_DAY = 86_400_000;

/** The periods of a grain that are over on `today`, from the one that holds `from`, oldest first. Dates are `yyyy-mm-dd`; the oldest are left out past 360. */
export function expectedPeriods(grain: Grain, from: string, today: string): Period[] {
	const first = periodHolding(grain, from);
	if (!first) return [];
	const periods: Period[] = [];
	for (let period = first; isOver(period, today); period = nextPeriod(period)) periods.push(period);
	return periods.slice(-LONGEST);
}

/** Days since a period ended, from 1 on the day after it; 0 while it lasts. */
export function daysSinceEnd(period: Period, today: string): number {
	const { end } = monthsOf(period);
	const days = (Date.parse(today.slice(0, 10)) - Date.UTC(Math.floor(end / 12), end % 12, 1)) / A_DAY;
	return Number.isFinite(days) && days >= 0 ? Math.floor(days) + 1 : 0;
}

/** What a project says of when it is under way: dates `yyyy-mm-dd`, and a stage. */
export type Course = { readonly stage: string; readonly start: string | null; readonly end: string | null };

/** Whether a project was under way at some time of a period, as far as anybody said. */
export function isUnderWay(course: Course, period: Period): boolean {
	const { start, stage } = course;
	if (start !== null && monthOf(start) >= monthsOf(period).end) return false;
	// Without a date, an idea has not begun.
	return !(start === null && stage === "idea") && !hasEnded(course, period);
}

/**
 * Whether a value is expected of a project for a period. Of each that is under way, from the first period for which anybody reported this
 * indicator (`began`); of one that reported, from its own first period (`own`) until its end. Of an indicator nobody began to use, nothing.
 */
export function isExpectedOf(course: Course, period: Period, began: Period | null, own: Period | null): boolean {
	const isSince = (first: Period | null) =>
		first !== null && first.grain === period.grain && comparePeriods(period, first) >= 0;
	return isSince(own) ? !hasEnded(course, period) : isSince(began) && isUnderWay(course, period);
}

/** An end without a date is one all the same. */
function hasEnded({ stage, end }: Course, period: Period): boolean {
	return end === null ? stage === "ended" : monthOf(end) < monthsOf(period).start;
}

function monthOf(date: string): number {
	const month = periodHolding("month", date);
	return month === null ? 0 : monthsOf(month).start;
}

export type MissingValue = {
	readonly indicator: string;
	readonly project: string | null;
	readonly period: Period;
	/** Days since the period ended: who reminds decides from when that is late. */
	readonly days: number;
};

/** The values an indicator should have by now for these projects and does not, the oldest first. */
export function missingValues(
	expected: { indicator: string; grain: Grain; from: string; projects: readonly (string | null)[] },
	today: string,
	has: (project: string | null, period: Period) => boolean,
): MissingValue[] {
	return expectedPeriods(expected.grain, expected.from, today).flatMap((period) => {
		const days = daysSinceEnd(period, today);
		return expected.projects
			.filter((project) => !has(project, period))
			.map((project) => ({ indicator: expected.indicator, project, period, days }));
	});
}
