/** The words of the print of a wording. */

import { dictionary } from "#shared/lib/language.ts";

export const printTexts = dictionary({
	fr: {
		title: (short: string) => `Empreinte des mots\u00a0: ${short}…`,
		about:
			"SHA-256 des mots figés, tels qu’ils sont copiés ci-dessous. N’importe quel outil donne la même empreinte pour les mêmes mots, à la lettre et au blanc près.",
		verify: "Vérifier",
		same: "Les mots affichés donnent cette empreinte.",
		other: (print: string) => `Les mots affichés donnent une autre empreinte\u00a0: ${print}`,
		copyPrint: "Copier l’empreinte",
		printCopied: "Empreinte copiée.",
		copyWords: "Copier les mots",
		wordsCopied: "Mots copiés.",
		none: "Ces mots ont été figés avant que leur empreinte SHA-256 soit prise.",
	},
	en: {
		title: (short) => `Print of the words: ${short}…`,
		about:
			"SHA-256 of the frozen words, as they are copied below. Any tool gives the same print for the same words, to the letter and the blank.",
		verify: "Verify",
		same: "The words shown give this print.",
		other: (print) => `The words shown give another print: ${print}`,
		copyPrint: "Copy the print",
		printCopied: "Print copied.",
		copyWords: "Copy the words",
		wordsCopied: "Words copied.",
		none: "These words were frozen before their SHA-256 print was taken.",
	},
});
