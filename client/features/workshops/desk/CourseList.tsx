/** The steps of a workshop as they were planned and as they go; any of them can be gone to. */

import { type CourseStep, courseOf } from "#shared/ledger/workshop-course.ts";
import { hourWords, lastedWords, lengthWords } from "#client/features/workshops/clock-words.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { StepKindIcon } from "#client/features/workshops/desk/StepKindIcon.tsx";
import { useBeginStep } from "#client/features/workshops/desk/use-begin-step.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Badge } from "#client/ui/Badge.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";

export function CourseList() {
	const t = useTexts(deskTexts);
	const { state } = useWorkshop();
	const now = useServerNow(10_000);
	const { begin, isPending, moved, forget } = useBeginStep();
	const { steps } = courseOf(state, now);
	return (
		<section className={styles.course} aria-labelledby="desk-course">
			<h2 id="desk-course" className={styles.cardTitle}>
				{t.course}
			</h2>
			{moved !== null && (
				<Banner tone="warn" isLive onClose={forget}>
					{moved}
				</Banner>
			)}
			<ol className={styles.courseSteps}>
				{steps.map((one) => (
					<CourseRow
						key={one.step.id}
						course={one}
						canGo={state.endedAt === null && !isPending}
						onGo={() => void begin(one.step)}
					/>
				))}
			</ol>
		</section>
	);
}

type CourseRowProps = { course: CourseStep; canGo: boolean; onGo: () => void };

function CourseRow({ course, canGo, onGo }: CourseRowProps) {
	const t = useTexts(deskTexts);
	const { language } = useLanguage();
	const { step, planned, began, lasted, state } = course;
	const name = step.title || t.untitled;
	const isHeld = began !== null;
	const facts = [
		...(planned === null || state === "skipped" ? [] : [t.planned(hourWords(planned, language))]),
		...(began === null ? [] : [t.began(hourWords(began, language))]),
		isHeld
			? `${(state === "now" ? t.lasting : t.lasted)(lastedWords(lasted))} ${t.ofPlanned(lengthWords(step.minutes))}`
			: lengthWords(step.minutes),
	];
	return (
		<li className={styles.courseStep} data-state={state} aria-current={state === "now" ? "step" : undefined}>
			<StepKindIcon kind={step.kind} size={16} />
			<div className={styles.courseWords}>
				<span className={styles.courseName}>{name}</span>
				<span className={styles.courseFacts}>{facts.join(" · ")}</span>
			</div>
			{state === "now" && <Badge tone="accent">{t.stateNow}</Badge>}
			{state === "skipped" && <Badge>{t.stateSkipped}</Badge>}
			{state !== "now" && canGo && (
				<Button size="small" aria-label={isHeld ? t.backTo(name) : t.goTo(name)} onPress={onGo}>
					{isHeld ? t.back : t.go}
				</Button>
			)}
		</li>
	);
}
