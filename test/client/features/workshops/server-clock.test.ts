/** How the hour of the server is kept: asked once at a time, seldom, and only while somebody reads it. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ServerClock, untilNextSecond } from "#client/features/workshops/use-server-clock.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const MINUTE = 60_000;

/** A server whose clock is three seconds ahead, and how many times it was asked. */
function server() {
	const asked = { count: 0, answers: true };
	const clock = new ServerClock(
		{
			clock: async () => {
				asked.count += 1;
				return asked.answers
					? { ok: true, value: { now: Date.now() + 3_000 } }
					: { ok: false, error: { kind: "network" } };
			},
		},
		Date.now,
	);
	return { asked, clock };
}

test("the clock of the server is measured in five questions, then again ten minutes later", async () => {
	const { asked, clock } = server();
	const stop = clock.follow(() => undefined);
	await vi.advanceTimersByTimeAsync(0);
	expect([asked.count, clock.offset.get()]).toEqual([5, 3_000]);
	await vi.advanceTimersByTimeAsync(9 * MINUTE);
	expect(asked.count).toBe(5);
	await vi.advanceTimersByTimeAsync(MINUTE);
	expect(asked.count).toBe(10);
	stop();
	await vi.advanceTimersByTimeAsync(60 * MINUTE);
	expect(asked.count).toBe(10);
});

test("readers who come and go, even while it is asked, ask it no more often", async () => {
	const { asked, clock } = server();
	for (let round = 0; round < 4; round += 1) clock.follow(() => undefined)();
	const stop = clock.follow(() => undefined);
	// The question is under way: everybody leaves, somebody comes.
	vi.advanceTimersByTime(0);
	stop();
	clock.follow(() => undefined);
	await vi.advanceTimersByTimeAsync(5 * MINUTE);
	expect(asked.count).toBe(5);
	await vi.advanceTimersByTimeAsync(10 * MINUTE);
	expect(asked.count).toBe(10);
});

test("a server that does not answer is asked again soon", async () => {
	const { asked, clock } = server();
	asked.answers = false;
	clock.follow(() => undefined);
	await vi.advanceTimersByTimeAsync(0);
	expect(clock.offset.get()).toBeNull();
	asked.answers = true;
	await vi.advanceTimersByTimeAsync(5_000);
	expect(clock.offset.get()).toBe(3_000);
});

test("[R955] the next drawing is at the next whole second of what is left, before and after the end, whatever instant a screen begins at", () => {
	expect([10_000, 9_999, 9_001, 250, 0, -1, -250, -1_000].map(untilNextSecond)).toEqual([
		...[1000, 999, 1, 250],
		...[1000, 999, 750, 1000],
	]);
});
