/** Reads and plans an import away from the screen's thread, so that a large file freezes nothing. */

import type { Project } from "#shared/document/portfolio.ts";
import type { Result } from "#shared/lib/result.ts";
import type { Delimiter } from "#client/features/portfolio/import/csv-table.ts";
import type { Encoding } from "#client/features/portfolio/import/decode-text.ts";
import { type FileReading, type FileRefusal, ImportSession } from "#client/features/portfolio/import/import-session.ts";
import type { ImportChoices, ImportPlan, PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";

export type ImportRequest =
	| { act: "open"; file: Blob }
	| { act: "reread"; encoding: Encoding | null; delimiter: Delimiter | null }
	| { act: "plan"; choices: ImportChoices; existing: readonly Project[] };

export type ImportReply =
	| { reply: "progress"; share: number }
	| { reply: "read"; result: Result<FileReading, FileRefusal> }
	| { reply: "planned"; result: Result<ImportPlan, PlanRefusal> }
	| { reply: "failed"; message: string };

type WorkerScope = {
	onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
	postMessage: (reply: ImportReply) => void;
};

const scope = self as unknown as WorkerScope;
const session = new ImportSession();

scope.onmessage = ({ data }) => {
	answer(data).then(scope.postMessage.bind(scope), (error: unknown) => {
		scope.postMessage({ reply: "failed", message: String(error) });
	});
};

async function answer(request: ImportRequest): Promise<ImportReply> {
	const onProgress = (share: number) => scope.postMessage({ reply: "progress", share });
	switch (request.act) {
		case "open": {
			const bytes = new Uint8Array(await request.file.arrayBuffer());
			return { reply: "read", result: session.open(bytes, onProgress) };
		}
		case "reread":
			return { reply: "read", result: session.reread(request, onProgress) };
		case "plan":
			return { reply: "planned", result: session.plan(request.choices, request.existing) };
	}
}
