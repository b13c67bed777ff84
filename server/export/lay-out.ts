/** Makes the file of an exported document, in a thread with limits of memory and of time. */

import { Worker } from "node:worker_threads";
import type { ExportedDocument } from "#server/export/export-content.ts";
import type { ExportedImage } from "#server/export/export-images.ts";

export const LAID_OUT = ["docx", "pdf"] as const;
export type LaidOut = (typeof LAID_OUT)[number];

/** What the thread is given. */
export type ExportWork = {
	format: LaidOut;
	exported: ExportedDocument;
	/** Put before the addresses of our own pages. */
	origin: string;
	images: ReadonlyMap<string, ExportedImage>;
};

const WORKER_FILE = new URL("./export-worker.ts", import.meta.url);
const LONGEST_MS = 60_000;
const HEAP_MB = 512;

/** The bytes of the file; null when it could not be made within its limits. */
export function layOut(work: ExportWork): Promise<Buffer | null> {
	return new Promise((resolve) => {
		const worker = new Worker(WORKER_FILE, {
			workerData: work,
			resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
		});
		const timer = setTimeout(() => end(null), LONGEST_MS);
		const end = (file: Buffer | null) => {
			clearTimeout(timer);
			resolve(file);
			void worker.terminate();
		};
		worker.once("message", (bytes: Uint8Array) => end(Buffer.from(bytes)));
		worker.once("error", () => end(null));
		worker.once("exit", () => end(null));
	});
}
