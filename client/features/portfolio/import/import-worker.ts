/** Reads, plans and prepares an import away from the screen's thread, so that a large file freezes nothing. */

import type { RecordId } from "#shared/lib/ids.ts";
import { type Result, refused } from "#shared/lib/result.ts";
import { type ImportReport, reportOf } from "#client/features/portfolio/import/import-report.ts";
import {
	type FileReading,
	type FileRefusal,
	ImportSession,
	type ReadAs,
} from "#client/features/portfolio/import/import-session.ts";
import { type ImportChoices } from "#client/features/portfolio/import/read-row.ts";
import { type ImportPlan, isSamePlan, type PlanRefusal } from "#client/features/portfolio/import/plan-import.ts";
import type { Remembered } from "#client/features/portfolio/import/import-memory.ts";
import { type ImportAbout, PortfolioCopy } from "#client/features/portfolio/import/portfolio-copy.ts";

export type ImportRequest =
	| { act: "open"; file: Blob }
	| { act: "reread"; as: ReadAs }
	/** `state` is the portfolio's document as it is. */
	| { act: "plan"; choices: ImportChoices; state: Uint8Array }
	| {
			act: "write";
			choices: ImportChoices;
			state: Uint8Array;
			about: ImportAbout;
			remembered: readonly Remembered[];
	  };

/** What is to be applied to the document, in one piece; `touched` are the projects that were there and change. */
export type PreparedImport = { update: Uint8Array; touched: readonly RecordId[]; report: ImportReport };

/** A plan that is no longer the one agreed to is shown again instead of written. */
export type Prepared = { isRenewed: true; report: ImportReport } | ({ isRenewed: false } & PreparedImport);

export type ImportReply =
	| { reply: "progress"; share: number }
	| { reply: "read"; result: Result<FileReading, FileRefusal> }
	| { reply: "planned"; result: Result<ImportReport, PlanRefusal> }
	| { reply: "prepared"; result: Result<Prepared, PlanRefusal> }
	| { reply: "failed"; message: string };

type WorkerScope = {
	onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
	postMessage: (reply: ImportReply) => void;
};

const scope = self as unknown as WorkerScope;
const session = new ImportSession();
/** What the person was shown. */
let agreed: ImportPlan | null = null;

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
			return { reply: "read", result: await session.open(bytes, onProgress) };
		}
		case "reread":
			return { reply: "read", result: session.reread(request.as, onProgress) };
		case "plan": {
			const copy = new PortfolioCopy(request.state);
			const existing = copy.projects();
			const plan = session.plan(request.choices, existing, copy.catalog(), copy.notes());
			if (!plan.ok) return { reply: "planned", result: plan };
			agreed = plan.value;
			return { reply: "planned", result: { ok: true, value: reportOf(plan.value, existing) } };
		}
		case "write":
			return { reply: "prepared", result: prepare(request) };
	}
}

function prepare({
	choices,
	state,
	about,
	remembered,
}: Extract<ImportRequest, { act: "write" }>): Result<Prepared, PlanRefusal> {
	const copy = new PortfolioCopy(state);
	const existing = copy.projects();
	const plan = session.plan(choices, existing, copy.catalog(), copy.notes());
	if (!plan.ok) return refused(plan.error);
	const isSame = agreed !== null && isSamePlan(agreed, plan.value);
	agreed = plan.value;
	const report = reportOf(plan.value, isSame ? [] : existing);
	if (!isSame) return { ok: true, value: { isRenewed: true, report } };
	const update = copy.write(plan.value, about, remembered);
	return {
		ok: true,
		value: { isRenewed: false, update, touched: plan.value.changes.map((change) => change.id), report },
	};
}
