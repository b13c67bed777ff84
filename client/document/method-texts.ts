/** The words of what is voted on and of ways of voting: what each is called, what it is for, what its answers are, how its result is counted. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const methodTexts = dictionary({
	fr: {
		gradients: "Degrés d’accord",
		gradientsMore:
			"Chaque personne se place sur une échelle, du plein accord à l’opposition. Montre où en est le groupe.",
		consent: "Consentement",
		consentMore:
			"On avance quand personne n’a d’objection. Chaque objection dit pourquoi, et le groupe y répond une à une.",
		yesNo: "Oui ou non",
		yesNoMore: "Oui, non ou abstention.",
		dots: "Points à répartir",
		dotsMore: "Chaque personne répartit des points entre plusieurs choix. Fait ressortir les priorités.",
		ranking: "Classement",
		rankingMore: "Chaque personne met les choix en ordre, tous ou seulement ses préférés.",
		score: "Note",
		scoreMore: "Chaque personne donne une note à chaque choix.",

		yes: "Oui",
		no: "Non",
		abstain: "Abstention",
		consents: "Je consens",
		consentsMore: "Je peux vivre avec cette proposition.",
		reservation: "J’ai une réserve",
		reservationMore: "Je le dis, sans arrêter le groupe.",
		objection: "J’ai une objection",
		objectionMore: "Cette proposition nuirait à ce que nous cherchons. Je dis pourquoi.",
		consentShort: "Consentement",
		reservationShort: "Réserve",
		objectionShort: "Objection",

		rank: (place: number) => (place === 1 ? "1er rang" : `${place}e rang`),
		scoreOf: (score: number) => `Note ${score}`,
		dotsCount: (count: number) => counted("fr", count, "point", "points"),
		rankingPoints: (points: number, named: number) =>
			`${counted("fr", points, "point", "points")}, dans ${counted("fr", named, "classement", "classements")}`,
		meanOf: (mean: string, count: number) =>
			count === 0 ? "sans note" : `${mean} en moyenne, sur ${counted("fr", count, "note", "notes")}`,
		rankingRule: (count: number) =>
			`Le premier choix d’un classement reçoit ${counted("fr", count, "point", "points")}, le suivant un de moins, et ainsi de suite\u00a0; un choix non classé n’en reçoit aucun.`,
		scale: "Échelle",
		answer: "Réponse",
		option: "Choix",
		voices: "Voix",
		points: "Points",
		sector: "Secteur",
		others: "Autres secteurs",

		untitledPassage: "Passage d’un cadre",
		partName: "Nom",
		partLevel: "Niveau",
		partStatement: "Énoncé",
		partWhy: "Pourquoi",
		partCriterion: "Critère",
		partOriginal: "Formulation d’origine",
		partWording: "Nouvelle formulation",
	},
	en: {
		gradients: "Gradients of agreement",
		gradientsMore: "Each person stands somewhere from full agreement to opposition. Shows where the group is.",
		consent: "Consent",
		consentMore: "The group goes ahead when nobody objects. Each objection says why, and is answered one by one.",
		yesNo: "Yes or no",
		yesNoMore: "Yes, no or abstain.",
		dots: "Dots",
		dotsMore: "Each person spreads dots over several options. Brings out priorities.",
		ranking: "Ranking",
		rankingMore: "Each person puts the options in order, all of them or only their favourites.",
		score: "Score",
		scoreMore: "Each person gives each option a score.",

		yes: "Yes",
		no: "No",
		abstain: "Abstain",
		consents: "I consent",
		consentsMore: "I can live with this proposal.",
		reservation: "I have a reservation",
		reservationMore: "I say it, without stopping the group.",
		objection: "I object",
		objectionMore: "This proposal would harm what we are after. I say why.",
		consentShort: "Consent",
		reservationShort: "Reservation",
		objectionShort: "Objection",

		rank: (place) => `Rank ${place}`,
		scoreOf: (score) => `Score ${score}`,
		dotsCount: (count) => counted("en", count, "dot", "dots"),
		rankingPoints: (points, named) =>
			`${counted("en", points, "point", "points")}, in ${counted("en", named, "ranking", "rankings")}`,
		meanOf: (mean, count) =>
			count === 0 ? "no score" : `${mean} on average, of ${counted("en", count, "score", "scores")}`,
		rankingRule: (count) =>
			`The first option of a ranking gets ${counted("en", count, "point", "points")}, the next one less, and so on; an option left out gets none.`,
		scale: "Scale",
		answer: "Answer",
		option: "Option",
		voices: "Voices",
		points: "Points",
		sector: "Sector",
		others: "Other sectors",

		untitledPassage: "Passage of a framework",
		partName: "Name",
		partLevel: "Level",
		partStatement: "Statement",
		partWhy: "Why",
		partCriterion: "Criterion",
		partOriginal: "Original wording",
		partWording: "New wording",
	},
});
