/** What a page's main thread does of its own for each key, whatever else the machine does meanwhile: read in a trace of the browser. */

import type { Browser, Page } from "@playwright/test";

/** One thing a thread did. `ts`, `dur`: when and how long, in µs; `tdur`: how much of the processor it had. */
type Done = {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args: { data?: { type?: string } };
};

/** Types, and gives for each key how long (ms) its page had the processor: to take the letter in, and to draw the frame that shows it. Tracing itself is in it. */
export async function traceKeys(browser: Browser, page: Page, type: () => Promise<void>): Promise<number[]> {
	await browser.startTracing(page, { categories: ["devtools.timeline", "toplevel", "cc"] });
	await type();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Done[] };
	return keyTimes(traceEvents);
}

function keyTimes(all: readonly Done[]): number[] {
	const key = all.find((one) => isDispatch(one, "keydown"));
	if (!key) throw new Error("bench: the trace has no key");
	const mine = all
		.filter(({ pid, tid, ph }) => pid === key.pid && tid === key.tid && ph === "X")
		.sort((one, other) => one.ts - other.ts || endOf(other) - endOf(one));
	const tasks: Done[] = [];
	for (const one of mine) if (one.ts >= endOf(tasks.at(-1))) tasks.push(one);
	const taskOf = (one: Done) => tasks.find((task) => task.ts <= one.ts && one.ts < endOf(task));
	const inputs = mine.filter((one) => isDispatch(one, "input"));
	const frames = mine.filter(({ name }) => name === "ProxyMain::BeginMainFrame");
	return inputs.flatMap((input) => {
		const task = taskOf(input);
		// A key that came with a frame is drawn by that very frame.
		const frame = frames.find((one) => endOf(one) > input.ts);
		const drawing = frame && taskOf(frame);
		if (!task || !drawing) return [];
		return [[...new Set([task, drawing])].reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0)];
	});
}

function isDispatch({ name, ph, args }: Done, type: string): boolean {
	return name === "EventDispatch" && ph === "X" && args.data?.type === type;
}

function endOf(one: Done | undefined): number {
	return one ? one.ts + (one.dur ?? 0) : Number.NEGATIVE_INFINITY;
}
