/** What this person gave on this device, in any ledger, that has no answer yet or was refused. */

import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { MemberId } from "#shared/lib/ids.ts";
import type { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import { pageOutbox } from "#client/document/page-outbox.ts";

type Outbox = Pick<LedgerOutbox, "kept" | "dismiss" | "sendAgain">;

/** Null: that of the page. */
export const OutboxContext = createContext<Outbox | null>(null);

export function useKeptCommands(member: MemberId) {
	const handedIn = useContext(OutboxContext);
	const outbox = handedIn ?? pageOutbox();
	const all = useSyncExternalStore(outbox.kept.subscribe, outbox.kept.get);
	return useMemo(
		() => ({
			kept: all.filter((one) => one.member === member),
			dismiss: (key: string) => outbox.dismiss(key),
			sendAgain: (key: string) => outbox.sendAgain(key),
		}),
		[all, member, outbox],
	);
}
