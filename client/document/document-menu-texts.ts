/** The words of the menu of a whole document. */

import { dictionary } from "#shared/lib/language.ts";

export const menuTexts = dictionary({
	fr: {
		history: "Historique",
		historyKeys: "Ctrl+Maj+H",
		hold: "Figer l’affichage",
		release: "Reprendre l’affichage",
		keptPoints: "Points conservés",
		putToVote: "Mettre un passage au vote",
		adopt: "Adopter ce document…",
		hideTerms: "Masquer les mots du glossaire",
		showTerms: "Montrer les mots du glossaire",
	},
	en: {
		history: "History",
		historyKeys: "Ctrl+Shift+H",
		hold: "Hold the display",
		release: "Resume the display",
		keptPoints: "Kept points",
		putToVote: "Put a passage to the vote",
		adopt: "Adopt this document…",
		hideTerms: "Hide the words of the glossary",
		showTerms: "Show the words of the glossary",
	},
});
