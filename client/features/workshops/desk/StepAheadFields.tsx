/** When a step is open outside the meeting too: from, until. Kept once both are there and in order. */

import { useState } from "react";
import styles from "#client/features/workshops/desk/Agenda.module.css";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import type { StepFieldProps } from "#client/features/workshops/desk/StepPanel.tsx";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { TextField } from "#client/ui/TextField.tsx";

export function StepAheadFields({ step, set }: StepFieldProps) {
	const t = useTexts(agendaTexts);
	const { ahead } = step;
	/** What is being written; null when what is kept is what is shown. */
	const [draft, setDraft] = useState<{ opens: string; closes: string } | null>(null);
	const shown = draft ?? (ahead ? { opens: localTime(ahead.opens), closes: localTime(ahead.closes) } : null);
	const isMissing = shown !== null && !(isWhole(shown.opens) && isWhole(shown.closes));
	const isWrong = shown !== null && !isMissing && shown.closes <= shown.opens;
	const write = (next: { opens: string; closes: string }) => {
		setDraft(next);
		if (!isWhole(next.opens) || !isWhole(next.closes) || next.closes <= next.opens) return;
		set({ ahead: { opens: new Date(next.opens).toISOString(), closes: new Date(next.closes).toISOString() } });
	};
	return (
		<div className={styles.choices}>
			<Checkbox
				isSelected={shown !== null}
				onChange={(isOpen) => {
					setDraft(isOpen ? { opens: "", closes: "" } : null);
					if (!isOpen && ahead) set({ ahead: null });
				}}
			>
				{t.aheadBox}
				<span className={styles.choiceMore}>{t.aheadMore}</span>
			</Checkbox>
			{shown !== null && (
				<div className={styles.pair}>
					<TextField
						label={t.aheadFrom}
						type="datetime-local"
						value={shown.opens}
						{...(isMissing ? { description: t.aheadMissing } : {})}
						onChange={(opens) => write({ ...shown, opens })}
					/>
					<TextField
						label={t.aheadUntil}
						type="datetime-local"
						value={shown.closes}
						{...(isWrong ? { error: t.aheadWrong } : {})}
						onChange={(closes) => write({ ...shown, closes })}
					/>
				</div>
			)}
		</div>
	);
}

/** A year that is still being typed is that of another millennium: a step must not open meanwhile. */
function isWhole(time: string): boolean {
	return /^2\d{3}-/.test(time);
}

/** As a field of this device writes it: « 2026-11-23T14:30 ». */
function localTime(iso: string): string {
	const time = new Date(iso);
	const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16);
}
