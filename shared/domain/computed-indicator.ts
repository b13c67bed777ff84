/** Indicators computed from others: circles found and named, units checked, and a value only when everything it needs is there. */

import { type Formula, indicatorsIn } from "#shared/domain/formula.ts";
import { areCompatible, divided, multiplied, type Unit } from "#shared/domain/unit.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";

/** The formulas of a set, by indicator. What is not in it is measured. */
export type Formulas = ReadonlyMap<string, Formula>;

/** Each circle once, as the ids one meets going round it: `["a", "b"]` says that a needs b, which needs a. */
export function circlesIn(formulas: Formulas): string[][] {
	const circles: string[][] = [];
	const done = new Set<string>();
	const path: string[] = [];
	const visit = (id: string): void => {
		const place = path.indexOf(id);
		if (place >= 0) circles.push(path.slice(place));
		const formula = formulas.get(id);
		if (place >= 0 || done.has(id) || !formula) return;
		path.push(id);
		for (const needed of indicatorsIn(formula)) visit(needed);
		path.pop();
		done.add(id);
	};
	for (const id of formulas.keys()) visit(id);
	return circles;
}

/** The circle a new formula of `id` would close, or null. */
export function circleClosedBy(formulas: Formulas, id: string, formula: Formula): string[] | null {
	const circles = circlesIn(new Map([...formulas, [id, formula]]));
	return circles.find((circle) => circle.includes(id)) ?? null;
}

export type UnitFault =
	/** Added or subtracted, and not of the same unit: the indicators on each side. */
	| { kind: "cannot-be-added"; left: readonly string[]; right: readonly string[] }
	/** The formula gives something else than the unit written for the indicator. */
	| { kind: "other-unit" };

const PLAIN: Unit = { dimensions: {}, factor: 1, isPercent: false };

/**
 * Checks the units of a formula against the one its indicator declares. A unit nobody wrote (null) is compatible with all, and
 * so is what comes of it. Percentages count as plain numbers, so that `[a] ÷ [b] × 100` gives %.
 */
export function checkUnits(
	formula: Formula,
	declared: Unit | null,
	unitOf: (id: string) => Unit | null,
): Result<undefined, UnitFault> {
	const unit = unitOfFormula(formula, unitOf);
	if (!unit.ok) return unit;
	if (unit.value === null || declared === null || areCompatible(unit.value, declared)) return ok();
	return refused({ kind: "other-unit" });
}

function unitOfFormula(formula: Formula, unitOf: (id: string) => Unit | null): Result<Unit | null, UnitFault> {
	if (formula.kind === "number") return ok(PLAIN);
	if (formula.kind === "indicator") return ok(unitOf(formula.id));
	if (formula.kind === "negative") return unitOfFormula(formula.of, unitOf);
	const left = unitOfFormula(formula.left, unitOf);
	if (!left.ok) return left;
	const right = unitOfFormula(formula.right, unitOf);
	if (!right.ok) return right;
	if (left.value === null || right.value === null) return ok(null);
	if (formula.operator === "*") return ok(multiplied(left.value, right.value));
	if (formula.operator === "/") return ok(divided(left.value, right.value));
	if (areCompatible(left.value, right.value)) return ok(left.value);
	return refused({
		kind: "cannot-be-added",
		left: indicatorsIn(formula.left),
		right: indicatorsIn(formula.right),
	});
}

/** Why there is no value; `indicator` is the one to look at. `not-added`: it has values that cannot be brought together; `other-periods`: it has some, of other periods alone. */
export type NoValue = {
	readonly kind: "none";
	readonly because: "missing" | "division-by-zero" | "circle" | "too-large" | "not-added" | "other-periods";
	readonly indicator: string;
};

/** A value, or why there is none. */
export type Computed = { kind: "value"; value: number } | NoValue;

/**
 * The value of an indicator for one project, cohort or portfolio and one period. `measured` gives what was reported (or rolled
 * up) for an indicator that has no formula, in its own unit. k$ and $ are brought together before anything is computed, and the
 * result is in the declared unit. To roll up a rate, roll up its terms and compute it again: the mean of rates is another thing.
 */
export function computeIndicator(
	id: string,
	formulas: Formulas,
	measured: (id: string) => number | null,
	unitOf: (id: string) => Unit | null,
	memory: Map<string, Computed> = new Map(),
): Computed {
	const known = memory.get(id);
	if (known) return known;
	const none = (because: Extract<Computed, { kind: "none" }>["because"], indicator = id): Computed => ({
		kind: "none",
		because,
		indicator,
	});
	const formula = formulas.get(id);
	if (!formula) {
		const value = measured(id);
		return value === null ? none("missing") : { kind: "value", value };
	}
	// Met again before it is known: it needs itself.
	memory.set(id, none("circle"));

	const evaluate = (one: Formula): Computed => {
		switch (one.kind) {
			case "number":
				return { kind: "value", value: one.value };
			case "indicator": {
				const needed = computeIndicator(one.id, formulas, measured, unitOf, memory);
				return needed.kind === "none" ? needed : { kind: "value", value: needed.value * (unitOf(one.id)?.factor ?? 1) };
			}
			case "negative": {
				const of = evaluate(one.of);
				return of.kind === "none" ? of : { kind: "value", value: -of.value };
			}
			case "operation": {
				const left = evaluate(one.left);
				if (left.kind === "none") return left;
				const right = evaluate(one.right);
				if (right.kind === "none") return right;
				if (one.operator === "/" && right.value === 0) return none("division-by-zero");
				return { kind: "value", value: applied(one.operator, left.value, right.value) };
			}
		}
	};
	let computed = evaluate(formula);
	if (computed.kind === "value") {
		const value = computed.value / (unitOf(id)?.factor ?? 1);
		computed = Number.isFinite(value) ? { kind: "value", value } : none("too-large");
	}
	memory.set(id, computed);
	return computed;
}

function applied(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
	switch (operator) {
		case "+":
			return left + right;
		case "-":
			return left - right;
		case "*":
			return left * right;
		case "/":
			return left / right;
	}
}
