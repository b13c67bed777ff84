/** What each kind of step of a workshop is called: on the desk, where one takes part, on the projected screen and in the report. */

import type { StepKind } from "#shared/domain/workshop-step.ts";
import { type Dictionary, dictionary } from "#shared/lib/language.ts";

export const stepKindNames: Dictionary<Record<StepKind, string>> = dictionary({
	fr: {
		welcome: "Accueil",
		present: "Présentation",
		read: "Lecture",
		ideas: "Recueil d’idées",
		group: "Regroupement",
		write: "Écriture à plusieurs",
		assess: "Évaluation de projets",
		vote: "Vote",
		discuss: "Discussion",
		tables: "Sous-groupes",
		break: "Pause",
		close: "Clôture",
	},
	en: {
		welcome: "Welcome",
		present: "Presentation",
		read: "Reading",
		ideas: "Gathering ideas",
		group: "Grouping",
		write: "Writing together",
		assess: "Assessing projects",
		vote: "Vote",
		discuss: "Discussion",
		tables: "Sub-groups",
		break: "Break",
		close: "Closing",
	},
});
