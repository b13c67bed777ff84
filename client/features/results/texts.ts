/** The sentences of results: what indicators come to, for whom, how, and why not. */

import type { ResultGrouping } from "#shared/domain/results-scope.ts";
import type { RollUpMethod } from "#shared/domain/roll-up.ts";
import { ofName } from "#shared/lib/elision.ts";
import { counted, dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: "Résultats",
		lead: "Ce que les mesures donnent, réunies par indicateur. Ce qui ne s’additionne pas n’est pas additionné.",
		scope: "Pour",
		wholePortfolio: "Tout le portefeuille",
		sector: (name: string) => `Secteur\u00a0: ${name}`,
		cohort: (name: string) => `Cohorte\u00a0: ${name}`,
		project: (name: string) => `Projet\u00a0: ${name}`,
		sectorKind: "Secteur",
		cohortKind: "Cohorte",
		projectKind: "Projet",
		goneScope: "Ce qui était choisi n’existe plus",
		projectsCount: (count: number) => counted("fr", count, "projet", "projets"),
		indicatorsCount: (count: number) => counted("fr", count, "indicateur", "indicateurs"),
		unnamedSet: "Jeu sans nom",
		openSet: (title: string) => `Ouvrir le jeu «\u00a0${title}\u00a0»`,

		withValues: (count: number, all: number) =>
			`${counted("fr", count, "projet", "projets")} sur ${all} ${count > 1 ? "ont" : "a"} une valeur`,
		reportedWhole: "Valeur donnée pour tout le portefeuille",
		latestOfEach: "Dernière valeur de chaque projet",
		noValueYet: "Pas encore de valeur",
		noValueMore: "Personne n’a encore inscrit de valeur de cet indicateur pour ces projets.",
		missing: (missing: number, all: number, period: string, days: number) =>
			`${counted("fr", missing, "projet", "projets")} sur ${all} sans valeur (${period}, période finie depuis ${counted("fr", days, "jour", "jours")})`,
		whichMissing: "Lesquels",
		moreMissing: (count: number) => (count === 1 ? "et 1 autre" : `et ${count} autres`),
		depositValues: "Inscrire des valeurs",
		openGrid: (name: string) => `Inscrire des valeurs ${ofName(name)}`,
		definition: "Voir la définition",
		definitionOf: (name: string) => `Voir la définition ${ofName(name)}`,
		details: (name: string) => `Ouvrir les résultats ${ofName(name)}`,
		unweighted: "Moyenne simple de pourcentages\u00a0: un petit projet y pèse autant qu’un grand.",

		progressLabel: (name: string) => `Progression ${ofName(name)} vers sa cible`,
		wayDone: (share: string, target: string, period: string) => `${share} du chemin vers ${target} (${period})`,
		reached: (target: string, period: string) => `Cible atteinte\u00a0: ${target} (${period})`,
		notReached: (difference: string, target: string, period: string) =>
			`Il reste ${difference} pour atteindre ${target} (${period})`,
		maintained: (target: string, period: string) => `Maintenu à ${target} (${period})`,
		notMaintained: (difference: string, target: string, period: string) =>
			`À ${difference} de la valeur à maintenir, ${target} (${period})`,
		wentBack: (target: string, period: string) => `En deçà de la valeur de départ\u00a0; cible ${target} (${period})`,
		partOfTarget: (share: string, target: string, period: string) =>
			`${share} de la cible du portefeuille, ${target} (${period})`,
		otherLength: (period: string) => `La cible de ${period} porte sur une autre durée que ces valeurs.`,

		back: "Tous les indicateurs",
		overTime: "Dans le temps",
		sideBySide: "Côte à côte",
		by: "Comparer par",
		bars: "Barres",
		multiples: "Petites courbes",
		look: "Présentation",
		period: "Période",
		value: "Valeur",
		target: "Cible",
		baseline: "Valeur de départ",
		lineTitle: (name: string) => name,
		barTitle: (name: string, by: string, period: string) => `${name} par ${by}, ${period}`,
		latestPeriod: "dernière valeur",
		multiplesTitle: (name: string, by: string) => `${name} par ${by}, dans le temps`,
		lineSummary: (name: string, count: number, last: string, period: string) =>
			`${name}\u00a0: ${counted("fr", count, "période", "périodes")}, la dernière est ${period}, avec ${last}.`,
		barSummary: (name: string, count: number, most: string, value: string) =>
			`${name}\u00a0: ${counted("fr", count, "groupe", "groupes")}. Le plus grand est ${most}, avec ${value}.`,
		multiplesSummary: (name: string, count: number) =>
			`${name}\u00a0: ${counted("fr", count, "petite courbe", "petites courbes")} à la même échelle.`,
		projectsVary: (least: number, most: number) =>
			`Selon la période, ${least} à ${most} projets ont une valeur\u00a0: une baisse peut venir de valeurs qui manquent.`,
		otherLengths: "Les valeurs de périodes d’une autre durée ne sont pas dessinées.",
		noGroups: "Aucun de ces groupes n’a de valeur.",
		onlyFirst: (shown: number, all: number) =>
			`Le dessin montre ${shown} groupes sur ${all}\u00a0; le tableau les a tous.`,
		refusedIn: (names: string) => `Sans chiffre, parce que leurs valeurs ne se réunissent pas\u00a0: ${names}.`,
		noSector: "Sans secteur",
		noStage: "Étape à préciser",
		unnamed: "Sans nom",

		emptyTitle: "Rien n’est encore mesuré",
		empty:
			"Convenez d’abord d’un jeu d’indicateurs. Les valeurs inscrites pour les projets se réuniront ici, en direct.",
		openOverview: "Créer un jeu d’indicateurs",
		emptyValuesTitle: "Les indicateurs sont prêts, il manque les mesures",
		emptyValues: "Inscrivez une première valeur pour un projet\u00a0: elle paraîtra ici aussitôt.",
		failedTitle: "Les résultats n’ont pas pu être lus",
		goneTitle: "Il n’y a rien à montrer ici",
		gone: "Cet indicateur, ce projet ou cette cohorte n’existe plus, ou l’adresse n’est pas complète.",
		seeAll: "Voir tous les résultats",
		sectionEmpty: "Pas encore de mesure",
		sectionEmptyMore: "Les valeurs inscrites pour ces projets se réuniront ici.",
		indicator: "Indicateur",
		figure: "Chiffre",
		progress: "Progression",

		blockGone: (label: string) =>
			`«\u00a0${label}\u00a0» ne peut plus être montré\u00a0: l’indicateur, ou les projets choisis, n’existent plus.`,
		blockNotYet: (label: string) => `${label}\u00a0: pas encore de valeur à dessiner.`,
		pickIndicator: "Indicateur",
		pickPlot: "Montrer",
		plotLine: "Une ligne dans le temps, avec la cible",
		plotBars: "Des barres côte à côte",
		plotMultiples: "Une petite courbe par groupe",
		insert: "Insérer",
		change: "Changer",
		noIndicators: "Il n’y a pas encore d’indicateur à montrer. Créez d’abord un jeu d’indicateurs.",
		figureTitle: "Chiffre d’un indicateur",
		figureAsked: "Le chiffre suit les mesures. Vous pourrez le figer à une date.",

		frozenShort: "Chiffre figé",
		liveShort: "Chiffre vivant",
		figureNone: "pas encore de valeur",
		figureRefused: "sans chiffre",
		figureGone: "introuvable",
		frozenFigure: (value: string, date: string, today: string) => `${value} au ${date} (aujourd’hui\u00a0: ${today})`,
		liveState: "Vivant\u00a0: il suit les mesures et le portefeuille.",
		frozenState: (date: string) => `Figé le ${date}. La valeur d’aujourd’hui est dite à côté.`,
		freeze: "Figer à aujourd’hui",
		unfreeze: "Rendre vivant",
		freezeAgain: "Figer de nouveau à aujourd’hui",
		openResults: "Voir les résultats",
		frozenToast: "Le chiffre est figé.",
		liveToast: "Le chiffre est de nouveau vivant.",
		figurePopover: "Ce chiffre",
		countedSector: "Projets comptés",
		allSectors: "Tous les secteurs",

		byWeighted: (name: string) => `Moyenne pondérée sur les projets, selon ${name}`,
		byFormula: (formula: string) => `Calculé\u00a0: ${formula}`,
	},
	en: {
		title: "Results",
		lead: "What the measurements come to, indicator by indicator. What cannot be added is not added.",
		scope: "For",
		wholePortfolio: "The whole portfolio",
		sector: (name) => `Sector: ${name}`,
		cohort: (name) => `Cohort: ${name}`,
		project: (name) => `Project: ${name}`,
		sectorKind: "Sector",
		cohortKind: "Cohort",
		projectKind: "Project",
		goneScope: "What was chosen no longer exists",
		projectsCount: (count) => counted("en", count, "project", "projects"),
		indicatorsCount: (count) => counted("en", count, "indicator", "indicators"),
		unnamedSet: "Unnamed set",
		openSet: (title) => `Open the set “${title}”`,

		withValues: (count, all) =>
			`${counted("en", count, "project", "projects")} of ${all} ${count === 1 ? "has" : "have"} a value`,
		reportedWhole: "Value given for the whole portfolio",
		latestOfEach: "Latest value of each project",
		noValueYet: "No value yet",
		noValueMore: "Nobody has reported a measurement of this indicator for these projects yet.",
		missing: (missing, all, period, days) =>
			`${counted("en", missing, "project", "projects")} of ${all} without a value (${period}, over for ${counted("en", days, "day", "days")})`,
		whichMissing: "Which ones",
		moreMissing: (count) => (count === 1 ? "and 1 more" : `and ${count} more`),
		depositValues: "Report measurements",
		openGrid: (name) => `Report measurements of ${name}`,
		definition: "See the definition",
		definitionOf: (name) => `See the definition of ${name}`,
		details: (name) => `Open the results of ${name}`,
		unweighted: "Plain mean of percentages: a small project weighs as much as a large one.",

		progressLabel: (name) => `Progress of ${name} to its target`,
		wayDone: (share, target, period) => `${share} of the way to ${target} (${period})`,
		reached: (target, period) => `Target reached: ${target} (${period})`,
		notReached: (difference, target, period) => `${difference} to go to reach ${target} (${period})`,
		maintained: (target, period) => `Maintained at ${target} (${period})`,
		notMaintained: (difference, target, period) =>
			`${difference} away from the value to maintain, ${target} (${period})`,
		wentBack: (target, period) => `Behind the baseline; target ${target} (${period})`,
		partOfTarget: (share, target, period) => `${share} of the portfolio’s target, ${target} (${period})`,
		otherLength: (period) => `The target for ${period} is for another length of time than these values.`,

		back: "All indicators",
		overTime: "Over time",
		sideBySide: "Side by side",
		by: "Compare by",
		bars: "Bars",
		multiples: "Small lines",
		look: "Look",
		period: "Period",
		value: "Value",
		target: "Target",
		baseline: "Baseline",
		lineTitle: (name) => name,
		barTitle: (name, by, period) => `${name} by ${by}, ${period}`,
		latestPeriod: "latest value",
		multiplesTitle: (name, by) => `${name} by ${by}, over time`,
		lineSummary: (name, count, last, period) =>
			`${name}: ${counted("en", count, "period", "periods")}, the last one is ${period}, with ${last}.`,
		barSummary: (name, count, most, value) =>
			`${name}: ${counted("en", count, "group", "groups")}. The largest is ${most}, with ${value}.`,
		multiplesSummary: (name, count) => `${name}: ${counted("en", count, "small line", "small lines")} on one scale.`,
		projectsVary: (least, most) =>
			`Depending on the period, ${least} to ${most} projects have a value: a drop may come from values that are missing.`,
		otherLengths: "Values for periods of another length are not drawn.",
		noGroups: "None of these groups has a value.",
		onlyFirst: (shown, all) => `The drawing shows ${shown} groups of ${all}; the table has them all.`,
		refusedIn: (names) => `Without a figure, because their values do not come together: ${names}.`,
		noSector: "No sector",
		noStage: "Stage to be given",
		unnamed: "Unnamed",

		emptyTitle: "Nothing is measured yet",
		empty: "First agree on an indicator set. The measurements reported for projects will come together here, live.",
		openOverview: "Create an indicator set",
		emptyValuesTitle: "The indicators are ready, the measurements are missing",
		emptyValues: "Report a first value for a project: it will show here at once.",
		failedTitle: "The results could not be read",
		goneTitle: "There is nothing to show here",
		gone: "This indicator, project or cohort no longer exists, or the address is not complete.",
		seeAll: "See all results",
		sectionEmpty: "No measurement yet",
		sectionEmptyMore: "The values reported for these projects will come together here.",
		indicator: "Indicator",
		figure: "Figure",
		progress: "Progress",

		blockGone: (label) =>
			`“${label}” cannot be shown any more: the indicator, or the projects chosen, no longer exist.`,
		blockNotYet: (label) => `${label}: no value to draw yet.`,
		pickIndicator: "Indicator",
		pickPlot: "Show",
		plotLine: "A line over time, with the target",
		plotBars: "Bars side by side",
		plotMultiples: "A small line for each group",
		insert: "Insert",
		change: "Change",
		noIndicators: "There is no indicator to show yet. First create an indicator set.",
		figureTitle: "Figure of an indicator",
		figureAsked: "The figure follows the measurements. You can freeze it at a date.",

		frozenShort: "Frozen figure",
		liveShort: "Live figure",
		figureNone: "no value yet",
		figureRefused: "no figure",
		figureGone: "not found",
		frozenFigure: (value, date, today) => `${value} as of ${date} (today: ${today})`,
		liveState: "Live: it follows the measurements and the portfolio.",
		frozenState: (date) => `Frozen on ${date}. The value of today is said beside it.`,
		freeze: "Freeze at today",
		unfreeze: "Make it live",
		freezeAgain: "Freeze again at today",
		openResults: "See the results",
		frozenToast: "The figure is frozen.",
		liveToast: "The figure is live again.",
		figurePopover: "This figure",
		countedSector: "Projects counted",
		allSectors: "All sectors",

		byWeighted: (name) => `Weighted mean over projects, by ${name}`,
		byFormula: (formula) => `Computed: ${formula}`,
	},
});

/** How values are brought together, as a phrase. */
export const methodWords = dictionary<Record<RollUpMethod, string>>({
	fr: {
		sum: "Somme sur les projets",
		mean: "Moyenne simple sur les projets",
		"weighted-mean": "Moyenne pondérée sur les projets",
		latest: "Dernière valeur",
		count: "Nombre de projets qui ont une valeur",
	},
	en: {
		sum: "Sum over projects",
		mean: "Plain mean over projects",
		"weighted-mean": "Weighted mean over projects",
		latest: "Latest value",
		count: "Number of projects with a value",
	},
});

/** By what, in the middle of a sentence: « par secteur ». */
export const groupingWords = dictionary<Record<ResultGrouping, string>>({
	fr: { sector: "secteur", stage: "étape", cohort: "cohorte", project: "projet" },
	en: { sector: "sector", stage: "stage", cohort: "cohort", project: "project" },
});

/** The same, alone. */
export const groupingNames = dictionary<Record<ResultGrouping, string>>({
	fr: { sector: "Secteur", stage: "Étape", cohort: "Cohorte", project: "Projet" },
	en: { sector: "Sector", stage: "Stage", cohort: "Cohort", project: "Project" },
});
