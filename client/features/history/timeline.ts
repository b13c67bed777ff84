/** The moments, the named versions and the kept points of a document as one list by day, and which two moments the address asks to compare. */

import type { NamedVersion } from "#shared/ledger/versions.ts";
import type { KeptPointSummary } from "#shared/protocol/http.ts";
import type { HistoryMoment } from "#shared/protocol/history.ts";

export type TimelineEntry =
	| { kind: "moment"; seq: number; moment: HistoryMoment }
	| { kind: "version"; seq: number; version: NamedVersion }
	| { kind: "point"; seq: number; point: KeptPointSummary };
export type TimelineDay = { day: string; at: string; entries: TimelineEntry[] };

/** The moment that a change is in, among those that are known. */
export function momentOf(moments: readonly HistoryMoment[], seq: number): HistoryMoment | undefined {
	return moments.find((moment) => moment.from < seq && seq <= moment.seq);
}

/** By day, the newest first; a version, or a kept point, stands before the moment it ends. What is of no moment known here waits for older pages. */
export function timelineDays(
	moments: readonly HistoryMoment[],
	versions: readonly NamedVersion[],
	{
		dayOf,
		isShown = () => true,
		points = [],
	}: {
		dayOf: (time: string) => string;
		isShown?: (moment: HistoryMoment) => boolean;
		points?: readonly KeptPointSummary[];
	},
): TimelineDay[] {
	const placed = versions.flatMap((version) => {
		// What was written since the list came is of the newest moment, or of one that is not listed yet.
		const isNewer = moments[0] !== undefined && version.seq > moments[0].seq;
		const moment = isNewer ? moments[0] : momentOf(moments, version.seq);
		const entry: TimelineEntry = { kind: "version", seq: version.seq, version };
		return moment ? [{ at: isNewer ? version.time : moment.endedAt, entry }] : [];
	});
	// A point is what was there just before much of it went: it stands under the moment in which it did.
	const kept = points.flatMap((point) => {
		const moment =
			momentOf(moments, point.point) ?? (moments[0] && point.point > moments[0].seq ? moments[0] : undefined);
		const entry: TimelineEntry = { kind: "point", seq: point.point, point };
		return moment ? [{ at: moment.endedAt, entry }] : [];
	});
	const listed = moments.filter(isShown).map((moment) => {
		const entry: TimelineEntry = { kind: "moment", seq: moment.seq, moment };
		return { at: moment.endedAt, entry };
	});
	const days: TimelineDay[] = [];
	// Sorting is stable: of one change, the versions come first.
	for (const { at, entry } of [...placed, ...kept, ...listed].sort((one, other) => other.entry.seq - one.entry.seq)) {
		const day = dayOf(at);
		const last = days.at(-1);
		if (last?.day === day) last.entries.push(entry);
		else days.push({ day, at, entries: [entry] });
	}
	return days;
}

/** What the address says: a moment (absent: the newest), and what it is compared with. */
export type Asked = { moment: string | null; with: string | null };
export const ALONE = "seul";
export const NOW = "maintenant";
/** « avant.12 » : with what was there just before a step that follows change 12. */
const BEFORE_STEP = /^avant\.(\d{1,15})$/;
export function beforeStep(from: number): string {
	return `avant.${from}`;
}

export type Choice = {
	/** The moment that was chosen: what « restore » brings back. */
	seq: number;
	/** What is asked of the server: the later of the two, and the earlier; null compares with nothing. */
	later: number;
	earlier: number | null;
	mode: "before" | "alone" | "now" | "other";
};

/** Null when there is no moment at all. */
export function choiceOf(
	{ moment, with: other }: Asked,
	moments: readonly HistoryMoment[],
	versions: readonly NamedVersion[],
	head: number,
): Choice | null {
	const newest = moments[0]?.seq ?? 0;
	const seq = numberOf(moment) ?? newest;
	if (seq < 1) return null;
	if (other === ALONE) return { seq, later: seq, earlier: null, mode: "alone" };
	if (other === NOW) return { seq, later: Math.max(seq, head), earlier: Math.min(seq, head), mode: "now" };
	const from = numberOf(BEFORE_STEP.exec(other ?? "")?.[1] ?? null);
	if (from !== null && from < seq) return { seq, later: seq, earlier: from, mode: "before" };
	const against = numberOf(other);
	if (against !== null && against !== seq)
		return { seq, later: Math.max(seq, against), earlier: Math.min(seq, against), mode: "other" };
	const before = versions.find((version) => version.seq < seq)?.seq ?? 0;
	return { seq, later: seq, earlier: momentOf(moments, seq)?.from ?? before, mode: "before" };
}

function numberOf(text: string | null): number | null {
	return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
