/** How many proposals wait on each record of a document, told to the cards and the rows below without drawing the whole list again. */

import { PenLine } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { openByRecord, proposalsStream } from "#shared/ledger/proposals.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { texts } from "#client/proposals/texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

const Counts = createContext<ReadonlyMap<string, number>>(new Map());

export function OpenProposals({ room, children }: { room: OpenRoom; children: ReactNode }) {
	const { state, head } = useLedger(room, proposalsStream);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	const counts = useMemo(() => openByRecord(state), [state, head]);
	return <Counts.Provider value={counts}>{children}</Counts.Provider>;
}

/** Says how many wait on this record; nothing when none does. */
export function ProposalMark({ record }: { record: RecordId }) {
	const t = useTexts(texts);
	const count = useContext(Counts).get(record) ?? 0;
	if (count === 0) return null;
	return (
		<Badge tone="info" icon={<PenLine size={12} aria-hidden />}>
			{t.openCount(count)}
		</Badge>
	);
}
