/** Reading the past of a room: its moments, and the difference of any two of them. Answers are words and numbers, never rows. */

import type { TextLost } from "#server/store/text-lost.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { PassageDifference } from "#shared/document/text-difference.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { Language } from "#shared/lib/language.ts";

/** Changes that follow each other without a pause, on one day. */
export type PastMoment = {
	/** The last row before it (0: nothing was before), and its own last row. */
	from: number;
	seq: number;
	/** Milliseconds since 1970, of its first and its last change. */
	start: number;
	end: number;
	/** Who sent changes, by the log; of a moment, whoever sent most first. Signs are counted roughly: the parts of a block that goes count with its words. */
	hands: { member: MemberId | null; changes: number; added: number; removed: number }[];
};

export type PastPage = {
	/** The newest first. */
	moments: PastMoment[];
	/** Ask again before this row for what is older; null when there is nothing older. */
	before: number | null;
	/** The last row of the room. */
	head: number;
	/** The oldest row is not the first one: what was before it is not in this log. */
	isCut: boolean;
};

export type PastDifference = {
	/** When the later moment's last row was written. */
	at: number;
	/** When the earlier one’s was; null when there is none. */
	since: number | null;
	passages: PassageDifference[];
	/** Passages that were not given: too many for a screen. What is the same goes first. */
	left: number;
};

/** A room at two moments. `against`: null shows the moment alone, 0 compares with nothing. */
export type PastQuestion = { room: RoomName; seq: number; against: number | null; language: Language };
export type MomentsQuestion = {
	room: RoomName;
	/** Moments that end before this row; null for the newest. */
	before: number | null;
	limit: number;
	/** Whose days count: « America/Toronto ». */
	zone: string;
};

/** The steps of one moment: the rows after `from`, up to `seq`. */
export type StepsQuestion = { room: RoomName; from: number; seq: number; limit: number };

/** What was written in a room from a time to another (ms), the second one left out. */
export type WritingQuestion = { room: RoomName; from: number; to: number };
export type WrittenBy = { member: MemberId; added: number };

/** Of a room, after one row and after a later one. */
export type LostQuestion = { room: RoomName; from: number; to: number };

/** One block of a text of the room, by its name. `mostRows`: how far back is looked, for tests. */
export type PassageQuestion = { room: RoomName; text: string; block: string; language: Language; mostRows?: number };

/** What one or several hands did to a passage without a pause. */
export type PassageStep = {
	from: number;
	seq: number;
	/** Milliseconds since 1970, of its first and its last change. */
	start: number;
	end: number;
	hands: (MemberId | null)[];
	/** The passage after it, with what differs from before. */
	passage: PassageDifference;
};

export type PassageFilm = {
	/** The oldest first. */
	steps: PassageStep[];
	head: number;
	/** It was there before the first of these steps. */
	isCut: boolean;
};

/** One record of the room, by its id. `mostRows`: how far back is looked, for tests. */
export type RecordQuestion = { room: RoomName; record: string; language: Language; mostRows?: number };

/** What one or several hands did to a record without a pause: the fields that changed. */
export type RecordStep = Omit<PassageStep, "passage"> & { passages: PassageDifference[] };

export type RecordFilm = {
	/** The table it is of, and what it is called, or was last. */
	table: string;
	name: string;
	/** The oldest first. */
	steps: RecordStep[];
	head: number;
	/** It was there before the first of these steps. */
	isCut: boolean;
};

export type Past = {
	/** How a record came to be; null when there is none of that name, or it cannot be read whole. */
	record(question: RecordQuestion): Promise<RecordFilm | null>;
	/** How a passage came to be; null when there is none of that name, or it cannot be read whole. */
	passage(question: PassageQuestion): Promise<PassageFilm | null>;
	/** Roughly how many signs each member added; the server's own are left out. */
	written(question: WritingQuestion): Promise<WrittenBy[]>;
	/** Of one moment, its steps, the newest first: by one hand after the other, and apart from what was there when much of it went. */
	steps(question: StepsQuestion): Promise<PastMoment[]>;
	moments(question: MomentsQuestion): Promise<PastPage>;
	/** Null when one of the moments is not there, or cannot be read whole. */
	difference(question: PastQuestion): Promise<PastDifference | null>;
	/** How much text went between two rows; null when the log has not both whole. */
	lost(question: LostQuestion): Promise<TextLost | null>;
	/** The state of one moment, without anything deleted before it. */
	stateAt(room: RoomName, seq: number): Promise<Uint8Array | null>;
};
