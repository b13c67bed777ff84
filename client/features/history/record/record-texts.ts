/** What is said on how a record came to be what it is. */

import { dictionary } from "#shared/lib/language.ts";

export const recordTexts = dictionary({
	fr: {
		title: "Historique de cette fiche",
		titleOf: (name: string) => `Historique de «\u00a0${name}\u00a0»`,
		lead: "Qui a changé quoi, et quand\u00a0: chaque champ avant et après. Ce qu’un champ disait peut être remis, comme une modification de plus.",
		back: "Retour à la fiche",
		allOfDocument: "Historique du document",
		allOfPortfolio: "Historique du portefeuille",
		failed: "L’historique de cette fiche ne s’affiche pas",
		none: "Rien à montrer",
		noneMore:
			"Le journal n’a pas de trace de cette fiche. Elle vient sans doute d’être créée\u00a0: revenez dans un instant.",
		steps: "Changements de cette fiche",
		cut: "Cette fiche existait déjà avant le premier changement montré\u00a0: ce qui précède est trop loin ou trop long pour être montré, ou vient d’une archive.",
		created: "Fiche créée",
		gone: "Fiche supprimée",
	},
	en: {
		title: "History of this record",
		titleOf: (name) => `History of “${name}”`,
		lead: "Who changed what, and when: each field before and after. What a field said can be put back, as one more change.",
		back: "Back to the record",
		allOfDocument: "History of the document",
		allOfPortfolio: "History of the portfolio",
		failed: "The history of this record does not show",
		none: "Nothing to show",
		noneMore: "The log has no trace of this record. It may have been created just now: come back in a moment.",
		steps: "Changes to this record",
		cut: "This record was there before the first change shown: what comes before is too far or too long to be shown, or comes from an archive.",
		created: "Record created",
		gone: "Record deleted",
	},
});
