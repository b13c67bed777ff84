/** The words around what is live in a text. They come with the first live block. */

import { dictionary } from "#shared/lib/language.ts";

export const liveBlockTexts = dictionary({
	fr: {
		change: "Changer ce qui est montré",
		coming: "La vue arrive…",
		lost: "Ce qui était montré ici n’existe plus.",
	},
	en: {
		change: "Change what is shown",
		coming: "The view is coming…",
		lost: "What was shown here is gone.",
	},
});
