/** What the events of assessments add up to: rounds, who answered, what was revealed, and the history of each project. */

import type { Answers } from "#shared/domain/dimension-answer.ts";
import type { Instrument } from "#shared/domain/instrument.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { AssessmentBody } from "#shared/ledger/assessments-wire.ts";
import { isSealed, type LedgerEvent, type SealedEvent } from "#shared/ledger/stream.ts";

/** A version of an instrument, by name. */
export type InstrumentVersion = { readonly id: string; readonly version: number };

export type Submitted = { answers: Answers; time: string };

export type RoundProject = {
	/** Who has answered, whoever looks. */
	answered: Set<MemberId>;
	/** What they said, as far as the viewer may know: their own before the reveal, everybody's after. */
	answers: Map<MemberId, Submitted>;
	revealedAt: string | null;
	/** The assessment the group agreed on, its last correction. */
	agreed: string | null;
};

export type Round = {
	id: string;
	title: string;
	instrument: InstrumentVersion;
	asked: "everyone" | readonly MemberId[];
	openedBy: MemberId | null;
	openedAt: string;
	cancelled: { reason: string; by: MemberId | null; at: string } | null;
	projects: Map<string, RoundProject>;
};

/** One entry of a project's history. `by`: a group that agreed, or one person. */
export type Assessment = {
	id: string;
	by: "group" | "one";
	round: string | null;
	project: string;
	instrument: InstrumentVersion;
	answers: Answers;
	reason: string;
	participants: readonly MemberId[];
	recordedBy: MemberId | null;
	recordedAt: string;
	corrects: string | null;
	/** The entry that corrects this one, when there is one. */
	correctedBy: string | null;
};

export type AssessmentsState = {
	/** By `id@version`: see `instrumentIn`. */
	instruments: Map<string, Instrument>;
	rounds: Map<string, Round>;
	assessments: Map<string, Assessment>;
	/** The assessments of each project, oldest first. */
	byProject: Map<string, Assessment[]>;
};

export function noAssessments(): AssessmentsState {
	return { instruments: new Map(), rounds: new Map(), assessments: new Map(), byProject: new Map() };
}

/** The instrument as it was when it was brought, or null. */
export function instrumentIn(state: AssessmentsState, { id, version }: InstrumentVersion): Instrument | null {
	return state.instruments.get(`${id}@${version}`) ?? null;
}

/** Every assessment of a project, newest first, corrected ones included; with one instrument or all. */
export function historyOf(state: AssessmentsState, project: string, instrument?: string): Assessment[] {
	const all = state.byProject.get(project) ?? [];
	return all.filter((one) => instrument === undefined || one.instrument.id === instrument).reverse();
}

/** What stands today for a project: the last thing a group agreed on, else the last thing one person said, never a corrected entry. */
export function standingAssessment(state: AssessmentsState, project: string, instrument: string): Assessment | null {
	const standing = historyOf(state, project, instrument).filter(({ correctedBy }) => correctedBy === null);
	return standing.find(({ by }) => by === "group") ?? standing[0] ?? null;
}

/** Folds one event. What it does not find (an event of a round it was never told of) changes nothing. */
export function evolveAssessments(state: AssessmentsState, event: LedgerEvent<AssessmentBody> | SealedEvent): void {
	if (isSealed(event)) return;
	const { body, member, time } = event;
	switch (body.kind) {
		case "instrument-brought":
			state.instruments.set(`${body.instrument.id}@${body.instrument.version}`, body.instrument);
			return;
		case "round-opened":
			state.rounds.set(body.round, {
				id: body.round,
				title: body.title,
				instrument: body.instrument,
				asked: body.asked,
				openedBy: member,
				openedAt: time,
				cancelled: null,
				projects: new Map(body.projects.map((project) => [project, nobodyYet()])),
			});
			return;
		case "round-cancelled": {
			const round = state.rounds.get(body.round);
			if (round) round.cancelled = { reason: body.reason, by: member, at: time };
			return;
		}
		case "agreed-assessment-recorded": {
			keep(state, {
				...body,
				id: body.assessment,
				by: "group",
				recordedBy: member,
				recordedAt: time,
				correctedBy: null,
			});
			const about = body.round === null ? undefined : state.rounds.get(body.round)?.projects.get(body.project);
			if (about) about.agreed = body.assessment;
			return;
		}
		case "own-assessment-recorded":
			keep(state, {
				...body,
				id: body.assessment,
				by: "one",
				round: null,
				participants: member === null ? [] : [member],
				recordedBy: member,
				recordedAt: time,
				correctedBy: null,
			});
			return;
		default:
			evolveRoundProject(state, body, member, time);
	}
}

function nobodyYet(): RoundProject {
	return { answered: new Set(), answers: new Map(), revealedAt: null, agreed: null };
}

function keep(state: AssessmentsState, assessment: Assessment & { kind?: string; assessment?: string }): void {
	const { kind: _kind, assessment: _id, ...entry } = assessment;
	state.assessments.set(entry.id, entry);
	state.byProject.set(entry.project, [...(state.byProject.get(entry.project) ?? []), entry]);
	const before = entry.corrects === null ? undefined : state.assessments.get(entry.corrects);
	if (before) before.correctedBy = entry.id;
}

type AnswerBody = Extract<
	AssessmentBody,
	{ kind: "assessment-submitted" | "member-answered" | "assessment-withdrawn" | "answers-revealed" }
>;

function evolveRoundProject(state: AssessmentsState, body: AnswerBody, member: MemberId | null, time: string): void {
	const about = state.rounds.get(body.round)?.projects.get(body.project);
	if (!about) return;
	if (body.kind === "answers-revealed") {
		about.revealedAt ??= time;
		for (const given of body.answers) {
			about.answered.add(given.member);
			about.answers.set(given.member, { answers: given.answers, time: given.time });
		}
		return;
	}
	if (member === null) return;
	switch (body.kind) {
		case "assessment-submitted":
			about.answers.set(member, { answers: body.answers, time });
			return;
		case "member-answered":
			about.answered.add(member);
			return;
		case "assessment-withdrawn":
			about.answered.delete(member);
			about.answers.delete(member);
			return;
	}
}
