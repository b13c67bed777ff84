/**
 * The stream of assessments. In a *round*, several people answer an instrument privately about one or more projects; what
 * each says is sealed to its author until the facilitator reveals it, then the group talks and one agreed assessment is
 * recorded. Somebody may also assess a project alone, and is named as such. Nothing is rewritten: a correction is a new entry.
 */

import { sameValue } from "#shared/lib/same-value.ts";
import { answerFaults, type Answers } from "#shared/domain/dimension-answer.ts";
import { type Instrument, instrumentFaults } from "#shared/domain/instrument.ts";
import { ok, type Result, refused } from "#shared/lib/result.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import {
	type Assessment,
	type AssessmentsState,
	evolveAssessments,
	instrumentIn,
	type InstrumentVersion,
	noAssessments,
	type Round,
} from "#shared/ledger/assessments-state.ts";
import { AssessmentBody, AssessmentCommand } from "#shared/ledger/assessments-wire.ts";
import { baliseInstrument } from "#shared/ledger/agreed-coverage.ts";
import type { CommandContext, Stream } from "#shared/ledger/stream.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

type Decided = Result<AssessmentBody[], Refusal>;
type Revealed = Extract<AssessmentBody, { kind: "answers-revealed" }>;

/** Characters of answers revealed in one event, so that each is read and sent like any other. */
const REVEALED_AT_ONCE = 100_000;

export const assessmentsStream: Stream<AssessmentsState, AssessmentCommand, AssessmentBody> = {
	name: "assessments",
	place: "portfolio",
	command: AssessmentCommand,
	body: AssessmentBody,
	maxCommandBytes: 262_144,
	needs: (command) => {
		switch (command.kind) {
			// What is brought is checked against what was published: whoever may assess alone may bring it.
			case "bring-instrument":
			case "submit-assessment":
			case "withdraw-assessment":
			case "record-own-assessment":
				return "assess";
			case "open-round":
			case "open-balise-round":
			case "reveal-round":
			case "cancel-round":
			case "record-agreed-assessment":
			case "record-spoken-assessment":
				return "runAssessments";
		}
	},
	initial: noAssessments,
	evolve: evolveAssessments,
	decide,
	// What somebody answered is theirs alone; `answers-revealed` repeats it for all when the time has come.
	readableBy: (event, viewer) => event.body.kind !== "assessment-submitted" || event.member === viewer,
};

function decide(state: AssessmentsState, command: AssessmentCommand, context: CommandContext): Decided {
	switch (command.kind) {
		case "bring-instrument":
			return bringInstrument(state, command.instrument);
		case "open-round": {
			if (!instrumentIn(state, command.instrument)) return refused({ kind: "instrument-unavailable" });
			const { title, instrument } = command;
			const projects = [...new Set(command.projects)];
			const asked = command.asked === "everyone" ? command.asked : [...new Set(command.asked)];
			return ok([{ kind: "round-opened", round: context.newId(), title, instrument, projects, asked }]);
		}
		case "open-balise-round": {
			const { title, criteria } = command;
			if (new Set(criteria.map(({ criterion }) => criterion)).size < criteria.length)
				return refused({ kind: "bad-request", detail: "criteria" });
			const round = context.newId();
			const instrument = baliseInstrument(round, { title, criteria });
			const projects = [...new Set(command.projects)];
			const asked = command.asked === "everyone" ? command.asked : [...new Set(command.asked)];
			const version = { id: instrument.id, version: instrument.version };
			return ok([
				{ kind: "instrument-brought", instrument },
				{ kind: "round-opened", round, title, instrument: version, projects, asked },
			]);
		}
		case "submit-assessment": {
			const round = openFor(state, command.round, command.project, context.member);
			if (!round.ok) return round;
			const fault = whatDoesNotFit(state, round.value.instrument, command.answers);
			if (fault) return fault;
			const { round: id, project, answers } = command;
			const isFirst = !round.value.projects.get(project)?.answered.has(context.member);
			return ok([
				{ kind: "assessment-submitted", round: id, project, answers },
				...(isFirst ? [{ kind: "member-answered", round: id, project } as const] : []),
			]);
		}
		case "withdraw-assessment": {
			const round = openFor(state, command.round, command.project, context.member);
			if (!round.ok) return round;
			const hasAnswered = round.value.projects.get(command.project)?.answered.has(context.member);
			return ok(hasAnswered ? [{ kind: "assessment-withdrawn", round: command.round, project: command.project }] : []);
		}
		case "reveal-round":
			return reveal(state, command.round, command.project);
		case "cancel-round": {
			const round = state.rounds.get(command.round);
			if (!round) return refused({ kind: "not-found" });
			return ok(round.cancelled ? [] : [{ kind: "round-cancelled", round: command.round, reason: command.reason }]);
		}
		case "record-agreed-assessment":
			return recordAgreed(state, command, context);
		case "record-spoken-assessment":
			return recordSpoken(state, command, context);
		case "record-own-assessment": {
			const fault =
				whatDoesNotFit(state, command.instrument, command.answers) ??
				wrongCorrection(state, command, (before) => before.by === "one" && before.recordedBy === context.member);
			const { kind: _, ...said } = command;
			return fault ?? ok([{ kind: "own-assessment-recorded", assessment: context.newId(), ...said }]);
		}
	}
}

