/** The words of the level and the status of a balise, wherever one is shown. */

import type { BaliseStatus, Level } from "#shared/document/balise-set.ts";
import { dictionary } from "#shared/lib/language.ts";

export const levelWords = dictionary<Record<Level, string>>({
	fr: { required: "Obligatoire", recommended: "Recommandée" },
	en: { required: "Required", recommended: "Recommended" },
});

export const statusWords = dictionary<Record<BaliseStatus, string>>({
	fr: { draft: "Ébauche", discussion: "En discussion", adopted: "Adoptée", retired: "Retirée" },
	en: { draft: "Draft", discussion: "In discussion", adopted: "Adopted", retired: "Retired" },
});
