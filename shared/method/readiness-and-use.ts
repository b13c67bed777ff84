/** Readiness × use: how ready an innovation is, crossed with how widely it is used, each from 0 to 9 and by completed evidence. */

import type { Instrument, InstrumentLevel } from "#shared/domain/instrument.ts";

const readiness = (value: number, fr: [string, string], en: [string, string]): InstrumentLevel => ({
	value,
	label: { fr: fr[0], en: en[0] },
	help: { fr: fr[1], en: en[1] },
});

const READINESS: InstrumentLevel[] = [
	readiness(
		0,
		["Idée", "Une intuition, sans travail derrière elle pour l’instant."],
		["Idea", "An intuition, with no work behind it yet."],
	),
	readiness(
		1,
		["Connaissances de base", "Les connaissances sur lesquelles elle repose sont établies."],
		["Basic knowledge", "The knowledge it rests on is established."],
	),
	readiness(
		2,
		["Formulation en cours", "On en fait une proposition précise, qui reste à établir."],
		["Being formulated", "It is being turned into a precise proposal, still to be established."],
	),
	readiness(
		3,
		["Concept établi", "La proposition tient\u00a0: on a montré qu’elle est plausible."],
		["Proof of concept", "The proposal holds: it has been shown to be plausible."],
	),
	readiness(
		4,
		["Mise à l’essai encadrée", "On l’essaie dans des conditions entièrement maîtrisées."],
		["Controlled testing", "It is being tried under fully controlled conditions."],
	),
	readiness(
		5,
		["Première forme qui fonctionne", "Elle fonctionne dans des conditions maîtrisées."],
		["Early working form", "It works under controlled conditions."],
	),
	readiness(
		6,
		["Mise à l’essai en partie encadrée", "On l’essaie dans un milieu réel, avec l’appui de l’équipe d’origine."],
		["Partly controlled testing", "It is being tried in a real setting, with the original team’s support."],
	),
	readiness(
		7,
		["Forme éprouvée avec appui", "Elle fonctionne dans un milieu réel, avec cet appui."],
		["Proven with support", "It works in a real setting, with that support."],
	),
	readiness(
		8,
		["Mise à l’essai sans appui", "On l’essaie dans un milieu réel, sans l’équipe d’origine."],
		["Uncontrolled testing", "It is being tried in a real setting, without the original team."],
	),
	readiness(
		9,
		["Innovation éprouvée", "Elle fonctionne dans un milieu réel, sans l’équipe d’origine."],
		["Proven innovation", "It works in a real setting, without the original team."],
	),
];

const toFill = (value: number): InstrumentLevel => ({
	value,
	label: { fr: "", en: "" },
	help: { fr: "", en: "" },
});

export const READINESS_AND_USE: Instrument = {
	id: "readiness-and-use",
	version: 0,
	title: { fr: "Maturité et utilisation", en: "Readiness and use" },
	about: {
		fr: "Deux échelles de 0 à 9, gardées côte à côte\u00a0: la maturité de l’innovation et son utilisation. On retient le niveau le plus élevé qu’appuient des preuves achevées, avec une raison écrite. Pour la maturité, un nombre pair dit que l’on met à l’essai, un nombre impair que c’est établi. À faire pour l’innovation centrale et pour chacune de celles dont elle a besoin\u00a0: la plus faible est le goulot.",
		en: "Two scales from 0 to 9, kept side by side: how ready the innovation is and how widely it is used. The level kept is the highest that completed evidence supports, with a written reason. For readiness, an even number says that it is being tested, an odd one that it is established. To be done for the core innovation and for each one it depends on: the weakest is the bottleneck.",
	},
	notice: {
		fr: "À compléter\u00a0: les dix intitulés de l’utilisation n’ont pas pu être vérifiés, ils sont laissés vides. Écrivez-les d’après le guide que vous suivez, ou retirez cette dimension, avant de publier. Les intitulés de la maturité sont les nôtres, d’après les titres d’origine.",
		en: "To be completed: the ten titles of use could not be verified and are left empty. Write them from the guide you follow, or remove this dimension, before you publish. The titles of readiness are our own words, after the original ones.",
	},
	source: {
		text: {
			fr: "CGIAR et Université de Wageningue, approche Scaling Readiness (Sartas et autres, 2020).",
			en: "CGIAR and Wageningen University, the Scaling Readiness approach (Sartas and others, 2020).",
		},
		links: [
			"https://wur.nl/en/show/ready-to-scale-from-innovations-to-system-change.htm",
			"https://www.cgiar.org/innovations/scaling-readiness-reaping-the-benefits-from-innovations/",
			"https://www.rtb.cgiar.org/scaling-readiness",
		],
	},
	rule: "highest-with-completed-evidence",
	notApplicable: false,
	dimensions: [
		{
			id: "readiness",
			label: { fr: "Maturité de l’innovation", en: "Innovation readiness" },
			help: {
				fr: "Jusqu’où sait-on que l’innovation fonctionne, et dans quelles conditions\u00a0?",
				en: "How far is the innovation known to work, and under which conditions?",
			},
			levels: READINESS,
		},
		{
			id: "use",
			label: { fr: "Utilisation de l’innovation", en: "Innovation use" },
			help: {
				fr: "Qui s’en sert déjà, près ou loin de l’équipe d’origine\u00a0? Intitulés à compléter.",
				en: "Who uses it already, near the original team or far from it? Titles to be completed.",
			},
			levels: Array.from({ length: 10 }, (_, value) => toFill(value)),
		},
	],
};
