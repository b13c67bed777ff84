/** The words of the votes and decisions on one thing, on its sheet. */

import { dictionary } from "#shared/lib/language.ts";

export const recordVoteTexts = dictionary({
	fr: {
		title: "Votes et décisions",
		none: "Le groupe n’a pas encore voté là-dessus.",
		putToVote: "Mettre au vote",
		again: "Remettre au vote",
		open: "En cours",
		due: "Échéance passée",
		closed: "Terminé",
		cancelled: "Annulé",
		changed: "Texte modifié depuis le vote",
		standing: "En vigueur",
		replaced: "Remplacée",
		decidedOn: (date: string) => `Décision du ${date}`,
		votedOn: (date: string) => `Vote du ${date}`,
		openedOn: (date: string) => `Ouvert le ${date}`,
		lastVote: (date: string, words: string) => `Dernier vote (${date})\u00a0: ${words}.`,
		tooFew: "résultat non montré, moins de cinq personnes ont voté",
		nobody: "personne n’a voté",
	},
	en: {
		title: "Votes and decisions",
		none: "The group has not voted on this yet.",
		putToVote: "Put to the vote",
		again: "Put to the vote again",
		open: "Open",
		due: "Past its deadline",
		closed: "Closed",
		cancelled: "Cancelled",
		changed: "Text changed since the vote",
		standing: "In force",
		replaced: "Replaced",
		decidedOn: (date) => `Decision of ${date}`,
		votedOn: (date) => `Vote of ${date}`,
		openedOn: (date) => `Opened on ${date}`,
		lastVote: (date, words) => `Last vote (${date}): ${words}.`,
		tooFew: "result not shown, fewer than five people voted",
		nobody: "nobody voted",
	},
});
