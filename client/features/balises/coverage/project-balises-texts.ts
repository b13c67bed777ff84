/** The words of the balises of a project, on its page. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const projectBalisesTexts = dictionary({
	fr: {
		title: "Balises",
		untitled: "Balise sans nom",
		metOf: (met: number, all: number) => `${counted("fr", met, "balise remplie", "balises remplies")} sur ${all}`,
		toReview: (count: number) => `${count} à revoir`,
		nothingAsked: "Aucune balise ne demande encore quelque chose aux projets.",
		none: "Personne ne s’est encore prononcé sur ce projet",
		noneMore: (count: number) =>
			count > 1
				? `${count}\u00a0balises demandent quelque chose aux projets\u00a0: ce qui en sera jugé paraîtra ici.`
				: "Une balise demande quelque chose aux projets\u00a0: ce qui en sera jugé paraîtra ici.",
		judge: "Juger dans la couverture",
		unjudged: (count: number) =>
			count > 1
				? `Sur ${count}\u00a0autres balises, personne ne s’est prononcé.`
				: "Sur une autre balise, personne ne s’est prononcé.",
		seeCoverage: "Voir la couverture",
	},
	en: {
		title: "Balises",
		untitled: "Unnamed balise",
		metOf: (met, all) => `${met} of ${counted("en", all, "balise", "balises")} met`,
		toReview: (count) => `${count} to look at again`,
		nothingAsked: "No balise asks anything of projects yet.",
		none: "Nobody has said anything about this project yet",
		noneMore: (count) =>
			count > 1
				? `${count} balises ask something of projects: what is judged of them will appear here.`
				: "One balise asks something of projects: what is judged of it will appear here.",
		judge: "Judge in the coverage",
		unjudged: (count) =>
			count > 1
				? `Nobody has said anything about ${count} other balises.`
				: "Nobody has said anything about one other balise.",
		seeCoverage: "See the coverage",
	},
});
