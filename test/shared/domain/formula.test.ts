/** Indicators computed from others: what is read, what is refused, and what a value is made of. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkUnits, circleClosedBy, circlesIn, computeIndicator } from "#shared/domain/computed-indicator.ts";
import { type Formula, indicatorsIn, parseFormula, writeFormula } from "#shared/domain/formula.ts";
import { rollUp } from "#shared/domain/roll-up.ts";
import { readUnit } from "#shared/domain/unit.ts";

const byName = (name: string) => (/^[a-z]\w*$/i.test(name) ? name.toLowerCase() : null);

function formula(text: string): Formula {
	const parsed = parseFormula(text, byName);
	if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
	return parsed.value;
}

const faultOf = (text: string) => {
	const parsed = parseFormula(text, byName);
	return parsed.ok ? "read" : [parsed.error.kind, parsed.error.at];
};

const formulas = (texts: Record<string, string>) =>
	new Map(Object.entries(texts).map(([id, text]) => [id, formula(text)]));

const units = (texts: Record<string, string>) => (id: string) => readUnit(texts[id] ?? "");

const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
	formula: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		fc.record({ kind: fc.constant("number" as const), value: fc.nat(5000).map((cents) => cents / 100) }),
		fc.record({ kind: fc.constant("indicator" as const), id: fc.constantFrom("a", "b", "c") }),
		fc.record({ kind: fc.constant("negative" as const), of: tie("formula") }),
		fc.record({
			kind: fc.constant("operation" as const),
			operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
			left: tie("formula"),
			right: tie("formula"),
		}),
	),
})).formula;

describe("reading a formula", () => {
	test("[R307] × and ÷ before + and −, numbers as people write them", () => {
		const value = (text: string) =>
			computeIndicator(
				"x",
				formulas({ x: text }),
				() => null,
				() => null,
			);
		expect(value("2 + 3 × 4")).toEqual({ kind: "value", value: 14 });
		expect(value("(2 + 3) × 4 ÷ 2 − 1")).toEqual({ kind: "value", value: 9 });
		expect(value("10 − 2 − 3")).toEqual({ kind: "value", value: 5 });
		expect(value("−2 × −0,5 + 1\u00a0000 / 4")).toEqual({ kind: "value", value: 251 });
	});

	test("[R307] what cannot be read is refused at its place", () => {
		expect(faultOf("")).toEqual(["empty", 0]);
		expect(faultOf("[a] ÷")).toEqual(["unfinished", 5]);
		expect(faultOf("([a] + 1")).toEqual(["unfinished", 8]);
		expect(faultOf("[a] [b]")).toEqual(["unexpected", 4]);
		expect(faultOf("[a] × [taux ?]")).toEqual(["unknown-indicator", 6]);
		expect(faultOf("alert(1)")).toEqual(["unexpected", 0]);
		expect(faultOf("(".repeat(400))).toEqual(["too-deep", 41]);
		expect(faultOf("-".repeat(400))[0]).toBe("too-deep");
		expect(faultOf("1".repeat(1001))).toEqual(["too-long", 1000]);
	});

	test("[R307] written back and read again, it is the same formula", () => {
		fc.assert(
			fc.property(anyFormula, (one) => {
				const text = writeFormula(one, (id) => id);
				fc.pre(text.length <= 1000);
				expect(parseFormula(text, byName)).toEqual({ ok: true, value: one });
			}),
		);
	});

	test("any text at all is read or refused", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."[ab]()+-×÷1,. \u00a0é") }), (text) => {
				const parsed = parseFormula(text, byName);
				if (parsed.ok)
					expect(indicatorsIn(parsed.value).every((id) => id === "a" || id === "b" || id === "ab")).toBe(true);
				else expect(parsed.error.at).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});

describe("circles", () => {
	test("[R308] a circle is named by who is in it", () => {
		const set = formulas({ rate: "[kept] ÷ [signed]", kept: "[signed] − [left]", left: "[signed] − [kept]" });
		expect(circlesIn(set)).toEqual([["kept", "left"]]);
		expect(circlesIn(formulas({ self: "[self] + 1" }))).toEqual([["self"]]);
		expect(circlesIn(formulas({ a: "[b] + [c]", b: "[c]", c: "1" }))).toEqual([]);
		expect(circleClosedBy(formulas({ a: "[b]" }), "b", formula("[a] + 1"))).toEqual(["a", "b"]);
	});

	test("[R308] in a circle there is no value, and computing ends", () => {
		const set = formulas({ kept: "[signed] − [left]", left: "[signed] − [kept]" });
		expect(
			computeIndicator(
				"kept",
				set,
				() => 10,
				() => null,
			),
		).toMatchObject({ kind: "none", because: "circle" });
	});
});

describe("units", () => {
	const unitOf = units({ active: "milieux", signed: "milieu", cost: "k$", grant: "$", people: "personnes", rate: "%" });
	const check = (text: string, declared: string) => checkUnits(formula(text), readUnit(declared), unitOf);

	test("[R309] units follow the operations", () => {
		expect(check("[active] ÷ [signed] × 100", "%").ok).toBe(true);
		expect(check("([cost] + [grant]) ÷ [people]", "$ par personne").ok).toBe(true);
		expect(check("100 − [rate]", "%").ok).toBe(true);
		expect(check("[people] × [rate] ÷ 100", "personnes").ok).toBe(true);
		expect(check("[unheard] + [people]", "personnes").ok).toBe(true);
	});

	test("[R309] what does not go together is refused, with both sides", () => {
		expect(check("[active] + [people]", "milieux")).toEqual({
			ok: false,
			error: { kind: "cannot-be-added", left: ["active"], right: ["people"] },
		});
		expect(check("[cost] ÷ [people]", "$")).toEqual({ ok: false, error: { kind: "other-unit" } });
	});

	test("[R309] thousands of dollars and dollars are brought together", () => {
		const measured: Record<string, number> = { cost: 12, grant: 500, people: 25 };
		const set = formulas({ each: "([cost] + [grant]) ÷ [people]" });
		const all = units({ cost: "k$", grant: "$", people: "personnes", each: "$ par personne" });
		expect(computeIndicator("each", set, (id) => measured[id] ?? null, all)).toEqual({ kind: "value", value: 500 });
		const inThousands = (id: string) => (id === "each" ? readUnit("k$ / personne") : all(id));
		expect(computeIndicator("each", set, (id) => measured[id] ?? null, inThousands)).toEqual({
			kind: "value",
			value: 0.5,
		});
	});
});

describe("values", () => {
	const set = formulas({ rate: "[active] ÷ [signed] × 100", gap: "100 − [rate]" });
	const compute = (measured: Record<string, number>, id = "rate") =>
		computeIndicator(
			id,
			set,
			(one) => measured[one] ?? null,
			() => null,
		);

	// « Maintien après deux ans »: settings still active two years on ÷ settings that had signed × 100.
	test("[R310] 9 settings of 12 still active are 75 %, and one formula can stand on another", () => {
		expect(compute({ active: 9, signed: 12 })).toEqual({ kind: "value", value: 75 });
		expect(compute({ active: 9, signed: 12 }, "gap")).toEqual({ kind: "value", value: 25 });
	});

	// 9 of 10 kept here, 30 of 60 there: 39 of 70 together, where the mean of the two rates would say 70 %.
	test("[R310] a rate over several projects is computed again from its terms, rolled up", () => {
		const reported = [
			{ active: 9, signed: 10 },
			{ active: 30, signed: 60 },
		];
		const period = { grain: "year", year: 2026, part: 1 } as const;
		const measured = (id: string) => {
			const values = reported.map((one, index) => ({
				project: `p${index}`,
				period,
				group: "",
				value: one[id as keyof typeof one],
				unit: "milieux",
			}));
			const total = rollUp("sum", { unit: "milieux", unitKind: "count", additivity: "projects" }, values);
			return total.ok ? total.value.value : null;
		};
		const rate = computeIndicator("rate", set, measured, () => null);
		expect(rate.kind === "value" && rate.value).toBeCloseTo((39 / 70) * 100, 10);
	});

	test("[R310] nothing divided by zero, nothing made of what is missing: no value, and why", () => {
		expect(compute({ active: 0, signed: 0 })).toEqual({ kind: "none", because: "division-by-zero", indicator: "rate" });
		expect(compute({ active: 9 }, "gap")).toEqual({ kind: "none", because: "missing", indicator: "signed" });
		expect(compute({ active: 1e308, signed: 1e-300 })).toMatchObject({ because: "too-large" });
	});
});
