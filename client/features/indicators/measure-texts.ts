/** The sentences on how the values of an indicator come together, how it is computed, and where it is found elsewhere. */

import { counted, dictionary } from "#shared/lib/language.ts";
import type { Additivity } from "#shared/domain/roll-up.ts";
import type { UnitKind } from "#shared/domain/unit.ts";
import type { Aggregation } from "#shared/document/indicator-set.ts";

export const measureTexts = dictionary({
	fr: {
		together: "Comment les valeurs se réunissent",
		unitKind: "Genre de quantité",
		additivity: "Ses valeurs s’additionnent-elles\u00a0?",
		aggregation: "Un chiffre pour plusieurs projets",
		weightedBy: "Pondérée par",
		weightedByHint: "L’indicateur qui dit le poids de chaque projet\u00a0: nombre de personnes, de logements…",
		noWeight: "Choisissez l’indicateur qui donne le poids de chaque projet.",
		weightGone: "L’indicateur qui pondérait n’existe plus.",
		isComputed: "Cet indicateur est calculé\u00a0: il se recalcule avec les chiffres réunis de ceux dont il dépend.",

		computed: "Calculé à partir d’autres indicateurs",
		notComputed:
			"Ses valeurs sont inscrites une à une. Pour un taux ou un coût unitaire, calculez-le plutôt à partir d’autres.",
		writeFormula: "Écrire le calcul",
		changeFormula: "Modifier le calcul",
		removeFormula: "Retirer le calcul",
		expression: "Calcul",
		expressionHint: "Par exemple\u00a0: [I1] ÷ [I2] × 100",
		addIndicator: "Ajouter un indicateur au calcul",
		operators: "Signes",
		apply: "Appliquer",
		cancel: "Annuler",
		at: (sentence: string, place: number) => `${sentence.replace(/\.$/, "")} (caractère ${place}).`,
		circle: (names: string) => `Ce calcul tourne en rond\u00a0: ${names}.`,
		formulaSaved: "Le calcul est enregistré.",
		formulaRemoved: "Le calcul est retiré\u00a0: les valeurs s’inscrivent de nouveau.",
		gone: "indicateur supprimé",

		references: "Ailleurs, le même indicateur",
		noReferences: "Aucune référence à un catalogue, comme IRIS+ ou les ODD.",
		catalogue: "Catalogue",
		referenceCode: "Code",
		addReference: "Ajouter la référence",
		removeReference: (name: string) => `Retirer la référence ${name}`,
		sdg: "ODD",

		copyFrom: "Copier d’un autre jeu",
		copyFromTitle: "Copier depuis un autre jeu",
		copyFromHelp:
			"La copie est à ce jeu\u00a0: la changer ne change pas l’original. Pour employer l’original tel quel, citez-le dans un texte ou dans un calcul.",
		searchLibrary: "Chercher dans les autres jeux",
		copyOne: (name: string) => `Copier ${name}`,
		copy: "Copier",
		copied: "Copié",
		copiedToast: (name: string) => `«\u00a0${name}\u00a0» est copié dans ce jeu.`,
		noOtherSet: "Il n’y a pas d’autre jeu d’indicateurs dans cet espace.",
		libraryNone: "Aucun indicateur ne correspond à cette recherche.",
		libraryComing: "Les autres jeux arrivent…",
		found: (count: number) => counted("fr", count, "indicateur", "indicateurs"),
		close: "Fermer",
	},
	en: {
		together: "How values come together",
		unitKind: "Kind of quantity",
		additivity: "Do its values add up?",
		aggregation: "One figure for several projects",
		weightedBy: "Weighted by",
		weightedByHint: "The indicator that says the weight of each project: number of people, of homes…",
		noWeight: "Choose the indicator that gives the weight of each project.",
		weightGone: "The indicator that weighed it no longer exists.",
		isComputed: "This indicator is computed: it is computed again from the figures of those it depends on.",

		computed: "Computed from other indicators",
		notComputed: "Its values are reported. For a rate or a unit cost, compute it from others instead.",
		writeFormula: "Write the calculation",
		changeFormula: "Change the calculation",
		removeFormula: "Remove the calculation",
		expression: "Calculation",
		expressionHint: "For example: [I1] ÷ [I2] × 100",
		addIndicator: "Add an indicator to the calculation",
		operators: "Signs",
		apply: "Apply",
		cancel: "Cancel",
		at: (sentence, place) => `${sentence.replace(/\.$/, "")} (character ${place}).`,
		circle: (names) => `This calculation goes round in a circle: ${names}.`,
		formulaSaved: "The calculation is saved.",
		formulaRemoved: "The calculation is removed: values are reported again.",
		gone: "indicator deleted",

		references: "The same indicator elsewhere",
		noReferences: "No reference to a catalogue, such as IRIS+ or the SDGs.",
		catalogue: "Catalogue",
		referenceCode: "Code",
		addReference: "Add the reference",
		removeReference: (name) => `Remove the reference ${name}`,
		sdg: "SDG",

		copyFrom: "Copy from another set",
		copyFromTitle: "Copy from another set",
		copyFromHelp:
			"The copy belongs to this set: changing it does not change the original. To use the original as it is, cite it in a text or in a calculation.",
		searchLibrary: "Search the other sets",
		copyOne: (name) => `Copy ${name}`,
		copy: "Copy",
		copied: "Copied",
		copiedToast: (name) => `“${name}” is copied into this set.`,
		noOtherSet: "There is no other indicator set in this workspace.",
		libraryNone: "No indicator matches this search.",
		libraryComing: "The other sets are coming…",
		found: (count) => counted("en", count, "indicator", "indicators"),
		close: "Close",
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

export const additivityHelp = dictionary<Record<Additivity, string>>({
	fr: {
		"": "Rien n’est additionné tant que personne ne l’a dit",
		everywhere: "Un flux\u00a0: repas servis, dollars versés",
		projects: "Un état\u00a0: milieux engagés à une date",
		overlapping: "Personnes rejointes par plusieurs projets",
		never: "Taux, notes, moyennes",
	},
	en: {
		"": "Nothing is added until somebody says so",
		everywhere: "A flow: meals served, dollars paid",
		projects: "A state: settings engaged at a date",
		overlapping: "People reached by several projects",
		never: "Rates, scores, means",
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
