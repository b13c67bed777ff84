/** Workshops that work on words: a recommendation, balises, indicators. Written by us, for groups to write over. */

import type { WorkshopTemplate } from "#shared/method/workshop-template.ts";

export const REWORDING: WorkshopTemplate = {
	id: "reword-recommendation",
	title: { fr: "Reformuler une recommandation", en: "Reword a recommendation" },
	about: {
		fr: "Une recommandation que la table comprend de la même façon, et ce qu’elle en pense.",
		en: "A recommendation that the table understands in the same way, and what it thinks of it.",
	},
	purpose: {
		fr: "À la fin, la recommandation est écrite dans des mots que chaque organisation peut porter, et nous savons à quel point nous sommes d’accord.",
		en: "By the end, the recommendation is written in words that each organisation can stand behind, and we know how far we agree.",
	},
	steps: [
		{
			kind: "welcome",
			title: { fr: "Accueil", en: "Welcome" },
			instruction: {
				fr: "Dites votre nom, votre organisation, et ce que vous espérez de cette rencontre en une phrase.",
				en: "Say your name, your organisation, and what you hope for from this meeting in one sentence.",
			},
		},
		{
			kind: "read",
			title: { fr: "Lire la recommandation", en: "Read the recommendation" },
			instruction: {
				fr: "Lisez la formulation d’origine pour vous-même.\nRepérez un mot qui peut se comprendre de deux façons.",
				en: "Read the original wording for yourself.\nSpot one word that can be understood in two ways.",
			},
			otherwise: { minutes: 5 },
		},
		{
			kind: "ideas",
			title: { fr: "Ce qui aide, ce qui gêne", en: "What helps, what gets in the way" },
			instruction: {
				fr: "Écrivez pour vous seulement, une idée par carte.\n- Ce que cette recommandation rendrait possible dans votre milieu\n- Ce qui vous empêcherait de l’appliquer",
				en: "Write for yourself only, one idea a card.\n- What this recommendation would make possible where you work\n- What would keep you from applying it",
			},
		},
		{
			kind: "group",
			title: { fr: "Regrouper", en: "Group" },
			instruction: {
				fr: "Placez ensemble les cartes qui parlent de la même chose, puis donnez un nom à chaque groupe.",
				en: "Put together the cards that speak of the same thing, then give each group a name.",
			},
			otherwise: { minutes: 10 },
		},
		{
			kind: "write",
			title: { fr: "Écrire une nouvelle formulation", en: "Write a new wording" },
			instruction: {
				fr: "Écrivez dans le texte, ensemble.\n- Qui fait quoi, avec qui, et quand\n- Une phrase courte vaut mieux que trois réserves",
				en: "Write in the text, together.\n- Who does what, with whom, and when\n- One short sentence is worth more than three caveats",
			},
			otherwise: { minutes: 25 },
		},
		{
			kind: "vote",
			title: { fr: "Jusqu’où sommes-nous d’accord\u00a0?", en: "How far do we agree?" },
			instruction: {
				fr: "Dites votre degré d’accord avec les mots tels qu’ils sont à l’écran. Une réserve s’explique en une phrase.",
				en: "Say how far you agree with the words as they stand on the screen. A reservation is explained in one sentence.",
			},
		},
		{
			kind: "close",
			title: { fr: "Ce qui suit", en: "What comes next" },
			instruction: {
				fr: "Nommez ce qui reste à faire, qui s’en occupe et pour quand.",
				en: "Name what is left to do, who sees to it and by when.",
			},
		},
	],
};

