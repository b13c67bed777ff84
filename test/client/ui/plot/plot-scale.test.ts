/** The scale of a plot and the table beside it. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { linearScale } from "#client/ui/plot/plot-scale.ts";
import { plotTable } from "#client/ui/plot/plot-data.ts";

const pixels = { start: 0, end: 100 };

test("a scale takes round steps that hold every value", () => {
	expect(linearScale([3, 17], pixels).ticks).toEqual([0, 5, 10, 15, 20]);
	expect(linearScale([0.12, 0.31], pixels).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
});

test("what is counted gets whole ticks", () => {
	expect(linearScale([0, 1, 2], pixels, { fromZero: true }).ticks).toEqual([0, 1, 2]);
	expect(linearScale([1], pixels, { fromZero: true }).ticks.every(Number.isInteger)).toBe(true);
});

test("bars stand on zero, whichever side their values are", () => {
	const { ticks, place } = linearScale([-40, 25], pixels, { fromZero: true });
	expect(ticks).toContain(0);
	expect(place(-40)).toBeGreaterThanOrEqual(0);
	expect(linearScale([12, 30], pixels, { fromZero: true }).ticks[0]).toBe(0);
});

test("one value alone, or none, still has a scale", () => {
	for (const values of [[], [0], [7], [-7]]) {
		const { ticks, place } = linearScale(values, pixels, { fromZero: true });
		expect(ticks.length).toBeGreaterThan(1);
		expect(Number.isFinite(place(values[0] ?? 0))).toBe(true);
	}
});

test("whatever the values, they fall between the first tick and the last, in order", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6),
				{ minLength: 1, maxLength: 30 },
			),
			fc.boolean(),
			(values, fromZero) => {
				const { ticks, place } = linearScale(values, pixels, { fromZero });
				expect(ticks.length).toBeLessThan(12);
				for (const value of values) {
					expect(place(value)).toBeGreaterThanOrEqual(-0.001);
					expect(place(value)).toBeLessThanOrEqual(100.001);
				}
			},
		),
	);
});

test("the table beside a plot holds every value, and says where none is known", () => {
	const table = plotTable({
		axis: "Année",
		labels: ["2026", "2027"],
		unit: "%",
		series: [
			{ id: "a", name: "Mesure", values: [12, null] },
			{ id: "t", name: "Cible", values: [10, 20], kind: "target" },
		],
	});
	expect(table.head).toEqual(["Année", "Mesure (%)", "Cible (%)"]);
	expect(table.rows).toEqual([
		["2026", 12, 10],
		["2027", null, 20],
	]);
});
