/** Numbers as plots write them: short on an axis, whole beside a point. */

import { useMemo } from "react";
import { LOCALES } from "#shared/lib/language.ts";
import { useLanguage } from "#client/i18n/language-context.ts";

export type PlotNumber = { short: (value: number) => string; whole: (value: number) => string };

/** `unit` follows whole numbers, after a space that does not break. */
export function usePlotNumber(unit?: string): PlotNumber {
	const { language } = useLanguage();
	return useMemo(() => {
		const short = new Intl.NumberFormat(LOCALES[language], { notation: "compact", maximumSignificantDigits: 4 });
		const whole = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
		return {
			short: (value) => withMinus(short.format(value)),
			whole: (value) => `${withMinus(whole.format(value))}${unit ? `\u00a0${unit}` : ""}`,
		};
	}, [language, unit]);
}

/** The true minus sign, as wide as a digit. */
function withMinus(text: string): string {
	return text.replace("-", "\u2212");
}
