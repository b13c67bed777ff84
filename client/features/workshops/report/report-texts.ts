/** The words around the report of a workshop. */

import { dictionary } from "#shared/lib/language.ts";

export const reportTexts = dictionary({
	fr: {
		title: "Compte rendu",
		purpose:
			"Un document de l’espace, que vous pourrez corriger, puis télécharger en Word, en PDF ou en Markdown\u00a0: présences, déroulement, cartes, formulations, évaluations, votes, décisions et suites.",
		make: "Faire le compte rendu",
		making: "Le compte rendu se prépare…",
		csv: "Tout en CSV",
		json: "Tout en JSON",
	},
	en: {
		title: "Report",
		purpose:
			"A document of the workspace, which you can correct, then download as Word, PDF or Markdown: attendance, how it went, cards, wordings, assessments, votes, decisions and follow-ups.",
		make: "Make the report",
		making: "The report is being prepared…",
		csv: "Everything as CSV",
		json: "Everything as JSON",
	},
});
