/** What was attested of a project that is merged into another, or is about to be: how much follows it, and of what the other has its own too. */

import { useMemo } from "react";
import { projectTable } from "#shared/document/portfolio.ts";
import { survivorsOf } from "#shared/document/survivor.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { type AssessmentsState, historyOf } from "#shared/ledger/assessments-state.ts";
import { commentsStream } from "#shared/ledger/comments.ts";
import type { CommentsState } from "#shared/ledger/comments-state.ts";
import { type CoverageState, coverageStream } from "#shared/ledger/coverage.ts";
import { assessmentsOfSurvivors, commentsOfSurvivors, coverageOfSurvivors } from "#shared/ledger/of-survivors.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { useApi } from "#client/api/use-api.ts";
import { useResource } from "#client/api/use-resource.ts";
import { useWorkspace } from "#client/api/workspace-context.tsx";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useLedger } from "#client/document/use-ledger.ts";
import { useFollowingHead } from "#client/document/use-results.ts";
import { useRecords } from "#client/document/use-records.ts";
import { useTable } from "#client/document/use-room.ts";

/** How many, and for how many of them the project that stays has its own. */
export type Following = { readonly count: number; readonly both: number };
export type Attested = {
	/** Null when the server cannot be asked. */
	readonly values: Following | null;
	readonly judgements: Following;
	readonly assessments: Following;
	readonly threads: Following;
};

/** Null until everything was read. */
export function useAttested(room: OpenRoom, kept: RecordId, gone: RecordId): Attested | null {
	const { id: workspace } = useWorkspace();
	const api = useApi();
	const projects = useRecords(useTable(room, projectTable));
	const coverage = useLedger(room, coverageStream);
	const assessments = useLedger(room, assessmentsStream);
	const comments = useLedger(room, commentsStream);
	const key = `merging/${workspace}/${kept}/${gone}`;
	const values = useResource(key, () => api.measurementMerging(workspace, kept, gone));
	useFollowingHead(workspace, key, values);
	// As if the two were apart, whether they are already or not.
	const apart = useMemo(
		() => survivorsOf(projects.map((one) => (one.id === gone ? { ...one, mergedInto: "" } : one))),
		[projects, gone],
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: states are folded in place, their heads say that they changed
	const counts = useMemo(
		() => ({
			judgements: countJudgements(coverageOfSurvivors(coverage.state, apart), kept, gone),
			assessments: countAssessments(assessmentsOfSurvivors(assessments.state, apart), kept, gone),
			threads: countThreads(commentsOfSurvivors(comments.state, apart), gone),
		}),
		[coverage.state, coverage.head, assessments.state, assessments.head, comments.state, comments.head, apart],
	);
	if (!coverage.isLoaded || !assessments.isLoaded || !comments.isLoaded || values.state === "loading") return null;
	return {
		values: values.state === "ready" ? { count: values.value.values, both: values.value.both } : null,
		...counts,
	};
}

export function countJudgements({ cells }: Pick<CoverageState, "cells">, kept: string, gone: string): Following {
	let [count, both] = [0, 0];
	for (const [key, said] of cells) {
		if (!key.startsWith(`${gone}/`)) continue;
		count += said.length;
		if (cells.has(kept + key.slice(gone.length))) both += 1;
	}
	return { count, both };
}

export function countAssessments(state: AssessmentsState, kept: string, gone: string): Following {
	const [ofGone, ofKept] = [historyOf(state, gone), historyOf(state, kept)];
	const instruments = new Set(ofGone.map(({ instrument }) => instrument.id));
	const both = new Set(ofKept.map(({ instrument }) => instrument.id).filter((id) => instruments.has(id))).size;
	return { count: ofGone.length, both };
}

function countThreads({ threads }: CommentsState, gone: string): Following {
	let count = 0;
	for (const { on } of threads.values())
		if ((on.kind === "record" && on.record === gone) || (on.kind === "pair" && on.project === gone)) count += 1;
	return { count, both: 0 };
}
