/** The words of choosing a vote that is there already, for a step of a workshop. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const chooseVoteTexts = dictionary({
	fr: {
		lead: "Un vote en cours se tient aussi dans l’étape\u00a0: les voix déjà données restent. D’un vote clos, l’étape montre le résultat.",
		failed: "Les votes ne peuvent pas être lus pour l’instant",
		none: "Aucun vote à choisir",
		noneMore: "Les votes sur un cadre, une balise ou une recommandation paraîtront ici.",
		search: "Chercher un vote",
		notFound: "Aucun vote ne porte ces mots.",
		ofWorkshop: "Un vote de cet atelier",
		put: "Mettre dans l’étape",
		putTitled: (title: string) => `Mettre dans l’étape\u00a0: ${title}`,
		asVote: (title: string) => `Les personnes de l’atelier pourront voter dans «\u00a0${title}\u00a0» pendant l’étape.`,
		asResult: (title: string) =>
			`«\u00a0${title}\u00a0» est clos\u00a0: l’étape en montre le résultat, et plus personne n’y vote.`,
		opensDocument: (title: string) =>
			`«\u00a0${title}\u00a0» sera ajouté aux documents de l’atelier\u00a0: les personnes entrées par le code pourront le lire.`,
		leavesOut: (count: number, all: number) =>
			count === all
				? "Ce vote est réservé à d’autres\u00a0: personne de l’atelier n’y a de voix."
				: `Ce vote est réservé à d’autres\u00a0: ${counted("fr", count, "personne de l’atelier n’y a pas de voix.", "personnes de l’atelier n’y ont pas de voix.")}`,
		namesAreRead:
			"Ses bulletins ont des noms\u00a0: les personnes entrées par le code pourront les lire, comme les membres de l’espace.",
	},
	en: {
		lead: "An open vote is held in the step too: the voices already given stay. Of a closed one, the step shows the result.",
		failed: "The votes cannot be read for now",
		none: "No vote to choose",
		noneMore: "Votes on a framework, a balise or a recommendation will appear here.",
		search: "Look for a vote",
		notFound: "No vote has these words.",
		ofWorkshop: "A vote of this workshop",
		put: "Put in the step",
		putTitled: (title) => `Put in the step: ${title}`,
		asVote: (title) => `The people of the workshop will be able to vote in “${title}” during the step.`,
		asResult: (title) => `“${title}” is closed: the step shows its result, and nobody votes in it any more.`,
		opensDocument: (title) =>
			`“${title}” will be added to the documents of the workshop: those who came by the code will be able to read it.`,
		leavesOut: (count, all) =>
			count === all
				? "This vote is for others: nobody of the workshop has a voice in it."
				: `This vote is for others: ${counted("en", count, "person of the workshop has no voice in it.", "people of the workshop have no voice in it.")}`,
		namesAreRead:
			"Its ballots have names: those who came by the code will be able to read them, as members of the workspace are.",
	},
});
