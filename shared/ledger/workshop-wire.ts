/** What is asked of the stream of a workshop, and what it keeps. */

import { z } from "zod";
import { BlockShape } from "#shared/document/block-json.ts";
import { CODE_LENGTH, isPass, readCode } from "#shared/domain/workshop-code.ts";
import { PERSON_STATUSES } from "#shared/domain/workshop-person.ts";
import { StepTerms } from "#shared/domain/workshop-step.ts";
import { Renamed } from "#shared/ledger/workshop-renaming.ts";
import { isId, type DocumentId, type MemberId } from "#shared/lib/ids.ts";

const Member = z.string().refine(isId) as unknown as z.ZodType<MemberId>;
const Document = z.string().refine(isId) as unknown as z.ZodType<DocumentId>;
const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
const Said = z.string().trim().max(500);
const Affiliation = z.string().max(500);

export const MAX_DOCUMENTS = 30;
export const MAX_TABLES = 60;
/** The longest passage that tables are given. */
export const MAX_COPIED_BLOCKS = 400;
/** Minutes that may be added to a timer at once, or set on it. */
export const MAX_TIMER_MINUTES = 480;

export const WorkshopDetails = z.strictObject({
	date: z.iso.date().nullable(),
	/** Where those in the room are: « 14:30 ». */
	startsAt: z
		.string()
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
		.nullable(),
	place: z.string().trim().max(300),
	/** What participants may read as long as the workshop is open. */
	documents: z.array(Document).max(MAX_DOCUMENTS),
});
export type WorkshopDetails = z.infer<typeof WorkshopDetails>;

const Vote = z.strictObject({ place: z.union([z.literal("portfolio"), Document]), vote: EntryId });
export type StepVote = z.infer<typeof Vote>;

const TableName = z.string().trim().min(1).max(80);
/** A town, a room: several meet at once in several places. */
const TablePlace = z.string().trim().max(80);
/** `id`: a table that stays, with its copies and its reporter; null for a new one. */
const TableTerms = z.strictObject({
	id: EntryId.nullable(),
	name: TableName,
	place: TablePlace,
	members: z.array(Member).max(500),
});

const BlockKey = z.string().regex(/^[\w-]{1,80}$/);
const BlockKeys = z.array(BlockKey).max(MAX_COPIED_BLOCKS);
/** `passage`: the one in front of everybody, or the table whose cards are; all of them when none is. */
const Plenary = z.strictObject({ passage: BlockKey.nullable() });

const TIMER = z.discriminatedUnion("act", [
	z.strictObject({ act: z.literal("start"), minutes: z.number().min(0.25).max(MAX_TIMER_MINUTES) }),
	z.strictObject({ act: z.literal("add"), minutes: z.number().min(-MAX_TIMER_MINUTES).max(MAX_TIMER_MINUTES) }),
	z.strictObject({ act: z.literal("pause") }),
	z.strictObject({ act: z.literal("resume") }),
	z.strictObject({ act: z.literal("clear") }),
]);

/** Where the text of a document was in the log, so that what a step changed can be read again. */
const Position = z.strictObject({ document: Document, seq: z.int().min(0) });
export type TextPosition = z.infer<typeof Position>;
const Positions = z.array(Position).max(2);

const kind = <Kind extends string>(name: Kind) => z.literal(name);

