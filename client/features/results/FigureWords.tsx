/** The figure of an indicator with all that must be read with it: its period, of how many projects it is made, and what to be careful of; or the reason there is none. */

import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { IndicatorResult } from "#shared/protocol/measurements.ts";
import { figureSentence, periodWords } from "#client/features/results/result-words.ts";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useIndicatorName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type FigureWordsProps = { result: IndicatorResult; scope: ResultsScope; projects: number };

export function FigureWords({ result, scope, projects }: FigureWordsProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const nameOf = useIndicatorName();
	const { current } = result.rolled;
	if (!current) {
		return (
			<div className={styles.figure}>
				<p className={styles.reason}>{t.noValueYet}</p>
			</div>
		);
	}
	const { figure } = current;
	const period = periodWords(current.period, language);
	const sentence = figureSentence(figure, nameOf, language);
	return (
		<div className={styles.figure}>
			{figure.kind === "value" ? (
				<p className={styles.value}>{sentence}</p>
			) : (
				<p className={styles.reason}>{sentence}</p>
			)}
			<p className={styles.facts}>
				<span>{current.isLatestOfEach ? t.latestOfEach : period}</span>
				{figure.kind === "value" && figure.isReported && <span>{t.reportedWhole}</span>}
				{figure.kind !== "none" && scope.kind !== "project" && !(figure.kind === "value" && figure.isReported) && (
					<span>{t.withValues(figure.projects, projects)}</span>
				)}
			</p>
			{figure.kind === "value" && figure.isUnweighted && <p className={styles.caution}>{t.unweighted}</p>}
		</div>
	);
}
