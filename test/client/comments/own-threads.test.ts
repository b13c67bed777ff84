/** Which threads are mine, and how many are open on each thing. */

import { expect, test } from "vitest";
import { type CommentBody, type Place } from "#shared/ledger/comments-wire.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import { EVERYBODY } from "#shared/ledger/mentions.ts";
import { fold, type LedgerEvent } from "#shared/ledger/stream.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { openThreadCounts, pairKey } from "#client/comments/open-thread-counts.ts";
import { isShown, OPEN_THREADS } from "#client/comments/thread-filters.ts";

const [ana, bo] = [newId<MemberId>(), newId<MemberId>()];

/** Bo opens one thread on each place, with these words; the last one is settled when asked. */
function table(places: readonly Place[], text = "Vu?", isSettled = false) {
	const events: LedgerEvent<CommentBody>[] = [];
	const says = (body: CommentBody) =>
		events.push({ seq: events.length + 1, member: bo, time: "2027-01-15T13:00:00.000Z", body });
	for (const [index, on] of places.entries()) {
		says({ kind: "thread-opened", thread: `t${index}`, on });
		says({ kind: "comment-added", thread: `t${index}`, comment: `c${index}` });
		says({ kind: "comment-worded", comment: `c${index}`, text });
	}
	if (isSettled) says({ kind: "thread-resolved", thread: `t${places.length - 1}` });
	return fold(commentsStream, events);
}

test("[R893] « mine » holds the threads that call me by name, and those that call the whole table", () => {
	const isMine = (text: string) => {
		const [thread] = table([{ kind: "document" }], text).threads.values();
		return thread && isShown(thread, { ...OPEN_THREADS, isMine: true }, { me: ana, sectorOf: () => null });
	};
	expect([`@[${ana}]`, `Vu, @[${EVERYBODY}]?`, "Vu?"].map(isMine)).toEqual([true, true, false]);
});

test("[R893] [R990] a record counts its open threads and those of its parts, a pair its own; what is settled counts no more", () => {
	const record = (part: string | null): Place => ({ kind: "record", record: "r1", part, label: "" });
	const pair: Place = { kind: "pair", balise: "b1", project: "p1", label: "" };
	const counts = openThreadCounts(table([record(null), record("name"), pair, pair], "Vu?", true));
	expect([counts.get("r1"), counts.get("r1/"), counts.get("r1/name")]).toEqual([2, 1, 1]);
	expect(counts.get(pairKey("b1", "p1"))).toBe(1);
});
