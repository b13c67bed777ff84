/** A period in a few letters, for the axis of a plot or the head of a column: « T3 2026 », « août 2026 », « 2026-2027 ». */

import type { Period } from "#shared/domain/period.ts";
import { type Language, LOCALES } from "#shared/lib/language.ts";

const QUARTERS: Record<Language, string> = { fr: "T", en: "Q" };
const HALVES: Record<Language, string> = { fr: "S", en: "H" };

export function shortPeriod({ grain, year, part }: Period, language: Language): string {
	switch (grain) {
		case "year":
			return `${year}`;
		case "school-year":
		case "fiscal-year":
			return `${year}-${year + 1}`;
		case "half":
			return `${HALVES[language]}${part} ${year}`;
		case "quarter":
			return `${QUARTERS[language]}${part} ${year}`;
		case "month":
			return new Intl.DateTimeFormat(LOCALES[language], { year: "numeric", month: "short", timeZone: "UTC" }).format(
				new Date(Date.UTC(year, part - 1, 1)),
			);
	}
}
