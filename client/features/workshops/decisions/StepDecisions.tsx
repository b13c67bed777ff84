/** The decisions of this workshop, in its own ledger, and those on the votes of its steps: written by whoever leads and may decide, read by everybody who is there. */

import { useContext } from "react";
import { peopleIn } from "#shared/ledger/workshop-state.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { StepWorkspace } from "#client/features/workshops/taking-part/StepWorkspace.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function StepDecisions({ isLarge = false }: { isLarge?: boolean }) {
	const { workspace, document, state } = useWorkshop();
	const parts = useContext(WorkshopPartsContext);
	if (!parts) return null;
	return (
		<StepWorkspace document={null}>
			<parts.Decisions
				{...{ workspace, isLarge }}
				place={document}
				votes={[...state.votes.values()]}
				people={peopleIn(state)}
			/>
		</StepWorkspace>
	);
}
