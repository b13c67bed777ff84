/** Where projects lie over the years. */

import type { Project } from "#shared/document/portfolio.ts";

/** A bar: where it begins and how long it is, as parts (0–1) of the width, and whether an end is not known. */
export type TimelineBar = {
	readonly project: Project;
	readonly from: number;
	readonly length: number;
	readonly isOpenStart: boolean;
	readonly isOpenEnd: boolean;
};

export type TimelineLayout = {
	readonly bars: readonly TimelineBar[];
	/** The years that are named, each, or every few when there are many, with where its first day is (0–1). */
	readonly years: readonly { readonly year: number; readonly at: number }[];
	/** Where today is; null when it is outside. */
	readonly today: number | null;
	/** Those whose start and end nobody gave. */
	readonly undated: readonly Project[];
};

/** A slip of the pen (year 0202, 9999) must not crush everybody else. */
const FIRST = 1950;
const LAST = 2150;
/** More names than these would touch each other, or make a table nobody scrolls. */
const MOST_NAMED = 20;
const STEPS = [1, 2, 5, 10, 20] as const;
/** A bar of a day is still seen. */
const SHORTEST_DAYS = 30;
const DAY_MS = 86_400_000;

/** Lays projects by their start, over whole years. An end that is before its start is taken as no end. `today` is `yyyy-mm-dd`. */
export function layTimeline(projects: readonly Project[], today: string): TimelineLayout {
	const dated: { project: Project; start: number | null; end: number | null }[] = [];
	const undated: Project[] = [];
	for (const project of projects) {
		const start = dayOf(project.start);
		const end = dayOf(project.end);
		const isBackwards = start !== null && end !== null && end < start;
		if (start === null && end === null) undated.push(project);
		else dated.push({ project, start, end: isBackwards ? null : end });
	}
	const days = dated.flatMap(({ start, end }) => [start, end]).filter((day) => day !== null);
	if (days.length === 0) return { bars: [], years: [], today: null, undated };
	const now = dayOf(today);
	const firstYear = yearOf(Math.min(...days));
	// Whoever has no end yet is still under way today.
	const goesOn = now !== null && dated.some(({ end }) => end === null) ? yearOf(now) : firstYear;
	const lastYear = Math.max(yearOf(Math.max(...days)), goesOn, firstYear + 1);
	const from = startOf(firstYear);
	const until = startOf(lastYear + 1);
	const part = (day: number) => (day - from) / (until - from);
	const bars = dated
		.map(({ project, start, end }): TimelineBar & { first: number } => {
			const first = start ?? from;
			const last = Math.max(end ?? until, first + SHORTEST_DAYS);
			return {
				project,
				first,
				from: part(first),
				length: Math.min(1, part(last)) - part(first),
				isOpenStart: start === null,
				isOpenEnd: end === null,
			};
		})
		.sort((a, b) => a.first - b.first);
	return {
		bars,
		years: namedYears(firstYear, lastYear).map((year) => ({ year, at: part(startOf(year)) })),
		today: now !== null && now >= from && now < until ? part(now) : null,
		undated,
	};
}

function namedYears(first: number, last: number): number[] {
	const count = last - first + 1;
	const step = STEPS.find((one) => count / one <= MOST_NAMED) ?? 20;
	return Array.from({ length: count }, (_, place) => first + place).filter((year) => year % step === 0);
}

/** Days since 1970; null when there is no date or none that a project could have. */
function dayOf(date: string | null): number | null {
	const time = date === null ? Number.NaN : Date.parse(date);
	const year = date === null ? 0 : Number(date.slice(0, 4));
	return Number.isNaN(time) || year < FIRST || year > LAST ? null : time / DAY_MS;
}

function yearOf(day: number): number {
	return new Date(day * DAY_MS).getUTCFullYear();
}

function startOf(year: number): number {
	return Date.UTC(year, 0, 1) / DAY_MS;
}
