/** The words that lead from the step to the desk and back, for whoever was named to lead. */

import { dictionary } from "#shared/lib/language.ts";

export const leadTexts = dictionary({
	fr: { toDesk: "Animer l’atelier", toStep: "Revenir à l’étape" },
	en: { toDesk: "Lead the workshop", toStep: "Back to the step" },
});
