/** What crosses `/api` about the past of a document, for those whose role has `seeHistory`. Never a row of the log. */

import type { PassageDifference } from "#shared/document/text-difference.ts";

/** Somebody of a history as they are known now; also those who left. */
export type HistoryPerson = { id: string; name: string; sector: string | null; colour: number };

/** Changes that follow each other without a pause of ten minutes, on one day. */
export type HistoryMoment = {
	/** Its number, in the addresses below: the last change it includes. */
	seq: number;
	/** The one before it; 0: there was nothing. */
	from: number;
	startedAt: string;
	endedAt: string;
	/** Who sent changes; `member` is null for the server. Signs are counted roughly. */
	hands: { member: string | null; changes: number; added: number; removed: number }[];
};

/** `GET /api/workspaces/:id/documents/:document/history?before=&zone=` (seeHistory): a page of moments, the newest first. */
export type DocumentHistoryReply = {
	moments: HistoryMoment[];
	/** What to ask for next; null when there is nothing older. */
	before: number | null;
	/** The last change of the document. */
	head: number;
	/** What came before the last of these moments is not in the log any more. */
	isCut: boolean;
	people: HistoryPerson[];
};

/** `GET …/history/:seq/steps?from=` (seeHistory): what a moment is made of, the newest first, in the same form: one hand after the other, and what was there before much of it went. */
export type StepsReply = HistoryMoment[];

/** `GET …/history/:seq?against=&lang=` (seeHistory): the document at that moment, passage by passage, with what differs from the other moment when one is named. */
export type MomentReply = {
	seq: number;
	against: number | null;
	at: string;
	/** When the other moment was; null when there is none. */
	since: string | null;
	passages: PassageDifference[];
	/** Passages left out: too many for a screen. */
	left: number;
	people: HistoryPerson[];
};

/** `GET …/history/:seq/state` (seeHistory and write): what the document was, a Yjs update (v1) in base64, for putting it back. Nothing deleted before that moment is in it. */
export type MomentStateReply = { state: string };

/** `GET …/history/record?record=&lang=` (seeHistory): how one record came to be what it is, the oldest step first. */
export type RecordFilmReply = Pick<PassageFilmReply, "isCut" | "head" | "people"> & {
	/** The table it is of, and what it is called, or was last. */
	table: string;
	name: string;
	/** `passages`: the fields that the step changed, before and after. */
	steps: (Omit<PassageFilmReply["steps"][number], "passage"> & { passages: PassageDifference[] })[];
};

/** `GET …/history/passage?text=&block=&lang=` (seeHistory): how one block of a text came to be, the oldest step first. */
export type PassageFilmReply = {
	steps: {
		from: number;
		seq: number;
		startedAt: string;
		endedAt: string;
		/** Member ids; null is the server. */
		hands: (string | null)[];
		/** The passage after the step, with what differs from before. */
		passage: PassageDifference;
	}[];
	/** It was there before the first of these steps. */
	isCut: boolean;
	head: number;
	people: HistoryPerson[];
};
