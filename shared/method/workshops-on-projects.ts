/** Workshops that work on the portfolio: what blocks, how a sector is doing, what comes first. Written by us, for groups to write over. */

import type { WorkshopTemplate } from "#shared/method/workshop-template.ts";

export const BLOCKERS: WorkshopTemplate = {
	id: "blockers-and-conditions",
	title: { fr: "Obstacles et conditions", en: "Blockers and conditions" },
	about: {
		fr: "Ce qui empêche les projets de changer d’échelle, et ce que chacun peut y faire.",
		en: "What keeps projects from scaling, and what each can do about it.",
	},
	purpose: {
		fr: "À la fin, les obstacles sont nommés sans détour, et pour les plus lourds nous savons quelle condition mettre en place et qui peut le faire.",
		en: "By the end, the blockers are named plainly, and for the heaviest we know which condition to put in place and who can do it.",
	},
	steps: [
		{
			kind: "present",
			title: { fr: "Le portefeuille aujourd’hui", en: "The portfolio today" },
			instruction: {
				fr: "Où en sont les projets, et à quelle étape ils s’arrêtent le plus souvent.",
				en: "Where projects stand, and at which stage they stop most often.",
			},
		},
		{
			kind: "ideas",
			title: { fr: "Ce qui bloque", en: "What blocks" },
			instruction: {
				fr: "Une carte par obstacle, sans nom\u00a0: dites ce que l’on dit d’habitude dans le corridor.\n- Un fait précis, plutôt qu’une généralité",
				en: "One card a blocker, without names: say what is usually said in the hallway.\n- A precise fact, rather than a general remark",
			},
			otherwise: { areAnonymous: true, minutes: 12 },
		},
		{
			kind: "group",
			title: { fr: "Regrouper les obstacles", en: "Group the blockers" },
			instruction: {
				fr: "Groupez par cause, non par organisation. Donnez à chaque groupe le nom de ce qui manque.",
				en: "Group by cause, not by organisation. Give each group the name of what is missing.",
			},
		},
		{
			kind: "vote",
			title: { fr: "Les plus lourds", en: "The heaviest" },
			instruction: {
				fr: "Répartissez vos points sur les obstacles qui arrêteraient un bon projet.",
				en: "Place your dots on the blockers that would stop a good project.",
			},
		},
		{
			kind: "tables",
			title: { fr: "De l’obstacle à la condition", en: "From blocker to condition" },
			instruction: {
				fr: "À chaque table, un obstacle.\n- Que faudrait-il pour qu’il ne bloque plus\u00a0?\n- Qui a ce pouvoir, et que lui demande-t-on exactement\u00a0?\n- Que peut-on faire sans attendre\u00a0?",
				en: "At each table, one blocker.\n- What would it take for it to block no more?\n- Who has that power, and what exactly are they asked?\n- What can be done without waiting?",
			},
			otherwise: { may: ["cards"] },
		},
		{
			kind: "discuss",
			title: { fr: "Retour des tables", en: "Back from the tables" },
			instruction: {
				fr: "Deux minutes par table\u00a0: la condition, la demande, le premier geste.",
				en: "Two minutes a table: the condition, the request, the first move.",
			},
		},
		{
			kind: "close",
			title: { fr: "Engagements", en: "Commitments" },
			instruction: {
				fr: "Chaque organisation nomme un geste qu’elle peut poser d’ici un mois.",
				en: "Each organisation names one move that it can make within a month.",
			},
		},
	],
};

