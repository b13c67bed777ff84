/** Reads a report and recognises its lines away from the screen's thread, so that a large or a hostile one freezes nothing. */

import { recogniseReport } from "#shared/domain/recognise-report.ts";
import type { ReportLine } from "#shared/domain/report.ts";
import type { Result } from "#shared/lib/result.ts";
import { type ReportRefusal, readReport } from "#client/features/recommendations/import/read-report.ts";

export type ReportReply = { result: Result<ReportLine[], ReportRefusal> } | { failed: string };

type WorkerScope = {
	onmessage: ((event: MessageEvent<{ file: Blob }>) => void) | null;
	postMessage: (reply: ReportReply) => void;
};

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data: { file } }) => {
	linesOf(file).then(
		(result) => scope.postMessage({ result }),
		(error: unknown) => scope.postMessage({ failed: String(error) }),
	);
};

async function linesOf(file: Blob): Promise<Result<ReportLine[], ReportRefusal>> {
	const read = await readReport(new Uint8Array(await file.arrayBuffer()));
	return read.ok ? { ok: true, value: recogniseReport(read.value) } : read;
}
