/** What the step under way works on or makes, as whoever leads follows and shows it; and the other documents of the workshop, to be shown as well. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { StepContent } from "#client/features/workshops/taking-part/StepContent.tsx";
import { documentShownIn, isMaking, showsWorkedOn } from "#client/features/workshops/taking-part/step-shows.ts";
import {
	useOpenedDocument,
	useReadableDocuments,
	WorkshopDocuments,
} from "#client/features/workshops/taking-part/WorkshopDocuments.tsx";
import { hasCardsOfTables } from "#client/features/workshops/tables/TableStep.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { classNames } from "#client/ui/class-names.ts";

export function WorkNow() {
	const { state } = useWorkshop();
	const step = currentStep(state);
	const opened = useOpenedDocument(step?.id ?? "");
	const documents = useReadableDocuments();
	if (step === null) return null;
	const ofStep = documentShownIn(step);
	const isMade = isMaking(step) || hasCardsOfTables(state, step);
	const isShown = isMade || step.kind === "close" || showsWorkedOn(step) || opened.document !== null;
	if (!isShown && documents.length === 0) return null;
	return (
		<div className={classNames(styles.card, (opened.document ?? ofStep) !== null && styles.document)}>
			<WorkshopDocuments documents={documents} opened={opened} ofStep={ofStep} />
			{isShown && <StepContent step={step} shownInstead={opened.document} />}
		</div>
	);
}
