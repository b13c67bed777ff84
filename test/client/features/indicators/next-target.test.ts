/** The target an indicator aims at now, and how one is typed in a cell. */

import { expect, test } from "vitest";
import { nextTarget, parseTarget, withTarget } from "#client/features/indicators/next-target.ts";

const targets = [
	{ period: "2030", value: 90 },
	{ period: "2026-T4", value: 40 },
	{ period: "juin 2028", value: 70 },
];

test("the next target is the first of this year or later, the last one when all are past", () => {
	expect(nextTarget(targets, 2027)?.period).toBe("juin 2028");
	expect(nextTarget(targets, 2026)?.period).toBe("2026-T4");
	expect(nextTarget(targets, 2040)?.period).toBe("2030");
	expect(nextTarget([{ period: "fin du projet", value: 1 }], 2026)?.value).toBe(1);
	expect(nextTarget([], 2026)).toBeNull();
});

test("a target is typed with its period or without, and emptied to take it away", () => {
	expect(parseTarget("2027 : 45,5", "2026")).toEqual({ period: "2027", value: 45.5 });
	expect(parseTarget("45", "2026")).toEqual({ period: "2026", value: 45 });
	expect(parseTarget("juin 2028 = 1 200", "")).toEqual({ period: "juin 2028", value: 1200 });
	expect(parseTarget(" ", "2026")).toBeNull();
	expect(parseTarget("2027 : beaucoup", "2026")).toBeUndefined();
});

test("setting a target changes its period alone, and another period is added in order", () => {
	const [, t4] = targets;
	expect(withTarget(targets, t4 ?? null, { period: "2026-T4", value: 50 })[1]?.value).toBe(50);
	expect(withTarget(targets, t4 ?? null, { period: "2027", value: 55 }).map((one) => one.period)).toContain("2026-T4");
	expect(withTarget(targets, t4 ?? null, null)).toHaveLength(2);
});
