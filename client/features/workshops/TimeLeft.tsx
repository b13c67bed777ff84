/** What is left of the timer, the same second on every screen. */

import { useEffect, useRef } from "react";
import { timeLeft, type WorkshopState } from "#shared/ledger/workshop-state.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useServerNow } from "#client/features/workshops/use-server-clock.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { classNames } from "#client/ui/class-names.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
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
	useSpoken(left, isSilent);
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
			{isOver ? t.timeOver : minutesAndSeconds(left)}
			{isPaused && !isOver && <small className={styles.paused}> {t.paused}</small>}
		</span>
	);
}

/** « 4:05 »; a second that has begun counts, so that 0:00 is the end. */
export function minutesAndSeconds(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1_000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The last minute and the end are said once each, to those who do not see the figures. */
function useSpoken(left: number, isSilent: boolean): void {
	const t = useTexts(takingTexts);
	const announce = useAnnounce();
	const before = useRef(left);
	useEffect(() => {
		const was = before.current;
		before.current = left;
		if (isSilent) return;
		if (was > LAST_MS && left <= LAST_MS && left > 0) announce(t.oneMinute);
		if (was > 0 && left <= 0) announce(t.timeOver);
	}, [left, isSilent, announce, t]);
}
