/** Long work cut into steps and done in turns, so that whoever else waits is served between two of them. */

import { setImmediate as othersFirst } from "node:timers/promises";

/** Work that stops often, each time after far less than a turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Pieces worked on between two stops: a millisecond or two. */
export const STRIDE = 500;

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** Does as much as a turn of this many milliseconds allows. Null when that was not enough. */
export function oneTurn<T>(steps: Steps<T>, turnMs: number): { value: T } | null {
	const end = performance.now() + turnMs;
	do {
		const step = steps.next();
		if (step.done) return { value: step.value };
	} while (performance.now() < end);
	return null;
}

/** Does the rest, a turn of this many milliseconds at a time. */
export async function inTurns<T>(steps: Steps<T>, turnMs: number): Promise<T> {
	for (;;) {
		await othersFirst();
		const done = oneTurn(steps, turnMs);
		if (done) return done.value;
	}
}
