/** Hours and lengths as they are written, and what is said aloud of a timer. */

import { expect, test } from "vitest";
import {
	lastedWords,
	lateMinutes,
	lengthWords,
	timerFigures,
	timerWords,
} from "#client/features/workshops/clock-words.ts";
import { markPassed } from "#client/features/workshops/use-spoken-timer.ts";

const MINUTE = 60_000;

test("lengths are in hours and minutes", () => {
	expect([0, 45, 60, 85].map(lengthWords)).toEqual([
		"0\u00a0min",
		"45\u00a0min",
		"1\u00a0h",
		"1\u00a0h\u00a025\u00a0min",
	]);
	expect(lastedWords(89_000)).toBe("1\u00a0min");
});

test("a timer shows whole seconds from what it was set to, then how long ago it ran out", () => {
	expect([5 * MINUTE, 5 * MINUTE - 1, 59_001, 999, 0, -999, -20_000, 3_750_000].map(timerFigures)).toEqual([
		"5:00",
		"5:00",
		"1:00",
		"0:01",
		"0:00",
		"0:00",
		"−0:20",
		"1:02:30",
	]);
	expect([timerWords(300_000, "fr"), timerWords(60_000, "fr"), timerWords(1_000, "en")]).toEqual([
		"5\u00a0minutes",
		"60\u00a0secondes",
		"1\u00a0second",
	]);
});

test("under a minute either way, the room is on time", () => {
	expect([59_000, -59_000, 61_000, -125_000].map(lateMinutes)).toEqual([0, -0, 1, -2]);
});

test("[R742] a timer is said at five minutes, at one and at the end, once each", () => {
	const heard: number[] = [];
	let before = 10 * MINUTE;
	for (let left = before; left >= -2 * MINUTE; left -= 700) {
		const mark = markPassed(before, left);
		if (mark !== null) heard.push(mark);
		before = left;
	}
	expect(heard).toEqual([5 * MINUTE, MINUTE, 0]);
});

test("[R742] a timer that is given time, that begins or that is seen for the first time says nothing", () => {
	expect(markPassed(30_000, 90_000)).toBeNull();
	expect(markPassed(null, 30_000)).toBeNull();
	expect(markPassed(30_000, null)).toBeNull();
	// After a sleep of the device, only what it has come to.
	expect(markPassed(6 * MINUTE, -MINUTE)).toBe(0);
});
