/** The words of a vote inside a step of a workshop. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const stepVoteTexts = dictionary({
	fr: {
		votedOf: (voted: number, people: number) => `${voted} sur ${people} ont voté`,
		showResult: "Montrer le résultat",
		showAsk: (voted: string) =>
			`${voted}. Le vote se clôt\u00a0: plus aucune voix n’est prise, et le résultat apparaît sur tous les écrans.`,
		shown: "Le résultat est montré.",
		result: "Résultat",
		voices: (count: number) => counted("fr", count, "voix", "voix"),
		cancelled: "Ce vote a été annulé.",
		wait: "Le résultat apparaîtra ici quand l’animation le montrera.",
		wholePage: "Le vote au complet",
		optionsLeftOut: (most: number) => `Un vote compte au plus ${most} choix : les premiers sont repris.`,
		isSecret: "Secret jusqu’à la clôture",
		isOpen: "À main levée",
		isAnonymous: "Anonyme",
		reasonsNone: "sans explication",
		reasonsOptional: "explication facultative",
		reasonsRequired: "explication obligatoire",
		chosenVoters: (count: number) => counted("fr", count, "personne choisie", "personnes choisies"),
		byOrganisation: "une voix par organisation",
		hasDeadline: "avec une échéance",
		quorum: (voices: string) => `quorum de ${voices}`,
		tooFew: "Trop peu de voix pour montrer un résultat.",
	},
	en: {
		votedOf: (voted, people) => `${voted} of ${people} have voted`,
		showResult: "Show the result",
		showAsk: (voted) =>
			`${voted}. The vote is closed: no ballot is taken any more, and the result appears on every screen.`,
		shown: "The result is shown.",
		result: "Result",
		voices: (count) => counted("en", count, "voice", "voices"),
		cancelled: "This vote was cancelled.",
		wait: "The result will appear here when whoever leads shows it.",
		wholePage: "The whole vote",
		optionsLeftOut: (most) => `A vote has at most ${most} options: the first ones are taken.`,
		isSecret: "Secret until the close",
		isOpen: "Open ballot",
		isAnonymous: "Anonymous",
		reasonsNone: "no explanation",
		reasonsOptional: "explanation optional",
		reasonsRequired: "explanation required",
		chosenVoters: (count) => counted("en", count, "person chosen", "people chosen"),
		byOrganisation: "one voice for each organisation",
		hasDeadline: "with a deadline",
		quorum: (voices) => `quorum of ${voices}`,
		tooFew: "Too few voices to show a result.",
	},
});
