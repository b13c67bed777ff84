/** How far an indicator has come from its baseline to its target; nothing is guessed between two targets. */

import { comparePeriods, type Period, parsePeriod } from "#shared/domain/period.ts";

export type ProgressDirection = "" | "increase" | "decrease" | "maintain";

export type Progress =
	| {
			kind: "share";
			/** Part of the way done: 0 at the baseline, 1 at the target; below 0 when it went the other way, above 1 past it. */
			share: number;
			isReached: boolean;
			/** Value − target. */
			difference: number;
	  }
	/** There is no way to go: to be kept, or no baseline to count from. */
	| { kind: "reached-or-not"; isReached: boolean; difference: number }
	| {
			kind: "none";
			because: "no-value" | "no-target" | "no-direction" | "target-against-direction";
	  };

/**
 * Progress = (value − baseline) ÷ (target − baseline), whichever way is better. To maintain is reached while the value is at
 * most `tolerance` (in the unit of the indicator) away from the target.
 */
export function progressToTarget(given: {
	direction: ProgressDirection;
	baseline: number | null;
	target: number | null;
	value: number | null;
	tolerance?: number;
}): Progress {
	const { direction, baseline, target, value } = given;
	if (value === null) return { kind: "none", because: "no-value" };
	if (target === null) return { kind: "none", because: "no-target" };
	if (direction === "") return { kind: "none", because: "no-direction" };
	const difference = value - target;
	if (direction === "maintain")
		return { kind: "reached-or-not", isReached: Math.abs(difference) <= (given.tolerance ?? 0), difference };
	const isReached = direction === "increase" ? difference >= 0 : difference <= 0;
	if (baseline === null || baseline === target) return { kind: "reached-or-not", isReached, difference };
	const goesRight = direction === "increase" ? target > baseline : target < baseline;
	if (!goesRight) return { kind: "none", because: "target-against-direction" };
	return { kind: "share", share: (value - baseline) / (target - baseline), isReached, difference };
}

type WrittenTarget = { readonly period: string; readonly value: number };

/** The target set for exactly this period, or null: a target for 2028 says nothing of 2027. */
export function targetFor(targets: readonly WrittenTarget[], period: Period): WrittenTarget | null {
	return targets.find((one) => periodOf(one)?.grain === period.grain && isSame(one, period)) ?? null;
}

/** The next target to come: the first whose period ends with this one or later. Targets whose period cannot be read are left out. */
export function nextTarget(targets: readonly WrittenTarget[], period: Period): WrittenTarget | null {
	const readable = targets.flatMap((target) => {
		const at = periodOf(target);
		return at && (comparePeriods(at, period) >= 0 || isSame(target, period)) ? [{ target, at }] : [];
	});
	return readable.sort((a, b) => comparePeriods(a.at, b.at))[0]?.target ?? null;
}

function periodOf(target: WrittenTarget): Period | null {
	const parsed = parsePeriod(target.period);
	return parsed.ok ? parsed.value : null;
}

function isSame(target: WrittenTarget, period: Period): boolean {
	const at = periodOf(target);
	return at !== null && comparePeriods(at, period) === 0;
}
