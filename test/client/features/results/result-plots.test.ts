/** What plots draw of results: nothing that is not there, and gaps where nothing is known. */

import { expect, test } from "vitest";
import { PORTFOLIO_SCOPE } from "#shared/domain/results-scope.ts";
import type { Figure, IndicatorResult, PeriodFigure, Rolled } from "#shared/protocol/measurements.ts";
import {
	barData,
	lineData,
	multiplesData,
	type NamedGroup,
	projectsVary,
} from "#client/features/results/result-plots.ts";

const value = (amount: number, projects = 2): Figure => ({
	...{ kind: "value", value: amount, unit: "repas", projects, isUnweighted: false, isReported: false },
});
const refused: Figure = { kind: "refused", refusal: { kind: "overlapping" }, projects: 2 };

function rolledOf(figures: Record<string, Figure>): Rolled {
	const periods: PeriodFigure[] = Object.entries(figures).map(([period, figure]) => ({ period, figure }));
	const last = periods.at(-1);
	return { current: last ? { ...last, isLatestOfEach: false } : null, grain: "quarter", periods };
}

function resultOf(figures: Record<string, Figure>): IndicatorResult {
	return {
		indicator: {
			...{
				id: "i1",
				document: "d1",
				code: "I1",
				name: "Repas servis",
				unit: "repas",
				direction: "increase",
				baseline: 100,
			},
			...{ baselineDate: null, additivity: "everywhere", disaggregation: [], weightedBy: "", expression: "" },
			...{ frequency: "quarterly", method: "sum", isComputed: false },
			targets: [
				{ period: "T4 2026", value: 500 },
				{ period: "2027", value: 3000 },
			],
		},
		rolled: rolledOf(figures),
		due: null,
	};
}

const group = (key: string, figures: Record<string, Figure>): NamedGroup => ({
	...{ key, name: key, projects: 2, rolled: rolledOf(figures) },
});

test("[R351] a line leaves a gap where a period has no value, and goes on to the targets of the same length", () => {
	const result = resultOf({ "2026-Q1": value(120), "2026-Q3": value(180), "2026": value(700) });
	expect(lineData(result, PORTFOLIO_SCOPE, "fr")).toEqual({
		axis: "Période",
		labels: ["T1 2026", "T2 2026", "T3 2026", "T4 2026"],
		series: [
			{ id: "value", name: "Valeur", values: [120, null, 180, null] },
			{ id: "target", name: "Cible", kind: "target", values: [null, null, null, 500] },
			{ id: "baseline", name: "Valeur de départ", kind: "reference", values: [100, 100, 100, 100] },
		],
		unit: "repas",
	});
	expect(lineData(resultOf({ "2026-Q1": refused }), PORTFOLIO_SCOPE, "fr")).toBeNull();
});

test("[R351] the targets of a total are not drawn over a part of the portfolio", () => {
	const data = lineData(resultOf({ "2026-Q1": value(120) }), { kind: "sector", name: "Santé" }, "fr");
	expect(data?.series.map(({ id }) => id)).toEqual(["value"]);
});

test("[R351] bars compare one period, the largest first, and name the groups that have no figure", () => {
	const result = resultOf({ "2026-Q2": value(300), "2026-Q3": value(180) });
	const groups = [
		group("Éducation", { "2026-Q2": value(200) }),
		group("Loisir", { "2026-Q3": refused }),
		group("Santé", { "2026-Q3": value(60) }),
		group("Transport", { "2026-Q3": value(120) }),
	];
	const { data, refused: without } = barData(result, groups, "Secteur", "fr", false);
	expect(data.labels).toEqual(["Transport", "Santé"]);
	expect(data.series[0]?.values).toEqual([120, 60]);
	expect(without).toEqual(["Loisir"]);
});

test("[R351] small lines share their periods, and a group without any value has none", () => {
	const groups = [
		group("Santé", { "2026-Q1": value(1), "2026-Q3": value(3) }),
		group("Loisir", { "2026-Q3": refused }),
	];
	const data = multiplesData(resultOf({ "2026-Q3": value(3) }), groups, "en");
	expect(data.labels).toEqual(["Q1 2026", "Q2 2026", "Q3 2026"]);
	expect(data.series.map(({ name, values }) => [name, values])).toEqual([["Santé", [1, null, 3]]]);
});

test("[R351] a total whose number of projects changes says so", () => {
	expect(projectsVary(resultOf({ "2026-Q2": value(300, 8), "2026-Q3": value(180, 5) }))).toEqual([5, 8]);
	expect(projectsVary(resultOf({ "2026-Q2": value(300, 8), "2026-Q3": value(180, 8) }))).toBeNull();
});
