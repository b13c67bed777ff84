/** The words of preparing a vote in a step. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const stepVoteTexts = dictionary({
	fr: {
		none: "Le vote n’est pas encore ouvert.",
		noneMore: "Il apparaîtra ici dès que l’animation l’ouvrira.",
		prepare: "Préparer le vote",
		again: "Voter de nouveau",
		againMore: "Le vote d’avant reste dans le registre\u00a0; celui-ci prend sa place dans l’étape.",
		options: "Les choix viennent",
		own: "de ce que vous écrivez",
		fromClusters: (count: number, step: string) =>
			`des ${counted("fr", count, "groupe", "groupes")} de l’étape «\u00a0${step}\u00a0»`,
		fromCards: (count: number, step: string) =>
			`des ${counted("fr", count, "carte", "cartes")} de l’étape «\u00a0${step}\u00a0»`,
		attached: "Le vote est ouvert à tout le monde.",
	},
	en: {
		none: "The vote is not open yet.",
		noneMore: "It will appear here as soon as whoever leads opens it.",
		prepare: "Prepare the vote",
		again: "Vote again",
		againMore: "The vote before stays in the register; this one takes its place in the step.",
		options: "Options come",
		own: "from what you write",
		fromClusters: (count, step) => `from the ${counted("en", count, "cluster", "clusters")} of the step “${step}”`,
		fromCards: (count, step) => `from the ${counted("en", count, "card", "cards")} of the step “${step}”`,
		attached: "The vote is open to everybody.",
	},
});
