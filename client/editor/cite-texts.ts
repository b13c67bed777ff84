/** What the list that opens on « # » says above its things, and of live figures: it comes with the list. */

import { dictionary } from "#shared/lib/language.ts";

export const citeTexts = dictionary({
	fr: {
		projects: "Projets",
		indicators: "Indicateurs",
		balises: "Balises",
		resources: "Ressources et mécanismes",
		recommendations: "Recommandations",
		cohorts: "Cohortes",
		organisations: "Organisations",
		decisions: "Décisions",
		figures: "Chiffres vivants",
		figureSearch: "chiffre vivant nombre total compte projets par secteur",
		figureAll: "Nombre de projets par secteur",
		figureSector: (sector: string) => `Nombre de projets\u00a0: ${sector}`,
		figureOf: (indicator: string) => `Valeur\u00a0: ${indicator}`,
		figureEverywhere: "tout le portefeuille",
	},
	en: {
		projects: "Projects",
		indicators: "Indicators",
		balises: "Balises",
		resources: "Resources and mechanisms",
		recommendations: "Recommendations",
		cohorts: "Cohorts",
		organisations: "Organisations",
		decisions: "Decisions",
		figures: "Live figures",
		figureSearch: "live figure number total count projects by sector",
		figureAll: "Number of projects by sector",
		figureSector: (sector) => `Number of projects: ${sector}`,
		figureOf: (indicator) => `Value: ${indicator}`,
		figureEverywhere: "the whole portfolio",
	},
});