export const BALISES_WORKSHOP: WorkshopTemplate = {
	id: "balises-on-projects",
	title: { fr: "Définir des balises sur de vrais projets", en: "Define balises on real projects" },
	about: {
		fr: "Des repères éprouvés sur deux ou trois projets du portefeuille avant d’être retenus.",
		en: "Guideposts tried on two or three projects of the portfolio before they are kept.",
	},
	purpose: {
		fr: "À la fin, nous avons quelques balises que l’on peut vérifier, essayées sur des projets que nous connaissons.",
		en: "By the end, we have a few balises that can be checked, tried on projects that we know.",
	},
	steps: [
		{
			kind: "present",
			title: { fr: "Deux projets, en bref", en: "Two projects, in brief" },
			instruction: {
				fr: "La personne qui porte le projet le raconte en cinq minutes\u00a0: à quel besoin il répond, où il en est, ce qui a été difficile.",
				en: "The person who carries the project tells it in five minutes: which need it answers, where it stands, what was hard.",
			},
			otherwise: { minutes: 15 },
		},
		{
			kind: "ideas",
			title: { fr: "À quoi tenez-vous\u00a0?", en: "What matters to you?" },
			instruction: {
				fr: "En pensant à ces projets\u00a0: qu’est-ce qui ne doit pas se perdre en changeant d’échelle\u00a0?\nUne idée par carte.",
				en: "Thinking of these projects: what must not be lost when they scale?\nOne idea a card.",
			},
		},
		{
			kind: "group",
			title: { fr: "Des cartes aux repères", en: "From cards to guideposts" },
			instruction: {
				fr: "Groupez les cartes. Le nom de chaque groupe est l’ébauche d’une balise\u00a0: une phrase, avec un verbe.",
				en: "Group the cards. The name of each group is the draft of a balise: one sentence, with a verb.",
			},
		},
		{
			kind: "write",
			title: { fr: "Écrire les balises", en: "Write the balises" },
			instruction: {
				fr: "Pour chaque balise, écrivez\u00a0:\n- l’énoncé, et pourquoi nous y tenons\n- deux ou trois critères que quelqu’un d’autre pourrait vérifier",
				en: "For each balise, write:\n- the statement, and why it matters to us\n- two or three criteria that somebody else could check",
			},
			otherwise: { minutes: 30 },
		},
		{
			kind: "break",
			title: { fr: "Pause", en: "Break" },
			instruction: { fr: "On reprend à l’heure dite.", en: "We start again on time." },
		},
		{
			kind: "tables",
			title: { fr: "L’épreuve d’un projet", en: "Tried on a project" },
			instruction: {
				fr: "À chaque table, un projet. Passez les balises une à une.\n- Ce critère peut-il être vérifié ici\u00a0?\n- S’il manque quelque chose, que faudrait-il changer\u00a0: le projet ou la balise\u00a0?",
				en: "At each table, one project. Go through the balises one by one.\n- Can this criterion be checked here?\n- If something is missing, what should change: the project or the balise?",
			},
			otherwise: { minutes: 35, may: ["write", "comment"] },
		},
		{
			kind: "discuss",
			title: { fr: "Retour des tables", en: "Back from the tables" },
			instruction: {
				fr: "Chaque table dit en deux minutes ce que son projet a changé dans une balise.",
				en: "Each table says in two minutes what its project changed in a balise.",
			},
		},
		{
			kind: "vote",
			title: { fr: "Quelles balises gardons-nous\u00a0?", en: "Which balises do we keep?" },
			instruction: {
				fr: "Donnez votre degré d’accord. Ce qui n’est pas assez mûr retourne en discussion\u00a0: rien n’est perdu.",
				en: "Say how far you agree. What is not ripe yet goes back to discussion: nothing is lost.",
			},
		},
	],
};

export const INDICATORS_WORKSHOP: WorkshopTemplate = {
	id: "choose-indicators",
	title: { fr: "Choisir des indicateurs", en: "Choose indicators" },
	about: {
		fr: "Quelques indicateurs utiles, mesurables, avec une personne responsable pour chacun.",
		en: "A few indicators that are useful, that can be measured, with somebody responsible for each.",
	},
	purpose: {
		fr: "À la fin, nous savons à quoi nous verrons que cela avance, qui mesure quoi, et ce que nous renonçons à mesurer.",
		en: "By the end, we know how we will see progress, who measures what, and what we choose not to measure.",
	},
	steps: [
		{
			kind: "welcome",
			title: { fr: "Accueil", en: "Welcome" },
			instruction: {
				fr: "Nommez un chiffre qui a déjà changé une de vos décisions.",
				en: "Name a figure that once changed a decision of yours.",
			},
		},
		{
			kind: "ideas",
			title: { fr: "À quoi verra-t-on que cela avance\u00a0?", en: "How will progress show?" },
			instruction: {
				fr: "Un signe par carte, du point de vue des personnes concernées d’abord.\nNe cherchez pas encore comment le mesurer.",
				en: "One sign a card, first from the point of view of the people concerned.\nDo not look yet for how to measure it.",
			},
		},
		{
			kind: "group",
			title: { fr: "Regrouper les signes", en: "Group the signs" },
			instruction: {
				fr: "Mettez ensemble ce qui dit la même chose. Un groupe sans nom clair n’est pas encore un indicateur.",
				en: "Put together what says the same thing. A group without a clear name is not an indicator yet.",
			},
		},
		{
			kind: "vote",
			title: { fr: "Les plus utiles", en: "The most useful ones" },
			instruction: {
				fr: "Répartissez vos points sur ce qui aiderait vraiment à décider. Cinq indicateurs suivis valent mieux que vingt oubliés.",
				en: "Place your dots on what would truly help to decide. Five indicators that are followed are worth more than twenty forgotten.",
			},
		},
		{
			kind: "write",
			title: { fr: "Définir les indicateurs", en: "Define the indicators" },
			instruction: {
				fr: "Pour chaque indicateur retenu\u00a0:\n- la définition et l’unité\n- la source, et qui la tient\n- la valeur de départ et une première cible",
				en: "For each indicator that is kept:\n- the definition and the unit\n- the source, and who keeps it\n- the baseline and a first target",
			},
			otherwise: { minutes: 30 },
		},
		{
			kind: "discuss",
			title: { fr: "Effets à surveiller", en: "Effects to watch" },
			instruction: {
				fr: "Que pourrait-on faire de travers pour améliorer ce chiffre\u00a0? Qui porterait le fardeau de la mesure\u00a0?",
				en: "What could be done wrong to improve this figure? Who would bear the burden of measuring?",
			},
		},
		{
			kind: "close",
			title: { fr: "Qui mesure quoi", en: "Who measures what" },
			instruction: {
				fr: "Un nom et une première date par indicateur.",
				en: "One name and one first date for each indicator.",
			},
		},
	],
};
