/** Opens an archive from outside without trusting it: in a process with a limit of memory and of time, every file against its fingerprint, every state through the gate of the rooms. */

import { runApart } from "#server/apart/run-apart.ts";
import type { ArchiveContents, ArchivedEvent, ArchivedLedger } from "#server/archive/archive-format.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

const MIB = 1024 * 1024;

export type ArchiveLimits = {
	/** Largest archive received. */
	archiveBytes: number;
	/** Largest sum of its files once inflated. */
	inflatedBytes: number;
	/** How many times larger than its compressed form a file may be, beyond `slackBytes`. */
	ratio: number;
	slackBytes: number;
	entries: number;
	imageBytes: number;
	milliseconds: number;
	/** Heap of the process. */
	heapMb: number;
};

/** A workspace of 10,000 projects with a hundred frameworks is about 20 MB; the rest is images. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
	archiveBytes: 256 * MIB,
	inflatedBytes: 400 * MIB,
	ratio: 200,
	slackBytes: 4 * MIB,
	entries: 200_000,
	imageBytes: 10 * MIB,
	milliseconds: 60_000,
	heapMb: 768,
};

/** What was found sound. `states`, `copies` and `images` follow the order of the contents; the events of ledgers are still to be read by their streams. */
export type OpenedArchive = {
	contents: ArchiveContents;
	portfolio: Uint8Array;
	states: Uint8Array[];
	copies: Uint8Array[];
	images: Uint8Array[];
	ledgers: { ledger: ArchivedLedger; events: ArchivedEvent[] }[];
};

export type ArchiveAnswer = Result<OpenedArchive, Refusal>;

const PROGRAM = new URL("./archive-worker.ts", import.meta.url);

/** What the process is given: where the archive is, and what it may cost. */
export type ArchiveWork = { path: string; limits: ArchiveLimits };

/** R901: reads the archive in a file. Its bytes are only ever in the memory of that process, which ends alone when they are more than it has. */
export async function openArchive(path: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<ArchiveAnswer> {
	const { milliseconds, heapMb } = limits;
	const work: ArchiveWork = { path, limits };
	const answer = await runApart<ArchiveAnswer>({ program: PROGRAM, work, milliseconds, heapMb });
	return answer ?? refused({ kind: "archive-too-large" });
}
