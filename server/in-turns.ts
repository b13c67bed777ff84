/** Long work done in turns, so that whoever else waits is served between two of them. */

import { performance } from "node:perf_hooks";
import type { Steps } from "#shared/lib/steps.ts";

/** How long a turn lasts, and how long the others then have when there are any: what they wrote comes back from the disk meanwhile. */
export type Pace = { turnMs: number; restMs: number };

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
export async function inTurns<T>(steps: Steps<T>, { turnMs, restMs }: Pace): Promise<T> {
	for (;;) {
		await new Promise<void>((resolve) => atNextTurn(resolve, restMs));
		const done = oneTurn(steps, turnMs);
		if (done) return done.value;
	}
}

/** What waits for its turn, whichever room it is of, the next one first. */
const waiting = new Set<{ work: () => void }>();
let isNextTurnSet = false;

/** Does some long work once the others were served, and what waits already has had its turn: however many rooms have long work, there is one turn, then a rest if anybody else is at work. Gives how to do without. */
export function atNextTurn(work: () => void, restMs: number): () => void {
	const place = { work };
	waiting.add(place);
	setNextTurn(restMs);
	return () => void waiting.delete(place);
}

function setNextTurn(restMs: number): void {
	if (isNextTurnSet || waiting.size === 0) return;
	isNextTurnSet = true;
	const begin = (): void => {
		isNextTurnSet = false;
		const [first] = waiting;
		if (first) waiting.delete(first);
		setNextTurn(restMs);
		first?.work();
	};
	setImmediate(() => {
		if (restMs > 0 && wereOthersServed()) setTimeout(begin, restMs);
		else begin();
	});
}

let served = 0;

/** Whether the loop had anything else to do since this was asked last: a message, a commit that came back. */
function wereOthersServed(): boolean {
	const { events } = performance.nodeTiming.uvMetricsInfo;
	const isMore = events !== served;
	served = events;
	return isMore;
}
