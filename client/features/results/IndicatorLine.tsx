/** One indicator over time, with its target and its baseline. */

import { figureValue } from "#shared/editor/figure-words.ts";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { IndicatorResult } from "#shared/protocol/measurements.ts";
import { hasOtherLengths, lineData, projectsVary } from "#client/features/results/result-plots.ts";
import { figureSentence, methodSentence, periodWords } from "#client/features/results/result-words.ts";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useIndicatorName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { LinePlot } from "#client/ui/plot/LinePlot.tsx";
import type { PlotHeading } from "#client/ui/plot/PlotFigure.tsx";

type IndicatorLineProps = { result: IndicatorResult; scope: ResultsScope; title: string; headingLevel: PlotHeading };

export function IndicatorLine({ result, scope, title, headingLevel }: IndicatorLineProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const nameOf = useIndicatorName();
	const data = lineData(result, scope, language);
	const { indicator, rolled } = result;
	if (!data) {
		const why = rolled.current && figureSentence(rolled.current.figure, nameOf, language);
		return <p className={styles.reason}>{why ?? t.blockNotYet(title)}</p>;
	}
	const vary = projectsVary(result);
	const notes = [
		// The values of one project are as they were reported.
		...(scope.kind === "project" && !indicator.isComputed ? [] : [`${methodSentence(indicator, nameOf, language)}.`]),
		...(vary ? [t.projectsVary(...vary)] : []),
		...(hasOtherLengths(rolled) ? [t.otherLengths] : []),
	];
	const last = rolled.periods.findLast(({ figure }) => figure.kind === "value");
	const value = last?.figure.kind === "value" ? figureValue(last.figure.value, last.figure.unit, language) : "";
	return (
		<LinePlot
			title={title}
			summary={t.lineSummary(title, data.labels.length, value, last ? periodWords(last.period, language) : "")}
			data={data}
			note={notes.length > 0 ? notes.join(" ") : undefined}
			headingLevel={headingLevel}
		/>
	);
}
