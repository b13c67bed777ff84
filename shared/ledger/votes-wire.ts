/** What is asked of the stream of votes and decisions, and what it keeps. */

import { z } from "zod";
import { ANONYMITIES } from "#shared/ledger/anonymous-ballots.ts";
import { FOLLOW_UP_STATES } from "#shared/domain/follow-up.ts";
import { type Tally, VOICES } from "#shared/domain/tally.ts";
import { Choice, MAX_OPTIONS, VoteMethod, VoteOption } from "#shared/domain/vote-method.ts";
import { isId, type MemberId } from "#shared/lib/ids.ts";

const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
const RecordKey = z.string().regex(/^[a-z0-9_-]{1,64}$/i);
const Member = z.string().refine(isId) as unknown as z.ZodType<MemberId>;
const Mark = z.string().regex(/^[0-9a-f]{16}$/);
/** The SHA-256 of the words; older events have none. */
const Print = z
	.string()
	.regex(/^[0-9a-f]{64}$/)
	.optional();
const Title = z.string().trim().max(300);
const Note = z.string().trim().max(4000);
const Reason = Note.min(1);
const Day = z.iso.date();

const Part = z.strictObject({ id: z.string().regex(/^[\w-]{1,80}$/), text: z.string().min(1).max(20_000) });
/** The most blocks that one vote is about. */
export const MAX_PARTS = 250;
const Parts = z.array(Part).min(1).max(MAX_PARTS);

/** What is voted on. A passage and a record carry the exact words; the server freezes no others than those of the document. */
export const VoteSubject = z.discriminatedUnion("kind", [
	/** Blocks of a text of the document whose ledger this is. */
	z.strictObject({ kind: z.literal("passage"), field: z.string().min(1).max(120), parts: Parts }),
	/** A balise, or one wording of a recommendation, of the set whose ledger this is. */
	z.strictObject({ kind: z.literal("record"), record: RecordKey, label: z.string().max(500), parts: Parts }),
	z.strictObject({ kind: z.literal("question"), text: Reason }),
]);
export type VoteSubject = z.infer<typeof VoteSubject>;

/** Whether whoever votes says why. An objection always does. */
export const REASONS = ["none", "optional", "required"] as const;

/** How an objection was handled: taken into the wording, answered, taken back by its author, or kept as it is. */
export const OBJECTION_OUTCOMES = ["integrated", "answered", "withdrawn", "maintained"] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

const Terms = z.strictObject({
	title: Title,
	/** What the group should know before it votes. */
	note: Note,
	subject: VoteSubject,
	options: z.array(VoteOption).max(MAX_OPTIONS),
	method: VoteMethod,
	voters: z.union([z.literal("everyone"), z.array(Member).min(1).max(500)]),
	/** Secret until the close: each ballot is known to its author alone, then to all, by name. */
	isSecret: z.boolean(),
	/** When it is not `none`, ballots are kept without their voters, for good; the vote is secret, one voice a person. */
	anonymity: z.enum(ANONYMITIES).default("none"),
	reasons: z.enum(REASONS),
	/** No ballot is taken after it, by the server's clock. */
	deadline: z.iso.datetime().nullable(),
	/** So many voices are needed for the result to hold. */
	quorum: z.int().min(1).max(10_000).nullable(),
	voice: z.enum(VOICES),
	/** The vote that this one takes up again. */
	previous: EntryId.nullable(),
});
export type VoteTerms = z.infer<typeof Terms>;

/** Who sees to it: somebody of the workspace, or a name. */
export const FollowUpOwner = z.union([
	z.strictObject({ member: Member }),
	z.strictObject({ name: z.string().trim().min(1).max(200) }),
]);
export type FollowUpOwner = z.infer<typeof FollowUpOwner>;

const NewFollowUp = z.strictObject({ text: Title.min(1), owner: FollowUpOwner, due: Day.nullable() });

