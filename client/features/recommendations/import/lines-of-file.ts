/** The screen's side of reading a report: a worker of its own, a size said before it is read, and an end whatever the file holds. THREATS T18. */

import type { ReportLine } from "#shared/domain/report.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { MAX_FILE_BYTES } from "#client/spreadsheet/sheet-grid.ts";
import type { ReportRefusal } from "#client/features/recommendations/import/read-report.ts";
import type { ReportReply } from "#client/features/recommendations/import/report-worker.ts";

const READING_SECONDS = 30;

/** Throws when the worker breaks, which no file should make it do. */
export async function linesOfFile(file: Blob): Promise<Result<ReportLine[], ReportRefusal>> {
	if (file.size > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: file.size, limit: MAX_FILE_BYTES });
	const worker = new Worker(new URL("./report-worker.ts", import.meta.url), { type: "module" });
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise((resolve, reject) => {
			timer = setTimeout(
				() => resolve(refused({ kind: "too-slow", seconds: READING_SECONDS })),
				READING_SECONDS * 1000,
			);
			worker.onmessage = ({ data }: MessageEvent<ReportReply>) => {
				if ("failed" in data) reject(new Error(data.failed));
				else resolve(data.result);
			};
			worker.onerror = (event) => reject(new Error(event.message || "the worker that reads reports stopped"));
			worker.postMessage({ file });
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
