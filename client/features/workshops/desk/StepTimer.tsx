/** The timer that everybody sees, counted by the server’s clock: started with the step’s minutes, given a minute, stopped, taken up, cleared. */

import { BellRing, Pause, Play, Plus, TimerReset } from "lucide-react";
import { useState } from "react";
import type { Step } from "#shared/domain/workshop-step.ts";
import type { WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { lengthWords, timerFigures } from "#client/features/workshops/clock-words.ts";
import styles from "#client/features/workshops/desk/Desk.module.css";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { useTimerSound } from "#client/features/workshops/desk/use-timer-sound.ts";
import { useSpokenTimer } from "#client/features/workshops/use-spoken-timer.ts";
import { useTimeLeft } from "#client/features/workshops/use-time-left.ts";
import { useWorkshop } from "#client/features/workshops/use-workshop.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { classNames } from "#client/ui/class-names.ts";
import { TextField } from "#client/ui/TextField.tsx";

type TimerAct = Extract<WorkshopCommand, { kind: "set-timer" }>["timer"];

export function StepTimer({ step }: { step: Step }) {
	const t = useTexts(deskTexts);
	const { state, give } = useWorkshop();
	const left = useTimeLeft(state);
	const sound = useTimerSound();
	useSpokenTimer({ left, running: state.timer?.endsAt ?? null, onEnd: sound.play });
	const set = (timer: TimerAct) => {
		sound.wake();
		// Meant for this step: sent in another, it would take the time of everybody.
		void give({ kind: "set-timer", timer, step: step.id });
	};
	const isRunning = state.timer !== null && state.timer.endsAt !== null;
	const isOver = left !== null && isRunning && left <= 0;
	return (
		<section className={styles.timer} aria-label={t.timer}>
			{left === null ? (
				<StartTimer key={step.id} minutes={step.minutes} onStart={(minutes) => set({ act: "start", minutes })} />
			) : (
				<>
					<p className={classNames(styles.figures, isOver && styles.over)} role="timer" aria-live="off">
						{timerFigures(left)}
					</p>
					<p className={styles.timerState}>{isOver ? t.timerOver : isRunning ? "" : t.timerPaused}</p>
					<div className={styles.timerActs}>
						<Button icon={<Plus size={18} aria-hidden />} onPress={() => set({ act: "add", minutes: 1 })}>
							{t.timerAdd}
						</Button>
						{isRunning && !isOver && (
							<Button icon={<Pause size={18} aria-hidden />} onPress={() => set({ act: "pause" })}>
								{t.timerPause}
							</Button>
						)}
						{!isRunning && (
							<Button icon={<Play size={18} aria-hidden />} onPress={() => set({ act: "resume" })}>
								{t.timerResume}
							</Button>
						)}
						<Button variant="quiet" icon={<TimerReset size={18} aria-hidden />} onPress={() => set({ act: "clear" })}>
							{t.timerClear}
						</Button>
					</div>
				</>
			)}
			<Checkbox isSelected={sound.isOn} onChange={sound.set} className={styles.sound}>
				<BellRing size={16} aria-hidden className={styles.inlineIcon} /> {t.timerSound}
			</Checkbox>
		</section>
	);
}

/** The minutes of the step, or others. */
function StartTimer({ minutes, onStart }: { minutes: number; onStart: (minutes: number) => void }) {
	const t = useTexts(deskTexts);
	const [typed, setTyped] = useState(String(minutes > 0 ? minutes : 5));
	const asked = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
	const isGood = asked >= 1 && asked <= 480;
	return (
		<form
			className={styles.startTimer}
			onSubmit={(event) => {
				event.preventDefault();
				if (isGood) onStart(asked);
			}}
		>
			<TextField
				label={t.timerMinutes}
				className={styles.minutes ?? ""}
				inputMode="numeric"
				maxLength={3}
				value={typed}
				onChange={setTyped}
			/>
			<Button type="submit" icon={<Play size={18} aria-hidden />} isDisabled={!isGood}>
				{isGood ? t.timerStart(lengthWords(asked)) : t.timerGo}
			</Button>
		</form>
	);
}
