/** How a moment is called: its day, its hours, who worked in it. */

import { useMemo } from "react";
import type { HistoryMoment } from "#shared/protocol/history.ts";
import { withFirst } from "#shared/lib/first-of-month.ts";
import { LOCALES } from "#shared/lib/language.ts";
import { texts } from "#client/features/history/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

export type MomentWords = {
	/** « mardi 3 mars 2026 » */
	day: (time: string) => string;
	/** « 14 h 02 à 14 h 35 » */
	hours: (moment: HistoryMoment) => string;
	hour: (time: string) => string;
	/** To tell days apart. */
	dayKey: (time: string) => string;
};

export function useMomentWords(): MomentWords {
	const t = useTexts(texts);
	const { language } = useLanguage();
	return useMemo(() => {
		const locale = LOCALES[language];
		const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
		const hour = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
		const key = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
		// « 14 h 02 » stays in one piece at the end of a line.
		const hourOf = (time: string) => hour.format(new Date(time)).replaceAll(" ", "\u00a0");
		return {
			day: (time) => withFirst(day.format(new Date(time)), language),
			hour: hourOf,
			hours: ({ startedAt, endedAt }) => t.from(hourOf(startedAt), hourOf(endedAt)),
			dayKey: (time) => key.format(new Date(time)),
		};
	}, [language, t]);
}
