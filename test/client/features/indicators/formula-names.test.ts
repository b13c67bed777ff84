/** Formulas as people write them: names found, faults said exactly. */

import { expect, test } from "vitest";
import type { RecordId } from "#shared/lib/ids.ts";
import {
	FormulaNames,
	keptProblem,
	type NamedIndicator,
	readWritten,
	shownFormula,
} from "#client/features/indicators/formula-names.ts";

function indicator(
	id: string,
	code: string,
	name: string,
	unit: string,
	more: Partial<NamedIndicator> = {},
): NamedIndicator {
	return { id: id as RecordId, code, name, unit, expression: "", set: null, ...more };
}

const MEALS = indicator("meals", "I1", "Repas servis", "repas");
const COST = indicator("cost", "I2", "Coût total", "k$");
const UNIT_COST = indicator("unit", "I3", "Coût par repas", "$ par repas");
const HOMES = indicator("homes", "I1", "Logements", "logements", { set: "Habitation" });
const ALL = [MEALS, COST, UNIT_COST, HOMES];

const read = (text: string, id = "unit", unit = UNIT_COST.unit, indicators = ALL) =>
	readWritten(text, { id, unit, indicators }, "fr");

test("[R355] an indicator is named by its code, or by its name when another set has the code", () => {
	const names = new FormulaNames(ALL);
	expect(names.nameOf("meals", "?")).toBe("I1");
	expect(names.nameOf("homes", "?")).toBe("Logements");
	expect(names.idOf("i1")).toBe("meals");
	expect(names.idOf("repas SERVIS")).toBe("meals");
	expect(names.idOf("logements")).toBe("homes");
	expect(names.idOf("I9")).toBeNull();
});

test("[R355] a formula is kept by id, and read again under the names of today", () => {
	const kept = read("[Coût total] / [I1]");
	expect(kept).toEqual({ ok: true, value: "[cost] ÷ [meals]" });
	const names = new FormulaNames([{ ...MEALS, code: "R1" }, COST]);
	expect(shownFormula("[cost] ÷ [meals]", (id) => names.nameOf(id, "?"))).toBe("[I2] ÷ [R1]");
});

test("[R355] what is wrong is said with its place: an unknown name, a sign too many, an end that comes too soon", () => {
	expect(read("[I2] ÷ [I9]")).toEqual({
		ok: false,
		error: { sentence: "Aucun indicateur ne s’appelle «\u00a0I9\u00a0».", at: 7 },
	});
	expect(read("[I2] ÷ ÷ [I1]")).toMatchObject({ error: { at: 7 } });
	expect(read("[I2] ÷")).toMatchObject({ error: { sentence: "La formule s’arrête trop tôt.", at: 6 } });
});

test("[R355] a calculation that needs itself is refused with its whole circle", () => {
	const meals = { ...MEALS, expression: "[cost] ÷ [unit]" };
	expect(read("[I2] ÷ [I1]", "unit", "", [meals, COST, UNIT_COST])).toMatchObject({
		error: {
			sentence: expect.stringMatching(/^Ce calcul tourne en rond\u00a0: (I3 → I1 → I3|I1 → I3 → I1)\.$/),
			at: null,
		},
	});
});

test("[R355] units that do not go together are refused with both sides", () => {
	expect(read("[I1] + [I2]", "other", "")).toMatchObject({
		error: { sentence: expect.stringContaining("I1 et I2 n’ont pas la même unité") },
	});
	expect(read("[I1] × [I2]")).toMatchObject({ error: { sentence: expect.stringContaining("une autre unité") } });
});

test("[R355] a kept calculation whose indicator is gone, or whose unit changed, says so", () => {
	const written = { id: "unit", unit: "$ par repas", indicators: ALL };
	expect(keptProblem("[cost] ÷ [meals]", written, "fr")).toBeNull();
	expect(keptProblem("[cost] ÷ [lost]", written, "fr")).toBe(
		"Aucun indicateur ne s’appelle «\u00a0indicateur supprimé\u00a0».",
	);
	expect(keptProblem("[cost] ÷ [meals]", { ...written, unit: "jours" }, "fr")).toContain("une autre unité");
});
