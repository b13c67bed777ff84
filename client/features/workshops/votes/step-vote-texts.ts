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
		choose: "Choisir un vote déjà fait",
		chooseAnother: "Choisir un autre vote déjà fait",
		put: "Le vote est dans l’étape.",
		takeOut: "Retirer le vote de l’étape",
		takeOutAsk:
			"L’étape ne montrera plus ce vote. Il reste au registre tel qu’il est : en cours, il continue ailleurs ; clos, son résultat demeure.",
		takenOut: "Le vote n’est plus dans l’étape.",
		ofStep: "Vote de l’étape",
		hasVote: "Un vote est prêt pour cette étape.",
		hasNone: "Il s’ouvrira sur place, ou vous pouvez en choisir un déjà fait sur une page de l’espace.",
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
		choose: "Choose a vote that is there already",
		chooseAnother: "Choose another vote that is there already",
		put: "The vote is in the step.",
		takeOut: "Take the vote out of the step",
		takeOutAsk:
			"The step will not show this vote any more. It stays in the register as it is: open, it goes on elsewhere; closed, its result remains.",
		takenOut: "The vote is no longer in the step.",
		ofStep: "Vote of the step",
		hasVote: "A vote is ready for this step.",
		hasNone: "It will be opened on the spot, or you can choose one that was made on a page of the workspace.",
		attached: "The vote is open to everybody.",
	},
});
