/** The names of roles. What each may do is in role-effects.ts. */

import type { Role } from "#shared/domain/role.ts";
import { type Dictionary, dictionary } from "#shared/lib/language.ts";

const names = {
	fr: {
		owner: "Propriétaire",
		facilitator: "Animation",
		editor: "Rédaction",
		commenter: "Commentaire",
		reader: "Lecture",
		participant: "Participation",
	},
	en: {
		owner: "Owner",
		facilitator: "Facilitator",
		editor: "Editor",
		commenter: "Commenter",
		reader: "Reader",
		participant: "Participant",
	},
} satisfies Dictionary<Record<Role, string>>;

/** « Animation » */
export const roleNames: Dictionary<Record<Role, string>> = dictionary(names);
