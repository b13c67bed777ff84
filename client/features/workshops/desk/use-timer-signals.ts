/** What is heard of a timer: said at five minutes, at one, and at the end, never at each second; and at the end a soft sound, when it was asked for. */

import { useEffect, useRef, useState } from "react";
import { Chime } from "#client/features/workshops/desk/chime.ts";
import { timerWords } from "#client/features/workshops/desk/clock-words.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { deviceMemory, recall, remember } from "#client/i18n/device-memory.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

const MARKS_MS = [300_000, 60_000, 0];
const REMEMBERED = "palier.timer-sound";

/** The mark that was passed from one reading to the next; null when none was. A timer that was given time, or set anew, passes none. */
export function markPassed(before: number | null, now: number | null): number | null {
	if (before === null || now === null || now >= before) return null;
	return MARKS_MS.findLast((mark) => before > mark && now <= mark) ?? null;
}

/** `left` in milliseconds, null without a timer; `running`: what tells one count from another, null while it is stopped. */
export function useTimerSignals(left: number | null, running: string | null) {
	const t = useTexts(deskTexts);
	const { language } = useLanguage();
	const announce = useAnnounce();
	const [isOn, setOn] = useState(() => recall(deviceMemory(), REMEMBERED) === "on");
	const [chime] = useState(() => new Chime());
	const before = useRef<{ running: string | null; left: number | null }>({ running, left });
	useEffect(() => {
		const last = before.current;
		before.current = { running, left };
		if (running === null || last.running !== running) return;
		const mark = markPassed(last.left, left);
		if (mark === null) return;
		announce(mark === 0 ? t.timerEnded : t.timerLeft(timerWords(mark, language)), mark === 0 ? "assertive" : "polite");
		if (mark === 0 && isOn) chime.play();
	}, [left, running, announce, t, language, isOn, chime]);
	return {
		isOn,
		set: (next: boolean) => {
			setOn(next);
			remember(deviceMemory(), REMEMBERED, next ? "on" : null);
			// Heard once, so that its loudness is known before the room is full.
			if (next) chime.play();
		},
		/** Browsers let a page be heard from an act of the person only. */
		wake: () => {
			if (isOn) chime.wake();
		},
	};
}
