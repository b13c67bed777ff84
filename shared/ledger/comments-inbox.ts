/** What of the comments of a room is for somebody: they are mentioned, answered, their thread is settled, or a thread opens in a document they follow. */

import { type Comment, type CommentsState, openedBy, type Thread, wordsOf } from "#shared/ledger/comments-state.ts";
import type { InboxViewer, News, NewsViewer, Waiting } from "#shared/ledger/inbox.ts";
import { EVERYBODY, mentionsOf } from "#shared/ledger/mentions.ts";
import type { MemberId } from "#shared/lib/ids.ts";

export function commentsWaitingFor(state: CommentsState, viewer: InboxViewer): Waiting[] {
	const waiting: Waiting[] = [];
	for (const thread of state.threads.values()) {
		let takesPart = false;
		for (const [index, comment] of thread.comments.entries()) {
			if (comment.author === viewer.member) {
				takesPart = true;
				continue;
			}
			const item = commentFor(comment, thread, index === 0, takesPart, viewer);
			if (item) waiting.push(item);
		}
		const { resolved } = thread;
		if (resolved && resolved.by !== viewer.member && openedBy(thread) === viewer.member)
			waiting.push({ ...resolved, reason: "resolved", thread: thread.id, on: thread.on, words: "" });
	}
	return waiting;
}

/** One comment waits once, for the strongest reason: called by name, then with everybody, then answered, then new. */
function commentFor(
	comment: Comment,
	{ id, on }: Thread,
	isFirst: boolean,
	takesPart: boolean,
	{ member, isFollowing }: InboxViewer,
): Waiting | null {
	const words = wordsOf(comment);
	const [first] = comment.wordings;
	if (words === null || !first) return null;
	const item = { by: comment.author, thread: id, on, words };
	const called = mentionsOf(words);
	for (const reason of ["mention", "everybody"] as const) {
		const mention = reason === "mention" ? member : EVERYBODY;
		if (!called.has(mention)) continue;
		// Somebody named by a later edit is called when that edit was made, not before.
		const { seq, time } = comment.wordings.find(({ text }) => mentionsOf(text).has(mention)) ?? first;
		return { ...item, reason, seq, time };
	}
	const { seq, time } = first;
	if (!isFirst && takesPart) return { ...item, reason: "answer", seq, time };
	return isFirst && isFollowing ? { ...item, reason: "thread", seq, time } : null;
}

/** Threads opened and settled by others since somebody last looked. */
export function commentNews(state: CommentsState, { member, place, since }: NewsViewer): News[] {
	const last = since(place);
	const opened = new Set<MemberId | null>();
	const settled = new Set<MemberId | null>();
	const counts = { opened: 0, settled: 0 };
	for (const thread of state.threads.values()) {
		const [first] = thread.comments;
		const { resolved } = thread;
		if (first && first.redacted === null && first.author !== member && first.time > last) {
			counts.opened += 1;
			opened.add(first.author);
		}
		if (resolved && resolved.by !== member && resolved.time > last) {
			counts.settled += 1;
			settled.add(resolved.by);
		}
	}
	const news: News[] = [];
	if (counts.opened > 0) news.push({ place, kind: "threads", count: counts.opened, by: [...opened] });
	if (counts.settled > 0) news.push({ place, kind: "resolved", count: counts.settled, by: [...settled] });
	return news;
}
