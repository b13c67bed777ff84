/** The words of a round of assessments in a step. */

import { dictionary } from "#shared/lib/language.ts";

export const stepRoundTexts = dictionary({
	fr: {
		notByGuest:
			"Un tour porte sur les projets du portefeuille\u00a0: un membre de l’espace qui anime l’ouvre. Vous pourrez ensuite en montrer les réponses.",
		none: "L’évaluation n’est pas encore ouverte.",
		noneMore: "Elle apparaîtra ici dès que l’animation l’ouvrira.",
		prepare: "Préparer l’évaluation",
		change: "Changer de tour d’évaluation",
		existing: "Reprendre un tour déjà ouvert",
		existingNone: "Aucun tour n’est ouvert.",
		attach: "Mettre ce tour dans l’étape",
		or: "ou en ouvrir un",
		instrument: "Instrument",
		noInstrument: "Publiez d’abord un instrument, dans les évaluations de l’espace.",
		projects: (count: number) => (count === 1 ? "1 projet de la cohorte" : `${count} projets de la cohorte`),
		noCohort: "Donnez une cohorte à cette étape pour ouvrir un tour sur ses projets.",
		open: "Ouvrir le tour",
		attached: "L’évaluation est ouverte.",
		whole: "Le tour au complet",
	},
	en: {
		notByGuest:
			"A round is about the projects of the portfolio: a member of the workspace who leads opens it. You can then show its answers.",
		none: "The assessment is not open yet.",
		noneMore: "It will appear here as soon as whoever leads opens it.",
		prepare: "Prepare the assessment",
		change: "Choose another round",
		existing: "Take up a round that is open",
		existingNone: "No round is open.",
		attach: "Put this round in the step",
		or: "or open one",
		instrument: "Instrument",
		noInstrument: "Publish an instrument first, in the assessments of the workspace.",
		projects: (count) => (count === 1 ? "1 project of the cohort" : `${count} projects of the cohort`),
		noCohort: "Give this step a cohort to open a round about its projects.",
		open: "Open the round",
		attached: "The assessment is open.",
		whole: "The whole round",
	},
});
