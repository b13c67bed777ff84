/** What is looked at outside a ledger before its stream decides: the checks of each stream, asked one after another. */

import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Refuses a command that names what is not there. `command` was read by the schema of its stream; `document` is where its ledger is, null for the portfolio. */
export type CommandCheck = (
	workspace: WorkspaceId,
	stream: StreamName,
	command: unknown,
	document: DocumentId | null,
) => Promise<Result<unknown, Refusal>>;

/** All of them; the first refusal is the answer. */
export function inOrder(...checks: readonly CommandCheck[]): CommandCheck {
	return async (workspace, stream, command, document) => {
		for (const check of checks) {
			const checked = await check(workspace, stream, command, document);
			if (!checked.ok) return checked;
		}
		return ok();
	};
}
