/** One indicator, its groups set side by side: bars of one moment, or a small line for each. */

import { figureValue } from "#shared/editor/figure-words.ts";
import { useMemo } from "react";
import type { ResultGrouping } from "#shared/domain/results-scope.ts";
import type { IndicatorResult, ResultGroup } from "#shared/protocol/measurements.ts";
import {
	barData,
	firstRows,
	MOST_BARS,
	MOST_MULTIPLES,
	multiplesData,
	type NamedGroup,
} from "#client/features/results/result-plots.ts";
import { methodSentence, shortPeriodWords } from "#client/features/results/result-words.ts";
import { groupingNames, groupingWords, texts } from "#client/features/results/texts.ts";
import { useIndicatorName, useNamedGroups } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useFormat } from "#client/i18n/use-format.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { BarPlot } from "#client/ui/plot/BarPlot.tsx";
import type { PlotHeading } from "#client/ui/plot/PlotFigure.tsx";
import { SmallMultiples } from "#client/ui/plot/SmallMultiples.tsx";

type IndicatorGroupsProps = {
	result: IndicatorResult;
	groups: readonly ResultGroup[];
	by: ResultGrouping;
	plot: "bars" | "multiples";
	title: string;
	headingLevel: PlotHeading;
};

export function IndicatorGroups({ groups, by, plot, ...shown }: IndicatorGroupsProps) {
	const named = useNamedGroups(by, groups);
	return plot === "bars" ? <Bars named={named} by={by} {...shown} /> : <Multiples named={named} by={by} {...shown} />;
}

type ShownProps = Omit<IndicatorGroupsProps, "groups" | "plot"> & { named: readonly NamedGroup[] };

function Bars({ named, result, by, title, headingLevel }: ShownProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { list } = useFormat();
	const nameOf = useIndicatorName();
	const { data, refused } = useMemo(
		() => barData(result, named, groupingNames[language][by], language, by === "stage"),
		[result, named, by, language],
	);
	const count = data.labels.length;
	const notes = [methodSentence(result.indicator, nameOf, language)];
	if (count > MOST_BARS) notes.push(t.onlyFirst(MOST_BARS, count));
	if (refused.length > 0) notes.push(t.refusedIn(list(refused.slice(0, MOST_BARS))));
	if (count === 0) return <p>{refused.length > 0 ? notes.at(-1) : t.noGroups}</p>;
	const { current } = result.rolled;
	const moment = !current || current.isLatestOfEach ? t.latestPeriod : shortPeriodWords(current.period, language);
	const values = data.series[0]?.values ?? [];
	const most = values.indexOf(values.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a), values[0] ?? null));
	return (
		<BarPlot
			title={t.barTitle(title, groupingWords[language][by], moment)}
			summary={t.barSummary(
				title,
				count,
				data.labels[most] ?? "",
				figureValue(values[most] ?? 0, data.unit ?? "", language),
			)}
			data={firstRows(data, MOST_BARS)}
			table={data}
			note={notes.map((note) => (note.endsWith(".") ? note : `${note}.`)).join(" ")}
			headingLevel={headingLevel}
		/>
	);
}

function Multiples({ named, result, by, title, headingLevel }: ShownProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const data = useMemo(() => multiplesData(result, named, language), [result, named, language]);
	const count = data.series.length;
	if (count === 0) return <p>{t.noGroups}</p>;
	return (
		<SmallMultiples
			title={t.multiplesTitle(title, groupingWords[language][by])}
			summary={t.multiplesSummary(title, count)}
			data={{ ...data, series: data.series.slice(0, MOST_MULTIPLES) }}
			table={data}
			note={count > MOST_MULTIPLES ? t.onlyFirst(MOST_MULTIPLES, count) : undefined}
			headingLevel={headingLevel}
		/>
	);
}
