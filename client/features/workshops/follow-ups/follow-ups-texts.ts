/** The words around what earlier meetings left to do. */

import { counted, dictionary } from "#shared/lib/language.ts";

export const followUpsTexts = dictionary({
	fr: {
		title: "Suites des rencontres d’avant",
		count: (open: number, late: number) => (late === 0 ? `${open} à faire` : `${open} à faire, dont ${late} en retard`),
		allDone: "Tout est fait.",
		open: "À faire",
		done: "Fait",
		dropped: "Abandonné",
		late: (days: number) => `En retard de ${counted("fr", days, "jour", "jours")}`,
		due: (date: string) => `pour le ${date}`,
		noDue: "sans échéance",
		nameless: "quelqu’un dont le nom n’est plus conservé",
		decided: "La décision",
		update: "Où en est-ce\u00a0?",
		updateOf: (text: string) => `Où en est-ce\u00a0? ${text}`,
		others: (count: number) => `… et ${counted("fr", count, "autre suite", "autres suites")}`,
	},
	en: {
		title: "Follow-ups of earlier meetings",
		count: (open, late) => (late === 0 ? `${open} to do` : `${open} to do, ${late} late`),
		allDone: "All done.",
		open: "To do",
		done: "Done",
		dropped: "Dropped",
		late: (days) => `${counted("en", days, "day", "days")} late`,
		due: (date) => `by ${date}`,
		noDue: "no deadline",
		nameless: "somebody whose name is not kept any more",
		decided: "The decision",
		update: "Where is it?",
		updateOf: (text) => `Where is it? ${text}`,
		others: (count) => `… and ${counted("en", count, "other follow-up", "other follow-ups")}`,
	},
});
