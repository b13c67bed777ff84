/** The difference of two moments of a room, from whatever holds its rows. Slow: it runs in a thread of its own. */

import { decodedRow } from "#server/store/decoded-row.ts";
import { Removals } from "#server/store/past-removals.ts";
import { passagesBefore } from "#server/store/past-returns.ts";
import { documentAt, type PastSource, rowsAfter } from "#server/store/past-source.ts";
import { Writers } from "#server/store/past-writers.ts";
import type { LostQuestion, PastDifference, PastQuestion } from "#server/store/past.ts";
import { type TextLost, textLost } from "#server/store/text-lost.ts";
import { documentDifference, type PassageDifference } from "#shared/document/text-difference.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** More than anybody reads on one screen. */
const MOST_PASSAGES = 3_000;

export function pastDifference(source: PastSource, question: PastQuestion): PastDifference | null {
	const { room, seq, against, language } = question;
	const now = documentAt(source, room, seq);
	const then = against === null ? null : documentAt(source, room, against);
	const [row] = source.soundHistory(room, seq - 1, 1);
	if (!now || !row || row.seq !== seq || (against !== null && !then)) return null;
	if (!then || against === null)
		return { at: row.time, since: null, ...fitting(documentDifference(null, now, { language })) };
	const writers = new Writers(source.owners(room));
	const removals = new Removals();
	const members = new Set<MemberId | null>();
	for (const { bytes, member } of rowsAfter(source, room, against, seq)) {
		members.add(member);
		const decoded = decodedRow(bytes);
		writers.note(decoded, member);
		removals.note(decoded, member);
	}
	const [alone] = members;
	const hands = {
		wrote: writers.of,
		removed: removals.of,
		alone: members.size === 1 ? alone : undefined,
		before: passagesBefore(source, { room, against, seq, language }),
	};
	const since = against === 0 ? null : (source.soundHistory(room, against - 1, 1)[0]?.time ?? null);
	return { at: row.time, since, ...fitting(documentDifference(then, now, { language, hands })) };
}

/** R920: comparing two states of a large document takes seconds, and nobody's room waits for it. */
export function pastLost(source: PastSource, { room, from, to }: LostQuestion): TextLost | null {
	const before = source.stateAt(room, from);
	const after = before && source.stateAt(room, to);
	return before && after ? textLost(before, after) : null;
}

function fitting(all: PassageDifference[]): { passages: PassageDifference[]; left: number } {
	if (all.length <= MOST_PASSAGES) return { passages: all, left: 0 };
	const changed = all.filter(({ change }) => change !== "same");
	const passages = (changed.length > 0 ? changed : all).slice(0, MOST_PASSAGES);
	return { passages, left: all.length - passages.length };
}
