/** The words of the open votes of a text. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		title: (count: number) => (count === 1 ? "Un vote est ouvert" : `${count} votes sont ouverts`),
		openOn: (title: string) => `Vote ouvert\u00a0: ${title}`,
		until: (date: string) => `Jusqu’au ${date}`,
		noDeadline: "Sans échéance",
	},
	en: {
		title: (count) => (count === 1 ? "A vote is open" : `${count} votes are open`),
		openOn: (title) => `Open vote: ${title}`,
		until: (date) => `Until ${date}`,
		noDeadline: "No deadline",
	},
});
