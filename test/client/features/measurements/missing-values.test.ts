/** Which cells of the grid of values are missing one: expected of projects under way, once somebody began to report. */

import { expect, test } from "vitest";
import { readPeriodKey } from "#shared/domain/period.ts";
import type { GridReply } from "#shared/protocol/measurements.ts";
import { valuesOf } from "#client/features/measurements/use-values.ts";

const projects = [
	{ id: "frigos", stage: "scaling", start: null, end: null },
	{ id: "cuisines", stage: "", start: "2026-08-01", end: null },
	{ id: "idee", stage: "idea", start: null, end: null },
];
const PERIODS = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];

function missing(since: GridReply["since"], frequency: "quarterly" | "", value: string | null = null): string[] {
	const reply: GridReply = {
		...{ head: 1, unit: "repas", splits: [], since },
		periods: PERIODS,
		values: value === null ? [] : [["1.0", "frigos", PERIODS.indexOf(value), 3, 0]],
		known: since.map(([, period]) => ({ period, values: 1 })),
	};
	const values = valuesOf(reply, "2026-11-23", frequency, projects);
	return [...projects, { id: "partie" }].flatMap(({ id }) =>
		PERIODS.flatMap((key) => {
			const period = readPeriodKey(key);
			return period && values.isMissing(id, period) ? [`${id} ${key}`] : [];
		}),
	);
}

test("[R840] nobody began: nothing is missing; then every project under way misses the periods that are over", () => {
	expect(missing([], "quarterly")).toEqual([]);
	expect(missing([["frigos", "2026-Q2"]], "quarterly", "2026-Q2")).toEqual(["frigos 2026-Q3", "cuisines 2026-Q3"]);
});

test("[R840] of values broken down, or of what does not come back, only those who reported are expected to go on", () => {
	expect(missing([["frigos", "2026-Q2"]], "", "2026-Q2")).toEqual(["frigos 2026-Q3"]);
});

test("[R840] a project that reported by the year and by the quarter is expected in each", () => {
	const since: GridReply["since"] = [
		["frigos", "2024"],
		["frigos", "2026-Q3"],
	];
	expect(missing(since, "quarterly")).toEqual(["frigos 2026-Q3", "cuisines 2026-Q3"]);
});
