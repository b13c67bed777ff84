/** What somebody may be told by e-mail, and when. The workspace itself always shows all of it. */

import { z } from "zod";

/** `answer`: in a thread they take part in, and its being settled; `thread`: opened in a document they follow; `vote`: waits for their ballot, or closes soon without it; `decision`: recorded where they took part, or a document they follow is adopted; `proposal`: waits for those who may accept it or follow its document; `outcome`: what became of their own proposals, or another for the same passage; `deletion`: much of a text went at once, for those who moderate; `names`: those of guests go soon, for owners. */
export const NOTICE_EVENTS = [
	"mention",
	"answer",
	"thread",
	"vote",
	"decision",
	"proposal",
	"outcome",
	"deletion",
	"names",
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

export const NOTICE_PACES = ["now", "daily", "weekly", "never"] as const;
export type NoticePace = (typeof NOTICE_PACES)[number];

const Pace = z.enum(NOTICE_PACES);
/** Whoever chose before these could be chosen is told nothing more than they asked for. */
const Later = Pace.default("never");
export const NoticeChoices = z.strictObject({
	mention: Pace,
	answer: Pace,
	thread: Pace,
	vote: Later,
	decision: Later,
	proposal: Later,
	outcome: Later,
	deletion: Later,
	names: Later,
});
export type NoticeChoices = z.infer<typeof NoticeChoices>;

/** For whoever just gave an address. */
export const FIRST_CHOICES: NoticeChoices = {
	mention: "now",
	answer: "daily",
	thread: "never",
	vote: "now",
	decision: "daily",
	proposal: "daily",
	outcome: "daily",
	deletion: "now",
	names: "now",
};
export const NO_NOTICES: NoticeChoices = {
	mention: "never",
	answer: "never",
	thread: "never",
	vote: "never",
	decision: "never",
	proposal: "never",
	outcome: "never",
	deletion: "never",
	names: "never",
};
