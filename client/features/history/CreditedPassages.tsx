/** The passages of a moment of a document, with the proposals that were accepted in them. The portfolio has no proposals. */

import { useMemo } from "react";
import { proposalsStream } from "#shared/ledger/proposals.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { Passages, type PassagesProps } from "#client/features/history/Passages.tsx";
import { acceptedBy } from "#client/features/history/proposal-credits.ts";

export function CreditedPassages(props: Omit<PassagesProps, "accepted">) {
	const { room, moment } = props;
	const { state, head } = useLedger(room, proposalsStream);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `state` is folded in place; `head` says when it changed
	const accepted = useMemo(() => acceptedBy(state, moment), [state, head, moment]);
	return <Passages {...props} accepted={accepted} />;
}
