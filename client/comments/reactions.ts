/** How each reaction looks; its name is in the texts. */

import type { Reaction } from "#shared/ledger/comments-wire.ts";

export const REACTION_SIGNS: Record<Reaction, string> = {
	agree: "👍",
	thanks: "🙏",
	celebrate: "🎉",
	question: "❓",
	look: "👀",
};
