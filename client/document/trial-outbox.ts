/** Takes the commands that are given from a room to try in: none of them leaves. */

import { refused } from "#shared/lib/result.ts";
import { Cell } from "#client/document/cell.ts";
import type { LedgerViewParts } from "#client/document/ledger-view.ts";

export const trialOutbox: LedgerViewParts["outbox"] = {
	kept: new Cell([]),
	send: async () => refused({ kind: "only-a-trial" }),
	dismiss: async () => undefined,
	sendAgain: async () => undefined,
	onDone: () => () => undefined,
};
