/** Which snapshots of a room stay. */

import { expect, test } from "vitest";
import { needlessSnapshots } from "#server/store/landmarks.ts";

/** What stays of a room that is summed up every `step` rows until `last`. */
function keptOf(step: number, last: number): number[] {
	let kept: number[] = [];
	for (let seq = step; seq <= last; seq += step) {
		const now = [...kept, seq];
		const needless = new Set(needlessSnapshots(now, 100));
		kept = now.filter((one) => !needless.has(one));
	}
	return kept;
}

test("[R430] beside the newest two, a snapshot stays for each stretch of rows, however long the life of a room", () => {
	expect(keptOf(30, 60)).toEqual([30, 60]);
	expect(keptOf(30, 600)).toEqual([120, 240, 360, 480, 570, 600]);
	// Summed up seldom: each one is a landmark.
	expect(keptOf(250, 1_000)).toEqual([250, 500, 750, 1_000]);
});
