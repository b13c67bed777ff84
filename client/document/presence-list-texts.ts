/** The sentences of the list of who is here. */

import { dictionary } from "#shared/lib/language.ts";

export const presenceListTexts = dictionary({
	fr: {
		goThere: "Y aller",
		aloneHere: "Personne d’autre n’est ici pour l’instant.",
		findPerson: "Trouver une personne",
		nobodyFound: "Personne de ce nom n’est ici.",
	},
	en: {
		goThere: "Go there",
		aloneHere: "Nobody else is here for now.",
		findPerson: "Find a person",
		nobodyFound: "Nobody by that name is here.",
	},
});
