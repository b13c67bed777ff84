/** Three ways to bring to scale (out, up, deep) to be weighed together: what a project leans on, and what it leaves aside. */

import type { Instrument, InstrumentDimension, InstrumentLevel } from "#shared/domain/instrument.ts";

const LEVELS: InstrumentLevel[] = [
	{ value: 0, label: { fr: "Pas dans ce projet", en: "Not in this project" }, help: { fr: "", en: "" } },
	{ value: 1, label: { fr: "En appui", en: "In support" }, help: { fr: "", en: "" } },
	{ value: 2, label: { fr: "Au cœur du projet", en: "At the heart of the project" }, help: { fr: "", en: "" } },
];

const strategy = (id: string, fr: [string, string], en: [string, string]): InstrumentDimension => ({
	id,
	label: { fr: fr[0], en: en[0] },
	help: { fr: fr[1], en: en[1] },
	levels: LEVELS,
});

export const SCALING_STRATEGIES: Instrument = {
	id: "scaling-strategies",
	version: 0,
	title: { fr: "Stratégies\u00a0: en étendue, en hauteur, en profondeur", en: "Strategies: out, up and deep" },
	about: {
		fr: "Trois façons de passer à l’échelle. Un grand changement demande le plus souvent de les combiner\u00a0; rien n’oblige un projet à les suivre toutes.",
		en: "Three ways to bring to scale. A large change most often needs a mix of them; nothing requires a project to follow them all.",
	},
	notice: {
		fr: "Les trois façons viennent de la source\u00a0; les trois degrés et le libellé sont les nôtres.",
		en: "The three ways come from the source; the three degrees and the wording are ours.",
	},
	source: {
		text: {
			fr: "Darcy Riddell et Michele-Lee Moore, pour la Fondation McConnell (Montréal, 2015).",
			en: "Darcy Riddell and Michele-Lee Moore, for the McConnell Foundation (Montréal, 2015).",
		},
		links: ["https://netzerocities.app/resource-3953"],
	},
	rule: "none",
	notApplicable: false,
	dimensions: [
		strategy(
			"out",
			["En étendue", "Rejoindre plus de personnes ou de lieux\u00a0: reproduire, diffuser."],
			["Scaling out", "Reaching more people or places: replicating, spreading."],
		),
		strategy(
			"up",
			["En hauteur", "Changer les lois, les politiques, les institutions\u00a0: agir à la racine du problème."],
			["Scaling up", "Changing laws, policies, institutions: acting on the roots of the problem."],
		),
		strategy(
			"deep",
			["En profondeur", "Changer les valeurs, la culture, les relations\u00a0: ce que l’on trouve normal."],
			["Scaling deep", "Changing values, culture, relationships: what people find normal."],
		),
	],
};
