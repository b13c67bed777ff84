/** The answers of `/api/workspaces/:workspace/inbox` and `…/away`, made of the nouns of ledgers. */

import type { News, Waiting } from "#shared/ledger/inbox.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** One thing that waits. `place`: the document it is in, or `portfolio`. */
export type InboxItem = Waiting & { readonly id: string; readonly place: string; readonly isRead: boolean };

/** `GET /api/workspaces/:workspace/inbox`, the newest first. */
export type InboxReply = {
	items: InboxItem[];
	unread: number;
	/** The places whose new threads wait for me. */
	followed: string[];
	/** A ledger could not be read: something may be missing. */
	isPartial: boolean;
};

/** What changed in one place since I last looked at it. */
export type AwayPlace = {
	place: string;
	/** When I last looked; null: never. */
	visitedAt: string | null;
	/** The last change of the text by then: what came after it is what they have not seen. Null: never there. */
	visitedSeq: number | null;
	/** The last change, when it is known. */
	changedAt: string | null;
	/** Who wrote in the text, most changes first; never me. */
	written: { member: MemberId; changes: number }[];
	news: News[];
};

/** `GET /api/workspaces/:workspace/away`: the places where something changed. */
export type AwayReply = { places: AwayPlace[] };
