/** The agenda of a workshop: its steps in order, with their planned times. */

import { plannedStarts } from "#shared/domain/workshop-step.ts";
import { useDocumentTitle } from "#client/document/DocumentHeader.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { Page } from "#client/ui/Page.tsx";

export function AgendaPage() {
	const { workspace, document, state } = useWorkshop();
	const title = useDocumentTitle(workspace, document);
	const starts = plannedStarts(state.steps);
	return (
		<Page title={title ?? ""}>
			<ol>
				{state.steps.map((step, index) => (
					<li key={step.id}>
						{starts[index]} {step.title}
					</li>
				))}
			</ol>
		</Page>
	);
}
