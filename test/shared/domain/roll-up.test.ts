/** One figure from many values: worked examples of what is computed, and of what is refused to be added. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Period } from "#shared/domain/period.ts";
import { parsePeriod } from "#shared/domain/period.ts";
import {
	type RolledIndicator,
	type RolledValue,
	type RollUpMethod,
	type RollUpOptions,
	rollUp,
} from "#shared/domain/roll-up.ts";
import { rollUpSentence } from "#shared/domain/roll-up-words.ts";
import { englishFaults, frenchFaults } from "#test/support/french.ts";

const at = (text: string): Period => {
	const parsed = parsePeriod(text);
	if (!parsed.ok) throw new Error(text);
	return parsed.value;
};

const value = (
	project: string | null,
	period: string,
	number: number,
	more: Partial<RolledValue> = {},
): RolledValue => ({
	project,
	period: at(period),
	group: "",
	value: number,
	unit: "repas",
	...more,
});

const meals: RolledIndicator = { unit: "repas", unitKind: "count", additivity: "everywhere" };
const settings: RolledIndicator = { unit: "repas", unitKind: "count", additivity: "projects" };
const share: RolledIndicator = { unit: "%", unitKind: "", additivity: "never" };
const percent = (project: string, number: number) => value(project, "2026", number, { unit: "%" });

function rolled(method: RollUpMethod, indicator: RolledIndicator, values: RolledValue[], options?: RollUpOptions) {
	const result = rollUp(method, indicator, values, options);
	return result.ok ? result.value.value : result.error.kind;
}

describe("what is computed", () => {
	const twoQuarters = [
		value("a", "T1 2026", 10),
		value("a", "T2 2026", 20),
		value("b", "T1 2026", 30),
		value("b", "T2 2026", 40),
	];

	test("[R321] sum, mean and count of projects", () => {
		expect(rolled("sum", meals, twoQuarters)).toBe(100);
		expect(rolled("mean", meals, twoQuarters)).toBe(25);
		expect(rolled("count", meals, twoQuarters)).toBe(2);
		expect(rollUp("sum", meals, twoQuarters)).toMatchObject({
			ok: true,
			value: { unit: "repas", values: 4, projects: 2, first: at("T1 2026"), last: at("T2 2026") },
		});
	});

	// Two settings: 9 of 10 kept, and 30 of 60. Together 39 of 70, not the mean of 90 % and 50 %.
	test("[R321] a weighted mean of rates is the rate of the whole; the plain mean comes with a caution", () => {
		const weights: Record<string, number> = { a: 10, b: 60 };
		const rates = [percent("a", 90), percent("b", 50)];
		const together = rolled("weighted-mean", share, rates, { weightOf: (one) => weights[one ?? ""] ?? null });
		expect(together).toBeCloseTo((39 / 70) * 100, 10);
		expect(rollUp("mean", share, rates)).toMatchObject({
			ok: true,
			value: { value: 70, caution: "unweighted-shares" },
		});
	});

	test("[R321] latest is the value whose period ends last", () => {
		expect(rolled("latest", settings, [value("a", "2026", 7), value("a", "T1 2027", 9), value("a", "2025", 4)])).toBe(
			9,
		);
		expect(rolled("latest", settings, [value("a", "2026", 7), value("b", "2026", 9)])).toBe("several-latest");
	});

	test("[R321] a stock is summed over projects as last known of each", () => {
		const known = [value("a", "T1 2026", 4), value("a", "T2 2026", 6), value("b", "T1 2026", 10)];
		expect(rolled("sum", settings, known)).toBe("stock-over-time");
		expect(rolled("sum", settings, known, { latestOfEach: true })).toBe(16);
	});

	test("[R321] units that convert are brought together, in the unit of the indicator", () => {
		const cost: RolledIndicator = { unit: "k$", unitKind: "money", additivity: "everywhere" };
		const values = [value("a", "2026", 12, { unit: "k$" }), value("b", "2026", 500, { unit: "$" })];
		expect(rolled("sum", cost, values)).toBe(12.5);
	});

	test("[R321] the order of the values never shows", () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 }),
				(numbers) => {
					const values = numbers.map((number, index) => value(`p${index}`, "2026", number));
					const forwards = rolled("sum", meals, values);
					const backwards = rolled("sum", meals, [...values].reverse());
					expect(forwards).toBeCloseTo(backwards as number, 3);
				},
			),
		);
	});
});

describe("what is refused to be added", () => {
	const two = [value("a", "2026", 10), value("b", "2026", 20)];

	test("[R322] percentages, overlapping people, what is declared so, and what nobody said", () => {
		expect(rolled("sum", share, [percent("a", 90), percent("b", 50)])).toBe("shares");
		expect(rolled("sum", { ...meals, unitKind: "ratio" }, two)).toBe("shares");
		expect(rolled("sum", { ...meals, additivity: "overlapping" }, two)).toBe("overlapping");
		expect(rolled("sum", { ...meals, additivity: "never" }, two)).toBe("never-added");
		expect(rolled("sum", { ...meals, additivity: "" }, two)).toBe("additivity-unsaid");
		expect(rolled("sum", { ...meals, additivity: "overlapping" }, two.slice(0, 1))).toBe(10);
	});

	test("[R322] other units, and the one that was written before somebody changed it", () => {
		const result = rollUp("sum", meals, [...two, value("c", "2026", 5, { unit: "personnes" })]);
		expect(result).toEqual({ ok: false, error: { kind: "units-differ", units: ["repas", "personnes"] } });
		expect(rolled("mean", meals, [...two, value("c", "2026", 5, { unit: "" })])).toBe("units-differ");
		expect(rolled("mean", { ...share, unit: "ratio" }, [percent("a", 50)])).toBe("units-differ");
	});

	test("[R322] a year with its quarters, a whole with its parts, the same thing twice", () => {
		expect(rolled("sum", meals, [value("a", "2026", 10), value("a", "T1 2026", 2)])).toBe("grains-mixed");
		expect(rolled("mean", meals, [value("a", "2026", 10), value("b", "2026-H1", 2)])).toBe("grains-mixed");
		expect(rolled("sum", meals, [value(null, "2026", 30), ...two])).toBe("whole-and-parts");
		expect(rolled("sum", meals, [...two, value("a", "2026", 4, { group: "Estrie" })])).toBe("whole-and-parts");
		expect(rolled("mean", meals, [...two, value("a", "2026", 10)])).toBe("value-twice");
	});

	test("[R322] a weighted mean without all its weights", () => {
		expect(rolled("weighted-mean", meals, two, { weightOf: (one) => (one === "a" ? 1 : null) })).toBe(
			"weights-missing",
		);
		expect(rolled("weighted-mean", meals, two, { weightOf: () => 0 })).toBe("weights-not-positive");
		expect(rolled("sum", meals, [])).toBe("no-values");
	});

	test("each refusal is a sentence in both languages", () => {
		const refusals = [
			rollUp("sum", settings, [value("a", "2025", 1), value("a", "2026", 1)]),
			rollUp("sum", meals, [value("a", "2026", 1, { unit: "" })]),
			rollUp("mean", meals, [...two, ...two]),
			rollUp(
				"sum",
				share,
				two.map((one) => ({ ...one, unit: "%" })),
			),
		];
		for (const refusal of refusals) {
			if (refusal.ok) throw new Error("it was to be refused");
			expect(frenchFaults(rollUpSentence(refusal.error, "fr"))).toEqual([]);
			expect(englishFaults(rollUpSentence(refusal.error, "en"))).toEqual([]);
		}
		const [stock] = refusals;
		expect(stock && !stock.ok && rollUpSentence(stock.error, "fr")).toBe(
			"Cet indicateur dit un état à un moment\u00a0: il ne s’additionne pas d’une période à l’autre (2025 et 2026).",
		);
	});
});
