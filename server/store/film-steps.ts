/** The rows that touch one thing, gathered into steps that people can follow: by one hand, or by several that took turns. */

import type { HistoryRow } from "#server/store/update-log.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** Changes of the document that are looked through; what was before is the beginning of the film. */
export const MOST_ROWS = 100_000;
/** Steps of one film, and signs of all of them. */
export const MOST_STEPS = 150;
const MOST_SIGNS = 1_000_000;
/** A step ends with a pause; of what was worked on for months, with a longer one. */
const PAUSES_MS = [60_000, 10 * 60_000, 3_600_000, 24 * 3_600_000];
/** Hands that take turns faster than this wrote together. */
const STEP_LEAST_MS = 5_000;

export type Touch = Pick<HistoryRow, "seq" | "time" | "member">;
export type Step = {
	from: number;
	seq: number;
	start: number;
	end: number;
	members: (MemberId | null)[];
	rows: Set<number>;
};

/** As many as a screen can tell: the longer the pauses, the fewer. */
export function stepsOf(touches: readonly Touch[]): Step[] {
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
