/** The starter scale of a vote by gradients of agreement, from the fullest agreement to a veto. A group may change its words and its length. */

import type { Wording } from "#shared/domain/wording.ts";

/** The idea and the eight degrees are Kaner’s; the words are ours. */
export const GRADIENTS_SOURCE =
	"Sam Kaner et al., Facilitator’s Guide to Participatory Decision-Making (Gradients of Agreement, Community At Work, 1987), 3e éd., Jossey-Bass, 2014";

export const AGREEMENT_GRADIENTS: readonly Wording[] = [
	{ fr: "J’appuie pleinement", en: "I fully support it" },
	{ fr: "J’appuie, à un détail près", en: "I support it, but for a detail" },
	{ fr: "J’accepte, avec des réserves", en: "I accept it, with reservations" },
	{ fr: "Je m’abstiens", en: "I abstain" },
	{ fr: "J’aimerais en parler davantage", en: "I would like to talk it over more" },
	{ fr: "Je n’aime pas, mais je suivrai le groupe", en: "I don’t like it, but will go along with the group" },
	{ fr: "Je suis en désaccord et ne veux pas y travailler", en: "I disagree and do not want to work on it" },
	{ fr: "Je m’oppose\u00a0: ça ne doit pas se faire", en: "I oppose it: it must not go ahead" },
];
