/** Progress to a target, whichever way is better, and nothing guessed between two targets. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Period } from "#shared/domain/period.ts";
import { readPeriodKey } from "#shared/domain/period.ts";
import { nextTarget, progressToTarget, targetFor } from "#shared/domain/progress.ts";

const period = (key: string) => readPeriodKey(key) as Period;

describe("progress", () => {
	// From 4 settings to 10: at 7, half of the way. From 30 days of waiting to 10: at 25, a quarter of it.
	test("[R323] counts the way from the baseline, up or down", () => {
		expect(progressToTarget({ direction: "increase", baseline: 4, target: 10, value: 7 })).toEqual({
			kind: "share",
			share: 0.5,
			isReached: false,
			difference: -3,
		});
		expect(progressToTarget({ direction: "decrease", baseline: 30, target: 10, value: 25 })).toMatchObject({
			share: 0.25,
			isReached: false,
		});
		expect(progressToTarget({ direction: "increase", baseline: 4, target: 10, value: 1 })).toMatchObject({
			share: -0.5,
		});
		expect(progressToTarget({ direction: "decrease", baseline: 30, target: 10, value: 5 })).toMatchObject({
			share: 1.25,
			isReached: true,
		});
	});

	test("[R323] without a way to count, says only whether it is reached", () => {
		const kept = { direction: "maintain", baseline: 80, target: 80, value: 78 } as const;
		expect(progressToTarget(kept)).toEqual({ kind: "reached-or-not", isReached: false, difference: -2 });
		expect(progressToTarget({ ...kept, tolerance: 2 })).toMatchObject({ isReached: true });
		expect(progressToTarget({ direction: "increase", baseline: null, target: 10, value: 12 })).toMatchObject({
			kind: "reached-or-not",
			isReached: true,
		});
	});

	test("[R323] says why there is none", () => {
		const because = (given: Parameters<typeof progressToTarget>[0]) => {
			const progress = progressToTarget(given);
			return progress.kind === "none" ? progress.because : progress.kind;
		};
		expect(because({ direction: "increase", baseline: 4, target: 10, value: null })).toBe("no-value");
		expect(because({ direction: "increase", baseline: 4, target: null, value: 7 })).toBe("no-target");
		expect(because({ direction: "", baseline: 4, target: 10, value: 7 })).toBe("no-direction");
		expect(because({ direction: "decrease", baseline: 4, target: 10, value: 7 })).toBe("target-against-direction");
	});

	test("[R323] reached is a share of at least one, whichever way", () => {
		const number = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(number, number, number, (baseline, target, value) => {
				fc.pre(baseline !== target);
				const direction = target > baseline ? "increase" : "decrease";
				const progress = progressToTarget({ direction, baseline, target, value });
				if (progress.kind !== "share") throw new Error(progress.kind);
				expect(progress.isReached).toBe(progress.share >= 1);
			}),
		);
	});
});

describe("targets", () => {
	const targets = [
		{ period: "2028", value: 25 },
		{ period: "bientôt", value: 99 },
		{ period: "T4 2026", value: 10 },
	];

	test("[R323] a target holds for its own period, and no value is made up for the others", () => {
		expect(targetFor(targets, period("2026-Q4"))?.value).toBe(10);
		expect(targetFor(targets, period("2027"))).toBeNull();
		expect(targetFor(targets, period("2026"))).toBeNull();
	});

	test("the next one to come is the first that ends with the period or later", () => {
		expect(nextTarget(targets, period("2026-Q2"))?.value).toBe(10);
		expect(nextTarget(targets, period("2027-Q1"))?.value).toBe(25);
		expect(nextTarget(targets, period("2029"))).toBeNull();
	});
});
