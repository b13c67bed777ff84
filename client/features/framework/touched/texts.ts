/** The words of the panel that shows what a passage touches. */

import type { CitableKind } from "#shared/domain/citable.ts";
import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Ce que ce passage touche",
		scope: "Ce que le panneau regarde",
		section: "Cette section",
		document: "Tout le document",
		inSection: (heading: string) => `Section\u00a0: ${heading}`,
		beforeHeadings: "Avant le premier titre",
		emptySection: "Cette section ne cite rien encore.",
		emptyDocument: "Ce texte ne cite rien encore.",
		howToCite: "Tapez «\u00a0#\u00a0» dans le texte pour citer un projet, un indicateur, une balise, une organisation…",
		showPassage: "Voir le passage",
		showPassages: (count: number) => `Voir les ${count}\u00a0passages`,
		showPassageOf: (name: string) => `Voir le passage qui cite ${name}`,
		showPassagesOf: (name: string, count: number) =>
			`Voir, l’un après l’autre, les ${count}\u00a0passages qui citent ${name}`,
		passageShown: (place: number, count: number) =>
			count > 1 ? `Passage ${place} sur ${count}.` : "Voici le passage.",
		touches: (count: number) => counted("fr", count, "élément cité", "éléments cités"),
		noStage: "Étape non précisée",
		notAssessed: "Pas encore évalué",
		readiness: (instrument: string, says: string) => `${instrument}\u00a0: ${says}`,
		measureComing: "Le chiffre arrive…",
		measureFailed: "Le chiffre n’a pas pu être lu.",
		noValue: "Aucune valeur inscrite",
		asksNothing: "Ne demande rien aux projets",
		noProjects: "Aucun projet à juger",
		met: (met: number, all: number) => `Respectée par ${met} sur ${counted("fr", all, "projet", "projets")}`,
		partly: (count: number) => `en partie par ${count}`,
		namedIn: (count: number) => `Nommée dans ${counted("fr", count, "projet", "projets")}`,
		hasProjects: (count: number) => counted("fr", count, "projet", "projets"),
	},
	en: {
		title: "What this passage touches",
		scope: "What the panel looks at",
		section: "This section",
		document: "Whole document",
		inSection: (heading) => `Section: ${heading}`,
		beforeHeadings: "Before the first heading",
		emptySection: "This section does not cite anything yet.",
		emptyDocument: "This text does not cite anything yet.",
		howToCite: "Type “#” in the text to cite a project, an indicator, a balise, an organisation…",
		showPassage: "Show the passage",
		showPassages: (count) => `Show the ${count} passages`,
		showPassageOf: (name) => `Show the passage that cites ${name}`,
		showPassagesOf: (name, count) => `Show, one after the other, the ${count} passages that cite ${name}`,
		passageShown: (place, count) => (count > 1 ? `Passage ${place} of ${count}.` : "Here is the passage."),
		touches: (count) => counted("en", count, "thing cited", "things cited"),
		noStage: "Stage not given",
		notAssessed: "Not assessed yet",
		readiness: (instrument, says) => `${instrument}: ${says}`,
		measureComing: "The figure is on its way…",
		measureFailed: "The figure could not be read.",
		noValue: "No value reported",
		asksNothing: "Asks nothing of projects",
		noProjects: "No project to judge",
		met: (met, all) => `Met by ${met} of ${counted("en", all, "project", "projects")}`,
		partly: (count) => `partly by ${count}`,
		namedIn: (count) => `Named in ${counted("en", count, "project", "projects")}`,
		hasProjects: (count) => counted("en", count, "project", "projects"),
	},
});

/** Above the things of each kind. */
export const kindHeadings = dictionary<Record<CitableKind, string>>({
	fr: {
		project: "Projets",
		indicator: "Indicateurs",
		balise: "Balises",
		recommendation: "Recommandations",
		resource: "Ressources et mécanismes",
		organisation: "Organisations",
		cohort: "Cohortes",
	},
	en: {
		project: "Projects",
		indicator: "Indicators",
		balise: "Balises",
		recommendation: "Recommendations",
		resource: "Resources and mechanisms",
		organisation: "Organisations",
		cohort: "Cohorts",
	},
});
