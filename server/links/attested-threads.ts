/** What the directory says of what people put their name to and that cites: judgements of the coverage, and assessments once everybody may read them. Never their words, which are read where they are. */

import { citing, MOST_OF_A_THREAD } from "#server/links/comment-threads.ts";
import type { Answers } from "#shared/domain/dimension-answer.ts";
import type { CitingComment, CitingThread } from "#shared/document/directory.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import type { AssessmentsState } from "#shared/ledger/assessments-state.ts";
import type { CoverageState } from "#shared/ledger/coverage.ts";
import type { LedgerEvent } from "#shared/ledger/stream.ts";
import type { MemberId } from "#shared/lib/ids.ts";

/** What stands for each cell; what was said before it is read in its history. */
export function citingJudgements(state: CoverageState): CitingThread[] {
	return [...state.cells.values()].flatMap((cell): CitingThread[] => {
		const last = cell.at(-1);
		const said = last && saying([last.evidence], last.member, last.time);
		if (!last || !said) return [];
		const thread = `judgement:${last.project}.${last.criterion}`;
		return [{ thread, record: last.balise, project: last.project, comments: [said] }];
	});
}

/** What a project was said to be, and what each answered in a round that was shown: what is under seal cites nothing yet. */
export function citingAssessments(state: AssessmentsState): CitingThread[] {
	const byProject = new Map<string, CitingComment[]>();
	const note = (project: string, said: CitingComment | null) => {
		if (said) byProject.set(project, [...(byProject.get(project) ?? []), said]);
	};
	for (const { project, reason, answers, recordedBy, recordedAt, correctedBy } of state.assessments.values())
		if (correctedBy === null) note(project, saying([reason, ...wordsOf(answers)], recordedBy, recordedAt));
	for (const round of state.rounds.values())
		for (const [project, { revealedAt, answers }] of round.projects)
			for (const [member, given] of revealedAt === null ? [] : answers)
				note(project, saying(wordsOf(given.answers), member, given.time));
	return [...byProject].map(([project, comments]) => ({
		...{ thread: `assessment:${project}`, record: project },
		comments: comments.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-MOST_OF_A_THREAD),
	}));
}

const TOLD: ReadonlySet<AssessmentBody["kind"]> = new Set([
	...(["answers-revealed", "agreed-assessment-recorded", "own-assessment-recorded"] as const),
]);

/** Whether what assessments cite may be another thing after these events. */
export function areNewlyTold(events: readonly LedgerEvent[]): boolean {
	return events.some(({ body }) => TOLD.has((body as AssessmentBody).kind));
}

/** How many things one judgement or assessment is told to cite. */
const MOST_CITED = 50;

function wordsOf(answers: Answers): string[] {
	return answers.map(({ reason }) => reason);
}

function saying(texts: readonly string[], by: MemberId | null, at: string): CitingComment | null {
	const said = citing(texts, by, at);
	return said && { ...said, cites: said.cites.slice(0, MOST_CITED) };
}
