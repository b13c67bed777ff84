/** The words of the page of gaps. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Écarts",
		lead: "Ce que rien ne relie ou ne dit encore, d’un bout à l’autre de l’espace. Une ligne s’en va dès que quelqu’un juge, mesure ou cite.",
		sector: "Secteur",
		sectorHint: "Les passages des cadres restent tous là.",
		everySector: "Tous les secteurs",
		exportCsv: "Télécharger (CSV)",
		fileName: "Écarts",
		coming: "Lecture en cours…",
		showAll: (count: number) => `Voir les ${count}`,
		showLess: "Voir moins",
		showProjects: (count: number) => `Voir les ${count} projets`,
		untitled: "Sans nom",
		untitledDocument: "Document sans titre",

		balisesTitle: "Balises qu’aucun projet ne respecte",
		balisesSaid: (count: number) =>
			count > 1
				? `${count}\u00a0balises attendent encore un premier projet qui fasse tout ce qu’elles demandent.`
				: "Une balise attend encore un premier projet qui fasse tout ce qu’elle demande.",
		balisesNone: "Rien ici\u00a0: chaque balise est respectée par au moins un projet.",
		balisesNoSet: "Rien ici\u00a0: aucun jeu de balises n’a de balise pour l’instant.",
		noProjects: "Rien ici\u00a0: aucun projet à regarder.",
		asksNothing: "Ne demande rien aux projets",
		nobodyJudged: "Personne ne s’est encore prononcé",
		partly: (count: number) => `${counted("fr", count, "projet", "projets")} en partie`,
		notMet: (count: number) => `${counted("fr", count, "projet", "projets")} en défaut`,
		toJudge: (count: number) => `${count} à juger`,
		toReview: (count: number) =>
			`${counted("fr", count, "projet", "projets")} à revoir\u00a0: le libellé a changé depuis`,

		projectsTitle: "Projets qu’aucune balise ne couvre",
		projectsSaid: (count: number) =>
			count > 1
				? `Pour ${count}\u00a0projets, personne n’a encore dit qu’ils respectent un critère, même en partie.`
				: "Pour un projet, personne n’a encore dit qu’il respecte un critère, même en partie.",
		projectsNone: "Rien ici\u00a0: chaque projet respecte au moins un critère, ne serait-ce qu’en partie.",
		projectsNothingAsked: "Rien ici\u00a0: aucune balise ne demande encore quelque chose aux projets.",
		judged: (count: number) =>
			count > 1 ? `${count}\u00a0critères jugés, aucun respecté` : "Un critère jugé, non respecté",
		notJudged: "Jamais jugé",
		criteriaToReview: (count: number) =>
			count > 1 ? `${count}\u00a0jugements à revoir, d’un ancien libellé` : "Un jugement à revoir, d’un ancien libellé",

		indicatorsTitle: "Indicateurs sans valeur",
		indicatorsSaid: (count: number) =>
			count > 1
				? `${count}\u00a0indicateurs sont définis, et rien n’y est encore mesuré.`
				: "Un indicateur est défini, et rien n’y est encore mesuré.",
		indicatorsNone: "Rien ici\u00a0: chaque indicateur a au moins une valeur.",
		indicatorsNoSet: "Rien ici\u00a0: aucun indicateur n’est défini pour l’instant.",
		indicatorsFailed: "Les valeurs n’ont pas pu être lues. Elles le seront dès que le serveur répondra.",
		noValue: "Aucune valeur saisie",

		clausesTitle: "Passages qui ne citent rien",
		clausesSaid: (count: number) =>
			count > 1
				? `${count}\u00a0sections de cadre ne citent ni projet, ni indicateur, ni balise.`
				: "Une section de cadre ne cite ni projet, ni indicateur, ni balise.",
		clausesNone: "Rien ici\u00a0: chaque section de chaque cadre cite quelque chose.",
		clausesNoFramework: "Rien ici\u00a0: aucun cadre n’est écrit pour l’instant.",
		withoutHeading: "Avant le premier titre",

		blockersTitle: "Blocages les plus partagés",
		blockersSaid: (count: number) =>
			count > 1
				? `${count}\u00a0blocages arrêtent plusieurs projets à la fois\u00a0: y travailler une fois en aide plusieurs.`
				: "Un blocage arrête plusieurs projets à la fois\u00a0: y travailler une fois en aide plusieurs.",
		blockersNone: "Rien ici\u00a0: aucun blocage n’est partagé par plusieurs projets.",
		blockersAlone: (count: number) =>
			count > 1
				? `${count}\u00a0autres blocages ne touchent qu’un projet.`
				: "Un autre blocage ne touche qu’un projet.",
		projects: (count: number) => counted("fr", count, "projet", "projets"),
		inSector: (sector: string, count: number) => `${sector}\u00a0: ${count}`,
		noSector: "Sans secteur",

		columnGap: "Écart",
		columnThing: "Élément",
		columnDocument: "Document",
		columnDetail: "Détail",
		columnAddress: "Adresse",
	},
	en: {
		title: "Gaps",
		lead: "What nothing links or says yet, all over the workspace. A line goes as soon as somebody judges, measures or cites.",
		sector: "Sector",
		sectorHint: "The passages of frameworks all stay.",
		everySector: "Every sector",
		exportCsv: "Download (CSV)",
		fileName: "Gaps",
		coming: "Reading…",
		showAll: (count) => `Show all ${count}`,
		showLess: "Show fewer",
		showProjects: (count) => `Show the ${count} projects`,
		untitled: "Unnamed",
		untitledDocument: "Untitled document",

		balisesTitle: "Balises that no project meets",
		balisesSaid: (count) =>
			count > 1
				? `${count} balises still wait for a first project that does all they ask.`
				: "One balise still waits for a first project that does all it asks.",
		balisesNone: "Nothing here: each balise is met by at least one project.",
		balisesNoSet: "Nothing here: no balise set has a balise yet.",
		noProjects: "Nothing here: there is no project to look at.",
		asksNothing: "Asks nothing of projects",
		nobodyJudged: "Nobody has judged it yet",
		partly: (count) => `${counted("en", count, "project", "projects")} in part`,
		notMet: (count) => `${counted("en", count, "project", "projects")} not meeting it`,
		toJudge: (count) => `${count} to judge`,
		toReview: (count) =>
			`${counted("en", count, "project", "projects")} to look at again: the wording has changed since`,

		projectsTitle: "Projects that no balise covers",
		projectsSaid: (count) =>
			count > 1
				? `Nobody has yet said that these ${count} projects meet a criterion, even in part.`
				: "Nobody has yet said that one project meets a criterion, even in part.",
		projectsNone: "Nothing here: each project meets at least one criterion, if only in part.",
		projectsNothingAsked: "Nothing here: no balise asks anything of projects yet.",
		judged: (count) => (count > 1 ? `${count} criteria judged, none met` : "One criterion judged, not met"),
		notJudged: "Never judged",
		criteriaToReview: (count) =>
			count > 1
				? `${count} judgements to look at again, of an older wording`
				: "One judgement to look at again, of an older wording",

		indicatorsTitle: "Indicators without values",
		indicatorsSaid: (count) =>
			count > 1
				? `${count} indicators are defined, and nothing is measured in them yet.`
				: "One indicator is defined, and nothing is measured in it yet.",
		indicatorsNone: "Nothing here: each indicator has at least one value.",
		indicatorsNoSet: "Nothing here: no indicator is defined yet.",
		indicatorsFailed: "The values could not be read. They will be as soon as the server answers.",
		noValue: "No value reported",

		clausesTitle: "Passages that cite nothing",
		clausesSaid: (count) =>
			count > 1
				? `${count} sections of frameworks cite no project, no indicator and no balise.`
				: "One section of a framework cites no project, no indicator and no balise.",
		clausesNone: "Nothing here: each section of each framework cites something.",
		clausesNoFramework: "Nothing here: no framework is written yet.",
		withoutHeading: "Before the first heading",

		blockersTitle: "Blockers most shared",
		blockersSaid: (count) =>
			count > 1
				? `${count} blockers stop several projects at once: working on one helps several.`
				: "One blocker stops several projects at once: working on it helps several.",
		blockersNone: "Nothing here: no blocker is shared by several projects.",
		blockersAlone: (count) =>
			count > 1 ? `${count} other blockers touch one project only.` : "One other blocker touches one project only.",
		projects: (count) => counted("en", count, "project", "projects"),
		inSector: (sector, count) => `${sector}: ${count}`,
		noSector: "No sector",

		columnGap: "Gap",
		columnThing: "Thing",
		columnDocument: "Document",
		columnDetail: "Detail",
		columnAddress: "Address",
	},
});
