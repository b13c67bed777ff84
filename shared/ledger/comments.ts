/** The stream of comments: threads that hang on words, blocks, records and cells, each comment in the name of whoever wrote it. Anybody who may comment may, without any right to write. */

import { can } from "#shared/domain/role.ts";
import {
	type Comment,
	type CommentsState,
	evolveComments,
	noComments,
	openedBy,
	wordsOf,
} from "#shared/ledger/comments-state.ts";
import { type AskedPlace, CommentBody, CommentCommand, type Place, QuotedWords } from "#shared/ledger/comments-wire.ts";
import { EVERYBODY, mentionsOf } from "#shared/ledger/mentions.ts";
import type { CommandContext, Stream } from "#shared/ledger/stream.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** More threads than this in one room, or comments in one thread, serve nobody. */
export const MAX_THREADS = 5_000;
export const MAX_COMMENTS_IN_THREAD = 500;

type Decided = Result<CommentBody[], Refusal>;

export const commentsStream: Stream<CommentsState, CommentCommand, CommentBody> = {
	name: "comments",
	place: "any",
	command: CommentCommand,
	body: CommentBody,
	needs: (command) => ("text" in command && mentionsOf(command.text).has(EVERYBODY) ? "mentionAll" : "comment"),
	initial: noComments,
	evolve: evolveComments,
	decide,
	purges: ({ body }) => (body.kind === "comment-redacted" ? body.purged : []),
};

function decide(state: CommentsState, command: CommentCommand, context: CommandContext): Decided {
	switch (command.kind) {
		case "open-thread": {
			if (state.threads.size >= MAX_THREADS) return refused({ kind: "discussion-full" });
			const thread = context.newId();
			const on = placeOf(command.on, context.found);
			return ok([{ kind: "thread-opened", thread, on }, ...added(thread, command.text, context)]);
		}
		case "reply": {
			const thread = state.threads.get(command.thread);
			if (!thread) return refused({ kind: "not-found" });
			if (thread.comments.length >= MAX_COMMENTS_IN_THREAD) return refused({ kind: "discussion-full" });
			// Whoever answers has not finished with it.
			const reopened = thread.resolved ? [{ kind: "thread-reopened", thread: thread.id } as const] : [];
			return ok([...added(thread.id, command.text, context), ...reopened]);
		}
		case "edit-comment": {
			const comment = own(state, command.comment, context);
			if (!comment.ok) return comment;
			const { id } = comment.value;
			return ok(wordsOf(comment.value) === command.text ? [] : [worded(id, command.text)]);
		}
		case "redact-comment":
			return redact(state, command.comment, command.reason, context);
		case "react": {
			const { comment: id, reaction, isOn } = command;
			const comment = state.comments.get(id);
			if (!comment || comment.redacted) return refused({ kind: "not-found" });
			const isSet = comment.reactions.get(reaction)?.has(context.member) ?? false;
			return ok(isSet === isOn ? [] : [{ kind: "reacted", comment: id, reaction, isOn }]);
		}
		case "resolve-thread":
		case "reopen-thread": {
			const thread = state.threads.get(command.thread);
			if (!thread) return refused({ kind: "not-found" });
			if (openedBy(thread) !== context.member && !can(context.role, "write")) return refused({ kind: "not-yours" });
			const isResolving = command.kind === "resolve-thread";
			if ((thread.resolved !== null) === isResolving) return ok([]);
			return ok([{ kind: isResolving ? "thread-resolved" : "thread-reopened", thread: thread.id }]);
		}
	}
}

/** The words are those the server found there; what it did not find stays as its author quotes it. */
function placeOf(asked: AskedPlace, found: unknown): Place {
	if (asked.kind !== "words") return asked;
	const { field, quote } = asked;
	const read = QuotedWords.safeParse(found);
	if (read.success) return { kind: "words", field, ...read.data, isFound: true };
	return { kind: "words", field, quote, before: "", after: "", block: null, isFound: false };
}

function added(thread: string, text: string, { newId }: CommandContext): CommentBody[] {
	const comment = newId();
	return [{ kind: "comment-added", thread, comment }, worded(comment, text)];
}

function worded(comment: string, text: string): CommentBody {
	return { kind: "comment-worded", comment, text };
}

/** A comment that still says something, and is of whoever asks. */
function own(state: CommentsState, id: string, { member }: CommandContext): Result<Comment, Refusal> {
	const comment = state.comments.get(id);
	if (!comment || comment.redacted) return refused({ kind: "not-found" });
	return comment.author === member ? ok(comment) : refused({ kind: "not-yours" });
}

function redact(state: CommentsState, id: string, reason: string, { member, role }: CommandContext): Decided {
	const comment = state.comments.get(id);
	if (!comment) return refused({ kind: "not-found" });
	if (comment.redacted) return ok([]);
	if (comment.author !== member) {
		if (!can(role, "moderate")) return refused({ kind: "not-yours" });
		if (reason === "") return refused({ kind: "reason-required" });
	}
	const purged = comment.wordings.map(({ seq }) => seq);
	return ok([{ kind: "comment-redacted", comment: id, reason, purged }]);
}
