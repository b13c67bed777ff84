/** The answers about the past of a room, from whatever holds its rows. Slow on purpose of exactness: it runs in a thread of its own. */

import * as Y from "yjs";
import { Removals } from "#server/store/past-removals.ts";
import { rowSize } from "#server/store/past-row-size.ts";
import type {
	MomentsQuestion,
	PastDifference,
	PastMoment,
	PastPage,
	PastQuestion,
	StepsQuestion,
} from "#server/store/past.ts";
import type { HistoryRow } from "#server/store/update-log.ts";
import { documentDifference, type PassageDifference } from "#shared/document/text-difference.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** What has the rows of rooms, without waiting. A row that is not what was written is in no answer of it. */
export type PastSource = {
	lastSeq(room: string): number;
	soundHistory(room: string, afterSeq: number, limit: number): HistoryRow[];
	stateAt(room: string, seq: number): Uint8Array | null;
	owners(room: string): ReadonlyMap<number, MemberId | null>;
};

/** Longer without a change, and another moment begins. */
const PAUSE_MS = 10 * 60_000;
/** Within a moment, a step is shorter: a minute without a change, and no less than this when another hand takes over. */
const STEP_PAUSE_MS = 60_000;
const STEP_LEAST_MS = 20_000;
/** Signs that go in one change, for it to begin a step. */
const STEP_REMOVED = 15;
const PAGE = 1_000;
/** More than anybody reads on one screen. */
const MOST_PASSAGES = 3_000;

export function pastMoments(source: PastSource, { room, before, limit, zone }: MomentsQuestion): PastPage {
	const head = source.lastSeq(room);
	const dayOf = dayReader(zone);
	const moments: PastMoment[] = [];
	let end = before === null ? head : Math.min(head, before - 1);
	let open: PastMoment | null = null;
	let oldest = end + 1;
	while (end > 0) {
		const start = Math.max(0, end - PAGE);
		const rows = source.soundHistory(room, start, end - start).filter(({ seq }) => seq <= end);
		for (const row of rows.toReversed()) {
			if (open && !isSameMoment(open, row, dayOf)) {
				moments.push(open);
				open = null;
				if (moments.length === limit) return { moments, before: oldest, head, isCut: false };
			}
			oldest = row.seq;
			open ??= { from: 0, seq: row.seq, start: row.time, end: row.time, hands: [] };
			// A clock may have been set back.
			open.start = Math.min(open.start, row.time);
			open.end = Math.max(open.end, row.time);
			open.from = row.seq - 1;
			note(open, row);
		}
		end = start;
	}
	if (open) moments.push(open);
	return { moments, before: null, head, isCut: oldest > 1 && head > 0 && before !== 1 };
}

export function pastSteps(source: PastSource, { room, from, seq, limit }: StepsQuestion): PastMoment[] {
	const steps: PastMoment[] = [];
	for (let last = from; last < seq; last += PAGE) {
		for (const row of source.soundHistory(room, last, PAGE)) {
			if (row.seq > Math.min(last + PAGE, seq)) break;
			let open = steps.at(-1);
			if (!open || isNewStep(open, row)) {
				open = { from: row.seq - 1, seq: row.seq, start: row.time, end: row.time, hands: [] };
				steps.push(open);
			}
			open.seq = row.seq;
			open.start = Math.min(open.start, row.time);
			open.end = Math.max(open.end, row.time);
			note(open, row);
		}
	}
	return steps.reverse().slice(0, limit);
}

/** What somebody else does after a while, or a passage that goes at once, is told apart from what was there before. */
function isNewStep(step: PastMoment, row: HistoryRow): boolean {
	if (row.time - step.end > STEP_PAUSE_MS) return true;
	const isOther = step.hands.at(-1)?.member !== row.member;
	if (isOther && step.hands.length === 1 && row.time - step.start >= STEP_LEAST_MS) return true;
	return rowSize(row.bytes).removed >= STEP_REMOVED && step.hands.some(({ added }) => added > 0);
}

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

function isSameMoment(moment: PastMoment, row: HistoryRow, dayOf: (time: number) => string): boolean {
	return moment.start - row.time <= PAUSE_MS && dayOf(moment.start) === dayOf(row.time);
}

function note(moment: PastMoment, { member, bytes }: HistoryRow): void {
	const { added, removed } = rowSize(bytes);
	const hand = moment.hands.find((one) => one.member === member);
	if (hand) {
		hand.changes += 1;
		hand.added += added;
		hand.removed += removed;
	} else moment.hands.push({ member, changes: 1, added, removed });
}

/** The day of a time in a zone. Asked for every row: days are told apart by quarter of an hour, which no zone cuts. */
function dayReader(zone: string): (time: number) => string {
	const format = new Intl.DateTimeFormat("en-CA", {
		timeZone: zone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	});
	const known = new Map<number, string>();
	return (time) => {
		const quarter = Math.floor(time / 900_000);
		let day = known.get(quarter);
		if (day === undefined) {
			day = format.format(quarter * 900_000);
			known.set(quarter, day);
		}
		return day;
	};
}
