/** The step under way, large: what it is, what it asks, its timer, how late or early the room is, who has finished. */

import { courseOf, stepAfter } from "#shared/ledger/workshop-course.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import { placeOfStep } from "#shared/domain/workshop-step.ts";
import { stepKindNames } from "#shared/domain/step-kind-words.ts";
import { hourWords, lateMinutes } from "#client/features/workshops/clock-words.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { DoneCount } from "#client/features/workshops/desk/DoneCount.tsx";
import { StepKindIcon } from "#client/features/workshops/desk/StepKindIcon.tsx";
import { StepTimer } from "#client/features/workshops/desk/StepTimer.tsx";
import type { Names } from "#client/features/workshops/desk/use-names.ts";
import { StepInstruction } from "#client/features/workshops/StepInstruction.tsx";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";

export function StepNow({ names }: { names: Names }) {
	const t = useTexts(deskTexts);
	const kinds = useTexts(stepKindNames);
	const { state } = useWorkshop();
	const step = currentStep(state);
	if (step === null) {
		const next = stepAfter(state);
		return (
			<section className={styles.current}>
				<h2 className={styles.currentTitle}>{state.startedAt === null ? t.notBegun : t.between}</h2>
				{next && <p className={styles.soft}>{t.notBegunMore(next.title || t.untitled)}</p>}
			</section>
		);
	}
	const { number, count } = placeOfStep(state.steps, step);
	return (
		<section className={styles.current} aria-labelledby="desk-step-now">
			<div className={styles.currentFacts}>
				<StepKindIcon kind={step.kind} />
				<span>{kinds[step.kind]}</span>
				<span className={styles.soft}>{t.place(number, count)}</span>
				<Lateness />
			</div>
			<h2 id="desk-step-now" className={styles.currentTitle}>
				{step.title || t.untitled}
			</h2>
			<StepInstruction step={step} className={styles.instruction} />
			<StepTimer step={step} />
			<DoneCount step={step.id} names={names} />
		</section>
	);
}

/** In words: a colour alone would say nothing to many. */
function Lateness() {
	const t = useTexts(deskTexts);
	const { language } = useLanguage();
	const { state } = useWorkshop();
	const now = useServerNow(10_000);
	const { late, ends } = courseOf(state, now);
	if (late === null) return null;
	const minutes = lateMinutes(late);
	const words = minutes > 0 ? t.late(minutes) : minutes < 0 ? t.early(-minutes) : t.onTime;
	return (
		<>
			<Badge tone={minutes > 0 ? "warn" : "ok"}>{words}</Badge>
			{ends !== null && <span className={styles.soft}>{t.endsAt(hourWords(ends, language))}</span>}
		</>
	);
}
