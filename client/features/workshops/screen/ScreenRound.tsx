/** The round of assessments of a step, large. */

import { useContext } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import { WorkshopPartsContext } from "#client/document/workshop-parts.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function ScreenRound({ step }: { step: Step }) {
	const { workspace, state } = useWorkshop();
	const parts = useContext(WorkshopPartsContext);
	const round = state.rounds.get(step.id);
	return round && parts ? <parts.RoundOnScreen key={round} workspace={workspace} id={round} /> : null;
}