/** A version once brought is kept as it came: bringing it again changes nothing, bringing another text under its number is refused. */
function bringInstrument(state: AssessmentsState, instrument: Instrument): Decided {
	const [fault] = instrumentFaults(instrument);
	if (fault || instrument.version < 1)
		return refused({ kind: "instrument-incomplete", detail: fault?.kind ?? "version" });
	const known = instrumentIn(state, instrument);
	if (!known) return ok([{ kind: "instrument-brought", instrument }]);
	return sameValue(known, instrument) ? ok([]) : refused({ kind: "instrument-changed" });
}

function openFor(state: AssessmentsState, id: string, project: string, member: MemberId): Result<Round, Refusal> {
	const round = state.rounds.get(id);
	if (!round) return refused({ kind: "not-found" });
	const about = round.projects.get(project);
	if (!about || (round.asked !== "everyone" && !round.asked.includes(member))) return refused({ kind: "not-asked" });
	if (round.cancelled || about.revealedAt !== null) return refused({ kind: "round-closed" });
	return ok(round);
}

function whatDoesNotFit(state: AssessmentsState, version: InstrumentVersion, answers: Answers) {
	const instrument = instrumentIn(state, version);
	if (!instrument) return refused<Refusal>({ kind: "instrument-unavailable" });
	const [fault] = answerFaults(instrument, answers);
	return fault ? refused<Refusal>({ kind: "answers-do-not-fit", detail: `${fault.dimension}: ${fault.kind}` }) : null;
}

function reveal(state: AssessmentsState, id: string, project: string | null): Decided {
	const round = state.rounds.get(id);
	if (!round) return refused({ kind: "not-found" });
	if (round.cancelled) return refused({ kind: "round-closed" });
	if (project !== null && !round.projects.has(project)) return refused({ kind: "not-asked" });
	const toReveal = [...round.projects].filter(
		([key, about]) => (project === null || key === project) && about.revealedAt === null,
	);
	// Revealed already: the same press twice.
	if (toReveal.length === 0) return ok([]);
	const withAnswers = toReveal.filter(([, about]) => about.answers.size > 0);
	if (withAnswers.length === 0) return refused({ kind: "nothing-to-reveal" });
	return ok(
		withAnswers.flatMap(([key, about]): Revealed[] => {
			const pages: Revealed[] = [];
			let room = 0;
			for (const [member, { answers, time }] of about.answers) {
				const given = { member, answers: [...answers], time };
				const page = pages.at(-1);
				const length = JSON.stringify(given).length;
				if (page && length <= room) page.answers.push(given);
				else pages.push({ kind: "answers-revealed", round: id, project: key, answers: [given] });
				room = (page && length <= room ? room : REVEALED_AT_ONCE) - length;
			}
			return pages;
		}),
	);
}

function recordAgreed(
	state: AssessmentsState,
	command: Extract<AssessmentCommand, { kind: "record-agreed-assessment" }>,
	context: CommandContext,
): Decided {
	const round = state.rounds.get(command.round);
	if (!round) return refused({ kind: "not-found" });
	const about = round.projects.get(command.project);
	if (!about) return refused({ kind: "not-asked" });
	if (round.cancelled) return refused({ kind: "round-closed" });
	if (about.revealedAt === null) return refused({ kind: "round-not-revealed" });
	// What was agreed once in a round is corrected, never overwritten by a second press.
	if (about.agreed !== null && command.corrects !== about.agreed) return refused({ kind: "round-closed" });
	const fault =
		whatDoesNotFit(state, round.instrument, command.answers) ??
		wrongCorrection(state, { ...command, instrument: round.instrument }, (before) => before.by === "group");
	if (fault) return fault;
	const { kind: _, ...said } = command;
	const participants = [...new Set(command.participants)];
	return ok([
		{
			kind: "agreed-assessment-recorded",
			assessment: context.newId(),
			instrument: round.instrument,
			...said,
			participants,
		},
	]);
}

/** Not everything is prepared by a round: a group around a table says what it agrees on, and who was there. */
function recordSpoken(
	state: AssessmentsState,
	command: Extract<AssessmentCommand, { kind: "record-spoken-assessment" }>,
	context: CommandContext,
): Decided {
	const fault =
		whatDoesNotFit(state, command.instrument, command.answers) ??
		wrongCorrection(state, command, (before) => before.by === "group" && before.round === null);
	if (fault) return fault;
	const { kind: _, ...said } = command;
	const participants = [...new Set(command.participants)];
	return ok([{ kind: "agreed-assessment-recorded", assessment: context.newId(), round: null, ...said, participants }]);
}

function wrongCorrection(
	state: AssessmentsState,
	command: { corrects: string | null; project: string; instrument: InstrumentVersion },
	isOpenTo: (before: Assessment) => boolean,
) {
	if (command.corrects === null) return null;
	const before = state.assessments.get(command.corrects);
	if (!before || before.project !== command.project || before.instrument.id !== command.instrument.id)
		return refused<Refusal>({ kind: "not-found" });
	if (!isOpenTo(before)) return refused<Refusal>({ kind: "not-yours" });
	return before.correctedBy === null ? null : refused<Refusal>({ kind: "round-closed" });
}
