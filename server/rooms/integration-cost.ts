/**
 * What taking a change in would cost, counted before it touches the document: the steps that Yjs takes to find the place of each piece among those
 * written at the same place, and to join pieces that should have come as one. An honest change takes a few for each thing written meanwhile by somebody else.
 */

import * as Y from "yjs";
import { STRIDE, type Steps } from "#shared/lib/steps.ts";
import type { Struct } from "#server/rooms/update-parts.ts";
import { type ListReading, type Piece as Placed, placeAmongConflicts } from "#server/store/conflict-scan.ts";

/** Pieces of a list of Yjs that are moved for each step, when two that lie apart are joined. */
const MOVED_IN_A_STEP = 1_000;

/** What it would cost, and in which order: each struct comes after those it hangs on. */
export type Integration = { steps: number; inOrder: readonly Struct[] };

/** How many steps, or more than `most` when it is more: the order then stops there. */
export function* integrationCost(structs: readonly Struct[], doc: Y.Doc, most: number): Steps<Integration> {
	const [first] = structs;
	if (structs.length === 1 && first && isBetweenNeighbours(first, doc)) return { steps: 0, inOrder: structs };
	return yield* new Sketch(doc, most).integrationOf(structs);
}

/** Whether a piece lies between two that are still neighbours, as nearly every letter does: there is nothing to look for. */
function isBetweenNeighbours(struct: Struct, doc: Y.Doc): boolean {
	if (!(struct instanceof Y.Item) || struct.origin === null) return false;
	const { client, clock } = struct.origin;
	const isNew = struct.id.clock === Y.getState(doc.store, struct.id.client);
	if (!isNew || clock >= Y.getState(doc.store, client)) return false;
	const structs = doc.store.clients.get(client);
	const left = structs?.[Y.findIndexSS(structs, clock)];
	if (!(left instanceof Y.Item) || left.id.clock + left.length !== clock + 1) return false;
	return Y.compareIDs(left.right?.id ?? null, struct.rightOrigin);
}

/** A piece of the document or of the change, in the sketch. */
type Piece = Placed & {
	client: number;
	clock: number;
	length: number;
	/** Null when what it lies in is gone. */
	list: List | null;
	/** Undefined as long as it is what the document says. */
	right: Piece | null | undefined;
	/** What it is in the document. */
	item: Y.Item | null;
	/** Of the change: what others may lie in. */
	struct: Struct | null;
};

/** A list of pieces, or what was written under one key. Its beginning is looked for only when something comes there: undefined until then. */
type List = { holder: unknown; key: string | null; first: Piece | null | undefined; length: number };

class TooMuch extends Error {}

/** As much of the lists of a document as a change touches, where it is put in place without touching the document. */
class Sketch {
	readonly #doc: Y.Doc;
	readonly #most: number;
	readonly #reading: ListReading<Piece>;
	readonly #ofItems = new Map<Y.Item, Piece[]>();
	readonly #ofChange = new Map<number, Piece[]>();
	readonly #lists = new Map<unknown, Map<string | null, List>>();
	readonly #inOrder: Struct[] = [];
	#steps = 0;

