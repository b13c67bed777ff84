// @vitest-environment happy-dom

/** A timer on two screens that were not opened at the same instant: the second changes on both at once. */

import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { timerFigures } from "#client/features/workshops/clock-words.ts";
import { useTimeLeft } from "#client/features/workshops/use-time-left.ts";

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

test("[R955] two screens show the same second, and draw nothing in between", () => {
	const timer = { endsAt: new Date(Date.now() + 60_000).toISOString(), leftMs: null };
	const drawn = [0, 0];
	const opens = (screen: 0 | 1) =>
		renderHook(() => {
			drawn[screen] = (drawn[screen] ?? 0) + 1;
			return timerFigures(useTimeLeft({ timer }) ?? 0);
		});
	const passes = (ms: number) => act(() => vi.advanceTimersByTime(ms));
	const desk = opens(0);
	passes(370);
	const phone = opens(1);
	const shown = () => [desk.result.current, phone.result.current];
	expect(shown()).toEqual(["1:00", "1:00"]);
	passes(629);
	expect(shown()).toEqual(["1:00", "1:00"]);
	passes(1);
	expect(shown()).toEqual(["0:59", "0:59"]);
	const before = [...drawn];
	passes(999);
	expect(drawn).toEqual(before);
	passes(1);
	expect(shown()).toEqual(["0:58", "0:58"]);
});

test("[R955] a timer that is stopped is not drawn again", () => {
	const timer = { endsAt: null, leftMs: 30_000 };
	let drawn = 0;
	renderHook(() => {
		drawn += 1;
		return useTimeLeft({ timer });
	});
	const before = drawn;
	act(() => vi.advanceTimersByTime(5_000));
	expect(drawn).toBe(before);
});
