/** What is heard of a timer, on every screen the same: said at five minutes, at one, and at the end, never at each second. */

import { useEffect, useRef } from "react";
import { timerWords } from "#client/features/workshops/clock-words.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";

const MARKS_MS = [300_000, 60_000, 0];

/** The mark that was passed from one reading to the next; null when none was. A timer that was given time, or set anew, passes none. */
export function markPassed(before: number | null, now: number | null): number | null {
	if (before === null || now === null || now >= before) return null;
	return MARKS_MS.findLast((mark) => before > mark && now <= mark) ?? null;
}

type SpokenTimer = {
	/** In milliseconds; null without a timer. */
	left: number | null;
	/** What tells one count from another; null while it is stopped. */
	running: string | null;
	isSilent?: boolean;
	onEnd?: () => void;
};

export function useSpokenTimer({ left, running, isSilent = false, onEnd }: SpokenTimer): void {
	const t = useTexts(takingTexts);
	const { language } = useLanguage();
	const announce = useAnnounce();
	const before = useRef({ running, left });
	useEffect(() => {
		const last = before.current;
		before.current = { running, left };
		if (running === null || last.running !== running) return;
		const mark = markPassed(last.left, left);
		if (mark === null) return;
		if (!isSilent) {
			const words = mark === 0 ? t.timeOver : t.timeLeftIs(timerWords(mark, language));
			announce(words, mark === 0 ? "assertive" : "polite");
		}
		if (mark === 0) onEnd?.();
	}, [left, running, isSilent, onEnd, announce, t, language]);
}
