/** What the comments of a room come to: threads, what each comment says now and said before, reactions, what is resolved. */

import type { CommentBody, Place, Reaction } from "#shared/ledger/comments-wire.ts";
import { isSealed, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export type Wording = { readonly text: string; readonly time: string; readonly seq: number };

export type Comment = {
	readonly id: string;
	readonly thread: string;
	/** Null for what the server or somebody no longer known wrote. */
	readonly author: MemberId | null;
	readonly time: string;
	/** What it says, after what it said before; empty once redacted. */
	wordings: Wording[];
	redacted: { readonly by: MemberId | null; readonly time: string; readonly reason: string } | null;
	readonly reactions: Map<Reaction, Set<MemberId>>;
};

export type Thread = {
	readonly id: string;
	readonly on: Place;
	readonly comments: Comment[];
	resolved: { readonly by: MemberId | null; readonly time: string; readonly seq: number } | null;
	/** The last thing said in it, or done to it. */
	lastAt: string;
};

export type CommentsState = {
	/** In the order they were opened. */
	readonly threads: Map<string, Thread>;
	readonly comments: Map<string, Comment>;
};

export function noComments(): CommentsState {
	return { threads: new Map(), comments: new Map() };
}

/** What a comment says now; null once redacted. */
export function wordsOf(comment: Comment): string | null {
	return comment.wordings.at(-1)?.text ?? null;
}

export function isEdited(comment: Comment): boolean {
	return comment.wordings.length > 1;
}

/** Whoever opened it. */
export function openedBy(thread: Thread): MemberId | null {
	return thread.comments[0]?.author ?? null;
}

export function evolveComments(state: CommentsState, event: LedgerEvent<CommentBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time, seq } = event;
	switch (body.kind) {
		case "thread-opened": {
			const { thread: id, on } = body;
			state.threads.set(id, { id, on, comments: [], resolved: null, lastAt: time });
			return;
		}
		case "comment-added": {
			const thread = state.threads.get(body.thread);
			if (!thread) return;
			const comment: Comment = {
				id: body.comment,
				thread: thread.id,
				author: member,
				time,
				wordings: [],
				redacted: null,
				reactions: new Map(),
			};
			thread.comments.push(comment);
			thread.lastAt = time;
			state.comments.set(comment.id, comment);
			return;
		}
		case "comment-worded":
			state.comments.get(body.comment)?.wordings.push({ text: body.text, time, seq });
			return;
		case "comment-redacted": {
			const comment = state.comments.get(body.comment);
			if (!comment) return;
			comment.wordings = [];
			comment.redacted = { by: member, time, reason: body.reason };
			return;
		}
		case "reacted": {
			const comment = state.comments.get(body.comment);
			if (!comment || member === null) return;
			const who = comment.reactions.get(body.reaction) ?? new Set();
			if (body.isOn) who.add(member);
			else who.delete(member);
			if (who.size > 0) comment.reactions.set(body.reaction, who);
			else comment.reactions.delete(body.reaction);
			return;
		}
		case "thread-resolved":
		case "thread-reopened": {
			const thread = state.threads.get(body.thread);
			if (!thread) return;
			thread.resolved = body.kind === "thread-resolved" ? { by: member, time, seq } : null;
			thread.lastAt = time;
			return;
		}
	}
}
