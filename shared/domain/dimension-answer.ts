/** What somebody answers on one dimension of an instrument: a level with its reason and evidence, or why there is none. */

import { z } from "zod";
import { dimensionOf, type Instrument, levelOf } from "#shared/domain/instrument.ts";

/** What supports a level: where it can be read, and whether that work is finished. */
export const Evidence = z.strictObject({
	text: z.string().trim().min(1).max(2000),
	link: z
		.url({ protocol: /^https?$/ })
		.max(500)
		.nullable(),
	/** The level it supports. */
	level: z.int().min(0).max(99),
	/** Finished work counts for the rule of completed evidence; work under way is kept beside it. */
	isComplete: z.boolean(),
});
export type Evidence = z.infer<typeof Evidence>;

const DimensionId = z.string().min(1).max(64);
const Reason = z.string().trim().min(1).max(4000);

export const DimensionAnswer = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("level"),
		dimension: DimensionId,
		level: z.int().min(0).max(99),
		reason: Reason,
		evidence: z.array(Evidence).max(10),
	}),
	z.strictObject({ kind: z.literal("not-applicable"), dimension: DimensionId, reason: Reason }),
	/** « Je ne sais pas »: said, and different from not answered. */
	z.strictObject({ kind: z.literal("unknown"), dimension: DimensionId, reason: z.string().trim().max(4000) }),
]);
export type DimensionAnswer = z.infer<typeof DimensionAnswer>;

/** One answer a dimension at most, in any order. */
export const Answers = z.array(DimensionAnswer).min(1).max(60);
export type Answers = readonly DimensionAnswer[];

export type AnswerFault = {
	kind: "no-such-dimension" | "answered-twice" | "no-such-level" | "must-apply";
	dimension: string;
};

/** What does not fit the instrument: a dimension or a level it does not have, two answers, a dimension that must apply. */
export function answerFaults(instrument: Instrument, answers: Answers): AnswerFault[] {
	const seen = new Set<string>();
	return answers.flatMap((answer): AnswerFault[] => {
		const fault = (kind: AnswerFault["kind"]): AnswerFault[] => [{ kind, dimension: answer.dimension }];
		const dimension = dimensionOf(instrument, answer.dimension);
		if (!dimension) return fault("no-such-dimension");
		if (seen.has(answer.dimension)) return fault("answered-twice");
		seen.add(answer.dimension);
		if (answer.kind === "not-applicable") return instrument.notApplicable ? [] : fault("must-apply");
		if (answer.kind === "unknown") return [];
		const named = [answer.level, ...answer.evidence.map(({ level }) => level)];
		return named.every((value) => levelOf(dimension, value)) ? [] : fault("no-such-level");
	});
}
