/** Puts a vote that is there already in a step: its document joins those of the workshop when it has to, and the step lets people vote. */

import { useContext } from "react";
import { documentOf, type Step } from "#shared/domain/workshop-step.ts";
import { workshopDocuments } from "#shared/ledger/workshop-state.ts";
import type { StepVote as AttachedVote } from "#shared/ledger/workshop-wire.ts";
import type { DocumentId } from "#shared/lib/ids.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { useParticipants, useVotersThere } from "#client/features/workshops/use-workshop-people.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { stepVoteTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Dialog } from "#client/ui/Dialog.tsx";

type ChooseStepVoteProps = { step: Step; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function ChooseStepVote({ step, isOpen, onOpenChange }: ChooseStepVoteProps) {
	const t = useTexts(stepVoteTexts);
	return (
		<Dialog title={t.choose} size="large" isOpen={isOpen} onOpenChange={onOpenChange}>
			<Choices step={step} onDone={() => onOpenChange(false)} />
		</Dialog>
	);
}

function Choices({ step, onDone }: { step: Step; onDone: () => void }) {
	const t = useTexts(stepVoteTexts);
	const parts = useContext(WorkshopPartsContext);
	const { workspace, document, state, give } = useWorkshop();
	const asked = useParticipants();
	const room = useVotersThere().filter(({ id }) => asked.includes(id));
	const attach = async (vote: AttachedVote, { leavesOut, adds }: { leavesOut: boolean; adds: DocumentId | null }) => {
		if (adds !== null) {
			const added = await give({
				...{ kind: "set-details", ...state.details },
				documents: [...state.details.documents, adds],
			});
			if (added !== "done" && added !== "waiting") return;
		}
		const given = await give({ kind: "attach-vote", step: step.id, vote, leavesOut, lets: true }, t.put);
		if (given === "done" || given === "waiting") onDone();
	};
	if (!parts) return null;
	return (
		<parts.ChooseVote
			workspace={workspace}
			workshop={document}
			documents={workshopDocuments(state)}
			preferred={documentOf(step)}
			attached={state.votes.get(step.id)?.vote ?? null}
			room={room}
			onChosen={attach}
		/>
	);
}
