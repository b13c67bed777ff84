/** The screen's side of the import worker: one question at a time, progress, and a stop that really stops. */

import type { Project } from "#shared/document/portfolio.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import type { Delimiter } from "#client/features/portfolio/import/csv-table.ts";
import type { Encoding } from "#client/features/portfolio/import/decode-text.ts";
import {
	type FileReading,
	type FileRefusal,
	MAX_FILE_BYTES,
} from "#client/features/portfolio/import/import-session.ts";
import type { ImportReply, ImportRequest } from "#client/features/portfolio/import/import-worker.ts";
import type { ImportChoices, ImportPlan, PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";

export type ImportReader = {
	open(file: Blob, onProgress: (share: number) => void): Promise<Result<FileReading, FileRefusal>>;
	reread(
		as: { encoding: Encoding | null; delimiter: Delimiter | null },
		onProgress: (share: number) => void,
	): Promise<Result<FileReading, FileRefusal>>;
	plan(choices: ImportChoices, existing: readonly Project[]): Promise<Result<ImportPlan, PlanRefusal>>;
	/** Ends the work at once; what was asked never answers. */
	stop(): void;
};

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

	async function read(request: ImportRequest, onProgress: (share: number) => void) {
		const reply = await ask(request, onProgress);
		if (reply.reply !== "read") throw new Error(`openImportReader: unexpected reply ${reply.reply}`);
		return reply.result;
	}

	return {
		async open(file, onProgress) {
			// Said before the file is read into memory.
			if (file.size > MAX_FILE_BYTES) return refused({ kind: "too-large", bytes: file.size, limit: MAX_FILE_BYTES });
			return read({ act: "open", file }, onProgress);
		},
		reread: (as, onProgress) => read({ act: "reread", ...as }, onProgress),
		async plan(choices, existing) {
			const reply = await ask({ act: "plan", choices, existing });
			if (reply.reply !== "planned") throw new Error(`openImportReader: unexpected reply ${reply.reply}`);
			return reply.result;
		},
		stop: () => worker.terminate(),
	};
}
