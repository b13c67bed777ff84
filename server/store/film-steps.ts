/** The rows that touch one thing, gathered into steps that people can follow: by one hand, or by several that took turns. They are read twice: for those that touch it, then for what each step made of it. */

import * as Y from "yjs";
import { decodedRow } from "#server/store/decoded-row.ts";
import { Removals } from "#server/store/past-removals.ts";
import { documentAt, type PastSource, rowsAfter } from "#server/store/past-source.ts";
import { Writers } from "#server/store/past-writers.ts";
import type { HistoryRow } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { Hands, PassageDifference } from "#shared/document/text-difference.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Changes of the document that are looked through; what was before is the beginning of the film. */
const MOST_ROWS = 100_000;
/** Steps of one film, and signs of all of them. */
const MOST_STEPS = 150;
const MOST_SIGNS = 1_000_000;
/** A step ends with a pause; of what was worked on for months, with a longer one. */
const PAUSES_MS = [60_000, 10 * 60_000, 3_600_000, 24 * 3_600_000];
/** Hands that take turns faster than this wrote together. */
const STEP_LEAST_MS = 5_000;

type Touch = Pick<HistoryRow, "seq" | "time" | "member">;
export type Step = {
	from: number;
	seq: number;
	start: number;
	end: number;
	members: (MemberId | null)[];
	rows: Set<number>;
};

/** What was found of one thing in the log. `looked`: the document as it is now; `isOlder`: it was there before what is looked through. */
export type Touched = {
	head: number;
	begin: number;
	looked: Y.Doc;
	steps: readonly Step[];
	isOlder: boolean;
	/** There are more steps than those, before them. */
	isShort: boolean;
};

/** The last steps of what `follow` watches in a document; null when the log cannot be read whole from where it begins. */
export function touchedSteps(
	source: PastSource,
	{ room, mostRows = MOST_ROWS }: { room: RoomName; mostRows?: number | undefined },
	follow: (doc: Y.Doc) => { isOlder: boolean; isTouchedBy: (bytes: Uint8Array) => boolean },
): Touched | null {
	const head = source.lastSeq(room);
	const begin = Math.max(0, head - mostRows);
	const looked = documentAt(source, room, begin);
	if (!looked) return null;
	const { isOlder, isTouchedBy } = follow(looked);
	const touches: Touch[] = [];
	for (const { seq, time, member, bytes } of rowsAfter(source, room, begin, head))
		if (isTouchedBy(bytes)) touches.push({ seq, time, member });
	const all = stepsOf(touches);
	const steps = all.slice(-MOST_STEPS);
	return { head, begin, looked, steps, isOlder, isShort: steps.length < all.length };
}

/** A document before a step or after it, and whose hands are known to have been in it. */
type Reached = { at: "start" | "end"; step: Step; hands: Pick<Hands, "wrote" | "removed" | "alone"> };

/** Takes a document, as it was where the steps are looked for, from the start of each step to its end. */
export function* replay(
	source: PastSource,
	room: RoomName,
	doc: Y.Doc,
	{ begin, steps }: Pick<Touched, "begin" | "steps">,
): Generator<Reached> {
	const writers = new Writers(source.owners(room));
	const rows = rowsAfter(source, room, begin, steps.at(-1)?.seq ?? begin)[Symbol.iterator]();
	let row = rows.next();
	for (const step of steps) {
		for (; !row.done && row.value.seq <= step.from; row = rows.next()) Y.applyUpdate(doc, row.value.bytes);
		const removals = new Removals();
		const alone = step.members.length === 1 ? step.members[0] : undefined;
		const reached = { step, hands: { wrote: writers.of, removed: removals.of, alone } };
		yield { ...reached, at: "start" };
		for (; !row.done && row.value.seq <= step.seq; row = rows.next()) {
			const { seq, bytes, member } = row.value;
			Y.applyUpdate(doc, bytes);
			if (!step.rows.has(seq)) continue;
			const decoded = decodedRow(bytes);
			writers.note(decoded, member);
			removals.note(decoded, member);
		}
		yield { ...reached, at: "end" };
	}
}

/** As many as a screen can tell: the longer the pauses, the fewer. */
function stepsOf(touches: readonly Touch[]): Step[] {
	let steps: Step[] = [];
	for (const pause of PAUSES_MS) {
		steps = grouped(touches, pause);
		if (steps.length <= MOST_STEPS) break;
	}
	return steps;
}

function grouped(touches: readonly Touch[], pause: number): Step[] {
	const steps: Step[] = [];
	for (const touch of touches) {
		const [before, open] = [steps.at(-2), steps.at(-1)];
		const { seq, time, member } = touch;
		const isShared = open !== undefined && open.members.length > 1;
		if (open && time - open.end <= pause && open.members.includes(member) && !(isShared && isLong(open, time))) {
			add(open, touch);
			continue;
		}
		if (before && open && time - open.end <= pause && before.members.includes(member) && !isLong(before, time)) {
			// They take turns: it is one piece of work.
			steps.pop();
			for (const row of open.rows) before.rows.add(row);
			before.members = [...new Set([...before.members, ...open.members])];
			add(before, touch);
			continue;
		}
		steps.push({ from: seq - 1, seq, start: time, end: time, members: [member], rows: new Set([seq]) });
	}
	return steps;
}

function isLong({ start }: Step, now: number): boolean {
	return now - start >= STEP_LEAST_MS;
}

function add(step: Step, { seq, time, member }: Touch): void {
	step.seq = seq;
	step.end = Math.max(step.end, time);
	step.rows.add(seq);
	if (!step.members.includes(member)) step.members.push(member);
}

/** The last steps, as many as a page can hold. */
export function fitting<One>(
	steps: readonly One[],
	passagesOf: (step: One) => readonly PassageDifference[],
): { steps: One[]; isCut: boolean } {
	let signs = 0;
	let first = steps.length;
	while (first > 0) {
		for (const { pieces } of passagesOf(steps[first - 1] as One))
			signs += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
		if (signs > MOST_SIGNS && first < steps.length) break;
		first -= 1;
	}
	return { steps: steps.slice(first), isCut: first > 0 };
}
