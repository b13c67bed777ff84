/** Makes the file of a document in a process of its own, with limits of memory and of time: what people wrote is read there, a hundred pages hold nobody else up. */

import { runApart } from "#server/apart/run-apart.ts";
import type { StoredImage } from "#server/export/export-images.ts";
import type { Language } from "#shared/lib/language.ts";

export const EXPORT_FORMATS = ["docx", "pdf", "md"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the process is given. */
export type ExportWork = {
	format: ExportFormat;
	title: string;
	language: Language;
	/** ISO, the day it is taken out. */
	date: string;
	/** Put before the addresses of our own pages. */
	origin: string;
	/** The document, as Yjs keeps it. */
	state: Uint8Array;
};

const PROGRAM = new URL("./export-worker.ts", import.meta.url);
const LONGEST_MS = 60_000;
const HEAP_MB = 512;

/** R901: the bytes of the file; null when it could not be made within its limits. `imagesOf` gives those that the document shows, by their ids. */
export async function layOut(
	work: ExportWork,
	imagesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, StoredImage>>,
): Promise<Buffer | null> {
	const bytes = await runApart<Uint8Array>({
		program: PROGRAM,
		work,
		milliseconds: LONGEST_MS,
		heapMb: HEAP_MB,
		answer: (ids) => imagesOf(ids as string[]),
	});
	return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
