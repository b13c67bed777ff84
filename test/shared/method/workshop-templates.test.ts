/** The workshops that are proposed can be held as they are, and are well written in both languages. */

import { expect, test } from "vitest";
import { plannedMinutes, StepTerms, stepFault } from "#shared/domain/workshop-step.ts";
import { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import { piecesOf } from "#shared/method/workshop-template.ts";
import { termsOf, WORKSHOP_TEMPLATES } from "#shared/method/workshop-templates.ts";
import { englishFaults, frenchFaults } from "#test/support/french.ts";
import { SmallWorkshop } from "#test/support/workshops.ts";
import { memberCalled } from "#test/support/small-ledger.ts";

test("[R740] each template is an agenda that a workshop takes, in both languages", () => {
	for (const language of LANGUAGES)
		for (const { id, steps } of WORKSHOP_TEMPLATES) {
			const terms = steps.map((step) => termsOf(step, language));
			for (const step of terms) {
				expect(StepTerms.parse(step), id).toEqual(step);
				expect(stepFault(step), id).toBeNull();
			}
			const command = WorkshopCommand.parse({ kind: "add-steps", steps: terms, before: null });
			expect(new SmallWorkshop().gives(memberCalled("ana"), "facilitator", command), id).toBe("steps-added");
			expect(plannedMinutes(terms), id).toBeGreaterThan(45);
			expect(plannedMinutes(terms), id).toBeLessThan(240);
		}
});

test("[R740] each step of a template says what it asks, in French and in English as they are written", () => {
	for (const { id, title, about, purpose, steps } of WORKSHOP_TEMPLATES) {
		for (const words of [title, about, purpose, ...steps.flatMap((step) => [step.title, step.instruction])]) {
			expect(words.fr.trim(), id).not.toBe("");
			expect(
				piecesOf(words.fr).flatMap(({ text }) => frenchFaults(text)),
				`${id}: ${words.fr}`,
			).toEqual([]);
			expect(
				piecesOf(words.en).flatMap(({ text }) => englishFaults(text)),
				`${id}: ${words.en}`,
			).toEqual([]);
			// The same shape in both: a paragraph for a paragraph, a point for a point.
			expect(
				piecesOf(words.en).map(({ isItem }) => isItem),
				`${id}: ${words.en}`,
			).toEqual(piecesOf(words.fr).map(({ isItem }) => isItem));
		}
	}
	const ids = WORKSHOP_TEMPLATES.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test("[R740] two runs of a template never share what they are made of", () => {
	const [template] = WORKSHOP_TEMPLATES;
	const [step] = template?.steps ?? [];
	if (!step) throw new Error("no template");
	termsOf(step, "fr").may.push("write");
	expect(termsOf(step, "fr").may).not.toContain("write");
});
