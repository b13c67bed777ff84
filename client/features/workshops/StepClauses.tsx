/** Where the group stands on the clauses that a step works on. */

import type * as Y from "yjs";
import { blocksUnder } from "#shared/document/headings.ts";
import { frameworkTextName } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import type { StepTarget } from "#shared/domain/workshop-step.ts";
import type { ClauseScope } from "#shared/ledger/voted-clauses.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDocReading } from "#client/document/use-doc-reading.ts";
import { useRoom } from "#client/document/use-room.ts";
import { VotedClauses } from "#client/document/VotedClauses.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

type StepClausesProps = { document: DocumentId; target: StepTarget | null; isLarge?: boolean };

export function StepClauses(props: StepClausesProps) {
	const { can } = useWorkspace();
	// R713, R815: while a step has a vote, a seat reads those of its steps.
	return can("read") || can("vote") ? <Clauses {...props} /> : null;
}

function Clauses({ document, target, isLarge = false }: StepClausesProps) {
	const { workspace } = useWorkshop();
	const room = useRoom(roomName(workspace, document));
	const own = target !== null && target.kind !== "cohort" && target.document === document ? target : null;
	const scope = useDocReading(room.doc, own, scopeOf);
	return <VotedClauses workspace={workspace} place={document} room={room} scope={scope} isLarge={isLarge} />;
}

/** What a step is about in its document. */
export function scopeOf(doc: Y.Doc, target: Exclude<StepTarget, { kind: "cohort" }> | null): ClauseScope {
	if (target?.kind === "record") return { record: target.record };
	if (target === null || target.block === null) return { blocks: null };
	return { blocks: blocksUnder(doc, frameworkTextName(), target.block) };
}
