/** Passages that were taken away and came back (a point put back, a moment restored, a deletion undone): what they said before they went, and who had written it. */

import * as Y from "yjs";
import { type DecodedRow, decodedRow } from "#server/store/decoded-row.ts";
import { documentAt, type PastSource, rowsAfter } from "#server/store/past-source.ts";
import { Writers } from "#server/store/past-writers.ts";
import { type Passage, passagesOf } from "#shared/document/passages.ts";
import { richTexts } from "#shared/document/rich-text.ts";
import type { EarlierPassage } from "#shared/document/text-difference.ts";
import type { Language } from "#shared/lib/language.ts";

/** Rows that are looked through before the earlier moment: what went long before is told under the name of whoever brought it back. */
const LOOKED = 5_000;
/** States that are read again for one answer: things that went at once came from one. */
const MOST_STATES = 6;

export type ReturnsQuestion = { room: string; against: number; seq: number; language: Language };

/** What a passage said before it was last taken away, by its key; null when it is not known to have been there. Read once it is asked for. */
export function passagesBefore(source: PastSource, question: ReturnsQuestion): (key: string) => EarlierPassage | null {
	const { room, against, seq, language } = question;
	const begin = Math.max(0, against - LOOKED);
	const writers = new Writers(source.owners(room));
	const states = new Map<number, ReadonlyMap<string, Passage>>();
	let departures: ReadonlyMap<string, number> | null = null;
	const read = (): ReadonlyMap<string, number> => {
		const looked = new Departures(documentAt(source, room, begin));
		for (const row of rowsAfter(source, room, begin, seq)) {
			const decoded = decodedRow(row.bytes);
			writers.note(decoded, row.member);
			looked.note(row.seq, decoded);
		}
		return looked.rows;
	};
	const stateBefore = (row: number): ReadonlyMap<string, Passage> => {
		const known = states.get(row);
		if (known) return known;
		const doc = states.size < MOST_STATES ? documentAt(source, room, row - 1) : null;
		const passages = new Map((doc ? passagesOf(doc, language) : []).map((passage) => [passage.key, passage]));
		states.set(row, passages);
		return passages;
	};
	return (key) => {
		const block = /#([\w-]+)$/.exec(key)?.[1];
		if (block === undefined) return null;
		departures ??= read();
		const row = departures.get(block);
		const passage = row === undefined ? undefined : stateBefore(row).get(key);
		return passage ? { passage, wrote: writers.of } : null;
	};
}

/** The row that last took each block away, by its id. One that takes another form, or moves, in one row has not gone. */
class Departures {
	readonly rows = new Map<string, number>();
	/** The elements that bear an id, by client and clock. */
	readonly #named = new Map<number, Map<number, string>>();
	/** The items that gave an id, as `client.clock`, each with its element: what takes the place of one says only which. */
	readonly #givers = new Map<string, Y.ID>();

	constructor(doc: Y.Doc | null) {
		for (const { fragment } of doc ? richTexts(doc) : [])
			for (const node of fragment.createTreeWalker(() => true)) {
				const id: unknown = node instanceof Y.XmlElement ? node.getAttribute("id") : undefined;
				if (typeof id !== "string" || !node._item) continue;
				this.#name(node._item.id, id);
				const giver = (node as Y.XmlElement)._map.get("id");
				if (giver) this.#givers.set(keyOf(giver.lastId), node._item.id);
			}
	}

	note(seq: number, { structs, deletions }: DecodedRow): void {
		const here = new Set<string>();
		for (const struct of structs) {
			const element = struct instanceof Y.Item ? this.#namedBy(struct) : undefined;
			if (!(struct instanceof Y.Item) || !element) continue;
			this.#givers.set(keyOf(struct.lastId), element);
			// One that another took the place of in the same row says no id.
			const id: unknown = struct.content instanceof Y.ContentAny ? struct.content.arr.at(-1) : undefined;
			if (typeof id !== "string") continue;
			this.#name(element, id);
			here.add(id);
		}
		for (const [client, ranges] of deletions) {
			const known = this.#named.get(client);
			if (!known) continue;
			// The shorter of the two is gone through.
			for (const { clock, len } of ranges)
				for (const at of len < known.size ? clocksIn(clock, len) : [...known.keys()]) {
					if (at < clock || at >= clock + len) continue;
					const id = known.get(at);
					if (id === undefined) continue;
					known.delete(at);
					if (!here.has(id)) this.rows.set(id, seq);
				}
		}
	}

	/** The element that an item gives an id to, when that is what it does. */
	#namedBy({ parent, parentSub, origin }: Y.Item): Y.ID | undefined {
		if (parentSub === "id" && parent instanceof Y.ID) return parent;
		return origin ? this.#givers.get(keyOf(origin)) : undefined;
	}

	#name({ client, clock }: { client: number; clock: number }, id: string): void {
		const known = this.#named.get(client) ?? new Map<number, string>();
		this.#named.set(client, known.set(clock, id));
	}
}

function* clocksIn(clock: number, length: number): Generator<number> {
	for (let at = clock; at < clock + length; at += 1) yield at;
}

function keyOf({ client, clock }: { client: number; clock: number }): string {
	return `${client}.${clock}`;
}