export const VoteCommand = z.discriminatedUnion("kind", [
	Terms.extend({ kind: z.literal("open-vote") }),
	/** Replaces the ballot of the same person, until the close; an anonymous one is cast once. `fingerprint`: of the wording they had in front of them. */
	z.strictObject({
		kind: z.literal("cast-ballot"),
		vote: EntryId,
		fingerprint: Mark,
		choice: Choice,
		reason: Note,
	}),
	z.strictObject({ kind: z.literal("withdraw-ballot"), vote: EntryId }),
	z.strictObject({ kind: z.literal("close-vote"), vote: EntryId }),
	z.strictObject({ kind: z.literal("cancel-vote"), vote: EntryId, reason: Reason }),
	z.strictObject({
		kind: z.literal("handle-objection"),
		vote: EntryId,
		member: Member,
		outcome: z.enum(OBJECTION_OUTCOMES),
		how: Reason,
	}),
	/** `subject` null: the wording of the vote, or none when there is no vote. `fingerprint`: of what whoever records it had in front of them. */
	z.strictObject({
		kind: z.literal("record-decision"),
		text: Reason,
		vote: EntryId.nullable(),
		subject: VoteSubject.nullable(),
		fingerprint: Mark.nullable(),
		participants: z.array(Member).min(1).max(500),
		followUps: z.array(NewFollowUp).max(30),
		supersedes: EntryId.nullable(),
	}),
	NewFollowUp.extend({ kind: z.literal("add-follow-up"), decision: EntryId }),
	z.strictObject({
		kind: z.literal("update-follow-up"),
		decision: EntryId,
		followUp: EntryId,
		state: z.enum(FOLLOW_UP_STATES),
		note: Note,
		/** Another day for it; the one it has when it is not said. */
		due: Day.nullable().optional(),
	}),
]);
export type VoteCommand = z.infer<typeof VoteCommand>;

const Ballot = z.strictObject({
	choice: Choice,
	reason: Note,
	/** What its author said of themselves in the workspace, on that day. */
	organisation: z.string().max(500),
	sector: z.string().max(500),
});

const Count = z.int().min(0);
const KeptTally: z.ZodType<Tally> = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("answers"),
		voices: Count,
		counts: z.array(z.strictObject({ answer: z.string().max(64), count: Count })),
	}),
	z.strictObject({
		kind: z.literal("options"),
		voices: Count,
		options: z.array(
			z.strictObject({ option: z.string().max(64), total: Count, named: Count, counts: z.array(Count) }),
		),
	}),
]);

const KeptFollowUp = NewFollowUp.extend({ id: EntryId });

export const VoteBody = z.discriminatedUnion("kind", [
	Terms.extend({ kind: z.literal("vote-opened"), vote: EntryId, fingerprint: Mark, print: Print }),
	/** Known to its author alone when `isSecret`. */
	Ballot.extend({ kind: z.literal("ballot-cast"), vote: EntryId, isSecret: z.boolean() }),
	z.strictObject({ kind: z.literal("ballot-withdrawn"), vote: EntryId, isSecret: z.boolean() }),
	/** At the close of a secret vote, the ballots that stand: those that do not count first, then by member. No time, no order of arrival. */
	z.strictObject({
		kind: z.literal("ballots-revealed"),
		vote: EntryId,
		ballots: z.array(Ballot.extend({ member: Member })),
	}),
	/** Somebody’s anonymous ballot is in the box; what it says is in no event. Known to its author alone. */
	z.strictObject({ kind: z.literal("ballot-taken"), vote: EntryId }),
	/** At the close of an anonymous vote, what the box came to. Several where reasons are long: they follow one another. */
	z.strictObject({
		kind: z.literal("ballots-counted"),
		vote: EntryId,
		voted: z.int().min(0),
		tally: KeptTally.nullable(),
		reasons: z.array(Note),
	}),
	/** By nobody, a day before its deadline: it calls those who have not voted. */
	z.strictObject({ kind: z.literal("vote-closing-soon"), vote: EntryId }),
	/** By nobody: at its deadline, by the server. `electorate`: those who could vote at that instant; older closes do not say. */
	z.strictObject({ kind: z.literal("vote-closed"), vote: EntryId, electorate: z.array(Member).optional() }),
	z.strictObject({ kind: z.literal("vote-cancelled"), vote: EntryId, reason: Reason }),
	z.strictObject({
		kind: z.literal("objection-handled"),
		vote: EntryId,
		member: Member,
		outcome: z.enum(OBJECTION_OUTCOMES),
		how: Reason,
	}),
	z.strictObject({
		kind: z.literal("decision-recorded"),
		decision: EntryId,
		text: Reason,
		vote: EntryId.nullable(),
		subject: VoteSubject.nullable(),
		fingerprint: Mark.nullable(),
		print: Print,
		participants: z.array(Member),
		followUps: z.array(KeptFollowUp),
		supersedes: EntryId.nullable(),
	}),
	KeptFollowUp.extend({ kind: z.literal("follow-up-added"), decision: EntryId }),
	z.strictObject({
		kind: z.literal("follow-up-updated"),
		decision: EntryId,
		followUp: EntryId,
		state: z.enum(FOLLOW_UP_STATES),
		note: Note,
		/** Absent where the day stays what it was. */
		due: Day.nullable().optional(),
	}),
]);
export type VoteBody = z.infer<typeof VoteBody>;
