/** How far each project of a portfolio is, as it was assessed, live. */

import { useMemo } from "react";
import type { ReadinessReader } from "#shared/document/portfolio-catalog.ts";
import { assessmentsStream } from "#shared/ledger/assessments.ts";
import { assessmentsOfSurvivors } from "#shared/ledger/of-survivors.ts";
import { readinessOf, readinessWords } from "#shared/ledger/readiness.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { useJoinedLedger } from "#client/document/use-joined-ledger.ts";

/** The same object until something is assessed. Each project is looked up once. */
export function useReadiness(room: OpenRoom): ReadinessReader {
	const { state, head } = useJoinedLedger(room, assessmentsStream, assessmentsOfSurvivors);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is folded in place, its head says that it changed
	return useMemo(() => {
		const known = new Map<string, ReturnType<typeof readinessOf>>();
		return {
			of: (project) => {
				let one = known.get(project);
				if (one === undefined) {
					one = readinessOf(state, project);
					known.set(project, one);
				}
				return one;
			},
			wordsOf: (key) => readinessWords(state, key),
		};
	}, [state, head]);
}
