/** Which periods the grid of values shows: a row of them ending at a chosen one, of the length the indicator is measured by. */

import { grainOf, type Frequency } from "#shared/document/indicator-set.ts";
import { comparePeriods, type Grain, nextPeriod, type Period, periodHolding } from "#shared/domain/period.ts";

/** How many are in sight at once. */
const SHOWN: Record<Grain, number> = { year: 6, "school-year": 6, "fiscal-year": 6, half: 6, quarter: 8, month: 12 };

/** The length of the periods: as the address says, else as its values so far, else as the indicator says, else by year. */
export function chooseGrain(asked: Grain | null, frequency: Frequency, known: readonly Period[]): Grain {
	return asked ?? known.at(-1)?.grain ?? grainOf(frequency) ?? "year";
}

/** The period just before, of the same length. */
export function previousPeriod({ grain, year, part }: Period): Period {
	const parts = grain === "month" ? 12 : grain === "quarter" ? 4 : grain === "half" ? 2 : 1;
	return part > 1 ? { grain, year, part: part - 1 } : { grain, year: year - 1, part: parts };
}

/** Steps away from a period: negative for before. */
export function steppedPeriod(from: Period, steps: number): Period {
	let now = from;
	for (let step = 0; step < Math.abs(steps); step += 1) now = steps > 0 ? nextPeriod(now) : previousPeriod(now);
	return now;
}

/** The periods in sight, oldest first. `last`: the newest of them; when nobody chose, the one under way today, or a later one that has values. */
export function shownPeriods(grain: Grain, last: Period | null, known: readonly Period[], today: string): Period[] {
	const now = periodHolding(grain, today) as Period;
	const newest = known.filter((one) => one.grain === grain).at(-1);
	const end = last?.grain === grain ? last : newest && comparePeriods(newest, now) > 0 ? newest : now;
	return Array.from({ length: SHOWN[grain] }, (_, place) => steppedPeriod(end, place - SHOWN[grain] + 1));
}

/** How far « before » and « after » go. */
export function pageOf(grain: Grain): number {
	return SHOWN[grain] - 1;
}
