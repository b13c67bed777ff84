/** The sentences that tell of the others’ edits, and of the choice to hear them. */

import { dictionary } from "#shared/lib/language.ts";

export const spokenEditsTexts = dictionary({
	fr: {
		title: "Annonces des modifications des autres",
		titleMore:
			"Pour les lecteurs d’écran, dans le texte d’un cadre. Ctrl+Maj+L fait taire les annonces, ou les reprend, pendant que vous écrivez.",
		off: "Désactivées",
		mine: "Mon paragraphe",
		all: "Tout le texte",
		now: (choice: string) => `Annonces\u00a0: ${choice.toLocaleLowerCase("fr-CA")}`,
		somebody: "Quelqu’un",
		people: (count: number) => `${count} personnes`,
		inMine: (names: string, count: number) => `${names} ${count > 1 ? "modifient" : "modifie"} votre paragraphe`,
		inText: (names: string, count: number) => `${names} ${count > 1 ? "modifient" : "modifie"} le texte`,
	},
	en: {
		title: "Announcements of others’ edits",
		titleMore:
			"For screen readers, in the text of a framework. Ctrl+Shift+L silences them, or takes them up again, while you write.",
		off: "Off",
		mine: "My paragraph",
		all: "The whole text",
		now: (choice) => `Announcements: ${choice.toLocaleLowerCase("en-CA")}`,
		somebody: "Somebody",
		people: (count) => `${count} people`,
		inMine: (names, count) => `${names} ${count > 1 ? "are" : "is"} editing your paragraph`,
		inText: (names, count) => `${names} ${count > 1 ? "are" : "is"} editing the text`,
	},
});
