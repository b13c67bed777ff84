/** A scalability checklist in seven areas: an aid to dialogue, never a scorecard. */

import type { Instrument, InstrumentDimension, InstrumentLevel } from "#shared/domain/instrument.ts";

/** Three points, so that a bad one stands out without anybody adding them up. */
const LEVELS: InstrumentLevel[] = [
	{
		value: 1,
		label: { fr: "Freine", en: "Holds back" },
		help: {
			fr: "Rend le passage à l’échelle plus difficile\u00a0: que pourrait-on simplifier\u00a0?",
			en: "Makes scaling harder: what could be simplified?",
		},
	},
	{
		value: 2,
		label: { fr: "Ni l’un ni l’autre", en: "Neither" },
		help: { fr: "N’aide ni ne gêne vraiment pour l’instant.", en: "Neither helps nor hinders much for now." },
	},
	{
		value: 3,
		label: { fr: "Facilite", en: "Helps" },
		help: { fr: "Rend le passage à l’échelle plus facile.", en: "Makes scaling easier." },
	},
];

const area = (id: string, fr: [string, string], en: [string, string]): InstrumentDimension => ({
	id,
	label: { fr: fr[0], en: en[0] },
	help: { fr: fr[1], en: en[1] },
	levels: LEVELS,
});

export const SCALABILITY_CHECKLIST: Instrument = {
	id: "scalability-checklist",
	version: 0,
	title: { fr: "Liste de vérification du passage à l’échelle", en: "Scalability checklist" },
	about: {
		fr: "Sept aspects à regarder à plusieurs avant de décider de grandir. Ce n’est pas une grille de notation\u00a0: elle sert à parler franchement et à trouver ce qui peut être simplifié.",
		en: "Seven areas to look at together before deciding to grow. It is not a scorecard: it helps people talk frankly and find what can be simplified.",
	},
	notice: {
		fr: "Les sept aspects et l’échelle à trois points suivent la liste d’origine, qui compte 28 questions\u00a0; le libellé est le nôtre et ses questions ne sont pas reproduites. Ajoutez les vôtres.",
		en: "The seven areas and the three-point scale follow the original checklist, which has 28 questions; the wording is ours and its questions are not reproduced. Add your own.",
	},
	source: {
		text: {
			fr: "Management Systems International, cadre de gestion du passage à l’échelle, 3e édition (2016)\u00a0; présentation par Elrha.",
			en: "Management Systems International, Scaling Up management framework, 3rd edition (2016); presented by Elrha.",
		},
		links: [
			"https://higuide.elrha.org/toolkits/scale/scale-feasibility-assessment/assess-the-scalability-of-your-solution/",
		],
	},
	rule: "none",
	notApplicable: true,
	dimensions: [
		area(
			"strategy",
			["Une stratégie qui convainc", "Sait-on jusqu’où l’on veut aller, par quel chemin, et pourquoi celui-là\u00a0?"],
			["A strategy that convinces", "Is it clear how far to go, by which path, and why that one?"],
		),
		area(
			"credibility",
			[
				"Des résultats crédibles",
				"Les preuves viennent-elles de milieux réels, et sont-elles reconnues par ceux qui décideront\u00a0?",
			],
			["Credible results", "Does the evidence come from real settings, and do those who will decide accept it?"],
		),
		area(
			"support",
			["Un appui au changement", "Qui demande ce changement, qui le soutiendra, qui pourrait y perdre\u00a0?"],
			["Support for change", "Who asks for this change, who will support it, who might lose by it?"],
		),
		area(
			"advantage",
			[
				"Un avantage sur ce qui se fait",
				"Est-ce nettement mieux que la pratique actuelle, pour ceux qui auraient à changer la leur\u00a0?",
			],
			[
				"An advantage over current practice",
				"Is it clearly better than what is done now, for those who would have to change?",
			],
		),
		area(
			"transfer",
			[
				"Facile à transmettre et à adopter",
				"Qu’est-ce qui est essentiel, et le reste peut-il être plus simple, plus court, moins coûteux\u00a0?",
			],
			["Easy to pass on and adopt", "What is essential, and can the rest be simpler, shorter, less costly?"],
		),
		area(
			"fit",
			[
				"Un milieu preneur à qui cela convient",
				"Le milieu preneur a-t-il la mission, les compétences et la place pour l’accueillir\u00a0?",
			],
			["An adopting setting it suits", "Does the adopting setting have the mission, the skills and the room for it?"],
		),
		area(
			"funding",
			[
				"Un financement qui dure",
				"Après le projet, qui paie, avec quelle assurance, et le coût baisse-t-il en grandissant\u00a0?",
			],
			["Funding that lasts", "After the project, who pays, how surely, and does the cost fall as it grows?"],
		),
	],
};
