/** What the server keeps for one member alone: what they have read, where they were, what they follow. In no ledger, no archive and no log; erased when they leave. */

import { z } from "zod";
import { NoticeChoices } from "#shared/domain/notice.ts";
import { ReadMarks } from "#shared/ledger/read-marks.ts";
import { LANGUAGES } from "#shared/lib/language.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** `seq`: the last change of the text by then. */
const Visit = z.object({ at: z.iso.datetime(), seq: z.int().min(0) });

/** An address, and up to where what waits was told to it. `confirm`: the fingerprint of the link that says it is theirs; `key`: signs the links that end notices. */
const PersonalMail = z.object({
	address: z.string(),
	confirmedAt: z.iso.datetime().nullable(),
	confirm: z.object({ hash: z.string(), until: z.iso.datetime() }).nullable(),
	asked: z.array(z.iso.datetime()),
	key: z.string(),
	language: z.enum(LANGUAGES),
	choices: NoticeChoices,
	sentUntil: z.object({ now: z.iso.datetime(), daily: z.iso.datetime(), weekly: z.iso.datetime() }),
});
export type PersonalMail = z.infer<typeof PersonalMail>;

export const PersonalRecord = z.object({
	/** By ledger: `<place>/<stream>`. */
	read: z.record(z.string(), ReadMarks),
	/** By place: a document, or `portfolio`. */
	visits: z.record(z.string(), Visit),
	/** What they said of following a place; a place they said nothing of is followed once they were there. */
	follows: z.record(z.string(), z.boolean()),
	/** Null for whoever gave no address. */
	mail: PersonalMail.nullable().default(null),
});
export type PersonalRecord = z.infer<typeof PersonalRecord>;

export const NOTHING_PERSONAL: PersonalRecord = { read: {}, visits: {}, follows: {}, mail: null };

export type PersonalStore = {
	/** What is kept of a member; nothing yet is a record too. */
	read(member: MemberId): Promise<PersonalRecord>;
	/** Replaces it, one change of a member after another; resolves once it is on the disk. */
	change(member: MemberId, edit: (record: PersonalRecord) => PersonalRecord): Promise<void>;
	/** Takes all of it off the disk. */
	forget(member: MemberId): Promise<void>;
	/** Waits for the last change. */
	close(): Promise<void>;
};
