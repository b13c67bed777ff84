/** The step under way, large, for the back of the room. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function BigScreen() {
	const { state } = useWorkshop();
	return <h1>{currentStep(state)?.title}</h1>;
}
