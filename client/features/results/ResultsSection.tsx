/** The results of a project or a cohort, on its own page: the indicators that have values there. */

import { resultsPath } from "#client/api/results-path.ts";
import { ChartLine } from "lucide-react";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import { failureSentence } from "#client/api/failure.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useResults } from "#client/document/use-results.ts";
import { ResultRow } from "#client/features/results/ResultRow.tsx";
import styles from "./Results.module.css";
import { texts } from "#client/features/results/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

/** More are on the page of results. */
const MOST_ROWS = 8;

export function ResultsSection({ scope }: { scope: ResultsScope }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const { id, can } = useWorkspace();
	const loaded = useResults(id, scope);
	const results = loaded.state === "ready" ? loaded.value.results : [];
	const withValues = results.filter(({ rolled }) => rolled.periods.length > 0);
	// What is archived has no results any more, and needs no section to say so.
	if (loaded.state === "failed" && loaded.failure.kind === "not-found") return null;
	return (
		<Disclosure title={t.title} aside={withValues.length > 0 ? t.indicatorsCount(withValues.length) : undefined}>
			<div className={styles.section}>
				{loaded.state === "loading" && <Skeleton lines={3} />}
				{loaded.state === "failed" && <p>{failureSentence(loaded.failure, language)}</p>}
				{loaded.state === "ready" && withValues.length === 0 && (
					<EmptyState
						title={t.sectionEmpty}
						headingLevel={3}
						icon={<ChartLine size={22} />}
						isCompact
						action={
							can("reportMeasurements") &&
							results.length > 0 && (
								<ButtonLink size="small" href={paths.measurements(id)}>
									{t.depositValues}
								</ButtonLink>
							)
						}
					>
						{t.sectionEmptyMore}
					</EmptyState>
				)}
				{loaded.state === "ready" && withValues.length > 0 && (
					<>
						<ul className={styles.rows}>
							{withValues.slice(0, MOST_ROWS).map((result) => (
								<ResultRow
									key={result.indicator.id}
									workspace={id}
									scope={scope}
									result={result}
									projects={loaded.value.projects}
									isCompact
								/>
							))}
						</ul>
						<div>
							<ButtonLink size="small" variant="quiet" href={resultsPath(id, scope)}>
								{t.seeAll}
							</ButtonLink>
						</div>
					</>
				)}
			</div>
		</Disclosure>
	);
}
