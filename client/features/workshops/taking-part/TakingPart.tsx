/** A workshop for whoever takes part: the step under way, and what it asks of them. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { StepWork } from "#client/features/workshops/StepWork.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { Page } from "#client/ui/Page.tsx";

export function TakingPart() {
	const { state } = useWorkshop();
	const step = currentStep(state);
	return (
		<main>
			<Page title={step?.title ?? ""}>{step && <StepWork step={step} />}</Page>
		</main>
	);
}
