/** How one record came to be what it is: its steps, each with the fields it changed, before and after, and whose hand it was. Slow: it runs in a thread of its own. */

import { fitting, replay, type Touched, touchedSteps } from "#server/store/film-steps.ts";
import { documentAt, type PastSource } from "#server/store/past-source.ts";
import type { RecordFilm, RecordQuestion, RecordStep } from "#server/store/past.ts";
import { type Passage, recordPassages } from "#shared/document/passages.ts";
import { RecordWatch } from "#shared/document/record-watch.ts";
import { passagesDifference } from "#shared/document/text-difference.ts";

/** Null when the log has no such record, or cannot be read whole from where it begins. */
export function pastRecord(source: PastSource, question: RecordQuestion): RecordFilm | null {
	const { record, language } = question;
	const touched = touchedSteps(source, question, (doc) => {
		const isOlder = recordPassages(doc, record, language).length > 0;
		const watch = new RecordWatch(doc, record);
		return { isOlder, isTouchedBy: (bytes) => watch.isTouchedBy(bytes) };
	});
	if (!touched) return null;
	const { head, looked, isOlder, isShort } = touched;
	if (touched.steps.length === 0 && !isOlder) return null;
	const told = stepsTold(source, question, touched);
	if (!told) return null;
	const { steps, isCut } = fitting(told.steps, ({ passages }) => passages);
	const called = namedIn(recordPassages(looked, record, language)) ?? told.last;
	return called && { ...called, steps, head, isCut: isCut || isOlder || isShort };
}

type Called = Pick<RecordFilm, "table" | "name">;

/** What each step changed, and what the record was called last. A step that shows no difference is none. */
function stepsTold(
	source: PastSource,
	{ room, record, language }: RecordQuestion,
	touched: Touched,
): { steps: RecordStep[]; last: Called | null } | null {
	const doc = documentAt(source, room, touched.begin);
	if (!doc) return null;
	const read = () => recordPassages(doc, record, language);
	const told: RecordStep[] = [];
	let last: Called | null = null;
	let before: Passage[] = [];
	for (const { at, step, hands } of replay(source, room, doc, touched)) {
		// What is written elsewhere (a stage that is renamed) may change how it reads: that is no step of it.
		if (at === "start") {
			before = read();
			continue;
		}
		const now = read();
		const passages = passagesDifference(before, now, { after: doc, hands }).filter(({ change }) => change !== "same");
		if (passages.length > 0) {
			const { from, seq, start, end, members } = step;
			told.push({ from, seq, start, end, hands: members, passages });
		}
		last = namedIn(now) ?? namedIn(before) ?? last;
	}
	return { steps: told, last };
}

/** The table that a record is of, and what it is called. */
function namedIn(passages: readonly Passage[]): Called | null {
	const record = passages.find(({ look }) => look.form === "record");
	if (record?.place?.kind !== "record") return null;
	return { table: record.place.table, name: record.pieces.map(({ text }) => text).join("") };
}
