/** The desk of whoever leads a workshop. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { StepWork } from "#client/features/workshops/StepWork.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { Page } from "#client/ui/Page.tsx";

export function DeskPage() {
	const { workspace, document, state } = useWorkshop();
	const title = useDocumentTitle(workspace, document);
	const step = currentStep(state);
	return (
		<Page title={title ?? ""} width="full">
			{step ? <StepWork key={step.id} step={step} /> : state.door?.code}
		</Page>
	);
}
