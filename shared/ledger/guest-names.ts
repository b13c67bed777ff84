/** From when the names of the guests of a workshop are counted: its end, or its last sign of life when nobody ended it. */

import type { WorkshopState } from "#shared/ledger/workshop-state.ts";

const HOUR_MS = 3600_000;
/** The end of a day of the agenda, wherever in Québec it was. */
const END_OF_DAY_MS = 29 * HOUR_MS;

type Counted = Pick<WorkshopState, "details" | "steps" | "startedAt" | "endedAt" | "runs" | "people">;

/**
 * R800: milliseconds. What a step opens beyond the meeting goes on until its deadline. `lastSeen`: when one of its guests was last there, which counts as long
 * as nobody said that it was over.
 */
export function namesCountFrom(state: Counted, lastSeen: number): number {
	const { details, steps, endedAt, runs, people } = state;
	const ahead = steps.flatMap(({ ahead: open }) => (open ? [Date.parse(open.closes)] : []));
	if (endedAt !== null) return Math.max(Date.parse(endedAt), ...ahead);
	const day = details.date === null ? [] : [Date.parse(`${details.date}T00:00:00Z`) + END_OF_DAY_MS];
	const lived = [...runs.map(({ from }) => from), ...[...people.values()].map(({ since }) => since)];
	return Math.max(lastSeen, ...day, ...ahead, ...lived.map((time) => Date.parse(time)));
}

/** R806: somebody whose name is not kept any more still goes by one number in a workshop, in the order people came. */
export function numbersIn({ people }: Pick<WorkshopState, "people">): Map<string, number> {
	const inOrder = [...people].sort(([one, a], [other, b]) => a.since.localeCompare(b.since) || (one < other ? -1 : 1));
	return new Map(inOrder.map(([member], place) => [member, place + 1]));
}
