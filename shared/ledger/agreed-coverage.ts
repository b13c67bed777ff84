/** From criteria of balises to an instrument that a group answers in a round, and from what it agreed on to the judgements of the coverage. */

import type { DimensionAnswer } from "#shared/domain/dimension-answer.ts";
import type { Instrument, InstrumentCriterion, InstrumentDimension } from "#shared/domain/instrument.ts";
import { type Assessment, type AssessmentsState, instrumentIn } from "#shared/ledger/assessments-state.ts";
import type { CoverageCommand, Verdict } from "#shared/ledger/coverage.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";

/** The levels of a criterion, from the lowest; the two other verdicts are answers of their own. */
const LEVELS = ["not-met", "partly", "met"] as const satisfies readonly Verdict[];
const OF_BALISES = "balises-";
const LONGEST = { label: 200, help: 2000 } as const;

/** A criterion that is asked of projects; `name`: of its balise. */
export type AskedOfProjects = Omit<InstrumentCriterion, "dimension"> & { readonly name: string };

type Asked = { title: string; criteria: readonly AskedOfProjects[] };

/** The one that a round alone is answered with: its criteria as they are worded when it opens. */
export function baliseInstrument(round: string, { title, criteria }: Asked): Instrument {
	const same = (words: string) => ({ fr: words, en: words });
	const none = same("");
	return {
		id: `${OF_BALISES}${round}`,
		version: 1,
		title: same(short(title, LONGEST.label)),
		...{ about: none, notice: none, source: { text: none, links: [] }, rule: "none", notApplicable: true },
		dimensions: criteria.map(({ wording, name }, at): InstrumentDimension => {
			const label = short(wording, LONGEST.label);
			return {
				id: dimensionAt(at),
				label: same(label),
				help: same(label === wording ? short(name, LONGEST.help) : short(`${name}\n${wording}`, LONGEST.help)),
				levels: LEVELS.map((verdict, value) => ({
					...{ value, help: none, isUnnumbered: true as const },
					label: { fr: verdictWords.fr[verdict], en: verdictWords.en[verdict] },
				})),
			};
		}),
		criteria: criteria.map(({ name: _, ...criterion }, at) => ({ ...criterion, dimension: dimensionAt(at) })),
	};
}

/** The round that an instrument was made for; null for one that was published. */
export function roundOfInstrument(id: string): string | null {
	return id.startsWith(OF_BALISES) ? id.slice(OF_BALISES.length) : null;
}

type Agreed = Pick<Assessment, "id" | "project" | "answers" | "participants">;

/** What the coverage is told once a group agreed; null when nothing of it is about balises. */
export function judgedByAgreement(
	{ criteria = [] }: Pick<Instrument, "criteria">,
	agreed: Agreed,
): CoverageCommand | null {
	const answered = criteria.flatMap((criterion) => {
		const answer = agreed.answers.find((one) => one.dimension === criterion.dimension);
		return answer ? [{ criterion, answer }] : [];
	});
	if (answered.length === 0) return null;
	return {
		kind: "judge-criteria",
		criteria: answered.map(({ criterion: { dimension: _, ...criterion } }) => criterion),
		cells: answered.map(({ answer }, criterion) => ({
			...{ project: agreed.project, criterion, verdict: verdictOf(answer), evidence: answer.reason },
			link: answer.kind === "level" ? (answer.evidence.find(({ link }) => link !== null)?.link ?? null) : null,
		})),
		agreed: { assessment: agreed.id, participants: [...agreed.participants] },
	};
}

/** The same of an agreement by its id; null when it does not stand, or no more. */
export function standingJudgements(state: AssessmentsState, assessment: string): CoverageCommand | null {
	const found = state.assessments.get(assessment);
	if (found?.by !== "group" || found.correctedBy !== null) return null;
	const instrument = instrumentIn(state, found.instrument);
	return instrument && judgedByAgreement(instrument, found);
}

function verdictOf(answer: DimensionAnswer): Verdict {
	return answer.kind === "level" ? (LEVELS[answer.level] ?? "unknown") : answer.kind;
}

function dimensionAt(at: number): string {
	return `c${at + 1}`;
}

function short(words: string, longest: number): string {
	// Half a character that is left at the end goes.
	return words.length <= longest ? words : `${words.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
