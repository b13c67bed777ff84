/** The sentences of the dialog of the shared list of blockers and enabling conditions. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const obstacleTexts = dictionary({
	fr: {
		history: "Historique",
		title: "Blocages et conditions favorables",
		help: "Une même liste pour tout l’espace\u00a0: renommer un blocage le renomme dans tous ses projets, et deux formulations de la même chose se fusionnent.",
		blocker: "Blocages",
		condition: "Conditions favorables",
		"no-blocker": "Aucun blocage pour le moment. Ils s’ajoutent sur la fiche d’un projet.",
		"no-condition": "Aucune condition favorable pour le moment. Elles s’ajoutent sur la fiche d’un projet.",
		label: "Formulation",
		unnamed: "sans nom",
		untitled: "Projet sans nom",
		projectCount: (count: number) => counted("fr", count, "projet", "projets"),
		projectsOf: (label: string, count: number) => `${label}\u00a0: ${counted("fr", count, "projet", "projets")}`,
		andMore: (count: number) => `et ${counted("fr", count, "autre", "autres")}`,
		mergeOne: (label: string) => `Fusionner «\u00a0${label}\u00a0» avec…`,
		archiveOne: (label: string) => `Archiver «\u00a0${label}\u00a0»`,
		archived: (label: string) => `«\u00a0${label}\u00a0» est archivé\u00a0: les projets qui le nomment le gardent`,
		archivedTitle: "Archivés",
		mergeTitle: (label: string) => `Fusionner «\u00a0${label}\u00a0»`,
		mergeInto: "Formulation à garder",
		mergeHelp: (gone: string, kept: string, count: number) =>
			count === 0
				? `Aucun projet ne nomme «\u00a0${gone}\u00a0»\u00a0: seul «\u00a0${kept}\u00a0» reste dans la liste.`
				: `${counted("fr", count, "projet dira", "projets diront")} «\u00a0${kept}\u00a0» au lieu de «\u00a0${gone}\u00a0»\u00a0:`,
		mergeBoth: (count: number) =>
			`${counted("fr", count, "d’entre eux nomme", "d’entre eux nomment")} déjà les deux et n’en ${count > 1 ? "garderont" : "gardera"} qu’un.`,
		mergeDo: "Fusionner",
		merged: (gone: string, kept: string) => `«\u00a0${gone}\u00a0» est devenu «\u00a0${kept}\u00a0»`,
		cancel: "Annuler",
		close: "Fermer",
	},
	en: {
		history: "History",
		title: "Blockers and enabling conditions",
		help: "One list for the whole workspace: renaming a blocker renames it in all its projects, and two wordings of the same thing can be merged.",
		blocker: "Blockers",
		condition: "Enabling conditions",
		"no-blocker": "No blocker yet. They are added on the page of a project.",
		"no-condition": "No enabling condition yet. They are added on the page of a project.",
		label: "Wording",
		unnamed: "unnamed",
		untitled: "Untitled project",
		projectCount: (count) => counted("en", count, "project", "projects"),
		projectsOf: (label, count) => `${label}: ${counted("en", count, "project", "projects")}`,
		andMore: (count) => `and ${counted("en", count, "other", "others")}`,
		mergeOne: (label) => `Merge “${label}” with…`,
		archiveOne: (label) => `Archive “${label}”`,
		archived: (label) => `“${label}” is archived: the projects that name it keep it`,
		archivedTitle: "Archived",
		mergeTitle: (label) => `Merge “${label}”`,
		mergeInto: "Wording to keep",
		mergeHelp: (gone, kept, count) =>
			count === 0
				? `No project names “${gone}”: only “${kept}” stays in the list.`
				: `${counted("en", count, "project", "projects")} will say “${kept}” instead of “${gone}”:`,
		mergeBoth: (count) => `${counted("en", count, "of them names", "of them name")} both already and will keep one.`,
		mergeDo: "Merge",
		merged: (gone, kept) => `“${gone}” became “${kept}”`,
		cancel: "Cancel",
		close: "Close",
	},
});
