/** What is asked of the cards of a workshop, and what is kept of them. */

import { z } from "zod";
import { TURNED_INTO } from "#shared/domain/turned-into.ts";
import { isId, type DocumentId, type MemberId } from "#shared/lib/ids.ts";

export const MAX_CARD_CHARACTERS = 500;
/** In one workshop. */
export const MAX_CARDS = 5_000;
/** One person, in one step. */
export const MAX_CARDS_EACH = 200;
export const MAX_CLUSTERS = 200;
/** Cards that one act moves. */
export const MOST_PLACED = 500;

const EntryId = z.string().regex(/^[a-z0-9]{1,64}$/);
const Member = z.string().refine(isId) as unknown as z.ZodType<MemberId>;
const Document = z.string().refine(isId) as unknown as z.ZodType<DocumentId>;
const Text = z.string().trim().min(1).max(MAX_CARD_CHARACTERS);
const Name = z.string().trim().min(1).max(120);

/** What a card or a cluster was turned into. */
export const CardUse = z.strictObject({
	what: z.enum(TURNED_INTO),
	/** Where it is: a document, or the portfolio. */
	place: z.union([z.literal("portfolio"), Document]),
	/** The record, or the block. */
	id: z.string().regex(/^[\w-]{1,80}$/),
});
export type CardUse = z.infer<typeof CardUse>;

/** Where it was written, in a step of tables. */
const Table = EntryId.nullable().default(null);

const kind = <Kind extends string>(name: Kind) => z.literal(name);

export const CardCommand = z.discriminatedUnion("kind", [
	z.strictObject({ kind: kind("add-card"), step: EntryId, text: Text }),
	/** One's own. */
	z.strictObject({ kind: kind("edit-card"), card: EntryId, text: Text }),
	/** One's own, or anybody's for whoever leads. */
	z.strictObject({ kind: kind("remove-card"), card: EntryId }),
	/** Out of sight of the group, and back; by whoever leads. */
	z.strictObject({ kind: kind("hide-card"), card: EntryId, isHidden: z.boolean() }),
	/** Shows to all what each wrote for themselves in this step. */
	z.strictObject({ kind: kind("reveal"), step: EntryId }),
	z.strictObject({ kind: kind("add-cluster"), step: EntryId, name: Name, cards: z.array(EntryId).max(MOST_PLACED) }),
	z.strictObject({ kind: kind("rename-cluster"), cluster: EntryId, name: Name }),
	/** Its cards stay, on their own. */
	z.strictObject({ kind: kind("remove-cluster"), cluster: EntryId }),
	z.strictObject({
		kind: kind("place-cards"),
		cards: z.array(EntryId).min(1).max(MOST_PLACED),
		cluster: EntryId.nullable(),
	}),
	/** Says what became of cards: the thing itself was made where it lives. */
	z.strictObject({
		kind: kind("use-cards"),
		cards: z.array(EntryId).max(500),
		cluster: EntryId.nullable(),
		use: CardUse,
	}),
]);
export type CardCommand = z.infer<typeof CardCommand>;

const Shown = z.strictObject({
	card: EntryId,
	step: EntryId,
	text: z.string().max(MAX_CARD_CHARACTERS),
	/** Null in a step without names. */
	author: Member.nullable(),
	/** ISO, when it was written. */
	time: z.iso.datetime(),
	table: Table,
});

export const CardBody = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: kind("card-added"),
		card: EntryId,
		step: EntryId,
		table: Table,
		text: z.string().max(MAX_CARD_CHARACTERS),
		isPrivate: z.boolean(),
		isAnonymous: z.boolean(),
	}),
	z.strictObject({
		kind: kind("card-edited"),
		card: EntryId,
		text: z.string().max(MAX_CARD_CHARACTERS),
		isPrivate: z.boolean(),
		isAnonymous: z.boolean(),
	}),
	z.strictObject({ kind: kind("card-removed"), card: EntryId, isPrivate: z.boolean(), isAnonymous: z.boolean() }),
	z.strictObject({ kind: kind("card-hidden"), card: EntryId, isHidden: z.boolean() }),
	z.strictObject({ kind: kind("cards-revealed"), step: EntryId, cards: z.array(Shown) }),
	z.strictObject({ kind: kind("step-revealed"), step: EntryId }),
	z.strictObject({ kind: kind("cluster-added"), cluster: EntryId, step: EntryId, name: z.string().max(120) }),
	z.strictObject({ kind: kind("cluster-renamed"), cluster: EntryId, name: z.string().max(120) }),
	z.strictObject({ kind: kind("cluster-removed"), cluster: EntryId }),
	z.strictObject({ kind: kind("cards-placed"), cards: z.array(EntryId), cluster: EntryId.nullable() }),
	z.strictObject({ kind: kind("cards-used"), cards: z.array(EntryId), cluster: EntryId.nullable(), use: CardUse }),
]);
export type CardBody = z.infer<typeof CardBody>;
