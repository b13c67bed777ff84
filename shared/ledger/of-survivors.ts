/**
 * What was attested of projects that were merged, read as said of the project they became. Events stay as they are, and each
 * fact keeps the project it was said of: a merge that is undone gives everything back.
 */

import type { Survivors } from "#shared/document/survivor.ts";
import type { Assessment, AssessmentsState } from "#shared/ledger/assessments-state.ts";
import type { CommentsState, Thread } from "#shared/ledger/comments-state.ts";
import type { Place } from "#shared/ledger/comments-wire.ts";
import type { CoverageState, Judgement } from "#shared/ledger/coverage.ts";

/** Judgements of both in one cell, oldest first: the last one counts, whichever of the two it was said of. */
export function coverageOfSurvivors(state: CoverageState, survivors: Survivors): CoverageState {
	if (survivors.size === 0) return state;
	const cellOf = (key: string) => {
		const slash = key.indexOf("/");
		const survivor = survivors.get(key.slice(0, slash));
		return survivor === undefined ? key : survivor + key.slice(slash);
	};
	const cells = joined(state.cells, cellOf, ({ time }: Judgement) => time);
	return { ...state, cells };
}

/** Assessments of both in one history, oldest first. Rounds stay about the project they asked about. */
export function assessmentsOfSurvivors(state: AssessmentsState, survivors: Survivors): AssessmentsState {
	if (survivors.size === 0) return state;
	const survivorOf = (project: string) => survivors.get(project) ?? project;
	const byProject = joined(state.byProject, survivorOf, ({ recordedAt }: Assessment) => recordedAt);
	return { ...state, byProject };
}

/** Threads on a project, on its cells and on what it does about a balise hang on the one it became. */
export function commentsOfSurvivors(state: CommentsState, survivors: Survivors): CommentsState {
	if (survivors.size === 0) return state;
	const threads = new Map<string, Thread>();
	for (const [id, thread] of state.threads) {
		const on = placeOfSurvivor(thread.on, survivors);
		threads.set(id, on === thread.on ? thread : { ...thread, on });
	}
	return { ...state, threads };
}

function placeOfSurvivor(on: Place, survivors: Survivors): Place {
	if (on.kind === "record") {
		const record = survivors.get(on.record);
		return record === undefined ? on : { ...on, record };
	}
	if (on.kind !== "pair") return on;
	const project = survivors.get(on.project);
	return project === undefined ? on : { ...on, project };
}

/** Lists kept by key, those that `keyOf` sends to another key joined to the one there, oldest first. */
function joined<Said>(
	lists: ReadonlyMap<string, readonly Said[]>,
	keyOf: (key: string) => string,
	timeOf: (one: Said) => string,
): Map<string, Said[]> {
	const found = new Map(lists as ReadonlyMap<string, Said[]>);
	for (const [key, said] of lists) {
		const to = keyOf(key);
		if (to === key) continue;
		found.delete(key);
		found.set(to, byTime([...(found.get(to) ?? []), ...said], timeOf));
	}
	return found;
}

/** A stable sort: what came at the same instant stays in its order. */
function byTime<One>(list: One[], timeOf: (one: One) => string): One[] {
	return list.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}
