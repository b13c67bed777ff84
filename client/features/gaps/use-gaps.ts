/** Gathers what the page of gaps shows, live: from the portfolio, its ledger of coverage, every balise set, the figures and the directory. */

import { useMemo } from "react";
import { obstacleTable } from "#shared/document/obstacles.ts";
import { projectTable } from "#shared/document/portfolio.ts";
import { PORTFOLIO_SCOPE, type ResultsScope } from "#shared/domain/results-scope.ts";
import { coverageStream } from "#shared/ledger/coverage.ts";
import { coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import type { WorkspaceId } from "#shared/lib/ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useBaliseSets } from "#client/document/use-balise-sets.ts";
import { useDirectoryDocuments, useDirectoryReady, useSilentSections } from "#client/document/use-directory.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useResults } from "#client/document/use-results.ts";
import { useTable } from "#client/document/use-room.ts";
import { projectsOfSector, sharedBlockers, uncoveredProjects, unmetBalises } from "#client/features/gaps/gaps-model.ts";

export function useGaps(workspace: WorkspaceId, portfolio: OpenRoom, sector: string) {
	const documents = useDirectoryDocuments(workspace);
	const isDirectoryReady = useDirectoryReady(workspace);
	const live = useMemo(() => documents.filter(({ archived }) => !archived), [documents]);
	const all = useRecords(useTable(portfolio, projectTable));
	const obstacles = useRecords(useTable(portfolio, obstacleTable));
	const coverage = useJoinedLedger(portfolio, coverageStream, coverageOfSurvivors);
	const silent = useSilentSections(workspace);
	const scope: ResultsScope = sector === "" ? PORTFOLIO_SCOPE : { kind: "sector", name: sector };
	const results = useResults(workspace, scope);

	const { sets, isReady } = useBaliseSets(workspace);
	const projects = useMemo(() => projectsOfSector(all, sector), [all, sector]);
	const { state, head, isLoaded } = coverage;
	return {
		/** Every live project, and those of the sector that is looked at. */
		all: useMemo(() => projectsOfSector(all, ""), [all]),
		projects,
		sets,
		/** Balise sets and judgements are all there. */
		isCoverageReady: isDirectoryReady && isLoaded && isReady,
		// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
		balises: useMemo(() => unmetBalises(sets, projects, state), [sets, projects, state, head]),
		// biome-ignore lint/correctness/useExhaustiveDependencies: same
		uncovered: useMemo(() => uncoveredProjects(sets, projects, state), [sets, projects, state, head]),
		results,
		scope,
		frameworks: useMemo(() => live.filter(({ kind }) => kind === "framework"), [live]),
		indicatorSets: useMemo(() => live.filter(({ kind }) => kind === "indicator-set"), [live]),
		silent,
		isDirectoryReady,
		blockers: useMemo(() => sharedBlockers(obstacles, projects), [obstacles, projects]),
	};
}

export type Gaps = ReturnType<typeof useGaps>;
