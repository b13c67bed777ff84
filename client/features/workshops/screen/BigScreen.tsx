/** The step under way, large, for the back of the room. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { StepWorkLarge } from "#client/features/workshops/StepWork.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function BigScreen() {
	const { state } = useWorkshop();
	const step = currentStep(state);
	return (
		<main>
			<h1>{step?.title}</h1>
			{step && <StepWorkLarge step={step} />}
		</main>
	);
}
