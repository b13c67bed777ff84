/** How somebody who came by a code is told from a member. */

import { dictionary } from "#shared/lib/language.ts";

export const guestTexts = dictionary({
	fr: { guest: "Personne invitée" },
	en: { guest: "Guest" },
});
