/** What is asked of the stream of assessments, and what it keeps. */

import { z } from "zod";
import { Answers } from "#shared/domain/dimension-answer.ts";
import { Instrument, InstrumentCriterion, MAX_DIMENSIONS } from "#shared/domain/instrument.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";

/** A record of the portfolio, named by its key. */
const ProjectId = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
const Member = z.string().refine(isId) as unknown as z.ZodType<MemberId>;
const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
const Version = z.strictObject({ id: Instrument.shape.id, version: z.int().min(1).max(10_000) });
const Title = z.string().trim().max(200);
const Reason = z.string().trim().min(1).max(4000);
const Asked = z.union([z.literal("everyone"), z.array(Member).min(1).max(500)]);

export const AssessmentCommand = z.discriminatedUnion("kind", [
	/** Makes a published version known here, whole, so that what is answered with it can be checked and read for ever. */
	z.strictObject({ kind: z.literal("bring-instrument"), instrument: Instrument }),
	z.strictObject({
		kind: z.literal("open-round"),
		title: Title,
		instrument: Version,
		projects: z.array(ProjectId).min(1).max(500),
		asked: Asked,
	}),
	/** R957: on criteria of balises, as they are worded. */
	z.strictObject({
		kind: z.literal("open-balise-round"),
		title: Title,
		criteria: z
			.array(InstrumentCriterion.omit({ dimension: true }).extend({ name: z.string().trim().max(2000) }))
			.min(1)
			.max(MAX_DIMENSIONS),
		projects: z.array(ProjectId).min(1).max(500),
		asked: Asked,
	}),
	/** Replaces what the same person submitted before, until the reveal. */
	z.strictObject({ kind: z.literal("submit-assessment"), round: EntryId, project: ProjectId, answers: Answers }),
	z.strictObject({ kind: z.literal("withdraw-assessment"), round: EntryId, project: ProjectId }),
	/** One project, or (null) every project somebody answered for and that is not revealed yet. */
	z.strictObject({ kind: z.literal("reveal-round"), round: EntryId, project: ProjectId.nullable() }),
	z.strictObject({ kind: z.literal("cancel-round"), round: EntryId, reason: Reason }),
	z.strictObject({
		kind: z.literal("record-agreed-assessment"),
		round: EntryId,
		project: ProjectId,
		answers: Answers,
		reason: Reason,
		participants: z.array(Member).min(1).max(500),
		corrects: EntryId.nullable(),
	}),
	/** What a group agreed on aloud, without a round. */
	z.strictObject({
		kind: z.literal("record-spoken-assessment"),
		project: ProjectId,
		instrument: Version,
		answers: Answers,
		reason: Reason,
		participants: z.array(Member).min(1).max(500),
		corrects: EntryId.nullable(),
	}),
	z.strictObject({
		kind: z.literal("record-own-assessment"),
		project: ProjectId,
		instrument: Version,
		answers: Answers,
		reason: Reason,
		corrects: EntryId.nullable(),
	}),
]);
export type AssessmentCommand = z.infer<typeof AssessmentCommand>;

export const AssessmentBody = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("instrument-brought"), instrument: Instrument }),
	z.strictObject({
		kind: z.literal("round-opened"),
		round: EntryId,
		title: Title,
		instrument: Version,
		projects: z.array(ProjectId),
		asked: Asked,
	}),
	/** Sealed to its author. */
	z.strictObject({ kind: z.literal("assessment-submitted"), round: EntryId, project: ProjectId, answers: Answers }),
	/** Open: that somebody has answered, not what. */
	z.strictObject({ kind: z.literal("member-answered"), round: EntryId, project: ProjectId }),
	z.strictObject({ kind: z.literal("assessment-withdrawn"), round: EntryId, project: ProjectId }),
	z.strictObject({
		kind: z.literal("answers-revealed"),
		round: EntryId,
		project: ProjectId,
		answers: z.array(z.strictObject({ member: Member, answers: Answers, time: z.string() })),
	}),
	z.strictObject({ kind: z.literal("round-cancelled"), round: EntryId, reason: Reason }),
	z.strictObject({
		kind: z.literal("agreed-assessment-recorded"),
		assessment: EntryId,
		/** Null: the group agreed aloud, nobody had answered privately. */
		round: EntryId.nullable(),
		project: ProjectId,
		instrument: Version,
		answers: Answers,
		reason: Reason,
		participants: z.array(Member),
		corrects: EntryId.nullable(),
	}),
	z.strictObject({
		kind: z.literal("own-assessment-recorded"),
		assessment: EntryId,
		project: ProjectId,
		instrument: Version,
		answers: Answers,
		reason: Reason,
		corrects: EntryId.nullable(),
	}),
]);
export type AssessmentBody = z.infer<typeof AssessmentBody>;
