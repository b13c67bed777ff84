/** The screen's side of reading a file: a worker of its own, a size said before it is read, and an end whatever the file holds. THREATS T18. */

import { type Result, refused } from "#shared/lib/result.ts";
import type { CellsReply } from "#client/spreadsheet/cells-worker.ts";
import type { CellsAsked, CellsRefusal, ReadCells } from "#client/spreadsheet/read-cells.ts";
import { MAX_FILE_BYTES } from "#client/spreadsheet/sheet-grid.ts";

const READING_SECONDS = 30;

/** Reads a file. Throws when the worker breaks, which no file should make it do. */
export async function cellsOfFile(file: Blob, asked: CellsAsked): Promise<Result<ReadCells, CellsRefusal>> {
	if (file.size > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: file.size, limit: MAX_FILE_BYTES });
	const worker = new Worker(new URL("./cells-worker.ts", import.meta.url), { type: "module" });
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise((resolve, reject) => {
			timer = setTimeout(
				() => resolve(refused({ kind: "too-slow", seconds: READING_SECONDS })),
				READING_SECONDS * 1000,
			);
			worker.onmessage = ({ data }: MessageEvent<CellsReply>) => {
				if ("failed" in data) reject(new Error(data.failed));
				else resolve(data.result);
			};
			worker.onerror = (event) => reject(new Error(event.message || "the worker that reads files stopped"));
			worker.postMessage({ file, asked });
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
