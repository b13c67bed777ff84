/** Why values cannot be brought together, or a formula has no value, said so that somebody can do something about it. */

import type { NoValue, UnitFault } from "#shared/domain/computed-indicator.ts";
import type { FormulaFault } from "#shared/domain/formula.ts";
import { periodLabel } from "#shared/domain/period.ts";
import type { RollUpRefusal } from "#shared/domain/roll-up.ts";
import { dictionary, type Language, LOCALES } from "#shared/lib/language.ts";

export const rollUpTexts = dictionary({
	fr: {
		"no-values": "Aucune valeur à réunir.",
		shares:
			"Des pourcentages ne s’additionnent pas. Additionnez ce dont ils sont faits, ou prenez une moyenne pondérée.",
		"never-added": "Cet indicateur est déclaré non additif\u00a0: ses valeurs ne s’additionnent pas.",
		overlapping:
			"Les mêmes personnes peuvent être comptées dans plusieurs valeurs\u00a0: la somme en compterait deux fois.",
		"additivity-unsaid": "Dites d’abord, dans la fiche de l’indicateur, si ses valeurs peuvent s’additionner.",
		stockOverTime: (periods: string) =>
			`Cet indicateur dit un état à un moment\u00a0: il ne s’additionne pas d’une période à l’autre (${periods}).`,
		unitsDiffer: (units: string) => `Les unités diffèrent\u00a0: ${units}.`,
		"grains-mixed": "Des périodes de longueurs différentes, comme une année et un trimestre, ne se réunissent pas.",
		"whole-and-parts":
			"Un tout et ses parties sont mêlés\u00a0: le portefeuille et ses projets, ou une valeur et sa ventilation. Les parties compteraient deux fois.",
		valueTwice: (period: string) => `Deux valeurs sont données pour le même projet et la même période (${period}).`,
		"weights-missing": "Il manque un poids pour au moins un projet\u00a0: la moyenne pondérée n’est pas calculée.",
		"weights-not-positive": "Un poids est nul ou négatif\u00a0: la moyenne pondérée n’est pas calculée.",
		"several-latest":
			"Plusieurs projets ont une dernière valeur\u00a0: choisissez une somme, une moyenne ou un seul projet.",
		unweightedShares: "Moyenne simple de pourcentages\u00a0: un petit projet y pèse autant qu’un grand.",
		missing: (indicator: string) => `Pas de valeur\u00a0: il manque celle de ${indicator}.`,
		"not-added": (indicator: string) => `Pas de valeur\u00a0: celles de ${indicator} ne peuvent pas être réunies.`,
		"other-periods": (indicator: string) =>
			`Pas de valeur\u00a0: ${indicator} a des valeurs, mais pour d’autres périodes.`,
		"division-by-zero": (indicator: string) => `Pas de valeur\u00a0: ${indicator} divise par zéro.`,
		circle: (indicator: string) => `Pas de valeur\u00a0: le calcul de ${indicator} tourne en rond.`,
		"too-large": (indicator: string) => `Pas de valeur\u00a0: le résultat de ${indicator} est trop grand.`,
		cannotBeAdded: (left: string, right: string) =>
			`${left} et ${right} n’ont pas la même unité\u00a0: on ne peut ni les additionner ni les soustraire.`,
		otherUnit: "Le calcul donne une autre unité que celle écrite pour l’indicateur.",
		plainNumber: "un nombre",
		empty: "Écrivez une formule.",
		tooLong: "Cette formule est trop longue.",
		tooDeep: "Cette formule a trop de parenthèses les unes dans les autres.",
		unexpected: (text: string) => `«\u00a0${text}\u00a0» n’est pas attendu ici.`,
		unfinished: "La formule s’arrête trop tôt.",
		unknownIndicator: (text: string) => `Aucun indicateur ne s’appelle «\u00a0${text}\u00a0».`,
	},
	en: {
		"no-values": "There are no values to bring together.",
		shares: "Percentages do not add up. Add what they are made of, or take a weighted mean.",
		"never-added": "This indicator is declared non-additive: its values do not add up.",
		overlapping: "The same people may be counted in several values: a sum would count them twice.",
		"additivity-unsaid": "Say first, in the record of the indicator, whether its values can be added.",
		stockOverTime: (periods) =>
			`This indicator tells a state at one time: it does not add up from one period to the next (${periods}).`,
		unitsDiffer: (units) => `The units differ: ${units}.`,
		"grains-mixed": "Periods of different lengths, such as a year and a quarter, are not brought together.",
		"whole-and-parts":
			"A whole and its parts are mixed: the portfolio and its projects, or a value and its breakdown. The parts would count twice.",
		valueTwice: (period) => `Two values are given for the same project and period (${period}).`,
		"weights-missing": "At least one project has no weight: the weighted mean is not computed.",
		"weights-not-positive": "A weight is zero or negative: the weighted mean is not computed.",
		"several-latest": "Several projects have a latest value: choose a sum, a mean or one project.",
		unweightedShares: "Plain mean of percentages: a small project weighs as much as a large one.",
		missing: (indicator) => `No value: the one of ${indicator} is missing.`,
		"not-added": (indicator) => `No value: those of ${indicator} cannot be brought together.`,
		"other-periods": (indicator) => `No value: ${indicator} has values, but for other periods.`,
		"division-by-zero": (indicator) => `No value: ${indicator} divides by zero.`,
		circle: (indicator) => `No value: the calculation of ${indicator} goes round in a circle.`,
		"too-large": (indicator) => `No value: the result of ${indicator} is too large.`,
		cannotBeAdded: (left, right) =>
			`${left} and ${right} do not have the same unit: they cannot be added or subtracted.`,
		otherUnit: "The calculation gives another unit than the one written for the indicator.",
		plainNumber: "a number",
		empty: "Write a formula.",
		tooLong: "This formula is too long.",
		tooDeep: "This formula has too many brackets inside each other.",
		unexpected: (text) => `“${text}” is not expected here.`,
		unfinished: "The formula stops too early.",
		unknownIndicator: (text) => `No indicator is called “${text}”.`,
	},
});

