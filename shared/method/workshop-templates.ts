/** The workshops that are proposed to whoever prepares one, in the order they are shown. */

import { usualStep, type StepTerms } from "#shared/domain/workshop-step.ts";
import type { Language } from "#shared/lib/language.ts";
import type { TemplateStep, WorkshopTemplate } from "#shared/method/workshop-template.ts";
import { BLOCKERS, PORTFOLIO_REVIEW, PRIORITY } from "#shared/method/workshops-on-projects.ts";
import { BALISES_WORKSHOP, INDICATORS_WORKSHOP, REWORDING } from "#shared/method/workshops-on-texts.ts";

export const WORKSHOP_TEMPLATES: readonly WorkshopTemplate[] = [
	REWORDING,
	BALISES_WORKSHOP,
	INDICATORS_WORKSHOP,
	BLOCKERS,
	PORTFOLIO_REVIEW,
	PRIORITY,
];

/** A step of a template as a command adds it. */
export function termsOf({ kind, title, otherwise }: TemplateStep, language: Language): StepTerms {
	const usual = usualStep(kind, title[language]);
	return { ...usual, ...otherwise, may: [...(otherwise?.may ?? usual.may)] };
}
