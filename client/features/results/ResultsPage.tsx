/** What the values of indicators come to, for the projects one chooses; what is shown is in the address. */

import { resultsPath } from "#client/api/results-path.ts";
import { useMemo } from "react";
import { useLocation, useSearchParams } from "wouter";
import { PORTFOLIO_SCOPE, readScope, type ResultsScope } from "#shared/domain/results-scope.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import { failureSentence } from "#client/api/failure.ts";
import { useResults } from "#client/document/use-results.ts";
import { GoneResults } from "#client/features/results/GoneResults.tsx";
import { IndicatorDetail } from "#client/features/results/IndicatorDetail.tsx";
import { ResultList } from "#client/features/results/ResultList.tsx";
import { ScopeFields } from "#client/features/results/ScopeFields.tsx";
import { texts } from "#client/features/results/texts.ts";
import { useLanguage } from "#client/i18n/language-context.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { Page } from "#client/ui/Page.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";

export function ResultsPage({ workspace }: { workspace: WorkspaceId }) {
	const t = useTexts(texts);
	const [params] = useSearchParams();
	const [, navigate] = useLocation();
	const written = params.get("portee") ?? "";
	const scope = useMemo(() => readScope(written), [written]);
	const indicator = params.get("indicateur");
	const choose = (next: ResultsScope) => navigate(resultsPath(workspace, next, indicator ?? undefined));
	const back = resultsPath(workspace, scope ?? PORTFOLIO_SCOPE);
	if (indicator !== null && scope)
		return <IndicatorDetail workspace={workspace} indicator={indicator} scope={scope} back={back} onScope={choose} />;
	return (
		<Page title={t.title} lead={t.lead}>
			<ScopeFields scope={scope} onChange={choose} />
			{scope ? <ScopeResults workspace={workspace} scope={scope} /> : <GoneResults workspace={workspace} />}
		</Page>
	);
}

function ScopeResults({ workspace, scope }: { workspace: WorkspaceId; scope: ResultsScope }) {
	const t = useTexts(texts);
	const { language } = useLanguage();
	const results = useResults(workspace, scope);
	if (results.state === "loading") return <Skeleton lines={8} />;
	if (results.state === "ready") return <ResultList workspace={workspace} scope={scope} reply={results.value} />;
	if (results.failure.kind === "not-found") return <GoneResults workspace={workspace} />;
	return (
		<ErrorState title={t.failedTitle} onRetry={results.reload}>
			{failureSentence(results.failure, language)}
		</ErrorState>
	);
}
