/** The moments of rooms, from whatever holds their rows, and the steps of one. The newest are remembered: many ask again as a room goes on, and only what was added is read. */

import { rowSize } from "#server/store/past-row-size.ts";
import type { MomentsQuestion, PastMoment, PastPage, StepsQuestion } from "#server/store/past.ts";
import type { PastSource } from "#server/store/past-source.ts";
import type { HistoryRow } from "#server/store/update-log.ts";

/** Longer without a change, and another moment begins. */
const PAUSE_MS = 10 * 60_000;
/** Within a moment, a step is shorter: a minute without a change, and no less than this when another hand takes over. */
const STEP_PAUSE_MS = 60_000;
const STEP_LEAST_MS = 20_000;
/** Signs that go in one change, for it to begin a step. */
const STEP_REMOVED = 15;
/** Rows read at once. */
const PAGE = 1_000;
const ROOMS_REMEMBERED = 100;

export class PastMoments {
	readonly #source: PastSource;
	readonly #newest = new Map<string, PastPage>();

	constructor(source: PastSource) {
		this.#source = source;
	}

	page(question: MomentsQuestion): PastPage {
		const { room, before, limit, zone } = question;
		const days = dayReader(zone);
		if (before !== null) {
			const older = this.#read(question, days);
			for (const { hands } of older.moments) hands.sort(byShare);
			return older;
		}
		const key = `${room} ${zone} ${limit}`;
		const known = this.#newest.get(key);
		const page = known ? this.#goneOn(known, question, days) : this.#read(question, days);
		for (const { hands } of page.moments) hands.sort(byShare);
		this.#newest.delete(key);
		this.#newest.set(key, page);
		const [oldest] = this.#newest.keys();
		if (this.#newest.size > ROOMS_REMEMBERED && oldest !== undefined) this.#newest.delete(oldest);
		return page;
	}

	#read({ room, before, limit }: MomentsQuestion, dayOf: DayOf): PastPage {
		const head = this.#source.lastSeq(room);
		const moments: PastMoment[] = [];
		let end = before === null ? head : Math.min(head, before - 1);
		let open: PastMoment | null = null;
		let oldest = end + 1;
		while (end > 0) {
			const start = Math.max(0, end - PAGE);
			const rows = this.#source.soundHistory(room, start, end - start).filter(({ seq }) => seq <= end);
			for (const row of rows.toReversed()) {
				if (open && !isTogether(row.time, open.start, dayOf)) {
					moments.push(open);
					open = null;
					if (moments.length === limit) return { moments, before: oldest, head, isCut: false };
				}
				oldest = row.seq;
				open ??= begun(row);
				open.from = row.seq - 1;
				note(open, row);
			}
			end = start;
		}
		if (open) moments.push(open);
		return { moments, before: null, head, isCut: oldest > 1 && head > 0 && before !== 1 };
	}

	/** The page that was known, with the rows that came since. */
	#goneOn(known: PastPage, { room, limit }: MomentsQuestion, dayOf: DayOf): PastPage {
		const head = this.#source.lastSeq(room);
		if (head === known.head) return known;
		const [newest, ...others] = known.moments;
		// What was answered before is not changed under whoever got it.
		const moments = newest ? [{ ...newest, hands: newest.hands.map((hand) => ({ ...hand })) }, ...others] : [];
		for (let last = known.head; last < head; last += PAGE) {
			for (const row of this.#source.soundHistory(room, last, PAGE)) {
				if (row.seq > Math.min(last + PAGE, head)) break;
				let open = moments[0];
				if (!open || !isTogether(open.end, row.time, dayOf)) {
					open = begun(row);
					moments.unshift(open);
				}
				open.seq = row.seq;
				note(open, row);
			}
		}
		const { isCut } = known;
		if (moments.length <= limit) return { ...known, moments, head };
		const kept = moments.slice(0, limit);
		return { moments: kept, before: (kept.at(-1)?.from ?? 0) + 1, head, isCut: isCut && known.before !== null };
	}
}

/** Of one moment, its steps. */
export function pastSteps(source: PastSource, { room, from, seq, limit }: StepsQuestion): PastMoment[] {
	const steps: PastMoment[] = [];
	for (let last = from; last < seq; last += PAGE) {
		for (const row of source.soundHistory(room, last, PAGE)) {
			if (row.seq > Math.min(last + PAGE, seq)) break;
			let open = steps.at(-1);
			if (!open || isNewStep(open, row)) {
				open = begun(row);
				steps.push(open);
			}
			open.seq = row.seq;
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

type Hand = PastMoment["hands"][number];

/** Who did most comes first. */
function byShare(one: Hand, other: Hand): number {
	return other.changes - one.changes || ((one.member ?? "") < (other.member ?? "") ? -1 : 1);
}

type DayOf = (time: number) => string;

/** Whether a change and the one after it are of one moment. */
function isTogether(time: number, next: number, dayOf: DayOf): boolean {
	return next - time <= PAUSE_MS && dayOf(next) === dayOf(time);
}

function begun({ seq, time }: HistoryRow): PastMoment {
	return { from: seq - 1, seq, start: time, end: time, hands: [] };
}

function note(moment: PastMoment, { member, bytes, time }: HistoryRow): void {
	// A clock may have been set back.
	moment.start = Math.min(moment.start, time);
	moment.end = Math.max(moment.end, time);
	const { added, removed } = rowSize(bytes);
	const hand = moment.hands.find((one) => one.member === member);
	if (hand) {
		hand.changes += 1;
		hand.added += added;
		hand.removed += removed;
	} else moment.hands.push({ member, changes: 1, added, removed });
}

/** The day of a time in a zone. Asked for every row: days are told apart by quarter of an hour, which no zone cuts. */
function dayReader(zone: string): DayOf {
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
