/** The starter outline of a scaling framework: the questions a group answers, in our own words, ready to be written over. */

import type * as Y from "yjs";
import { stampSchema } from "#shared/document/document-meta.ts";
import { type Block, frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import type { Language } from "#shared/lib/language.ts";

/** Writes the outline in a new framework. The portfolio figure in it is live. */
export function writeFrameworkOutline(doc: Y.Doc, language: Language): void {
	doc.transact(() => {
		stampSchema(doc);
		writeBlocks(richText(doc, frameworkTextName()), language === "fr" ? FRENCH : ENGLISH);
	});
}

/** Prepares a framework that begins empty: one blank paragraph, so that the first person has where to write. */
export function writeEmptyFramework(doc: Y.Doc): void {
	doc.transact(() => {
		stampSchema(doc);
		writeBlocks(richText(doc, frameworkTextName()), [{ paragraph: [] }]);
	});
}

const FRENCH: readonly Block[] = [
	{
		callout: "idea",
		text: "Ce plan est un point de départ. Remplacez chaque consigne par votre texte, retirez ce qui ne sert pas, et tapez # pour citer un projet, un indicateur ou une balise.",
	},
	{ heading: 1, text: "Contexte et besoin" },
	{
		paragraph:
			"À quel besoin social répond-on, pour qui, et qu’est-ce qui manque aux solutions actuelles\u00a0? Dites d’où viennent ces constats.",
	},
	{ heading: 1, text: "Ce qui passe à l’échelle, et comment" },
	{
		paragraph:
			"Décrivez le cœur de l’innovation, ce qui peut s’adapter et ce qui ne doit pas se perdre. Quelles stratégies sont suivies\u00a0: répliquer, adapter, diversifier, transposer, essaimer, changer les règles, changer les façons de voir\u00a0?",
	},
	{ heading: 1, text: "Balises" },
	{
		paragraph:
			"Quels repères guident les choix\u00a0? Citez ici les balises du groupe et dites ce qu’elles changent dans la pratique.",
	},
	{ heading: 1, text: "Mécanismes" },
	{
		paragraph:
			"Par quels moyens le passage à l’échelle se fait-il\u00a0: appel de projets, communauté de pratique, entente, programme, accompagnement\u00a0? Qui décide, quand, sur quoi\u00a0?",
	},
	{ heading: 1, text: "Types de ressources" },
	{
		bullets: [
			"Argent\u00a0: pour préparer, puis pour réaliser.",
			"Personnes et temps\u00a0: chez les porteurs, chez les milieux preneurs, chez les accompagnateurs.",
			"Savoirs, outils et données à partager.",
			"Appuis politiques, juridiques et institutionnels.",
		],
	},
	{ heading: 1, text: "Indicateurs" },
	{
		paragraph:
			"À quoi verra-t-on que cela avance, et que cela vaut la peine\u00a0? Citez les indicateurs retenus, avec leur valeur de départ et leurs cibles.",
	},
	{ heading: 1, text: "Enveloppe de cinq ans" },
	{
		paragraph:
			"Quels montants, pour la préparation et pour la réalisation, année par année, et de quelles sources\u00a0? Qu’est-ce qui déclenche chaque palier\u00a0?",
	},
	{ heading: 1, text: "Conditions et obstacles" },
	{
		tasks: [
			{ text: "Ce qui doit être en place avant de commencer", done: false },
			{ text: "Ce qui pourrait tout arrêter, et ce qu’on prévoit", done: false },
			{ text: "Règles, normes ou ententes à revoir, et avec qui", done: false },
		],
	},
	{ heading: 1, text: "Le portefeuille sur lequel ce cadre travaille" },
	{
		paragraph: [
			"Le portefeuille compte en ce moment ",
			{ figure: "projects-by-sector" },
			". Citez les projets qui ont servi à écrire ce cadre, et ceux qu’il devrait aider en premier.",
		],
	},
];

const ENGLISH: readonly Block[] = [
	{
		callout: "idea",
		text: "This outline is a starting point. Write over each prompt, remove what you do not need, and type # to cite a project, an indicator or a balise.",
	},
	{ heading: 1, text: "Context and need" },
	{
		paragraph:
			"Which social need is addressed, for whom, and what do current solutions lack? Say where these findings come from.",
	},
	{ heading: 1, text: "What scales, and how" },
	{
		paragraph:
			"Describe the core of the innovation, what may adapt and what must not be lost. Which strategies are followed: replicate, adapt, diversify, transpose, spread, change the rules, change how people see things?",
	},
	{ heading: 1, text: "Balises" },
	{
		paragraph:
			"Which guideposts steer the choices? Cite the group’s balises here and say what they change in practice.",
	},
	{ heading: 1, text: "Mechanisms" },
	{
		paragraph:
			"By what means does scaling happen: a call for projects, a community of practice, an agreement, a programme, accompaniment? Who decides, when, on what?",
	},
	{ heading: 1, text: "Types of resources" },
	{
		bullets: [
			"Money: to prepare, then to carry out.",
			"People and time: among carriers, adopters and companions.",
			"Knowledge, tools and data to share.",
			"Political, legal and institutional support.",
		],
	},
	{ heading: 1, text: "Indicators" },
	{
		paragraph:
			"How will progress show, and that it is worth it? Cite the indicators retained, with their baseline and their targets.",
	},
	{ heading: 1, text: "Five-year envelope" },
	{
		paragraph:
			"Which amounts, for preparation and for realisation, year by year, and from which sources? What triggers each landing?",
	},
	{ heading: 1, text: "Conditions and blockers" },
	{
		tasks: [
			{ text: "What must be in place before starting", done: false },
			{ text: "What could stop everything, and what is planned for it", done: false },
			{ text: "Rules, standards or agreements to revisit, and with whom", done: false },
		],
	},
	{ heading: 1, text: "The portfolio this framework works with" },
	{
		paragraph: [
			"The portfolio now holds ",
			{ figure: "projects-by-sector" },
			". Cite the projects that helped write this framework, and those it should help first.",
		],
	},
];
