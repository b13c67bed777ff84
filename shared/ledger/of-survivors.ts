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
	const cells = new Map<string, Judgement[]>(state.cells);
	for (const [key, said] of state.cells) {
		const slash = key.indexOf("/");
		const survivor = survivors.get(key.slice(0, slash));
		if (survivor === undefined) continue;
		cells.delete(key);
		const cell = survivor + key.slice(slash);
		cells.set(
			cell,
			byTime([...(cells.get(cell) ?? []), ...said], ({ time }) => time),
		);
	}
	return { ...state, cells };
}

/** Assessments of both in one history, oldest first. Rounds stay about the project they asked about. */
export function assessmentsOfSurvivors(state: AssessmentsState, survivors: Survivors): AssessmentsState {
	if (survivors.size === 0) return state;
	const byProject = new Map<string, Assessment[]>(state.byProject);
	for (const [project, said] of state.byProject) {
		const survivor = survivors.get(project);
		if (survivor === undefined) continue;
		byProject.delete(project);
		byProject.set(
			survivor,
			byTime([...(byProject.get(survivor) ?? []), ...said], ({ recordedAt }) => recordedAt),
		);
	}
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

/** A stable sort: what came at the same instant stays in its order. */
function byTime<One>(list: One[], timeOf: (one: One) => string): One[] {
	return list.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}
