/** The words of the choices of an indicator: which way is better, how often, what kind of quantity, what adds up and how. */

import type { Aggregation, Direction, Frequency } from "#shared/document/indicator-set.ts";
import type { Additivity } from "#shared/domain/roll-up.ts";
import type { UnitKind } from "#shared/domain/unit.ts";
import { dictionary } from "#shared/lib/language.ts";

export const directionWords = dictionary<Record<Direction, string>>({
	fr: { "": "Non précisé", increase: "À la hausse", decrease: "À la baisse", maintain: "Maintenir" },
	en: { "": "Not given", increase: "Increase", decrease: "Decrease", maintain: "Maintain" },
});

export const frequencyWords = dictionary<Record<Frequency, string>>({
	fr: {
		"": "Non précisée",
		monthly: "Mensuelle",
		quarterly: "Trimestrielle",
		"half-yearly": "Semestrielle",
		yearly: "Annuelle",
		once: "Une seule fois",
	},
	en: {
		"": "Not given",
		monthly: "Monthly",
		quarterly: "Quarterly",
		"half-yearly": "Half-yearly",
		yearly: "Yearly",
		once: "Once",
	},
});

export const unitKindWords = dictionary<Record<UnitKind, string>>({
	fr: {
		"": "Selon l’unité",
		count: "Nombre",
		people: "Personnes",
		money: "Argent",
		percent: "Pourcentage",
		ratio: "Rapport",
		duration: "Durée",
		score: "Note",
		other: "Autre",
	},
	en: {
		"": "As the unit says",
		count: "Count",
		people: "People",
		money: "Money",
		percent: "Percentage",
		ratio: "Ratio",
		duration: "Duration",
		score: "Score",
		other: "Other",
	},
});

export const additivityWords = dictionary<Record<Additivity, string>>({
	fr: {
		"": "Non précisé",
		everywhere: "Oui, entre projets et dans le temps",
		projects: "Oui, entre projets, à un moment donné",
		overlapping: "Non, les mêmes personnes reviennent",
		never: "Non, jamais",
	},
	en: {
		"": "Not given",
		everywhere: "Yes, over projects and over time",
		projects: "Yes, over projects, at one time",
		overlapping: "No, the same people come back",
		never: "No, never",
	},
});

export const aggregationWords = dictionary<Record<Aggregation, string>>({
	fr: {
		"": "Somme, si elle est permise",
		sum: "Somme",
		mean: "Moyenne simple",
		"weighted-mean": "Moyenne pondérée",
		latest: "Dernière valeur",
		count: "Nombre de projets qui ont une valeur",
	},
	en: {
		"": "Sum, when it is allowed",
		sum: "Sum",
		mean: "Plain mean",
		"weighted-mean": "Weighted mean",
		latest: "Latest value",
		count: "Number of projects with a value",
	},
});
