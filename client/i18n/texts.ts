/** The few words of dates that `Intl` says less well. */

import { dictionary } from "#shared/lib/language.ts";

export const texts = dictionary({
	fr: {
		justNow: "à l’instant",
	},
	en: {
		justNow: "just now",
	},
});
