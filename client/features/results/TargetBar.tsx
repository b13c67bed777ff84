/** How far the target is: a bar for the eye, always with its sentence. */

import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { IndicatorResult } from "#shared/protocol/measurements.ts";
import { progressSentence } from "#client/features/results/result-words.ts";
import styles from "./Results.module.css";
import { type TargetProgress, targetProgress } from "#client/features/results/target-progress.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { classNames } from "#client/ui/class-names.ts";

export function TargetBar({ result, scope }: { result: IndicatorResult; scope: ResultsScope }) {
	const { language } = useLanguage();
	const progress = targetProgress(result, scope);
	const sentence = progressSentence(progress, result.indicator, language);
	if (sentence === null) return null;
	const share = shareOf(progress);
	return (
		<div className={styles.target}>
			{share !== null && (
				<div className={styles.bar} aria-hidden>
					<span
						className={classNames(styles.done, share >= 1 && styles.isReached)}
						style={{ inlineSize: `${Math.min(1, Math.max(0, share)) * 100}%` }}
					/>
				</div>
			)}
			<p className={styles.targetWords}>{sentence}</p>
		</div>
	);
}

/** What the bar shows; null when there is no way to measure along. */
function shareOf(progress: TargetProgress): number | null {
	if (progress.kind === "part") return progress.share;
	if (progress.kind !== "progress") return null;
	const done = progress.progress;
	if (done.kind === "share") return done.isReached ? 1 : done.share;
	return done.kind === "reached-or-not" && done.isReached ? 1 : null;
}
