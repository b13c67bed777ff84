/** How far a figure is on the way to a target, worked by hand. */

import { expect, test } from "vitest";
import { PORTFOLIO_SCOPE, type ResultsScope } from "#shared/domain/results-scope.ts";
import type { Figure, Rolled } from "#shared/protocol/measurements.ts";
import { progressSentence } from "#client/features/results/result-words.ts";
import { targetProgress, targetsAmong } from "#client/features/results/target-progress.ts";

type Indicator = Parameters<typeof targetProgress>[0]["indicator"] & { unit: string };

const MEALS: Indicator = {
	...{
		unit: "repas",
		direction: "increase",
		baseline: 1000,
		additivity: "everywhere",
		method: "sum",
		isComputed: false,
	},
	targets: [
		{ period: "2026", value: 8000 },
		{ period: "T4 2026", value: 2000 },
	],
};
const SANTE: ResultsScope = { kind: "sector", name: "Santé" };

function rolled(period: string, value: number): Rolled {
	const figure: Figure = { kind: "value", value, unit: "", projects: 3, isUnweighted: false, isReported: false };
	return { current: { period, figure, isLatestOfEach: false }, grain: "quarter", periods: [{ period, figure }] };
}

function said(indicator: Indicator, period: string, value: number, scope = PORTFOLIO_SCOPE): string | null {
	const progress = targetProgress({ indicator, rolled: rolled(period, value) }, scope);
	return progressSentence(progress, indicator, "fr")?.replaceAll("\u00a0", " ") ?? null;
}

test("[R350] the way done is counted from the baseline to the next target of the same length", () => {
	// (1600 − 1000) ÷ (2000 − 1000) = 0.6: the year’s 8,000 says nothing of a quarter.
	expect(said(MEALS, "2026-Q3", 1600)).toBe("60 % du chemin vers 2 000 repas (T4 2026)");
	expect(said(MEALS, "2026-Q4", 2000)).toBe("Cible atteinte : 2 000 repas (T4 2026)");
	expect(said(MEALS, "2026-Q3", 900)).toBe("En deçà de la valeur de départ ; cible 2 000 repas (T4 2026)");
	expect(said({ ...MEALS, targets: [{ period: "2026", value: 8000 }] }, "2026-Q3", 1600)).toBe(
		"La cible de 2026 porte sur une autre durée que ces valeurs.",
	);
});

test("[R350] a state at one time is compared with the target of a longer period that ends later", () => {
	const settings: Indicator = {
		...MEALS,
		unit: "milieux",
		additivity: "projects",
		baseline: 4,
		targets: [{ period: "2028", value: 25 }],
	};
	// (18 − 4) ÷ (25 − 4) = 2 ÷ 3.
	expect(said(settings, "2026-H1", 18)).toBe("66,7 % du chemin vers 25 milieux (2028)");
	expect(targetsAmong(settings, "half")).toEqual([{ period: { grain: "half", year: 2028, part: 2 }, value: 25 }]);
	expect(targetsAmong({ ...MEALS, targets: [{ period: "2026", value: 8000 }] }, "quarter")).toEqual([]);
});

test("[R350] what a part of the portfolio brings to a total is a part of its target, never its progress", () => {
	expect(said(MEALS, "2026-Q3", 500, SANTE)).toBe("25 % de la cible du portefeuille, 2 000 repas (T4 2026)");
	const rate: Indicator = {
		...MEALS,
		unit: "%",
		method: "mean",
		additivity: "never",
		baseline: 60,
		targets: [{ period: "2028", value: 80 }],
	};
	// A rate has the same target everywhere: (65 − 60) ÷ (80 − 60) = 0.25.
	expect(said(rate, "2025", 65, SANTE)).toBe("25 % du chemin vers 80 % (2028)");
});

test("[R350] less can be better, and to maintain is said as such", () => {
	const waiting: Indicator = {
		...MEALS,
		unit: "jours",
		method: "mean",
		direction: "decrease",
		baseline: 90,
		targets: [{ period: "2027", value: 30 }],
	};
	// (75 − 90) ÷ (30 − 90) = 0.25.
	expect(said(waiting, "2026", 75)).toBe("25 % du chemin vers 30 jours (2027)");
	expect(said(waiting, "2026", 28)).toBe("Cible atteinte : 30 jours (2027)");
	const kept: Indicator = { ...waiting, direction: "maintain", unit: "%", targets: [{ period: "2026", value: 95 }] };
	expect(said(kept, "2026", 95)).toBe("Maintenu à 95 % (2026)");
	expect(said(kept, "2026", 93.5)).toBe("À 1,5 % de la valeur à maintenir, 95 % (2026)");
	expect(said({ ...waiting, direction: "" }, "2026", 75)).toBeNull();
});
