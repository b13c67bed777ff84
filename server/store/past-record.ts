/** How one record came to be what it is: its steps, each with the fields it changed, before and after, and whose hand it was. Slow: it runs in a thread of its own. */

import * as Y from "yjs";
import { decodedRow } from "#server/store/decoded-row.ts";
import { fitting, MOST_ROWS, MOST_STEPS, type Step, stepsOf, type Touch } from "#server/store/film-steps.ts";
import { Removals } from "#server/store/past-removals.ts";
import { documentAt, type PastSource, rowsAfter } from "#server/store/past-source.ts";
import { Writers } from "#server/store/past-writers.ts";
import type { RecordFilm, RecordQuestion, RecordStep } from "#server/store/past.ts";
import { type Passage, recordPassages } from "#shared/document/passages.ts";
import { RecordWatch } from "#shared/document/record-watch.ts";
import { passagesDifference } from "#shared/document/text-difference.ts";

/** Null when the log has no such record, or cannot be read whole from where it begins. */
export function pastRecord(source: PastSource, question: RecordQuestion): RecordFilm | null {
	const { room, record, language } = question;
	const head = source.lastSeq(room);
	const begin = Math.max(0, head - (question.mostRows ?? MOST_ROWS));
	const looked = documentAt(source, room, begin);
	if (!looked) return null;
	const isOlder = recordPassages(looked, record, language).length > 0;
	const watch = new RecordWatch(looked, record);
	const touches: Touch[] = [];
	for (const { seq, time, member, bytes } of rowsAfter(source, room, begin, head))
		if (watch.isTouchedBy(bytes)) touches.push({ seq, time, member });
	const all = stepsOf(touches);
	const steps = all.slice(-MOST_STEPS);
	if (steps.length === 0 && !isOlder) return null;
	const told = stepsTold(source, question, begin, steps);
	if (!told) return null;
	const { steps: kept, isCut } = fitting(told.steps, ({ passages }) => passages);
	const called = namedIn(recordPassages(looked, record, language)) ?? told.last;
	return called && { ...called, steps: kept, head, isCut: isCut || isOlder || steps.length < all.length };
}

type Called = Pick<RecordFilm, "table" | "name">;

/** What each step changed, and what the record was called last. A step that shows no difference is none. */
function stepsTold(
	source: PastSource,
	{ room, record, language }: RecordQuestion,
	begin: number,
	steps: readonly Step[],
): { steps: RecordStep[]; last: Called | null } | null {
	const doc = documentAt(source, room, begin);
	if (!doc) return null;
	const writers = new Writers(source.owners(room));
	const read = () => recordPassages(doc, record, language);
	const told: RecordStep[] = [];
	let last: Called | null = null;
	let before = read();
	let index = 0;
	let removals = new Removals();
	for (const row of rowsAfter(source, room, begin, steps.at(-1)?.seq ?? begin)) {
		const step = steps[index];
		if (!step) break;
		// What is written elsewhere (a stage that is renamed) may change how it reads: that is no step of it.
		if (row.seq === step.from + 1) before = read();
		Y.applyUpdate(doc, row.bytes);
		if (step.rows.has(row.seq)) {
			const decoded = decodedRow(row.bytes);
			writers.note(decoded, row.member);
			removals.note(decoded, row.member);
		}
		if (row.seq < step.seq) continue;
		const now = read();
		const alone = step.members.length === 1 ? step.members[0] : undefined;
		const hands = { wrote: writers.of, removed: removals.of, alone };
		const passages = passagesDifference(before, now, { after: doc, hands }).filter(({ change }) => change !== "same");
		if (passages.length > 0) {
			const { from, seq, start, end, members } = step;
			told.push({ from, seq, start, end, hands: members, passages });
		}
		last = namedIn(now) ?? namedIn(before) ?? last;
		removals = new Removals();
		index += 1;
	}
	return { steps: told, last };
}

/** The table that a record is of, and what it is called. */
function namedIn(passages: readonly Passage[]): Called | null {
	const record = passages.find(({ look }) => look.form === "record");
	if (record?.place?.kind !== "record") return null;
	return { table: record.place.table, name: record.pieces.map(({ text }) => text).join("") };
}