export const WorkshopCommand = z.discriminatedUnion("kind", [
	WorkshopDetails.extend({ kind: kind("set-details") }),
	/** Before the step named; at the end when none is. */
	z.strictObject({ kind: kind("add-steps"), steps: z.array(StepTerms).min(1).max(30), before: EntryId.nullable() }),
	z.strictObject({ kind: kind("edit-step"), step: EntryId, terms: StepTerms }),
	z.strictObject({ kind: kind("move-step"), step: EntryId, before: EntryId.nullable() }),
	z.strictObject({ kind: kind("remove-step"), step: EntryId }),
	/** Gives the workshop a code, a new one each time: the one before opens nothing any more. */
	z.strictObject({ kind: kind("open-door") }),
	z.strictObject({ kind: kind("close-door") }),
	/** Behind a locked door people wait until they are let in. */
	z.strictObject({ kind: kind("lock-door"), isLocked: z.boolean() }),
	z.strictObject({ kind: kind("enter") }),
	z.strictObject({ kind: kind("admit"), members: z.array(Member).min(1).max(500) }),
	z.strictObject({ kind: kind("put-out"), member: Member }),
	z.strictObject({ kind: kind("name-host"), member: Member, isHost: z.boolean() }),
	/** `from`: the step that whoever asks sees under way. Of two people who move at once, one does. */
	z.strictObject({ kind: kind("begin-step"), step: EntryId, from: EntryId.nullable() }),
	z.strictObject({ kind: kind("end-workshop") }),
	/** Whether the names of those who came by its code are kept beyond what the workspace says. */
	z.strictObject({ kind: kind("keep-names"), areKept: z.boolean() }),
	z.strictObject({ kind: kind("reopen-workshop") }),
	/** `step`: the one it is meant for, as whoever asks sees it; null: none is under way. In another, nothing happens. */
	z.strictObject({ kind: kind("set-timer"), timer: TIMER, step: EntryId.nullable().optional() }),
	z.strictObject({ kind: kind("raise-hand"), step: EntryId.nullable().optional() }),
	/** One's own when nobody is named. */
	z.strictObject({ kind: kind("lower-hand"), member: Member.nullable() }),
	z.strictObject({ kind: kind("mark-done"), step: EntryId, isDone: z.boolean() }),
	/** To everybody, or to one table. An empty one takes back what is shown. */
	z.strictObject({ kind: kind("say"), text: Said, table: EntryId.nullable() }),
	/** The vote that the step is about, in the ledger of that place. `leavesOut`: it is known that some of the people there are not among its voters. */
	z.strictObject({
		...{ kind: kind("attach-vote"), step: EntryId, vote: Vote.nullable() },
		/** The people there vote in it, whatever the step let them do. */
		lets: z.literal(true).optional(),
		leavesOut: z.boolean().optional(),
	}),
	/** The round of assessments that the step is about. */
	z.strictObject({ kind: kind("attach-round"), step: EntryId, round: EntryId.nullable() }),
	/** Arranges all of them, and everybody at them. */
	z.strictObject({ kind: kind("set-tables"), tables: z.array(TableTerms).max(MAX_TABLES) }),
	z.strictObject({ kind: kind("add-table"), name: TableName }),
	z.strictObject({ kind: kind("remove-table"), table: EntryId }),
	z.strictObject({ kind: kind("seat"), member: Member, table: EntryId.nullable() }),
	z.strictObject({ kind: kind("name-table"), table: EntryId, name: TableName, place: TablePlace }),
	z.strictObject({ kind: kind("name-reporter"), table: EntryId, member: Member.nullable() }),
	/** Gives each table that has none its copy of what the step works on. */
	z.strictObject({ kind: kind("give-copies"), step: EntryId }),
	/** Brings a step back from its tables, before all its passages or one of them; null: back to the tables. */
	z.strictObject({ kind: kind("set-plenary"), step: EntryId, plenary: Plenary.nullable() }),
	/** Writes what a table says in one passage in the text it was copied from. `ids`: what may stand there now, that `seen` is the fingerprint of. */
	z.strictObject({
		kind: kind("take-version"),
		...{ step: EntryId, copy: Document, passage: BlockKey },
		...{ prev: BlockKey.nullable(), ids: BlockKeys, blocks: BlockKeys, seen: z.string().max(64) },
	}),
	/** Writes there what the group made of several versions; `copies`: those it took from. */
	z.strictObject({
		...{ kind: kind("mix-versions"), step: EntryId, passage: BlockKey },
		...{ prev: BlockKey.nullable(), ids: BlockKeys, seen: z.string().max(64) },
		copies: z.array(Document).max(MAX_TABLES),
		blocks: z.array(BlockShape).min(1).max(MAX_COPIED_BLOCKS),
	}),
	/** Puts back what stood there before the group mixed. */
	z.strictObject({
		...{ kind: kind("unmix-versions"), step: EntryId, passage: BlockKey },
		...{ prev: BlockKey.nullable(), ids: BlockKeys, seen: z.string().max(64) },
	}),
]);
export type WorkshopCommand = z.infer<typeof WorkshopCommand>;

const StepKept = StepTerms.extend({ id: EntryId });
const Table = z.strictObject({
	...{ id: EntryId, name: z.string().max(80), members: z.array(Member) },
	place: z.string().max(80).default(""),
});
/** The text that tables were given to work on, as it was. `prev`, `next`: the blocks around it; null: where the text begins and ends. */
export const CopySource = z.strictObject({
	...{ document: Document, field: z.string().max(100), prev: BlockKey.nullable(), next: BlockKey.nullable() },
	blocks: z.array(BlockShape).max(MAX_COPIED_BLOCKS),
});
export type CopySource = z.infer<typeof CopySource>;

