/** Where the group stands on the clauses that a step works on. */

import { useEffect } from "react";
import type * as Y from "yjs";
import { blocksUnder } from "#shared/document/headings.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";
import { isGuestRole } from "#shared/domain/role.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import { seatRights } from "#shared/ledger/workshop-rights.ts";
import type { ClauseScope } from "#shared/ledger/voted-clauses.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { ledgerView } from "#client/document/use-ledger.ts";
import { useRoom } from "#client/document/use-room.ts";
import { VotedClauses } from "#client/document/VotedClauses.tsx";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

type StepClausesProps = {
	document: DocumentId;
	target: StepTarget | null;
	isLarge?: boolean;
	/** A vote of this clause that is shown beside already. */
	except?: string;
	/** What came sealed to a guest, before its vote was put in a step, is read again. */
	readsAnew?: boolean;
};

export function StepClauses({ readsAnew = false, ...props }: StepClausesProps) {
	const { me } = useWorkspace();
	if (!isGuestRole(me.role)) return <Clauses {...props} />;
	return <OfSeat {...props} readsAnew={readsAnew} />;
}

const TICK_MS = 5_000;

/** R960: a seat reads the votes of the steps that are open or were held. */
function OfSeat({ readsAnew, ...props }: StepClausesProps) {
	const { workspace, state, me } = useWorkshop();
	const { knownVotes } = seatRights(state, me, useServerNow(TICK_MS));
	const known = knownVotes.flatMap(({ place, vote }) => (place === props.document ? [vote] : [])).join();
	const room = useRoom(roomName(workspace, props.document));
	useEffect(() => {
		if (readsAnew && known !== "") ledgerView(room, votesStream).readAnew();
	}, [room, readsAnew, known]);
	return known === "" ? null : <Clauses {...props} />;
}

function Clauses({ document, target, except, isLarge = false }: StepClausesProps) {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document));
	const own = target !== null && target.kind !== "cohort" && target.document === document ? target : null;
	const scope = useDocReading(room.doc, own, scopeOf);
	return (
		<VotedClauses
			{...{ workspace, room, scope, except, isLarge }}
			place={document}
			// On a phone and on the wall, nothing stands between it and the title of the step.
			heading="h2"
		/>
	);
}

/** What a step is about in its document. */
export function scopeOf(doc: Y.Doc, target: Exclude<StepTarget, { kind: "cohort" }> | null): ClauseScope {
	if (target?.kind === "record") return { record: target.record };
	if (target === null || target.block === null) return WHOLE;
	return { blocks: blocksUnder(doc, frameworkTextName(), target.block) };
}

const WHOLE: ClauseScope = { whole: true };
