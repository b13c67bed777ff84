/** The words of what becomes of cards: choosing what, where, under which name, and saying it on the card. */

import { dictionary } from "#shared/lib/language.ts";

export const becomeTexts = dictionary({
	fr: {
		title: "En faire…",
		what: "Ce que cela devient",
		balise: "Une balise",
		indicator: "Un indicateur",
		recommendation: "Une recommandation",
		blocker: "Un blocage partagé",
		condition: "Une condition favorable",
		paragraph: "Un paragraphe",
		where: "Dans",
		portfolio: "Le portefeuille",
		noPlace: "Aucun document de cette sorte où l’ajouter. Créez-en un d’abord.",
		mayNot: "Vous n’avez pas le droit d’écrire dans ce document.",
		opening: "Le document s’ouvre…",
		name: "Nom",
		nameParagraph: "Première ligne",
		words: (count: number) =>
			count === 1
				? "Les mots de la carte seront repris tels quels."
				: `Les mots des ${count} cartes seront repris tels quels, en liste.`,
		make: "Ajouter",
		cancel: "Annuler",
		made: "C’est ajouté, et la carte dit ce qu’elle est devenue.",
		becameCard: "Devenue\u00a0:",
		becameCluster: "Devenu\u00a0:",
		aBalise: "balise",
		anIndicator: "indicateur",
		aRecommendation: "recommandation",
		aBlocker: "blocage partagé",
		aCondition: "condition favorable",
		aParagraph: "paragraphe",
	},
	en: {
		title: "Turn it into…",
		what: "What it becomes",
		balise: "A balise",
		indicator: "An indicator",
		recommendation: "A recommendation",
		blocker: "A shared blocker",
		condition: "An enabling condition",
		paragraph: "A paragraph",
		where: "In",
		portfolio: "The portfolio",
		noPlace: "There is no document of that kind to add it to. Create one first.",
		mayNot: "You may not write in this document.",
		opening: "Opening the document…",
		name: "Name",
		nameParagraph: "First line",
		words: (count) =>
			count === 1
				? "The words of the card are taken as they are."
				: `The words of the ${count} cards are taken as they are, as a list.`,
		make: "Add",
		cancel: "Cancel",
		made: "It is added, and the card says what it became.",
		becameCard: "Became:",
		becameCluster: "Became:",
		aBalise: "balise",
		anIndicator: "indicator",
		aRecommendation: "recommendation",
		aBlocker: "shared blocker",
		aCondition: "enabling condition",
		aParagraph: "paragraph",
	},
});
