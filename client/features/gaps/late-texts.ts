/** The words about values that should be there by now. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const lateTexts = dictionary({
	fr: {
		title: "Valeurs attendues qui manquent",
		said: (count: number) =>
			count > 1
				? `${count}\u00a0indicateurs attendent la valeur de projets en cours, pour leur dernière période finie.`
				: "Un indicateur attend la valeur de projets en cours, pour sa dernière période finie.",
		none: "Rien ici\u00a0: chaque indicateur suivi a les valeurs de sa dernière période finie.",
		noneYet: "Rien ici\u00a0: aucune valeur encore, et rien n’est attendu avant la première.",
		detail: (missing: number, expected: number, period: string, days: number) =>
			`${counted("fr", missing, "projet", "projets")} sur ${expected} sans valeur (${period}, période finie depuis ${counted("fr", days, "jour", "jours")})`,
		more: (count: number) => (count === 1 ? "et 1 autre" : `et ${count} autres`),
	},
	en: {
		title: "Expected values that are missing",
		said: (count) =>
			count > 1
				? `${count} indicators wait for the value of projects under way, for their last period that is over.`
				: "One indicator waits for the value of projects under way, for its last period that is over.",
		none: "Nothing here: each indicator in use has the values of its last period that is over.",
		noneYet: "Nothing here: no value yet, and nothing is expected before the first one.",
		detail: (missing, expected, period, days) =>
			`${counted("en", missing, "project", "projects")} of ${expected} without a value (${period}, over for ${counted("en", days, "day", "days")})`,
		more: (count) => (count === 1 ? "and 1 more" : `and ${count} more`),
	},
});
