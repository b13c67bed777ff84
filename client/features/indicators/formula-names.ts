/** Formulas as people write them, `[I1] ÷ [Repas servis]`, and as they are kept, by id; with what is wrong in one, said exactly. */

import { checkUnits, circleClosedBy } from "#shared/domain/computed-indicator.ts";
import { type Formula, parseFormula, writeFormula } from "#shared/domain/formula.ts";
import { formulaFaultSentence, unitFaultSentence } from "#shared/domain/roll-up-words.ts";
import { readUnit } from "#shared/domain/unit.ts";
import { formulasOf, type Indicator } from "#shared/document/indicator-set.ts";
import { foldText } from "#shared/lib/fold-text.ts";
import type { Language } from "#shared/lib/language.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";

/** What has to be known of every indicator a formula may name. `set`: the title of its set, null for the one being written. */
export type NamedIndicator = Pick<Indicator, "id" | "code" | "name" | "unit" | "expression"> & {
	readonly set: string | null;
};

/** The name of each indicator inside a formula: its code when it is the only one, or the one of this set; else its name, with its set when needed. */
export class FormulaNames {
	readonly #names = new Map<string, string>();
	readonly #ids = new Map<string, string>();

	constructor(indicators: readonly NamedIndicator[]) {
		// Those of this set have the first choice of their names.
		const inOrder = [...indicators].sort((a, b) => Number(a.set !== null) - Number(b.set !== null));
		for (const one of inOrder) {
			const whole = one.set === null ? one.name : `${one.name} (${one.set})`;
			const choices = [one.code, one.name, whole].map(bare).filter((name) => name !== "");
			const name = choices.find((choice) => !this.#ids.has(foldText(choice))) ?? one.id;
			this.#names.set(one.id, name);
			this.#ids.set(foldText(name), one.id);
		}
		// Other ways to write them, where nothing else has that name.
		for (const one of inOrder)
			for (const other of [one.code, one.name, one.id].map(bare)) {
				const folded = foldText(other);
				if (folded !== "" && !this.#ids.has(folded)) this.#ids.set(folded, one.id);
			}
	}

	nameOf(id: string, gone: string): string {
		return this.#names.get(id) ?? gone;
	}

	idOf(name: string): string | null {
		return this.#ids.get(foldText(name)) ?? null;
	}
}

/** Brackets would end the name. */
function bare(name: string): string {
	return name.replace(/[[\]]/g, " ").replace(/\s+/g, " ").trim().slice(0, 200);
}

export type FormulaProblem = {
	readonly sentence: string;
	/** Where in the text, from 0; null when it is about the whole of it. */
	readonly at: number | null;
};

type Written = { readonly id: string; readonly unit: string; readonly indicators: readonly NamedIndicator[] };

/** Reads a formula as somebody wrote it; gives it as it is kept. */
export function readWritten(text: string, written: Written, language: Language): Result<string, FormulaProblem> {
	const names = new FormulaNames(written.indicators);
	const parsed = parseFormula(text, (name) => names.idOf(name));
	if (!parsed.ok) return refused({ sentence: formulaFaultSentence(parsed.error, language), at: parsed.error.at });
	const problem = problemOf(parsed.value, written, names, language);
	return problem ? refused({ sentence: problem, at: null }) : ok(writeFormula(parsed.value, (id) => id));
}

/** What is wrong with a formula that is kept: others may have changed what it needs since. */
export function keptProblem(expression: string, written: Written, language: Language): string | null {
	const names = new FormulaNames(written.indicators);
	const known = new Set<string>(written.indicators.map(({ id }) => id));
	const parsed = parseFormula(expression, (name) => (known.has(name) ? name : null));
	if (!parsed.ok) {
		const { kind } = parsed.error;
		const fault = kind === "unknown-indicator" ? { ...parsed.error, text: measureTexts[language].gone } : parsed.error;
		return formulaFaultSentence(fault, language);
	}
	return problemOf(parsed.value, written, names, language);
}

function problemOf(formula: Formula, written: Written, names: FormulaNames, language: Language): string | null {
	const t = measureTexts[language];
	const { id, unit, indicators } = written;
	const nameOf = (one: string) => names.nameOf(one, t.gone);
	const { formulas } = formulasOf(indicators);
	const circle = circleClosedBy(formulas, id, formula);
	if (circle) return t.circle([...circle, circle[0] ?? id].map(nameOf).join(" → "));
	const units = new Map<string, string>(indicators.map((one) => [one.id, one.unit]));
	const checked = checkUnits(formula, readUnit(unit), (one) => readUnit(units.get(one) ?? ""));
	return checked.ok ? null : unitFaultSentence(checked.error, nameOf, language);
}

/** A kept formula as people read it. */
export function shownFormula(expression: string, nameOf: (id: string) => string): string {
	const parsed = parseFormula(expression, (name) => name);
	return parsed.ok ? writeFormula(parsed.value, nameOf) : expression;
}
