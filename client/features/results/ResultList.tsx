/** Every indicator with what its values come to, set by set. */

import { useMemo } from "react";
import { Link } from "react-aria-components";
import type { ResultsScope } from "#shared/domain/results-scope.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import type { IndicatorResult, ResultsReply } from "#shared/protocol/measurements.ts";
import { paths } from "#client/api/paths.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import { useDirectoryDocuments } from "#client/document/use-directory.ts";
import styles from "./Results.module.css";
import { ResultRow } from "#client/features/results/ResultRow.tsx";
import { texts } from "#client/features/results/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { Banner } from "#client/ui/Banner.tsx";
import { ButtonLink } from "#client/ui/ButtonLink.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";

type ResultListProps = { workspace: WorkspaceId; scope: ResultsScope; reply: ResultsReply };

export function ResultList({ workspace, scope, reply }: ResultListProps) {
	const t = useTexts(texts);
	const { can } = useWorkspace();
	const sets = useSets(workspace, reply.results);
	if (reply.results.length === 0) {
		return (
			<EmptyState
				title={t.emptyTitle}
				action={
					can("createDocument") && (
						<ButtonLink href={`${paths.workspace(workspace)}?nouveau=indicateurs`}>{t.openOverview}</ButtonLink>
					)
				}
			>
				{t.empty}
			</EmptyState>
		);
	}
	const hasNoValue = reply.results.every(({ rolled }) => rolled.periods.length === 0);
	return (
		<div className={styles.sets}>
			{hasNoValue && (
				<Banner
					action={
						can("reportMeasurements") && (
							<ButtonLink size="small" href={paths.measurements(workspace)}>
								{t.depositValues}
							</ButtonLink>
						)
					}
				>
					<strong>{t.emptyValuesTitle}.</strong> {t.emptyValues}
				</Banner>
			)}
			{sets.map(({ id, title, results }) => (
				<section key={id} className={styles.set} aria-labelledby={`set-${id}`}>
					<h2 id={`set-${id}`} className={styles.setTitle}>
						<Link href={paths.document(workspace, "indicator-set", id)}>{title || t.unnamedSet}</Link>
					</h2>
					<ul className={styles.rows}>
						{results.map((result) => (
							<ResultRow
								key={result.indicator.id}
								workspace={workspace}
								scope={scope}
								result={result}
								projects={reply.projects}
							/>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

type ResultSet = { id: DocumentId; title: string; results: IndicatorResult[] };

/** In the order of the directory, their indicators in theirs. */
function useSets(workspace: WorkspaceId, results: readonly IndicatorResult[]): ResultSet[] {
	const documents = useDirectoryDocuments(workspace);
	return useMemo(() => {
		const sets = new Map<string, ResultSet>();
		for (const result of results) {
			const { document } = result.indicator;
			const known = sets.get(document);
			if (known) known.results.push(result);
			else
				sets.set(document, {
					id: document as DocumentId,
					title: documents.find(({ id }) => id === document)?.title ?? "",
					results: [result],
				});
		}
		const rank = (id: DocumentId) => documents.findIndex((document) => document.id === id);
		return [...sets.values()].sort((a, b) => rank(a.id) - rank(b.id));
	}, [documents, results]);
}
