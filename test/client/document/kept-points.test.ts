/** Whom a kept point is told to, and until when. */

import { expect, test } from "vitest";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import { pointToTell, TOLD_FOR_MS } from "#client/document/use-kept-points.ts";

const NOW = Date.UTC(2027, 0, 15, 13);
const point = (more: Partial<KeptPointSummary> = {}): KeptPointSummary => ({
	point: 7,
	keptAt: new Date(NOW - 60_000).toISOString(),
	member: "m",
	name: "Bo",
	lost: { gone: 400, total: 900 },
	restored: null,
	...more,
});
const nothingRead = () => false;

test("[R258] who comes later is told of the newest point, for seven days", () => {
	expect(pointToTell([point(), point({ point: 3 })], NOW, nothingRead)?.point).toBe(7);
	expect(pointToTell([point()], NOW - 60_000 + TOLD_FOR_MS, nothingRead)?.point).toBe(7);
	expect(pointToTell([point()], NOW - 59_999 + TOLD_FOR_MS, nothingRead)).toBeNull();
	expect(pointToTell([], NOW, nothingRead)).toBeNull();
});

test("[R258] not once it was put back, nor once this person read it; a later one is told again", () => {
	const restored = { at: new Date(NOW).toISOString(), name: "Ana" };
	expect(pointToTell([point({ restored }), point({ point: 3 })], NOW, nothingRead)).toBeNull();
	const isRead = (one: number) => one <= 7;
	expect(pointToTell([point()], NOW, isRead)).toBeNull();
	expect(pointToTell([point({ point: 12 }), point()], NOW, isRead)?.point).toBe(12);
});
