/** What is left of the timer, the same second on every screen. */

import { timeLeft, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { timerFigures } from "#client/features/workshops/clock-words.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useSpokenTimer } from "#client/features/workshops/use-spoken-timer.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import styles from "./TimeLeft.module.css";

/** Short enough that no screen is a tenth of a second late. */
const TICK_MS = 100;
const LAST_MS = 60_000;

type TimeLeftProps = { state: Pick<WorkshopState, "timer">; size?: "large"; isSilent?: boolean };

export function TimeLeft(props: TimeLeftProps) {
	// Without a timer nothing ticks.
	return props.state.timer === null ? null : <Ticking {...props} />;
}

function Ticking({ state, size, isSilent = false }: TimeLeftProps) {
	const t = useTexts(takingTexts);
	const left = timeLeft(state, useServerNow(TICK_MS)) ?? 0;
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
