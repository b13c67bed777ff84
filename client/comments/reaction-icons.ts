/** How each reaction looks; its name is in the texts. */

import { CircleHelp, Eye, HandHeart, type LucideIcon, PartyPopper, ThumbsUp } from "lucide-react";
import type { Reaction } from "#shared/ledger/comments-wire.ts";

export const REACTION_ICONS: Record<Reaction, LucideIcon> = {
	agree: ThumbsUp,
	thanks: HandHeart,
	celebrate: PartyPopper,
	question: CircleHelp,
	look: Eye,
};
