/** The difference of two moments of a room, from whatever holds its rows. Slow: it runs in a thread of its own. */

import * as Y from "yjs";
import type { PastSource } from "#server/store/past-moments.ts";
import { Removals } from "#server/store/past-removals.ts";
import type { LostQuestion, PastDifference, PastQuestion } from "#server/store/past.ts";
import { type TextLost, textLost } from "#server/store/text-lost.ts";
import { documentDifference, type PassageDifference } from "#shared/document/text-difference.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Rows read at once. */
const PAGE = 1_000;
/** More than anybody reads on one screen. */
const MOST_PASSAGES = 3_000;

export function pastDifference(source: PastSource, question: PastQuestion): PastDifference | null {
	const { room, seq, against, language } = question;
	const now = documentAt(source, room, seq);
	const then = against === null ? null : documentAt(source, room, against);
	const [row] = source.soundHistory(room, seq - 1, 1);
	if (!now || !row || row.seq !== seq || (against !== null && !then)) return null;
	if (!then || against === null) return { at: row.time, ...fitting(documentDifference(null, now, { language })) };
	const owners = source.owners(room);
	const removals = new Removals();
	const members = new Set<MemberId | null>();
	for (let last = against; last < seq; last += PAGE) {
		for (const one of source.soundHistory(room, last, PAGE)) {
			if (one.seq > Math.min(last + PAGE, seq)) break;
			members.add(one.member);
			removals.note(one.bytes, one.member);
		}
	}
	const [alone] = members;
	const hands = {
		wrote: (client: number) => owners.get(client),
		removed: removals.of,
		alone: members.size === 1 ? alone : undefined,
	};
	return { at: row.time, ...fitting(documentDifference(then, now, { language, hands })) };
}

/** R920: comparing two states of a large document takes seconds, and nobody's room waits for it. */
export function pastLost(source: PastSource, { room, from, to }: LostQuestion): TextLost | null {
	const before = source.stateAt(room, from);
	const after = before && source.stateAt(room, to);
	return before && after ? textLost(before, after) : null;
}

function documentAt(source: PastSource, room: string, seq: number): Y.Doc | null {
	const doc = new Y.Doc();
	if (seq === 0) return doc;
	const state = source.stateAt(room, seq);
	if (state === null) return null;
	Y.applyUpdate(doc, state);
	return doc;
}

function fitting(all: PassageDifference[]): { passages: PassageDifference[]; left: number } {
	if (all.length <= MOST_PASSAGES) return { passages: all, left: 0 };
	const changed = all.filter(({ change }) => change !== "same");
	const passages = (changed.length > 0 ? changed : all).slice(0, MOST_PASSAGES);
	return { passages, left: all.length - passages.length };
}
