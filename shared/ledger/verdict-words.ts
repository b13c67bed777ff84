/** What is said of whether a project meets a criterion. */

import type { Verdict } from "#shared/ledger/coverage.ts";
import { dictionary } from "#shared/lib/language.ts";

export const verdictWords = dictionary<Record<Verdict, string>>({
	fr: {
		met: "Rempli",
		partly: "En partie",
		"not-met": "Non rempli",
		"not-applicable": "Sans objet",
		unknown: "On ne sait pas",
	},
	en: {
		met: "Met",
		partly: "Partly",
		"not-met": "Not met",
		"not-applicable": "Not applicable",
		unknown: "Not known",
	},
});
