/** What the directory says of comments that cite: their thread, what it hangs on, who cites what and when. Never their words, which may have to leave the disk for good (R821). */

import type { CitingComment, CitingThread } from "#shared/document/directory.ts";
import { parseRecordTextName } from "#shared/document/rich-text.ts";
import { keysCited } from "#shared/domain/cited-text.ts";
import { type Comment, type CommentsState, type Thread, wordsOf } from "#shared/ledger/comments-state.ts";
import type { CommentBody } from "#shared/ledger/comments-wire.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** How many comments of one thread are told: the newest. Everybody who opens the workspace loads them. */
export const MOST_OF_A_THREAD = 30;

export function citingThreads(state: CommentsState): CitingThread[] {
	const found: CitingThread[] = [];
	for (const thread of state.threads.values()) {
		const comments = thread.comments.flatMap((comment) => citingComment(comment) ?? []).slice(-MOST_OF_A_THREAD);
		if (comments.length > 0) found.push({ thread: thread.id, ...subjectOf(thread), comments });
	}
	return found;
}

const WORDED: ReadonlySet<CommentBody["kind"]> = new Set(["comment-worded", "comment-redacted"]);

/** Whether what comments cite may be another thing after these events. */
export function areNewWords(events: readonly LedgerEvent[]): boolean {
	return events.some(({ body }) => WORDED.has((body as CommentBody).kind));
}

function citingComment(comment: Comment): CitingComment | null {
	return citing([wordsOf(comment) ?? ""], comment.author, comment.time);
}

/** Who cites what, and when; null when nothing is cited. */
export function citing(texts: readonly string[], by: MemberId | null, at: string): CitingComment | null {
	const cites = [...new Set(texts.flatMap(keysCited))];
	return cites.length === 0 ? null : { by, at, cites };
}

function subjectOf({ on }: Thread): Pick<CitingThread, "record" | "project"> {
	if (on.kind === "record") return { record: on.record };
	if (on.kind === "pair") return { record: on.balise, project: on.project };
	// Words and blocks of the text of a record are read where it is.
	const owner = "field" in on ? parseRecordTextName(on.field) : null;
	return owner ? { record: owner.record } : {};
}
