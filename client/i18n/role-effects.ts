/** What each role may do, in one sentence. */

import type { Role } from "#shared/domain/role.ts";
import { type Dictionary, dictionary } from "#shared/lib/language.ts";

/** « Écrit dans tous les documents… »: what giving this role changes. */
export const roleEffects: Dictionary<Record<Role, string>> = dictionary({
	fr: {
		owner: "Peut tout faire, y compris modifier les réglages de l’espace.",
		facilitator: "Écrit partout, invite, change les rôles et archive des documents.",
		editor: "Écrit dans tous les documents et dans le portefeuille.",
		commenter: "Lit tout, commente, propose des formulations et vote, sans modifier les textes.",
		reader: "Lit tout, sans rien modifier.",
		participant: "Prend part à un atelier, selon ce que permet chaque étape.",
	},
	en: {
		owner: "Can do everything, including changing the workspace settings.",
		facilitator: "Writes everywhere, invites, changes roles and archives documents.",
		editor: "Writes in all documents and in the portfolio.",
		commenter: "Reads everything, comments, proposes wordings and votes, without changing the texts.",
		reader: "Reads everything, without changing anything.",
		participant: "Takes part in a workshop, as each step allows.",
	},
});

/** The same, said to the person herself. */
export const yourRoleEffects: Dictionary<Record<Role, string>> = dictionary({
	fr: {
		owner: "Vous pourrez tout faire, y compris modifier les réglages de l’espace.",
		facilitator: "Vous pourrez écrire partout, inviter des personnes et archiver des documents.",
		editor: "Vous pourrez lire et écrire dans tous les documents et dans le portefeuille.",
		commenter: "Vous pourrez tout lire, commenter, proposer des formulations et voter, sans modifier les textes.",
		reader: "Vous pourrez tout lire, sans rien modifier.",
		participant: "Vous prendrez part à un atelier, selon ce que permet chaque étape.",
	},
	en: {
		owner: "You will be able to do everything, including changing the workspace settings.",
		facilitator: "You will be able to write everywhere, invite people and archive documents.",
		editor: "You will be able to read and write in all documents and in the portfolio.",
		commenter: "You will be able to read everything, comment, propose wordings and vote, without changing the texts.",
		reader: "You will be able to read everything, without changing anything.",
		participant: "You will take part in a workshop, as each step allows.",
	},
});