	constructor(doc: Y.Doc, most: number) {
		this.#doc = doc;
		this.#most = most;
		this.#reading = {
			clientOf: (piece) => piece.client,
			rightOf: (piece) => this.#rightOf(piece),
			find: (id) => this.#find(id),
		};
	}

	*integrationOf(structs: readonly Struct[]): Steps<Integration> {
		try {
			yield* this.#placeAll(structs);
			for (const pieces of this.#ofChange.values()) yield* this.#joinAll(pieces);
		} catch (error) {
			if (!(error instanceof TooMuch)) throw error;
		}
		return { steps: this.#steps, inOrder: this.#inOrder };
	}

	/** Yjs joins pieces that lie and were written one after the other, and moves those that were written later, once for each such row. */
	*#joinAll(pieces: readonly Piece[]): Steps<void> {
		let moved = 0;
		for (const [index, piece] of pieces.entries()) {
			if (index % STRIDE === STRIDE - 1) yield;
			const [before, next] = [pieces[index - 1], pieces[index + 1]];
			const isRowsEnd = before && isOneWith(before, piece) && !(next && isOneWith(piece, next));
			if (isRowsEnd) moved += pieces.length - index;
		}
		this.#step(Math.floor(moved / MOVED_IN_A_STEP));
	}

	/** In the order of Yjs: the highest client first, and what a piece hangs on before it. */
	*#placeAll(structs: readonly Struct[]): Steps<void> {
		const queues = new Map<number, { structs: Struct[]; next: number }>();
		for (const struct of structs) {
			const queue = queues.get(struct.id.client);
			if (queue) queue.structs.push(struct);
			else queues.set(struct.id.client, { structs: [struct], next: 0 });
		}
		for (const client of [...queues.keys()].sort((a, b) => b - a)) {
			for (let struct = takeFrom(queues.get(client)); struct; struct = takeFrom(queues.get(client))) {
				const waiting = [struct];
				for (let head = waiting.at(-1); head; head = waiting.at(-1)) {
					const missing = this.#missingOf(head);
					if (missing === null) {
						this.#place(head);
						waiting.pop();
						this.#inOrder.push(head);
						if (this.#inOrder.length % STRIDE === 0) yield;
						continue;
					}
					const needed = takeFrom(queues.get(missing));
					// A circle: Yjs would keep all of it waiting, for ever.
					if (!needed) return;
					waiting.push(needed);
				}
			}
		}
	}

	#missingOf(struct: Struct): number | null {
		if (!(struct instanceof Y.Item)) return null;
		for (const id of [struct.origin, struct.rightOrigin, struct.parent as unknown])
			if (id instanceof Y.ID && id.client !== struct.id.client && id.clock >= this.#stateOf(id.client))
				return id.client;
		return null;
	}

	#stateOf(client: number): number {
		const last = this.#ofChange.get(client)?.at(-1);
		return last ? last.clock + last.length : Y.getState(this.#doc.store, client);
	}

	#place(struct: Struct): void {
		const { client } = struct.id;
		const clock = Math.max(struct.id.clock, this.#stateOf(client));
		const length = struct.id.clock + struct.length - clock;
		if (length <= 0) return;
		const isWhole = clock === struct.id.clock;
		const said = struct instanceof Y.Item ? struct : null;
		const origin = isWhole ? (said?.origin ?? null) : Y.createID(client, clock - 1);
		const piece: Piece = {
			...{ client, clock, length, origin, rightOrigin: said?.rightOrigin ?? null },
			...{ list: null, right: null, item: null, struct },
		};
		if (said) this.#insert(piece, said);
		const own = this.#ofChange.get(client);
		if (own) own.push(piece);
		else this.#ofChange.set(client, [piece]);
	}

	#insert(piece: Piece, { parent, parentSub }: Y.Item): void {
		const left = piece.origin && this.#endingAt(piece.origin);
		const right = piece.rightOrigin && this.#startingAt(piece.rightOrigin);
		const isGone = (piece.origin && !left?.list) || (piece.rightOrigin && !right?.list);
		if (isGone) return;
		const list = left?.list ?? right?.list ?? this.#listIn(parent, parentSub);
		if (!list) return;
		piece.list = list;
		const next = left ? this.#rightOf(left) : this.#firstOf(list);
		const isApart = left || right ? next !== right : true;
		let place = left;
		if (isApart) {
			if (!left && list.key !== null) this.#step(Math.max(0, list.length - 1));
			place = placeAmongConflicts(piece, { left, first: next, right }, this.#reading, () => this.#step(1));
		}
		piece.right = place ? this.#rightOf(place) : this.#firstOf(list);
		if (place) place.right = piece;
		else list.first = piece;
		list.length += 1;
	}

	#step(count: number): void {
		this.#steps += count;
		if (this.#steps > this.#most) throw new TooMuch();
	}

	#rightOf(piece: Piece): Piece | null {
		if (piece.right === undefined) {
			const item = piece.item?.right;
			piece.right = item ? (this.#piecesOf(item)[0] ?? null) : null;
		}
		return piece.right;
	}

	#listIn(parent: unknown, sub: string | null): List | null {
		if (typeof parent === "string") return this.#list(this.#doc.share.get(parent) ?? parent, sub);
		if (!(parent instanceof Y.ID)) return null;
		const holder = this.#find(parent);
		if (!holder?.list) return null;
		const content = holder.item?.content;
		return this.#list(content instanceof Y.ContentType ? content.type : holder.struct, sub);
	}

	#list(holder: unknown, sub: string | null): List {
		const ofHolder = this.#lists.get(holder) ?? new Map<string | null, List>();
		this.#lists.set(holder, ofHolder);
		let list = ofHolder.get(sub);
		if (!list) {
			list = { holder, key: sub, first: undefined, length: 0 };
			ofHolder.set(sub, list);
		}
		return list;
	}

	#firstOf(list: List): Piece | null {
		if (list.first !== undefined) return list.first;
		const { holder, key } = list;
		let first: Y.Item | null = null;
		if (holder instanceof Y.AbstractType) first = key === null ? holder._start : (holder._map.get(key) ?? null);
		if (first && key !== null) list.length += 1;
		for (; key !== null && first?.left; first = first.left) list.length += 1;
		list.first = first ? (this.#piecesOf(first)[0] ?? null) : null;
		return list.first;
	}

	#piecesOf(item: Y.Item): Piece[] {
		const known = this.#ofItems.get(item);
		if (known) return known;
		const { origin, rightOrigin, length, parent, parentSub } = item;
		const pieces: Piece[] = [];
		this.#ofItems.set(item, pieces);
		const list = parent instanceof Y.AbstractType ? this.#list(parent, parentSub) : null;
		pieces.push({
			...{ client: item.id.client, clock: item.id.clock, length, origin, rightOrigin },
			...{ list, right: undefined, item, struct: null },
		});
		return pieces;
	}

	#find(id: Y.ID): Piece | null {
		const pieces = this.#piecesAround(id);
		return pieces?.[indexAt(pieces, id.clock)] ?? null;
	}

	#piecesAround({ client, clock }: Y.ID): Piece[] | null {
		if (clock >= Y.getState(this.#doc.store, client)) return this.#ofChange.get(client) ?? null;
		const structs = this.#doc.store.clients.get(client);
		const struct = structs?.[Y.findIndexSS(structs, clock)];
		return struct instanceof Y.Item ? this.#piecesOf(struct) : null;
	}

	#startingAt(id: Y.ID): Piece | null {
		return this.#cut(id, id.clock, "after");
	}

	#endingAt(id: Y.ID): Piece | null {
		return this.#cut(id, id.clock + 1, "before");
	}

	/** Cuts in two the piece that an id lies in, where it must be, and gives the half on one side. */
	#cut(id: Y.ID, clock: number, side: "before" | "after"): Piece | null {
		const pieces = this.#piecesAround(id);
		if (!pieces) return null;
		const index = indexAt(pieces, id.clock);
		const piece = pieces[index];
		const isEdge = !piece || clock === piece.clock || clock === piece.clock + piece.length;
		if (isEdge || !piece.list) return piece ?? null;
		const origin = Y.createID(piece.client, clock - 1);
		const rest: Piece = { ...piece, clock, length: piece.clock + piece.length - clock, origin };
		piece.length = clock - piece.clock;
		piece.right = rest;
		pieces.splice(index + 1, 0, rest);
		return side === "before" ? piece : rest;
	}
}

const JOINED: readonly unknown[] = [Y.ContentString, Y.ContentAny, Y.ContentJSON, Y.ContentDeleted];

function isOneWith(left: Piece, right: Piece): boolean {
	const [a, b] = [left.struct, right.struct];
	// Rubbish, or what lies in rubbish.
	if (left.list === null || right.list === null) return left.list === right.list;
	if (!(a instanceof Y.Item && b instanceof Y.Item) || left.right !== right) return false;
	const isSameKind = a.content.constructor === b.content.constructor && JOINED.includes(a.content.constructor);
	return isSameKind && Y.compareIDs(left.rightOrigin, right.rightOrigin);
}

function takeFrom(queue: { structs: Struct[]; next: number } | undefined): Struct | undefined {
	if (!queue) return;
	const struct = queue.structs[queue.next];
	if (struct) queue.next += 1;
	return struct;
}

/** The last piece that begins at a clock or before it. */
function indexAt(pieces: readonly Piece[], clock: number): number {
	let [low, high] = [0, pieces.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((pieces[middle]?.clock ?? 0) <= clock) low = middle;
		else high = middle - 1;
	}
	return low;
}
