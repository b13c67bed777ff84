/** One indicator among others: its figure or why there is none, its shape over time, how far the target is, what is missing. */

import { resultsPath } from "#client/api/results-path.ts";
import { Link } from "react-aria-components";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { IndicatorResult } from "#shared/protocol/measurements.ts";
import { FigureWords } from "#client/features/results/FigureWords.tsx";
import { methodSentence } from "#client/features/results/result-words.ts";
import { MissingValues } from "#client/features/results/MissingValues.tsx";
import styles from "./Results.module.css";
import { Sparkline } from "#client/features/results/Sparkline.tsx";
import { TargetBar } from "#client/features/results/TargetBar.tsx";
import { texts } from "#client/features/results/texts.ts";
import { useIndicatorName } from "#client/features/results/use-names.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";

type ResultRowProps = {
	workspace: WorkspaceId;
	scope: ResultsScope;
	result: IndicatorResult;
	/** How many there are in the scope. */
	projects: number;
	/** Inside a section of another page. */
	isCompact?: boolean;
};

export function ResultRow({ workspace, scope, result, projects, isCompact = false }: ResultRowProps) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const nameOf = useIndicatorName();
	const { indicator } = result;
	const name = indicator.name || t.unnamed;
	return (
		<li className={styles.row}>
			<div className={styles.what}>
				<h3 className={styles.name}>
					<Link href={resultsPath(workspace, scope, indicator.id)}>
						{indicator.code !== "" && <span className={styles.code}>{indicator.code}</span>} {name}
					</Link>
				</h3>
				{!isCompact && <p className={styles.method}>{methodSentence(indicator, nameOf, language)}</p>}
			</div>
			<FigureWords result={result} scope={scope} projects={projects} />
			<Sparkline rolled={result.rolled} />
			<div className={styles.aside}>
				<TargetBar result={result} scope={scope} />
				<MissingValues workspace={workspace} result={result} scope={scope} />
			</div>
		</li>
	);
}
