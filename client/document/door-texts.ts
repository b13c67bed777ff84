/** The sentences that every door of the product says: who one is, and in. */

import { dictionary } from "#shared/lib/language.ts";

export const doorTexts = dictionary({
	fr: {
		motto: "Écrire ensemble ce qui passe à l’échelle.",
		otherLanguage: "English",
		name: "Votre nom",
		organisation: "Votre organisation",
		sector: "Votre secteur",
		noSector: "Je préfère ne pas le dire",
		optional: "facultatif",
		entering: "Entrée…",
		notYou: "Ce n’est pas vous\u00a0?",
		signOutFirst: "Déconnecter ce navigateur et entrer sous un autre nom",
		privacyTitle: "Ce qui est gardé, et qui le voit",
	},
	en: {
		motto: "Writing together what goes to scale.",
		otherLanguage: "Français",
		name: "Your name",
		organisation: "Your organisation",
		sector: "Your sector",
		noSector: "I would rather not say",
		optional: "optional",
		entering: "Entering…",
		notYou: "Not you?",
		signOutFirst: "Sign this browser out and enter under another name",
		privacyTitle: "What is kept, and who sees it",
	},
});
