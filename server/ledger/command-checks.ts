/** What is looked at outside a ledger before its stream decides: the checks of each stream, asked one after another. */

import type { Asker, LedgerPlace } from "#server/ledger/ledger-door.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { StreamName } from "#shared/protocol/ledger.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

/** Reads a ledger whole, as `Ledgers.readInside` does. */
export type ReadLedger = <State, T>(
	workspace: WorkspaceId,
	address: { place: string; stream: string },
	reader: (state: State) => T,
) => Promise<Result<T, Refusal>>;

/** `asker` is null for what time alone brings about. Refuses a command that names what is not there, or answers what it found for its stream (`found` in the context). `command` was read by the schema of its stream. */
export type CommandCheck = (
	workspace: WorkspaceId,
	stream: StreamName,
	command: unknown,
	place: LedgerPlace,
	asker: Asker | null,
) => Promise<Result<unknown, Refusal>>;

/** All of them; the first refusal is the answer, else what the one check that looked for something found. */
export function inOrder(...checks: readonly CommandCheck[]): CommandCheck {
	return async (workspace, stream, command, place, asker) => {
		let found: unknown;
		for (const check of checks) {
			const checked = await check(workspace, stream, command, place, asker);
			if (!checked.ok) return checked;
			found ??= checked.value;
		}
		return ok(found);
	};
}
