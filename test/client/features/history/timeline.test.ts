/** The list of moments and versions, and what an address asks to compare. */

import { expect, test } from "vitest";
import type { NamedVersion } from "#shared/ledger/versions.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { HistoryMoment } from "#shared/protocol/history.ts";
import { choiceOf, timelineDays } from "#client/features/history/timeline.ts";

const moment = (from: number, seq: number, at: string): HistoryMoment => ({
	from,
	seq,
	startedAt: at,
	endedAt: at,
	hands: [{ member: "ana", changes: seq - from, added: 10, removed: 0 }],
});
const version = (name: string, seq: number): NamedVersion => ({
	version: name,
	name,
	seq,
	log: "log",
	member: "ana" as MemberId,
	time: "2026-11-05T10:00:00Z",
	renamed: null,
});
const MOMENTS = [
	moment(30, 40, "2026-11-03T15:00:00Z"),
	moment(20, 30, "2026-11-03T10:00:00Z"),
	moment(10, 20, "2026-11-02T10:00:00Z"),
];
const dayOf = (time: string) => time.slice(0, 10);

test("[R442] versions stand in the list where the text was when they were named; those of pages to come wait", () => {
	const versions = [version("plus tard", 44), version("fin", 30), version("milieu", 15), version("ancienne", 5)];
	const days = timelineDays(MOMENTS, versions, { dayOf });
	expect(
		days.map(({ day, entries }) => [
			day,
			entries.map((entry) => (entry.kind === "version" ? entry.version.name : entry.seq)),
		]),
	).toEqual([
		["2026-11-05", ["plus tard"]],
		["2026-11-03", [40, "fin", 30]],
		["2026-11-02", [20, "milieu"]],
	]);
});

test("[R604] a kept point stands under the moment in which much of the text went", () => {
	const point = (at: number) => ({ point: at, keptAt: "", member: null, name: null, lost: null, restored: null });
	const days = timelineDays(MOMENTS, [version("fin", 30)], { dayOf, points: [point(25), point(2)] });
	expect(days.map(({ entries }) => entries.map(({ kind, seq }) => [kind, seq]))).toEqual([
		[
			["moment", 40],
			["version", 30],
			["moment", 30],
			["point", 25],
		],
		[["moment", 20]],
	]);
});

test("[R442] a moment is compared with the one before it, with now, with any other, or with nothing", () => {
	const asks = (moment: string | null, other: string | null) =>
		choiceOf({ moment, with: other }, MOMENTS, [version("ancienne", 5)], 42);
	expect(asks(null, null)).toEqual({ seq: 40, later: 40, earlier: 30, mode: "before" });
	expect(asks("25", null)).toEqual({ seq: 25, later: 25, earlier: 20, mode: "before" });
	expect(asks("20", "maintenant")).toEqual({ seq: 20, later: 42, earlier: 20, mode: "now" });
	expect(asks("20", "40")).toEqual({ seq: 20, later: 40, earlier: 20, mode: "other" });
	expect(asks("40", "20")).toEqual({ seq: 40, later: 40, earlier: 20, mode: "other" });
	expect(asks("18", "avant.16")).toEqual({ seq: 18, later: 18, earlier: 16, mode: "before" });
	expect(asks("20", "seul")).toEqual({ seq: 20, later: 20, earlier: null, mode: "alone" });
	// Of a page that did not come yet: the version named before, or nothing.
	expect(asks("8", null)).toEqual({ seq: 8, later: 8, earlier: 5, mode: "before" });
	expect(asks("3", "n’importe quoi")).toEqual({ seq: 3, later: 3, earlier: 0, mode: "before" });
	expect(choiceOf({ moment: null, with: null }, [], [], 0)).toBeNull();
});
