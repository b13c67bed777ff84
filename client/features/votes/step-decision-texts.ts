/** The words of decisions that are written down in the course of a workshop. */

import { dictionary } from "#shared/lib/language.ts";

export const stepDecisionTexts = dictionary({
	fr: {
		title: "Décisions de l’atelier",
		none: "Aucune décision n’est encore inscrite dans cet atelier.",
		more: "Une décision et ses suites vont au registre de l’espace et au rapport de l’atelier. Toutes les personnes présentes la voient aussitôt.",
		write: "Inscrire une décision",
		cancel: "Annuler",
	},
	en: {
		title: "Decisions of the workshop",
		none: "No decision is recorded in this workshop yet.",
		more: "A decision and its follow-ups go to the register of the workspace and to the report of the workshop. Everybody who is here sees it at once.",
		write: "Record a decision",
		cancel: "Cancel",
	},
});