/** Why values cannot be brought together. */
export function rollUpSentence(refusal: RollUpRefusal, language: Language): string {
	const t = rollUpTexts[language];
	switch (refusal.kind) {
		case "stock-over-time":
			return t.stockOverTime(
				listed(
					refusal.periods.map((one) => periodLabel(one, language)),
					language,
				),
			);
		case "units-differ":
			return t.unitsDiffer(
				listed(
					refusal.units.map((unit) => (unit === "" ? "—" : unit)),
					language,
				),
			);
		case "value-twice":
			return t.valueTwice(periodLabel(refusal.period, language));
		default:
			return t[refusal.kind];
	}
}

/** Why a computed indicator has no value; `nameOf` names an indicator. */
export function noValueSentence(none: NoValue, nameOf: (id: string) => string, language: Language): string {
	return rollUpTexts[language][none.because](nameOf(none.indicator));
}

/** Why the units of a formula do not go together. */
export function unitFaultSentence(fault: UnitFault, nameOf: (id: string) => string, language: Language): string {
	const t = rollUpTexts[language];
	if (fault.kind === "other-unit") return t.otherUnit;
	const side = (ids: readonly string[]) => (ids.length === 0 ? t.plainNumber : listed(ids.map(nameOf), language));
	return t.cannotBeAdded(side(fault.left), side(fault.right));
}

/** Why a formula cannot be read. */
export function formulaFaultSentence(fault: FormulaFault, language: Language): string {
	const t = rollUpTexts[language];
	switch (fault.kind) {
		case "empty":
			return t.empty;
		case "too-long":
			return t.tooLong;
		case "too-deep":
			return t.tooDeep;
		case "unfinished":
			return t.unfinished;
		case "unexpected":
			return t.unexpected(fault.text);
		case "unknown-indicator":
			return t.unknownIndicator(fault.text);
	}
}

function listed(items: readonly string[], language: Language): string {
	return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format([...items]);
}
