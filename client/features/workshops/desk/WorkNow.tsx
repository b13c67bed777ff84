/** What the step under way works on or makes, as whoever leads follows and shows it: its document, its cards, its vote, its round of assessments. */

import { documentOf } from "#shared/domain/workshop-step.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { StepWork } from "#client/features/workshops/StepWork.tsx";
import { StepDocument } from "#client/features/workshops/taking-part/StepDocument.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { classNames } from "#client/ui/class-names.ts";

export function WorkNow() {
	const { state } = useWorkshop();
	const step = currentStep(state);
	if (step === null) return null;
	if (["ideas", "group", "vote", "assess"].includes(step.kind)) {
		return (
			<div className={styles.card}>
				<StepWork step={step} />
			</div>
		);
	}
	const document = documentOf(step);
	return (
		document !== null && (
			<div className={classNames(styles.card, styles.document)}>
				<StepDocument key={document} document={document} target={step.target} />
			</div>
		)
	);
}
