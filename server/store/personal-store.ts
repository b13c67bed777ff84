/** What the server keeps for one member alone: what they have read, where they were, what they follow. In no ledger, no archive and no log; erased when they leave. */

import { z } from "zod";
import { ReadMarks } from "#shared/ledger/read-marks.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** `seq`: the last change of the text by then. */
const Visit = z.object({ at: z.iso.datetime(), seq: z.int().min(0) });

export const PersonalRecord = z.object({
	/** By ledger: `<place>/<stream>`. */
	read: z.record(z.string(), ReadMarks),
	/** By place: a document, or `portfolio`. */
	visits: z.record(z.string(), Visit),
	/** What they said of following a place; a place they said nothing of is followed once they were there. */
	follows: z.record(z.string(), z.boolean()),
});
export type PersonalRecord = z.infer<typeof PersonalRecord>;

export const NOTHING_PERSONAL: PersonalRecord = { read: {}, visits: {}, follows: {} };

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
