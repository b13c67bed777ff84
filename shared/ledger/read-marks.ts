/** What somebody has read of a ledger: everything up to a number, and single events after it. Two small facts, however long they have been here. */

import { z } from "zod";

export const ReadMarks = z.object({ upTo: z.int().min(0), also: z.array(z.int().min(1)) });
export type ReadMarks = z.infer<typeof ReadMarks>;

export const NOTHING_READ: ReadMarks = { upTo: 0, also: [] };

export function isReadIn({ upTo, also }: ReadMarks, seq: number): boolean {
	return seq <= upTo || also.includes(seq);
}

/** The marks once these were read too. `waiting`: everything of the ledger that is for them, read or not; `head`: where it ends. */
export function withRead(
	marks: ReadMarks,
	read: readonly number[],
	{ waiting, head }: { waiting: readonly number[]; head: number },
): ReadMarks {
	const now = new Set(read);
	const isRead = (seq: number) => isReadIn(marks, seq) || now.has(seq);
	const left = waiting.filter((seq) => !isRead(seq));
	const upTo = left.length === 0 ? head : Math.min(...left) - 1;
	return { upTo, also: waiting.filter((seq) => seq > upTo && isRead(seq)).sort((a, b) => a - b) };
}
