/** The sentences of the dialogs where a workspace shapes its stages and its own fields. */

import { dictionary } from "#shared/lib/language.ts";
import type { OwnFieldType } from "#shared/document/own-fields.ts";

export const manageTexts = dictionary({
	fr: {
		fieldsTitle: "Champs de l’espace",
		fieldsHelp:
			"Ce que votre groupe veut savoir de chaque projet, en plus des champs de tous les portefeuilles. Chaque champ est une colonne et une ligne de la fiche.",
		noField: "Aucun champ pour le moment.",
		fieldLabel: "Nom du champ",
		fieldType: "Type",
		unit: "Unité",
		choices: "Choix",
		choice: "Choix",
		addChoice: "Ajouter un choix",
		removeChoice: (label: string) => `Retirer le choix ${label}`,
		addField: "Ajouter un champ",
		newField: "Nouveau champ",
		tooMany: "Un espace compte au plus 60 champs en usage. Archivez-en un pour en ajouter.",
		typeKept: "Changer de type n’efface rien\u00a0: ce qui ne convient pas est gardé, sans être montré.",
		archive: (label: string) => `Archiver ${label}`,
		restore: (label: string) => `Remettre ${label} en usage`,
		archived: "Archivé",
		archivedFields: "Champs archivés",
		moveUp: (label: string) => `Monter ${label}`,
		moveDown: (label: string) => `Descendre ${label}`,
		stagesTitle: "Étapes du portefeuille",
		stagesHelp:
			"Les étapes d’un projet vers l’échelle, dans les mots de votre groupe. Une étape archivée n’est plus offerte\u00a0; les projets qui y sont la gardent.",
		stageLabel: "Nom de l’étape",
		addStage: "Ajouter une étape",
		archivedStages: "Étapes archivées",
		done: "Fermer",
		unnamed: "sans nom",
	},
	en: {
		fieldsTitle: "Own fields of the workspace",
		fieldsHelp:
			"What your group wants to know of each project, beside the fields of every portfolio. Each field is a column and a line of the sheet.",
		noField: "No field yet.",
		fieldLabel: "Name of the field",
		fieldType: "Type",
		unit: "Unit",
		choices: "Choices",
		choice: "Choice",
		addChoice: "Add a choice",
		removeChoice: (label) => `Remove the choice ${label}`,
		addField: "Add a field",
		newField: "New field",
		tooMany: "A workspace has at most 60 fields in use. Archive one to add another.",
		typeKept: "Changing the type erases nothing: what does not fit is kept, without being shown.",
		archive: (label) => `Archive ${label}`,
		restore: (label) => `Use ${label} again`,
		archived: "Archived",
		archivedFields: "Archived fields",
		moveUp: (label) => `Move ${label} up`,
		moveDown: (label) => `Move ${label} down`,
		stagesTitle: "Stages of the portfolio",
		stagesHelp:
			"The stages of a project on its way to scale, in the words of your group. An archived stage is no longer offered; projects that are there keep it.",
		stageLabel: "Name of the stage",
		addStage: "Add a stage",
		archivedStages: "Archived stages",
		done: "Close",
		unnamed: "unnamed",
	},
});

export const fieldTypeNames = dictionary<Record<OwnFieldType, string>>({
	fr: {
		text: "Texte",
		number: "Nombre",
		date: "Date",
		choice: "Choix",
		person: "Personne",
		organisation: "Organisation",
		link: "Lien",
	},
	en: {
		text: "Text",
		number: "Number",
		date: "Date",
		choice: "Choice",
		person: "Person",
		organisation: "Organisation",
		link: "Link",
	},
});
