/** Periods: one key each, in order, read from what people paste. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	comparePeriods,
	GRAINS,
	isOver,
	monthsOf,
	nextPeriod,
	type Period,
	parsePeriod,
	periodCode,
	periodHolding,
	periodKey,
	periodLabel,
	periodOfCode,
	readPeriodKey,
} from "#shared/domain/period.ts";

const keyOf = (text: string, twoYears?: "school-year" | "fiscal-year") => {
	const parsed = parsePeriod(text, twoYears ? { twoYears } : {});
	return parsed.ok ? periodKey(parsed.value) : parsed.error;
};

const anyPeriod: fc.Arbitrary<Period> = fc
	.record({ grain: fc.constantFrom(...GRAINS), year: fc.integer({ min: 1900, max: 2198 }), twelfth: fc.nat(11) })
	.map(({ grain, year, twelfth }) => ({
		grain,
		year,
		part: 1 + (grain === "month" ? twelfth : grain === "quarter" ? twelfth % 4 : grain === "half" ? twelfth % 2 : 0),
	}));

describe("periods", () => {
	test("[R306] what people write or paste is read as one period", () => {
		const read: Record<string, string> = {
			"2027": "2027",
			" année 2027 ": "2027",
			"2027-T1": "2027-Q1",
			"T1 2027": "2027-Q1",
			"2027 Q3": "2027-Q3",
			"1er trimestre 2027": "2027-Q1",
			"Deuxième trimestre de 2027": "2027-Q2",
			"trimestre 4 2027": "2027-Q4",
			"S2 2027": "2027-H2",
			"2e semestre 2027": "2027-H2",
			"2027-H1": "2027-H1",
			"mars 2027": "2027-03",
			"Août\u00a02027": "2027-08",
			"déc. 2027": "2027-12",
			"juin-27": "2027-06",
			"June 2028": "2028-06",
			"1st half of 2027": "2027-H1",
			"second half of 2027": "2027-H2",
			"3rd quarter of 2027": "2027-Q3",
			"03/2027": "2027-03",
			"2027-3": "2027-03",
			"année scolaire 2026-2027": "2026-school",
			"2026–27 (scolaire)": "2026-school",
			"exercice 2026-2027": "2026-fiscal",
			"Exercice financier 2026 - 27": "2026-fiscal",
		};
		for (const [text, key] of Object.entries(read)) expect(keyOf(text), text).toBe(key);
	});

	test("[R306] nothing is guessed: two years without a word, a day, a thirteenth month", () => {
		expect(keyOf("2026-2027")).toBe("which-year");
		expect(keyOf("2026-27", "school-year")).toBe("2026-school");
		expect(keyOf("2027-03-31")).toBe("a-day");
		expect(keyOf("31/03/2027")).toBe("a-day");
		for (const text of ["", "bientôt", "13/2027", "2027-T5", "2026-2029", "T1", "mars", "27", "9999"])
			expect(keyOf(text), text).toBe("not-a-period");
	});

	test("[R306] key, code and label lead back to the same period", () => {
		fc.assert(
			fc.property(anyPeriod, (one) => {
				expect(readPeriodKey(periodKey(one))).toEqual(one);
				expect(periodOfCode(periodCode(one))).toEqual(one);
				for (const language of ["fr", "en"] as const) {
					const parsed = parsePeriod(periodLabel(one, language));
					expect(parsed).toEqual({ ok: true, value: one });
				}
			}),
		);
	});

	test("periods follow each other, without a hole, and the order agrees", () => {
		fc.assert(
			fc.property(anyPeriod, (one) => {
				const next = nextPeriod(one);
				expect(monthsOf(next).start).toBe(monthsOf(one).end);
				expect(comparePeriods(one, next)).toBeLessThan(0);
			}),
		);
	});

	test("a date is in one period of each grain", () => {
		expect(GRAINS.map((grain) => periodKey(periodHolding(grain, "2027-02-10") as Period))).toEqual([
			"2027",
			"2026-school",
			"2026-fiscal",
			"2027-H1",
			"2027-Q1",
			"2027-02",
		]);
		expect(periodHolding("month", "demain")).toBeNull();
		const quarter = readPeriodKey("2027-Q1") as Period;
		expect([isOver(quarter, "2027-03-31"), isOver(quarter, "2027-04-01")]).toEqual([false, true]);
	});
});
