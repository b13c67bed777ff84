/** The few words that exported files have of their own. */

import { dictionary } from "#shared/lib/language.ts";

export const exportTexts = dictionary({
	fr: {
		page: (page: number, pages: number) => `Page ${page} de ${pages}`,
		image: (alt: string) => (alt === "" ? "[Image]" : `[Image\u00a0: ${alt}]`),
		live: (label: string) =>
			label === "" ? "[Bloc vivant, à voir dans Palier]" : `[${label}\u00a0: bloc vivant, à voir dans Palier]`,
		done: "[fait]",
		toDo: "[à faire]",
		takenOut: (date: string) => `Sorti de Palier le ${date}`,
	},
	en: {
		page: (page, pages) => `Page ${page} of ${pages}`,
		image: (alt) => (alt === "" ? "[Image]" : `[Image: ${alt}]`),
		live: (label) =>
			label === "" ? "[Live block, to be seen in Palier]" : `[${label}: live block, to be seen in Palier]`,
		done: "[done]",
		toDo: "[to do]",
		takenOut: (date) => `Taken out of Palier on ${date}`,
	},
});
