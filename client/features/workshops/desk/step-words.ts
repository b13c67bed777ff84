/** The words of steps: what each kind is for, and what each permission lets participants do, in plain sentences. */

import type { StepKind, StepPermission } from "#shared/domain/workshop-step.ts";
import { type Dictionary, dictionary } from "#shared/lib/language.ts";

export const stepKindMore: Dictionary<Record<StepKind, string>> = dictionary({
	fr: {
		welcome: "Les gens entrent et se présentent.",
		present: "Quelqu’un montre, les autres écoutent.",
		read: "Chacun lit pour soi.",
		ideas: "Chacun écrit des cartes, pour soi puis pour tous.",
		group: "On met ensemble les cartes qui se ressemblent.",
		write: "On écrit dans un document, à plusieurs.",
		assess: "Chacun situe des projets avec un instrument.",
		vote: "On se prononce sur des mots précis ou une question.",
		discuss: "On parle, avec un texte sous les yeux au besoin.",
		tables: "Le groupe se sépare en tables\u00a0: chacune écrit dans sa copie ou ses cartes, puis on compare.",
		break: "On souffle.",
		close: "On dit ce qui reste à faire, et par qui.",
	},
	en: {
		welcome: "People come in and introduce themselves.",
		present: "Somebody shows, the others listen.",
		read: "Each reads for themselves.",
		ideas: "Each writes cards, for themselves then for all.",
		group: "Cards that look alike are put together.",
		write: "A document is written by several people.",
		assess: "Each places projects with an instrument.",
		vote: "People say what they think of exact words or a question.",
		discuss: "People talk, with a text at hand if need be.",
		tables: "The group splits into tables: each writes in its copy or its cards, then all is compared.",
		break: "People breathe.",
		close: "What is left to do is said, and by whom.",
	},
});

/** « Les personnes participantes peuvent… » */
export const permissionNames: Dictionary<Record<StepPermission, string>> = dictionary({
	fr: {
		cards: "Écrire des cartes",
		group: "Regrouper les cartes et nommer les groupes",
		comment: "Commenter et proposer d’autres mots",
		write: "Écrire dans le document",
		vote: "Voter",
		assess: "Évaluer les projets",
	},
	en: {
		cards: "Write cards",
		group: "Group cards and name the groups",
		comment: "Comment and propose other words",
		write: "Write in the document",
		vote: "Vote",
		assess: "Assess the projects",
	},
});

export const permissionMore: Dictionary<Record<StepPermission, string>> = dictionary({
	fr: {
		cards: "Une idée par carte, tant que dure l’étape.",
		group: "Déplacer toutes les cartes, pas seulement les siennes.",
		comment: "Dans le document de l’étape, sans toucher au texte.",
		write: "Tout le document de l’étape, comme les membres de l’espace.",
		vote: "Au vote attaché à l’étape, et à lui seul.",
		assess: "Dans le tour d’évaluation attaché à l’étape.",
	},
	en: {
		cards: "One idea a card, as long as the step lasts.",
		group: "Move all the cards, not only their own.",
		comment: "In the document of the step, without touching the text.",
		write: "All of the document of the step, as members of the workspace do.",
		vote: "In the vote attached to the step, and no other.",
		assess: "In the round of assessments attached to the step.",
	},
});

/** In a list, where there is little room. */
export const permissionShort: Dictionary<Record<StepPermission, string>> = dictionary({
	fr: {
		cards: "cartes",
		group: "regroupement",
		comment: "commentaires",
		write: "écriture",
		vote: "vote",
		assess: "évaluation",
	},
	en: {
		cards: "cards",
		group: "grouping",
		comment: "comments",
		write: "writing",
		vote: "vote",
		assess: "assessment",
	},
});
