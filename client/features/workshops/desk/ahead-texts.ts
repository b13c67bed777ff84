/** The words of what is led outside the meeting: the steps that open before it or stay open after it. */

import { dictionary } from "#shared/lib/language.ts";

export const aheadTexts = dictionary({
	fr: {
		title: "Ouvert en dehors de la rencontre",
		more: "Votes, évaluations et cartes de ces étapes se préparent, s’ouvrent et se ferment ici, quelle que soit l’étape en cours.",
		opensAt: (time: string) => `S’ouvre le ${time}`,
		openUntil: (time: string) => `Ouverte jusqu’au ${time}`,
		closedAt: (time: string) => `Fermée depuis le ${time}`,
		open: "Ouverte",
		lead: "Animer",
		leadOne: (title: string) => `Animer «\u00a0${title}\u00a0»`,
		fold: "Replier",
		foldOne: (title: string) => `Replier «\u00a0${title}\u00a0»`,
	},
	en: {
		title: "Open outside the meeting",
		more: "Votes, assessments and cards of these steps are prepared, opened and closed here, whatever step is under way.",
		opensAt: (time) => `Opens on ${time}`,
		openUntil: (time) => `Open until ${time}`,
		closedAt: (time) => `Closed since ${time}`,
		open: "Open",
		lead: "Lead",
		leadOne: (title) => `Lead “${title}”`,
		fold: "Fold",
		foldOne: (title) => `Fold “${title}”`,
	},
});
