/** The way to the step before and the one after, always at hand: at the foot of the screen on a phone. */

import { ArrowLeft, ArrowRight } from "lucide-react";
import { stepAfter, stepBefore } from "#shared/ledger/workshop-course.ts";
import { currentStep } from "#shared/ledger/workshop-state.ts";
import type { Step } from "#shared/domain/workshop-step.ts";
import { timerFigures } from "#client/features/workshops/clock-words.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useBeginStep } from "#client/features/workshops/desk/use-begin-step.ts";
import { useTimeLeft } from "#client/features/workshops/use-time-left.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useOnPage } from "#client/ui/on-page.ts";

export function StepMoves() {
	const t = useTexts(deskTexts);
	const { state } = useWorkshop();
	const { begin, isPending, moved, forget } = useBeginStep();
	const current = currentStep(state);
	const before = stepBefore(state);
	const after = stepAfter(state);
	const name = (step: Step) => step.title || t.untitled;
	useOnPage("foot-bar-of-phone", state.endedAt === null);
	if (state.endedAt !== null) return null;
	return (
		<>
			{moved !== null && (
				<Banner tone="warn" isLive onClose={forget}>
					{moved}
				</Banner>
			)}
			<nav className={styles.moves} aria-label={t.course}>
				{before && (
					<Button
						size="large"
						className={styles.movesBack ?? ""}
						icon={<ArrowLeft size={20} aria-hidden />}
						isPending={isPending}
						aria-label={current ? t.previousIs(name(before)) : t.resumeAt(name(before))}
						onPress={() => void begin(before)}
					>
						<span className={styles.movesName}>{current ? t.previousIs(name(before)) : t.resumeAt(name(before))}</span>
					</Button>
				)}
				<Remaining />
				{after ? (
					<Button
						size="large"
						variant="primary"
						className={styles.movesNext ?? ""}
						icon={<ArrowRight size={20} aria-hidden />}
						isPending={isPending}
						onPress={() => void begin(after)}
					>
						<span className={styles.movesName}>{current ? t.nextIs(name(after)) : t.begin(name(after))}</span>
					</Button>
				) : (
					current && <p className={styles.soft}>{t.lastStep}</p>
				)}
			</nav>
		</>
	);
}

/** On a phone, where the timer itself may be out of sight. */
function Remaining() {
	const { state } = useWorkshop();
	const left = useTimeLeft(state);
	return (
		left !== null && (
			<span className={styles.remaining} aria-hidden>
				{timerFigures(left)}
			</span>
		)
	);
}
