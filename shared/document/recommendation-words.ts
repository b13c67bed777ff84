/** The words of the status and the agreement of a recommendation, wherever one is shown or written out. */

import type { Agreement, RecommendationStatus } from "#shared/document/recommendation-set.ts";
import { dictionary } from "#shared/lib/language.ts";

export const recommendationStatusWords = dictionary<Record<RecommendationStatus, string>>({
	fr: { "to-discuss": "À discuter", rewording: "En reformulation", agreed: "Convenue", aside: "Mise de côté" },
	en: { "to-discuss": "To discuss", rewording: "Being reworded", agreed: "Agreed", aside: "Set aside" },
});

export const agreementWords = dictionary<Record<Agreement, string>>({
	fr: {
		unknown: "Accord à discuter",
		wide: "Large accord",
		reserved: "Accord avec réserves",
		none: "Pas d’accord",
	},
	en: {
		unknown: "Agreement to be discussed",
		wide: "Wide agreement",
		reserved: "Agreement with reservations",
		none: "No agreement",
	},
});
