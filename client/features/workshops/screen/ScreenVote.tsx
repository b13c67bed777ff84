/** The vote of a step, large; and where the group already stands on what the step works on. */

import { useContext } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { peopleIn } from "#shared/ledger/workshop-state.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { StepClauses } from "#client/features/workshops/StepClauses.tsx";
import { WorkedText } from "#client/features/workshops/screen/StepPassage.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function ScreenVote({ step }: { step: Step }) {
	const { workspace, state } = useWorkshop();
	const parts = useContext(WorkshopPartsContext);
	const vote = state.votes.get(step.id);
	if (!vote || !parts)
		return (
			<>
				<WorkedText target={step.target} />
				<ScreenClauses step={step} />
			</>
		);
	return (
		<parts.VoteInStep
			workspace={workspace}
			place={vote.place}
			id={vote.vote}
			heading={step.title}
			people={peopleIn(state).length}
			isLarge
		/>
	);
}

/** Of what the step works on; of a whole document, what the group may have to come back to. */
export function ScreenClauses({ step: { target } }: { step: Step }) {
	if (target === null || target.kind === "cohort") return null;
	return <StepClauses document={target.document} target={target} isLarge />;
}
