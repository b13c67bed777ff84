/** What waits for somebody, from the ledgers alone: once each, for the strongest reason, and gone once read. */

import { expect, test } from "vitest";
import { type CommentBody } from "#shared/ledger/comments-wire.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { commentNews, commentsWaitingFor } from "#shared/ledger/comments-inbox.ts";
import { isReadIn, NOTHING_READ, withRead } from "#shared/ledger/read-marks.ts";
import { fold, type LedgerEvent } from "#shared/ledger/stream.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";

const [ana, bo, cleo] = [newId<MemberId>(), newId<MemberId>(), newId<MemberId>()];

/** A ledger of comments, told event by event, a minute apart. */
class Table {
	readonly events: LedgerEvent<CommentBody>[] = [];
	says(member: MemberId, body: CommentBody): this {
		const seq = this.events.length + 1;
		this.events.push({ seq, member, time: new Date(Date.UTC(2027, 0, 15, 13, seq)).toISOString(), body });
		return this;
	}
	opens(member: MemberId, thread: string, text: string): this {
		this.says(member, { kind: "thread-opened", thread, on: { kind: "document" } });
		return this.answers(member, thread, text);
	}
	answers(member: MemberId, thread: string, text: string): this {
		const comment = `c${this.events.length}`;
		this.says(member, { kind: "comment-added", thread, comment });
		return this.says(member, { kind: "comment-worded", comment, text });
	}
	waitingFor(member: MemberId, isFollowing = false) {
		return commentsWaitingFor(fold(commentsStream, this.events), { member, role: "commenter", isFollowing });
	}
}

const reasons = (waiting: { reason: string }[]) => waiting.map(({ reason }) => reason);

test("[R450] whoever is named waits, by name before with everybody; nobody waits for their own words", () => {
	const table = new Table().opens(bo, "t1", `Vu, @[${ana}] et @[all]?`);
	expect(table.waitingFor(ana)).toMatchObject([{ reason: "mention", by: bo, thread: "t1", seq: 3 }]);
	expect(reasons(table.waitingFor(cleo))).toEqual(["everybody"]);
	expect(table.waitingFor(bo)).toEqual([]);
});

test("[R450] an answer waits for those who spoke in the thread before it, and for nobody else", () => {
	const table = new Table().opens(ana, "t1", "Ici?").answers(bo, "t1", "Oui.").answers(cleo, "t1", "Non.");
	expect(reasons(table.waitingFor(ana))).toEqual(["answer", "answer"]);
	expect(reasons(table.waitingFor(bo))).toEqual(["answer"]);
	expect(table.waitingFor(cleo)).toEqual([]);
});

test("[R450] a new thread waits for those who follow its document", () => {
	const table = new Table().opens(ana, "t1", "Ici?");
	expect(reasons(table.waitingFor(bo, true))).toEqual(["thread"]);
	expect(table.waitingFor(bo, false)).toEqual([]);
});

test("[R450] whoever opened a thread learns that somebody settled it, until it is opened again", () => {
	const table = new Table().opens(ana, "t1", "Ici?").says(bo, { kind: "thread-resolved", thread: "t1" });
	expect(table.waitingFor(ana)).toMatchObject([{ reason: "resolved", by: bo, seq: 4 }]);
	expect(table.waitingFor(bo)).toEqual([]);
	table.says(ana, { kind: "thread-reopened", thread: "t1" });
	expect(table.waitingFor(ana)).toEqual([]);
});

test("[R451] somebody named by a later edit is called by that edit; words taken away call nobody", () => {
	const table = new Table().opens(bo, "t1", "Vu?");
	table.says(bo, { kind: "comment-worded", comment: "c1", text: `Vu, @[${ana}]?` });
	expect(table.waitingFor(ana)).toMatchObject([{ reason: "mention", seq: 4 }]);
	table.says(bo, { kind: "comment-redacted", comment: "c1", reason: "", purged: [3, 4] });
	expect(table.waitingFor(ana)).toEqual([]);
});

test("[R453] what is read stays read, in any order, and what came meanwhile does not become so", () => {
	const at = { waiting: [3, 6, 9], head: 12 };
	const one = withRead(NOTHING_READ, [6], at);
	expect([3, 6, 9].filter((seq) => isReadIn(one, seq))).toEqual([6]);
	const two = withRead(one, [3], at);
	expect(two).toEqual({ upTo: 8, also: [] });
	const all = withRead(two, [9], at);
	expect(all).toEqual({ upTo: 12, also: [] });
	expect(isReadIn(all, 13)).toBe(false);
});

test("[R458] the news of a place are what others opened and settled since one looked", () => {
	const table = new Table().opens(ana, "t1", "Ici?").opens(bo, "t2", "Là?");
	table.says(bo, { kind: "thread-resolved", thread: "t1" });
	const state = fold(commentsStream, table.events);
	const news = (member: MemberId, last: string) =>
		commentNews(state, { member, role: "editor", place: "d", since: () => last }).map(({ kind, count, by }) => [
			kind,
			count,
			by,
		]);
	expect(news(ana, "")).toEqual([
		["threads", 1, [bo]],
		["resolved", 1, [bo]],
	]);
	expect(news(bo, "")).toEqual([["threads", 1, [ana]]]);
	expect(news(ana, "2027-01-15T14:00:00.000Z")).toEqual([]);
});
