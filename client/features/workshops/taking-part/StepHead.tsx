/** What a step is: its place in the workshop, its title, the time left, and what it asks in the words of whoever prepared it. */

import { placeOfStep, type Step } from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { StepInstruction } from "#client/features/workshops/StepInstruction.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { TimeLeft } from "#client/features/workshops/TimeLeft.tsx";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import styles from "./TakingPart.module.css";

/** `isNow`: the timer is that of the step under way. */
export function StepHead({ step, isNow, headingId }: { step: Step; isNow: boolean; headingId: string }) {
	const t = useTexts(takingTexts);
	const kinds = useTexts(stepKindNames);
	const { state } = useWorkshop();
	const { number, count } = placeOfStep(state.steps, step);
	const kind = kinds[step.kind];
	return (
		<header className={styles.head}>
			<div className={styles.headLine}>
				<div className={styles.headWords}>
					<p className={styles.eyebrow}>{t.stepOf(number, count, step.title ? kind : null)}</p>
					<h1 id={headingId} tabIndex={-1} className={styles.title}>
						{step.title || kind}
					</h1>
				</div>
				{isNow && <TimeLeft state={state} />}
			</div>
			<StepInstruction step={step} className={styles.instruction} />
		</header>
	);
}
