/** What the step under way makes, as whoever leads follows and shows it: its cards, its vote, its round of assessments. */

import { currentStep } from "#shared/ledger/workshop-state.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { StepWork } from "#client/features/workshops/StepWork.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";

export function WorkNow() {
	const { state } = useWorkshop();
	const step = currentStep(state);
	if (step === null || !["ideas", "group", "vote", "assess"].includes(step.kind)) return null;
	return (
		<div className={styles.card}>
			<StepWork step={step} />
		</div>
	);
}
