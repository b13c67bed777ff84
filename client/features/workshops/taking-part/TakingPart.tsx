/** A workshop for whoever takes part: the step under way, and what it asks of them. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function TakingPart() {
	const { state } = useWorkshop();
	return <h1>{currentStep(state)?.title}</h1>;
}
