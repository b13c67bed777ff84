/** Figures of indicators in words: a value with its unit, why there is none, how it was brought together, how far the target is. */

import { parseFormula, writeFormula } from "#shared/domain/formula.ts";
import { periodLabel, parsePeriod, readPeriodKey } from "#shared/domain/period.ts";
import { figureValue } from "#shared/editor/figure-words.ts";
import { noValueSentence, rollUpSentence } from "#shared/domain/roll-up-words.ts";
import { shortPeriod } from "#shared/domain/short-period.ts";
import type { Language } from "#shared/lib/language.ts";
import type { Figure, ResultsIndicator } from "#shared/protocol/measurements.ts";
import { methodWords, texts } from "#client/features/results/texts.ts";
import type { TargetProgress } from "#client/features/results/target-progress.ts";
import { formatFor } from "#client/i18n/use-format.ts";

/** A figure that is there as its value, another as the sentence that says why not. */
export function figureSentence(figure: Figure, nameOf: (id: string) => string, language: Language): string {
	switch (figure.kind) {
		case "value":
			return figureValue(figure.value, figure.unit, language);
		case "refused":
			return rollUpSentence(figure.refusal, language);
		case "none":
			return noValueSentence(figure, nameOf, language);
	}
}

/** « 1er trimestre 2027 » from its key. */
export function periodWords(key: string, language: Language): string {
	const period = readPeriodKey(key);
	return period ? periodLabel(period, language) : key;
}

/** « T1 2027 » from its key. */
export function shortPeriodWords(key: string, language: Language): string {
	const period = readPeriodKey(key);
	return period ? shortPeriod(period, language) : key;
}

/** The period of a target, as people wrote it or, when it is understood, as everywhere else. */
function targetPeriod(written: string, language: Language): string {
	const parsed = parsePeriod(written);
	return parsed.ok ? shortPeriod(parsed.value, language) : written;
}

/** « Somme sur les projets », « Calculé : [I1] ÷ [I2] × 100 ». */
export function methodSentence(
	indicator: Pick<ResultsIndicator, "method" | "isComputed" | "expression" | "weightedBy">,
	nameOf: (id: string) => string,
	language: Language,
): string {
	const t = texts[language];
	if (indicator.isComputed) {
		const parsed = parseFormula(indicator.expression, (name) => name);
		return t.byFormula(parsed.ok ? writeFormula(parsed.value, nameOf) : indicator.expression);
	}
	if (indicator.method === "weighted-mean" && indicator.weightedBy !== "")
		return t.byWeighted(nameOf(indicator.weightedBy));
	return methodWords[language][indicator.method];
}

/** How far the target is, in a sentence; null when there is nothing to say. */
export function progressSentence(
	progress: TargetProgress,
	indicator: Pick<ResultsIndicator, "unit" | "direction">,
	language: Language,
): string | null {
	const t = texts[language];
	const { percent } = formatFor(language);
	if (progress.kind === "none") return null;
	const period = targetPeriod(progress.target.period, language);
	const target = figureValue(progress.target.value, indicator.unit, language);
	if (progress.kind === "other-length") return t.otherLength(period);
	if (progress.kind === "part") return t.partOfTarget(percent(progress.share), target, period);
	const done = progress.progress;
	if (done.kind === "none") return null;
	const difference = figureValue(Math.abs(done.difference), indicator.unit, language);
	if (indicator.direction === "maintain")
		return done.isReached ? t.maintained(target, period) : t.notMaintained(difference, target, period);
	if (done.isReached) return t.reached(target, period);
	if (done.kind === "reached-or-not") return t.notReached(difference, target, period);
	return done.share < 0 ? t.wentBack(target, period) : t.wayDone(percent(done.share), target, period);
}
