/** The round of assessments of a step, as its report tells it: what the group was shown, and nothing that anybody said in private. */

import type { ReportedAssessment, ReportedRound } from "#shared/document/workshop-report-facts.ts";
import { reportTexts } from "#shared/document/workshop-report-texts.ts";
import { citedWords } from "#shared/domain/cited-text.ts";
import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import { disagreements, spreadRows } from "#shared/domain/disagreement.ts";
import { dimensionOf, type Instrument, levelOf } from "#shared/domain/instrument.ts";
import { overallLevel } from "#shared/domain/overall-level.ts";
import { gapWords, levelWords } from "#shared/domain/overall-words.ts";
import { wordingIn } from "#shared/domain/wording.ts";
import {
	type Assessment,
	type AssessmentsState,
	instrumentIn,
	type RoundProject,
} from "#shared/ledger/assessments-state.ts";
import type { MemberId } from "#shared/lib/ids.ts";
import type { Language } from "#shared/lib/language.ts";

type Asked = {
	projectOf: (id: string) => string;
	nameOf: (member: MemberId | null) => string;
	language: Language;
};

/** R972: null when there is no such round, or its instrument is not known. */
export function reportedRound(state: AssessmentsState, id: string, asked: Asked): ReportedRound | null {
	const round = state.rounds.get(id);
	const instrument = round && instrumentIn(state, round.instrument);
	if (!round || !instrument) return null;
	return {
		title: round.title,
		instrument: wordingIn(instrument.title, asked.language),
		cancelled: round.cancelled?.reason ?? null,
		projects: [...round.projects].map(([project, about]): ReportedAssessment => {
			const agreed = about.agreed === null ? undefined : state.assessments.get(about.agreed);
			return {
				project: asked.projectOf(project),
				answered: about.answered.size,
				dimensions: spreadOf(instrument, about, asked.language),
				agreed: agreed ? agreementOf(instrument, agreed, asked) : null,
			};
		}),
	};
}

function spreadOf(instrument: Instrument, about: RoundProject, language: Language): ReportedAssessment["dimensions"] {
	// What was not shown to the group is its author's alone.
	if (about.revealedAt === null) return null;
	const t = reportTexts[language];
	const others = { "not-applicable": t.notApplicable, unknown: t.unknown, unanswered: t.unanswered };
	const given = [...about.answers].map(([member, { answers }]) => ({ member, answers }));
	return disagreements(instrument, given).flatMap((one) => {
		const dimension = dimensionOf(instrument, one.dimension);
		if (!dimension) return [];
		const rows = spreadRows(dimension, one).map(({ answer, members }) => ({
			label: typeof answer === "string" ? others[answer] : levelWords(language, answer),
			count: members.length,
		}));
		return [{ label: wordingIn(dimension.label, language), spread: one.spread, rows }];
	});
}

function agreementOf(
	instrument: Instrument,
	{ answers, reason, participants, recordedAt }: Assessment,
	{ nameOf, language }: Asked,
): ReportedAssessment["agreed"] {
	const overall = overallLevel(instrument, answers);
	const labelOf = (id: string) => {
		const dimension = dimensionOf(instrument, id);
		return dimension ? wordingIn(dimension.label, language) : id;
	};
	return {
		says: wordingIn(overall.explanation, language),
		reason: citedWords(reason),
		answers: answers.map((one) => ({
			label: labelOf(one.dimension),
			level: levelOfAnswer(instrument, one, language),
			reason: citedWords(one.reason),
		})),
		gaps: overall.gaps.map((gap) => ({ label: labelOf(gap.dimension), needs: gapWords(language, gap) })),
		participants: participants.map(nameOf),
		at: recordedAt,
	};
}

function levelOfAnswer(instrument: Instrument, answer: DimensionAnswer, language: Language): string {
	const t = reportTexts[language];
	if (answer.kind === "not-applicable") return t.notApplicable;
	if (answer.kind === "unknown") return t.unknown;
	const dimension = dimensionOf(instrument, answer.dimension);
	const level = dimension && levelOf(dimension, answer.level);
	return level ? levelWords(language, level) : String(answer.level);
}
