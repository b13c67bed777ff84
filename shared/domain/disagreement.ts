/** Where several people who assessed the same thing differ, most first: what a group talks about before anything else. */

import type { Answers } from "#shared/domain/dimension-answer.ts";
import type { Instrument, InstrumentDimension, InstrumentLevel } from "#shared/domain/instrument.ts";

export type GivenAnswers<Who extends string = string> = { readonly member: Who; readonly answers: Answers };

/** What was answered on one dimension, and by whom. */
export type Disagreement<Who extends string = string> = {
	dimension: string;
	/** Steps of the scale between the lowest and the highest level given; 0 when all agree or nobody gave one. */
	spread: number;
	/** Some gave a level and others said that it does not apply: not the same question for everybody. */
	isMixed: boolean;
	/** From the lowest level given to the highest. */
	levels: { value: number; members: Who[] }[];
	notApplicable: Who[];
	unknown: Who[];
	unanswered: Who[];
};

/**
 * Every dimension, those that divide most first: by spread, then where some say that it does not apply, then by how many
 * different levels, then by how many do not know; the order of the instrument last.
 */
export function disagreements<Who extends string>(
	instrument: Instrument,
	given: readonly GivenAnswers<Who>[],
): Disagreement<Who>[] {
	return instrument.dimensions
		.map((dimension) =>
			onDimension(dimension.id, given, (value) => dimension.levels.findIndex((one) => one.value === value)),
		)
		.sort(
			(a, b) =>
				b.spread - a.spread ||
				Number(b.isMixed) - Number(a.isMixed) ||
				b.levels.length - a.levels.length ||
				b.unknown.length - a.unknown.length,
		);
}

/** One line of a distribution: a level of the scale, or why there is none. */
export type SpreadRow<Who extends string = string> = {
	readonly answer: InstrumentLevel | "not-applicable" | "unknown" | "unanswered";
	readonly members: readonly Who[];
};

/** The answers on a dimension as a distribution. Between the lowest and the highest given, the empty levels show how far apart people are. */
export function spreadRows<Who extends string>(
	dimension: InstrumentDimension,
	{ levels, notApplicable, unknown, unanswered }: Disagreement<Who>,
): SpreadRow<Who>[] {
	const scale = dimension.levels.map((level): SpreadRow<Who> => {
		return { answer: level, members: levels.find(({ value }) => value === level.value)?.members ?? [] };
	});
	const isGiven = ({ members }: SpreadRow<Who>) => members.length > 0;
	const first = scale.findIndex(isGiven);
	const others: SpreadRow<Who>[] = [
		{ answer: "not-applicable", members: notApplicable },
		{ answer: "unknown", members: unknown },
		{ answer: "unanswered", members: unanswered },
	];
	return [...(first < 0 ? [] : scale.slice(first, scale.findLastIndex(isGiven) + 1)), ...others.filter(isGiven)];
}

function onDimension<Who extends string>(
	dimension: string,
	given: readonly GivenAnswers<Who>[],
	stepOf: (value: number) => number,
): Disagreement<Who> {
	const byLevel = new Map<number, Who[]>();
	const notApplicable: Who[] = [];
	const unknown: Who[] = [];
	const unanswered: Who[] = [];
	for (const { member, answers } of given) {
		const answer = answers.find((one) => one.dimension === dimension);
		if (!answer) unanswered.push(member);
		else if (answer.kind === "not-applicable") notApplicable.push(member);
		else if (answer.kind === "unknown") unknown.push(member);
		else byLevel.set(answer.level, [...(byLevel.get(answer.level) ?? []), member]);
	}
	const levels = [...byLevel].map(([value, members]) => ({ value, members })).sort((a, b) => a.value - b.value);
	const lowest = levels[0];
	const highest = levels.at(-1);
	return {
		dimension,
		spread: lowest && highest ? stepOf(highest.value) - stepOf(lowest.value) : 0,
		isMixed: levels.length > 0 && notApplicable.length > 0,
		levels,
		notApplicable,
		unknown,
		unanswered,
	};
}
