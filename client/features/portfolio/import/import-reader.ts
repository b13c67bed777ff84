/** The screen's side of the import worker: one question at a time, progress, a time limit, and a stop that really stops. */

import { type Result, refused } from "#shared/lib/result.ts";
import type { ImportReport } from "#client/features/portfolio/import/import-report.ts";
import type { FileReading, FileRefusal, ReadAs } from "#client/features/portfolio/import/import-session.ts";
import { MAX_FILE_BYTES } from "#client/spreadsheet/sheet-grid.ts";
import type { ImportReply, ImportRequest, Prepared } from "#client/features/portfolio/import/import-worker.ts";
import { type ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import { type PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";
import type { Remembered } from "#client/features/portfolio/import/import-memory.ts";
import type { ImportAbout } from "#client/features/portfolio/import/portfolio-copy.ts";

/** What is agreed to, made ready to be written. */
export type WriteRequest = {
	choices: ImportChoices;
	state: Uint8Array;
	about: ImportAbout;
	remembered: readonly Remembered[];
};

export type ImportReader = {
	open(file: Blob, onProgress: (share: number) => void): Promise<Result<FileReading, FileRefusal>>;
	reread(as: ReadAs, onProgress: (share: number) => void): Promise<Result<FileReading, FileRefusal>>;
	/** `state` is the portfolio's document, which the worker reads on its own. */
	plan(choices: ImportChoices, state: Uint8Array): Promise<Result<ImportReport, PlanRefusal>>;
	prepare(request: WriteRequest): Promise<Result<Prepared, PlanRefusal>>;
	/** Ends the work at once; what was asked never answers. */
	stop(): void;
};

/** THREATS T18: whatever the file holds, reading it ends. */
const READING_SECONDS = 30;

/** Opens a reader over a worker of its own. */
export function openImportReader(): ImportReader {
	const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });

	function ask(request: ImportRequest, onProgress: (share: number) => void = () => undefined): Promise<ImportReply> {
		return new Promise((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
				if (data.reply === "progress") onProgress(data.share);
				else if (data.reply === "failed") reject(new Error(data.message));
				else resolve(data);
			};
			worker.onerror = (event) => reject(new Error(event.message || "the import worker stopped"));
			worker.postMessage(request);
		});
	}

	async function read(
		request: ImportRequest,
		onProgress: (share: number) => void,
	): Promise<Result<FileReading, FileRefusal>> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<"late">((resolve) => {
			timer = setTimeout(() => resolve("late"), READING_SECONDS * 1000);
		});
		try {
			const reply = await Promise.race([ask(request, onProgress), late]);
			if (reply === "late") {
				worker.terminate();
				return refused({ kind: "too-slow", seconds: READING_SECONDS });
			}
			if (reply.reply !== "read") throw new Error(`openImportReader: unexpected reply ${reply.reply}`);
			return reply.result;
		} finally {
			clearTimeout(timer);
		}
	}

	return {
		async open(file, onProgress) {
			// Said before the file is read into memory.
			if (file.size > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: file.size, limit: MAX_FILE_BYTES });
			return read({ act: "open", file }, onProgress);
		},
		reread: (as, onProgress) => read({ act: "reread", as }, onProgress),
		async plan(choices, state) {
			const reply = await ask({ act: "plan", choices, state });
			if (reply.reply !== "planned") throw new Error(`openImportReader: unexpected reply ${reply.reply}`);
			return reply.result;
		},
		async prepare(request) {
			const reply = await ask({ act: "write", ...request });
			if (reply.reply !== "prepared") throw new Error(`openImportReader: unexpected reply ${reply.reply}`);
			return reply.result;
		},
		stop: () => worker.terminate(),
	};
}
