/** A plot of an indicator inside a text: what it comes to for the projects its block names, live. */

import { resultsPath } from "#client/api/results-path.ts";
import { Link } from "react-aria-components";
import { PORTFOLIO_SCOPE, readScope, type ResultGrouping } from "#shared/domain/results-scope.ts";
import type { IndicatorPlot } from "#shared/editor/live-block-attributes.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useIndicatorResults } from "#client/document/use-results.ts";
import { IndicatorGroups } from "#client/features/results/IndicatorGroups.tsx";
import { IndicatorLine } from "#client/features/results/IndicatorLine.tsx";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useScopeName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Skeleton } from "#client/ui/Skeleton.tsx";

type ResultBlockProps = { target: string; label: string; plot: IndicatorPlot; scope: string; by: ResultGrouping };

export function ResultBlock({ target, label, plot, scope: written, by }: ResultBlockProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id } = useWorkspace();
	const scopeName = useScopeName();
	const scope = readScope(written) ?? PORTFOLIO_SCOPE;
	const loaded = useIndicatorResults(id, target, scope, plot === "line" ? null : by);
	if (loaded.state === "loading") return <Skeleton block height="14rem" />;
	if (loaded.state === "failed") {
		return (
			<p className={styles.lost}>
				{loaded.failure.kind === "not-found" ? t.blockGone(label) : failureSentence(loaded.failure, language)}
			</p>
		);
	}
	const { result, groups } = loaded.value;
	const name = result.indicator.name || t.unnamed;
	return (
		<section className={styles.block} aria-label={name}>
			{result.rolled.periods.length === 0 ? (
				<p className={styles.lost}>{t.blockNotYet(name)}</p>
			) : plot === "line" ? (
				<IndicatorLine result={result} scope={scope} title={name} headingLevel={null} />
			) : (
				<IndicatorGroups result={result} groups={groups} by={by} plot={plot} title={name} headingLevel={null} />
			)}
			<p className={styles.source}>
				<Link href={resultsPath(id, scope, target)}>{t.openResults}</Link>
				<span>{scopeName(scope)}</span>
			</p>
		</section>
	);
}
