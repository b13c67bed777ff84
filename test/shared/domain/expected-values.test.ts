/** Values that should be there: which are missing, and for how long. */

import { describe, expect, test } from "vitest";
import { daysSinceEnd, expectedPeriods, missingValues } from "#shared/domain/expected-values.ts";
import { type Period, periodKey, readPeriodKey } from "#shared/domain/period.ts";

const keys = (periods: readonly Period[]) => periods.map(periodKey);

describe("expected values", () => {
	test("[R325] a period is expected once it is over, from the one that holds the start", () => {
		expect(keys(expectedPeriods("quarter", "2026-02-10", "2026-11-23"))).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
		expect(keys(expectedPeriods("school-year", "2024-09-01", "2026-06-30"))).toEqual(["2024-school"]);
		expect(keys(expectedPeriods("school-year", "2024-09-01", "2026-07-01"))).toEqual(["2024-school", "2025-school"]);
		expect(expectedPeriods("year", "2027-01-01", "2026-11-23")).toEqual([]);
		expect(expectedPeriods("month", "un jour", "2026-11-23")).toEqual([]);
		expect(expectedPeriods("month", "1900-01-01", "2026-11-23")).toHaveLength(360);
	});

	test("[R325] what is missing is named with the days since its period ended", () => {
		const there = new Set(["cuisines 2026-Q1", "cuisines 2026-Q2", "potagers 2026-Q1"]);
		const missing = missingValues(
			{ indicator: "reached", grain: "quarter", from: "2026-01-01", projects: ["cuisines", "potagers"] },
			"2026-07-15",
			(project, period) => there.has(`${project} ${periodKey(period)}`),
		);
		expect(missing.map((one) => [one.project, periodKey(one.period), one.days])).toEqual([["potagers", "2026-Q2", 15]]);
	});

	test("[R325] nothing is late while the period lasts", () => {
		const december = readPeriodKey("2026-12") as Period;
		expect([daysSinceEnd(december, "2026-12-31"), daysSinceEnd(december, "2027-01-01")]).toEqual([0, 1]);
	});
});
