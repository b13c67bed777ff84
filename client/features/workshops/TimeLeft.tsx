/** What is left of the timer, the same second on every screen. */

import type { WorkshopState } from "#shared/ledger/workshop-state.ts";
import { timerFigures } from "#client/features/workshops/clock-words.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useSpokenTimer } from "#client/features/workshops/use-spoken-timer.ts";
import { useTimeLeft } from "#client/features/workshops/use-time-left.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./TimeLeft.module.css";

const LAST_MS = 60_000;

type TimeLeftProps = { state: Pick<WorkshopState, "timer">; size?: "large"; isSilent?: boolean };

export function TimeLeft(props: TimeLeftProps) {
	// Without a timer nothing ticks.
	return props.state.timer === null ? null : <Ticking {...props} />;
}

function Ticking({ state, size, isSilent = false }: TimeLeftProps) {
	const t = useTexts(takingTexts);
	const left = useTimeLeft(state) ?? 0;
	const isOver = left <= 0;
	const isPaused = state.timer?.endsAt === null;
	useSpokenTimer({ left, running: state.timer?.endsAt ?? null, isSilent });
	return (
		<span
			role="timer"
			aria-label={t.timeLeft}
			className={classNames(
				styles.time,
				size === "large" && styles.large,
				isOver && styles.over,
				!isOver && left <= LAST_MS && styles.last,
			)}
		>
			{isOver ? t.timeOver : timerFigures(left)}
			{isPaused && !isOver && <small className={styles.paused}> {t.paused}</small>}
		</span>
	);
}