export const PORTFOLIO_REVIEW: WorkshopTemplate = {
	id: "portfolio-review",
	title: { fr: "Revue du portefeuille d’un secteur", en: "Review of a sector’s portfolio" },
	about: {
		fr: "Un regard commun sur la maturité des projets d’un secteur, et les désaccords mis sur la table.",
		en: "A common view of how mature the projects of a sector are, with disagreements on the table.",
	},
	purpose: {
		fr: "À la fin, chaque projet du secteur a été situé par plusieurs personnes, et nous savons lesquels ont besoin de quoi.",
		en: "By the end, each project of the sector has been placed by several people, and we know which need what.",
	},
	steps: [
		{
			kind: "welcome",
			title: { fr: "Accueil", en: "Welcome" },
			instruction: {
				fr: "Dites quels projets vous connaissez de près, et à quel titre.",
				en: "Say which projects you know closely, and in what capacity.",
			},
		},
		{
			kind: "read",
			title: { fr: "Lire les fiches", en: "Read the sheets" },
			instruction: {
				fr: "Parcourez les projets du secteur. Notez ce qui vous surprend.",
				en: "Go through the projects of the sector. Note what surprises you.",
			},
			otherwise: { minutes: 15 },
		},
		{
			kind: "assess",
			title: { fr: "Situer chaque projet", en: "Place each project" },
			instruction: {
				fr: "Répondez pour vous-même, d’après ce que vous savez. «\u00a0Je ne sais pas\u00a0» est une réponse utile.",
				en: "Answer for yourself, from what you know. “I do not know” is a useful answer.",
			},
			otherwise: { minutes: 30 },
		},
		{
			kind: "break",
			title: { fr: "Pause", en: "Break" },
			instruction: { fr: "On reprend à l’heure dite.", en: "We start again on time." },
		},
		{
			kind: "discuss",
			title: { fr: "Là où nos réponses s’éloignent", en: "Where our answers differ" },
			instruction: {
				fr: "Prenez d’abord les projets où les réponses sont les plus éloignées.\n- La personne la plus haute et la plus basse disent ce qu’elles ont vu\n- On cherche le fait qui manque, non le compromis",
				en: "Take first the projects where answers differ most.\n- The highest and the lowest say what they saw\n- We look for the missing fact, not for a compromise",
			},
			otherwise: { minutes: 30 },
		},
		{
			kind: "ideas",
			title: { fr: "Ce dont ils ont besoin", en: "What they need" },
			instruction: {
				fr: "Une carte par besoin\u00a0: le projet, ce qui lui manque, qui pourrait l’offrir.",
				en: "One card a need: the project, what it lacks, who could offer it.",
			},
			otherwise: { arePrivate: false },
		},
		{
			kind: "close",
			title: { fr: "Ce que nous retenons", en: "What we take away" },
			instruction: {
				fr: "Trois constats, et une suite pour chaque projet dont la situation a changé.",
				en: "Three findings, and a follow-up for each project whose standing has changed.",
			},
		},
	],
};

export const PRIORITY: WorkshopTemplate = {
	id: "is-it-a-priority",
	title: { fr: "Est-ce une priorité\u00a0?", en: "Is it a priority?" },
	about: {
		fr: "Une réponse claire à une question posée à la table, avec ses raisons.",
		en: "A clear answer to a question put to the table, with its reasons.",
	},
	purpose: {
		fr: "À la fin, nous avons répondu\u00a0: oui, pas maintenant ou non, et nous savons dire pourquoi à ceux qui n’étaient pas là.",
		en: "By the end, we have answered: yes, not now or no, and we can say why to those who were not there.",
	},
	steps: [
		{
			kind: "present",
			title: { fr: "La question", en: "The question" },
			instruction: {
				fr: "Ce qui est demandé, par qui, et ce qui se passe si l’on ne fait rien.",
				en: "What is asked, by whom, and what happens if nothing is done.",
			},
		},
		{
			kind: "read",
			title: { fr: "Ce que l’on sait", en: "What is known" },
			instruction: {
				fr: "Lisez les faits. Posez en commentaire les questions de compréhension seulement.",
				en: "Read the facts. Ask in comments questions of understanding only.",
			},
			otherwise: { may: ["comment"] },
		},
		{
			kind: "ideas",
			title: { fr: "Pour, contre, à condition que", en: "For, against, provided that" },
			instruction: {
				fr: "Commencez chaque carte par «\u00a0Pour\u00a0», «\u00a0Contre\u00a0» ou «\u00a0À condition que\u00a0».\nÉcrivez au moins une carte contre votre premier avis.",
				en: "Begin each card with “For”, “Against” or “Provided that”.\nWrite at least one card against your first opinion.",
			},
		},
		{
			kind: "discuss",
			title: { fr: "Ce que cela déplacerait", en: "What it would displace" },
			instruction: {
				fr: "Une priorité en retarde une autre\u00a0: nommez laquelle.",
				en: "One priority delays another: name which.",
			},
		},
		{
			kind: "vote",
			title: { fr: "Est-ce une priorité\u00a0?", en: "Is it a priority?" },
			instruction: {
				fr: "Votez par consentement\u00a0: une objection dit ce qui causerait un tort, et ce qui la lèverait.",
				en: "Vote by consent: an objection says what would do harm, and what would lift it.",
			},
		},
		{
			kind: "close",
			title: { fr: "La décision et ses raisons", en: "The decision and its reasons" },
			instruction: {
				fr: "Écrivez la décision en une phrase, puis la raison que chacun pourra redire.",
				en: "Write the decision in one sentence, then the reason that everybody can repeat.",
			},
		},
	],
};
