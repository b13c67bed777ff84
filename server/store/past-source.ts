/** What has the rows of rooms, and reading them: in order, or as the document they make. */

import * as Y from "yjs";
import type { HistoryRow } from "#server/store/update-log.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** What has the rows of rooms, without waiting. A row that is not what was written is in no answer of it. */
export type PastSource = {
	lastSeq(room: string): number;
	soundHistory(room: string, afterSeq: number, limit: number): HistoryRow[];
	stateAt(room: string, seq: number): Uint8Array | null;
	owners(room: string): ReadonlyMap<number, MemberId | null>;
};

/** Rows read at once. */
const PAGE = 1_000;

/** The rows after one, up to another. */
export function* rowsAfter(source: PastSource, room: string, begin: number, end: number): Generator<HistoryRow> {
	for (let last = begin; last < end; last += PAGE)
		for (const row of source.soundHistory(room, last, PAGE)) {
			if (row.seq > Math.min(last + PAGE, end)) break;
			yield row;
		}
}

/** The document of a room after a row; empty before the first, null when it cannot be read whole. */
export function documentAt(source: PastSource, room: string, seq: number): Y.Doc | null {
	const doc = new Y.Doc();
	if (seq === 0) return doc;
	const state = source.stateAt(room, seq);
	if (state === null) return null;
	Y.applyUpdate(doc, state);
	return doc;
}
