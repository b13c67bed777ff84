/** What crosses the wire about comments: where a thread hangs, what people ask and what became of it. */

import { z } from "zod";

/** The most characters of a comment. */
export const MAX_COMMENT = 5_000;
/** The most characters of a passage that is quoted; a longer one is shown by its first words. */
export const MAX_QUOTE = 2_000;
/** What is kept of the words on each side of a passage, to find it again. */
export const QUOTE_CONTEXT = 40;

/** What somebody may answer with one key. */
export const REACTIONS = ["agree", "thanks", "celebrate", "question", "look"] as const;
export type Reaction = (typeof REACTIONS)[number];

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Key = Id;
const Field = z.string().min(1).max(100);
const Label = z.string().trim().max(300);

/** A place in a text, as Yjs says it: it stays where it is while others write. */
const ItemId = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) });
export const TextPoint = z.strictObject({
	type: ItemId.optional(),
	tname: Field.optional(),
	item: ItemId.optional(),
	assoc: z.int().min(-1).max(1).optional(),
});
export type TextPoint = z.infer<typeof TextPoint>;

/** Places that are asked for and kept as they are. */
const OtherPlace = [
	/** A block as a whole: an image, a plot, a table. */
	z.strictObject({ kind: z.literal("block"), field: Field, block: Key, label: Label }),
	/** A project, an indicator, a balise, a resource; `part` is one of its fields, the cell of a grid. */
	z.strictObject({ kind: z.literal("record"), record: Key, part: Field.nullable(), label: Label }),
	/** The cell of a matrix: what a project does about a balise. */
	z.strictObject({ kind: z.literal("pair"), balise: Key, project: Key, label: Label }),
	z.strictObject({ kind: z.literal("document") }),
] as const;

/** Where somebody asks to comment. `quote`: the words they have in front of them. */
export const AskedPlace = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("words"),
		field: Field,
		from: TextPoint,
		to: TextPoint,
		quote: z.string().max(MAX_QUOTE),
	}),
	...OtherPlace,
]);
export type AskedPlace = z.infer<typeof AskedPlace>;

/** Words as the server found them in the document when the thread was opened. */
export const QuotedWords = z.strictObject({
	quote: z.string().max(MAX_QUOTE),
	before: z.string().max(QUOTE_CONTEXT * 2),
	after: z.string().max(QUOTE_CONTEXT * 2),
	block: Key.nullable(),
});
export type QuotedWords = z.infer<typeof QuotedWords>;

/** Where a thread hangs. */
export const Place = z.discriminatedUnion("kind", [
	/** `isFound` false: the words had gone when the command came, and the quote is their author's. */
	QuotedWords.extend({ kind: z.literal("words"), field: Field, isFound: z.boolean() }),
	...OtherPlace,
]);
export type Place = z.infer<typeof Place>;

/** Plain text; somebody is mentioned as `@[member id]`, everybody as `@[all]`, a thing is cited as `#[project:id|name]`. */
const Text = z.string().trim().min(1).max(MAX_COMMENT);

export const CommentCommand = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("open-thread"), on: AskedPlace, text: Text }),
	z.strictObject({ kind: z.literal("reply"), thread: Id, text: Text }),
	z.strictObject({ kind: z.literal("edit-comment"), comment: Id, text: Text }),
	/** The words leave for good. Somebody else's: only who moderates, with the reason. */
	z.strictObject({ kind: z.literal("redact-comment"), comment: Id, reason: z.string().trim().max(500) }),
	z.strictObject({ kind: z.literal("react"), comment: Id, reaction: z.enum(REACTIONS), isOn: z.boolean() }),
	z.strictObject({ kind: z.literal("resolve-thread"), thread: Id }),
	z.strictObject({ kind: z.literal("reopen-thread"), thread: Id }),
]);
export type CommentCommand = z.infer<typeof CommentCommand>;

export const CommentBody = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("thread-opened"), thread: Id, on: Place }),
	z.strictObject({ kind: z.literal("comment-added"), thread: Id, comment: Id }),
	/** The words alone, so that they can leave the disk while the fact stays. The last ones of a comment are what it says. */
	z.strictObject({ kind: z.literal("comment-worded"), comment: Id, text: z.string() }),
	z.strictObject({
		kind: z.literal("comment-redacted"),
		comment: Id,
		reason: z.string(),
		purged: z.array(z.int().min(1)),
	}),
	z.strictObject({ kind: z.literal("reacted"), comment: Id, reaction: z.enum(REACTIONS), isOn: z.boolean() }),
	z.strictObject({ kind: z.literal("thread-resolved"), thread: Id }),
	z.strictObject({ kind: z.literal("thread-reopened"), thread: Id }),
]);
export type CommentBody = z.infer<typeof CommentBody>;
