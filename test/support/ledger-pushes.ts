/** What somebody was pushed of ledgers, in the order it came. */

import * as decoding from "lib0/decoding";
import type { LedgerPush } from "#shared/protocol/ledger.ts";
import { MESSAGE } from "#shared/protocol/wire.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";

export function pushes(peer: Pick<SyncPeer, "frames">): LedgerPush[] {
	return peer.frames.flatMap((frame) => {
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) !== MESSAGE.ledgerEvent) return [];
		return [JSON.parse(decoding.readVarString(decoder)) as LedgerPush];
	});
}
