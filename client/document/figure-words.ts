/** The figure of an indicator in words: the value with its unit and period, or why there is none. */

import { periodLabel, readPeriodKey } from "#shared/domain/period.ts";
import { noValueSentence, rollUpSentence } from "#shared/domain/roll-up-words.ts";
import type { Language } from "#shared/lib/language.ts";
import type { Figure, Rolled } from "#shared/protocol/measurements.ts";
import { formatFor } from "#client/i18n/use-format.ts";

/** `hasValue` is false when the words say why there is none. */
export type FigureWords = { readonly words: string; readonly hasValue: boolean };

/** The figure to show alone of an indicator; null when nobody reported anything. `nameOf` names an indicator. */
export function currentFigure(
	{ current }: Pick<Rolled, "current">,
	nameOf: (indicator: string) => string,
	language: Language,
): FigureWords | null {
	if (current === null) return null;
	const { words, hasValue } = figureWords(current.figure, nameOf, language);
	if (!hasValue) return { words, hasValue };
	const period = readPeriodKey(current.period);
	return { words: period ? `${words} · ${periodLabel(period, language)}` : words, hasValue };
}

function figureWords(figure: Figure, nameOf: (indicator: string) => string, language: Language): FigureWords {
	switch (figure.kind) {
		case "value": {
			const number = formatFor(language).number(figure.value, { maximumFractionDigits: 2 });
			return { words: figure.unit === "" ? number : `${number}\u00a0${figure.unit}`, hasValue: true };
		}
		case "refused":
			return { words: rollUpSentence(figure.refusal, language), hasValue: false };
		case "none":
			return { words: noValueSentence(figure, nameOf, language), hasValue: false };
	}
}