export const WorkshopBody = z.discriminatedUnion("kind", [
	WorkshopDetails.extend({ kind: kind("details-set") }),
	z.strictObject({ kind: kind("steps-added"), steps: z.array(StepKept), before: EntryId.nullable() }),
	z.strictObject({ kind: kind("step-edited"), step: StepKept }),
	z.strictObject({ kind: kind("step-moved"), step: EntryId, before: EntryId.nullable() }),
	z.strictObject({ kind: kind("step-removed"), step: EntryId }),
	z.strictObject({
		kind: kind("door-opened"),
		code: z
			.string()
			.length(CODE_LENGTH)
			.refine((code) => readCode(code) === code),
		pass: z
			.string()
			.max(64)
			.refine((pass) => pass === "" || isPass(pass))
			.default(""),
	}),
	z.strictObject({ kind: kind("door-closed") }),
	z.strictObject({ kind: kind("door-locked"), isLocked: z.boolean() }),
	z.strictObject({ kind: kind("entered"), organisation: Affiliation, sector: Affiliation, isWaiting: z.boolean() }),
	z.strictObject({ kind: kind("admitted"), members: z.array(Member) }),
	z.strictObject({ kind: kind("put-out"), member: Member }),
	z.strictObject({ kind: kind("host-named"), member: Member, isHost: z.boolean() }),
	z.strictObject({ kind: kind("step-begun"), step: EntryId, positions: Positions }),
	z.strictObject({ kind: kind("workshop-ended"), positions: Positions }),
	z.strictObject({ kind: kind("workshop-reopened") }),
	z.strictObject({ kind: kind("names-kept"), areKept: z.boolean() }),
	Renamed,
	/** Of those whose name is not kept any more: `purged`, the events that said which organisation they are of. */
	z.strictObject({
		kind: kind("organisations-forgotten"),
		people: z.array(
			z.strictObject({
				member: Member,
				status: z.enum(PERSON_STATUSES),
				sector: Affiliation,
				since: z.iso.datetime(),
			}),
		),
		purged: z.array(z.int().min(1)),
	}),
	/** Running: until when. Stopped: how much is left, in milliseconds. Neither: no timer. */
	z.strictObject({ kind: kind("timer-set"), endsAt: z.iso.datetime().nullable(), leftMs: z.int().min(0).nullable() }),
	z.strictObject({ kind: kind("hand-raised") }),
	z.strictObject({ kind: kind("hand-lowered"), member: Member }),
	z.strictObject({ kind: kind("step-done"), step: EntryId, isDone: z.boolean() }),
	z.strictObject({ kind: kind("said"), text: Said, table: EntryId.nullable() }),
	z.strictObject({ kind: kind("vote-attached"), step: EntryId, vote: Vote.nullable() }),
	z.strictObject({ kind: kind("round-attached"), step: EntryId, round: EntryId.nullable() }),
	z.strictObject({ kind: kind("tables-set"), tables: z.array(Table) }),
	z.strictObject({ kind: kind("seated"), member: Member, table: EntryId.nullable() }),
	z.strictObject({ kind: kind("table-named"), table: EntryId, name: z.string().max(80), place: z.string().max(80) }),
	z.strictObject({ kind: kind("reporter-named"), table: EntryId, member: Member.nullable() }),
	z.strictObject({
		...{ kind: kind("copies-given"), step: EntryId },
		/** Of the first copies of a step: those that come later are made of the same. */
		source: CopySource.optional(),
		copies: z.array(z.strictObject({ document: Document, table: EntryId, name: z.string().max(80) })),
	}),
	z.strictObject({ kind: kind("plenary-set"), step: EntryId, plenary: Plenary.nullable() }),
	z.strictObject({ kind: kind("version-taken"), step: EntryId, passage: BlockKey, copy: Document }),
	/** `before`: what stood there. */
	z.strictObject({
		...{ kind: kind("versions-mixed"), step: EntryId, passage: BlockKey },
		copies: z.array(Document).max(MAX_TABLES),
		before: z.array(BlockShape).max(MAX_COPIED_BLOCKS),
	}),
	z.strictObject({ kind: kind("mix-undone"), step: EntryId, passage: BlockKey }),
]);
export type WorkshopBody = z.infer<typeof WorkshopBody>;
