/** How one passage of a text came to be: its steps, each with what it changed and whose hand it was. The rows are read twice: for those that touch it, then for what it said after each step. Slow: it runs in a thread of its own. */

import * as Y from "yjs";
import { decodedRow } from "#server/store/decoded-row.ts";
import { fitting, MOST_ROWS, MOST_STEPS, type Step, stepsOf, type Touch } from "#server/store/film-steps.ts";
import { documentAt, type PastSource, rowsAfter } from "#server/store/past-source.ts";
import { Removals } from "#server/store/past-removals.ts";
import { Writers } from "#server/store/past-writers.ts";
import type { PassageFilm, PassageQuestion, PassageStep } from "#server/store/past.ts";
import { type Passage, textPassages } from "#shared/document/passages.ts";
import { richText } from "#shared/document/rich-text.ts";
import { type Hands, NO_HANDS, passageDifference } from "#shared/document/text-difference.ts";

/** Null when the log has no such passage, or cannot be read whole from where it begins. */
export function pastPassage(source: PastSource, question: PassageQuestion): PassageFilm | null {
	const { room, text, block } = question;
	const head = source.lastSeq(room);
	const begin = Math.max(0, head - (question.mostRows ?? MOST_ROWS));
	const looked = documentAt(source, room, begin);
	if (!looked) return null;
	const watch = new BlockWatch(looked, text, block);
	const isOlder = watch.isThere;
	const touches: Touch[] = [];
	for (const { seq, time, member, bytes } of rowsAfter(source, room, begin, head))
		if (watch.isTouchedBy(bytes)) touches.push({ seq, time, member });
	const all = stepsOf(touches);
	const steps = all.slice(-MOST_STEPS);
	if (steps.length === 0 && !isOlder) return null;
	const filmed = filmOf(source, question, begin, steps);
	return filmed && { ...filmed, head, isCut: filmed.isCut || isOlder || steps.length < all.length };
}

/** The words after each step, and what it changed in them. What shows no difference (a thread’s mark) is no step. */
function filmOf(
	source: PastSource,
	{ room, text, block, language }: PassageQuestion,
	begin: number,
	steps: readonly Step[],
): Pick<PassageFilm, "steps" | "isCut"> | null {
	const doc = documentAt(source, room, begin);
	if (!doc) return null;
	const writers = new Writers(source.owners(room));
	const key = `${text}#${block}`;
	const read = (): Passage | null => textPassages(doc, text, language).find((one) => one.key === key) ?? null;
	const told: PassageStep[] = [];
	let before: Passage | null = null;
	/** What it last said while it was there. */
	let known: Passage | null = null;
	let index = 0;
	let removals = new Removals();
	if (steps[0] === undefined || steps[0].from === begin) before = read();
	known = before;
	for (const row of rowsAfter(source, room, begin, steps.at(-1)?.seq ?? begin)) {
		const step = steps[index];
		if (!step) break;
		Y.applyUpdate(doc, row.bytes);
		if (index === 0 && row.seq === step.from) known = before = read();
		if (step.rows.has(row.seq)) {
			const decoded = decodedRow(row.bytes);
			writers.note(decoded, row.member);
			removals.note(decoded, row.member);
		}
		if (row.seq < step.seq) continue;
		const now = read();
		const alone = step.members.length === 1 ? step.members[0] : undefined;
		const gone = before === null ? known : null;
		const hands: Hands = {
			...(alone === undefined ? { wrote: writers.of, removed: removals.of, alone } : { ...NO_HANDS, alone }),
			before: () => gone && { passage: gone, wrote: writers.of },
		};
		const passage = passageDifference(before, now, { hands, key });
		if (passage.change !== "same") {
			const { from, seq, start, end, members } = step;
			told.push({ from, seq, start, end, hands: members, passage });
		}
		before = now;
		known = now ?? known;
		removals = new Removals();
		index += 1;
	}
	return fitting(told, ({ passage }) => [passage]);
}

/** Follows one block through the changes of its document: its words, its form, its place, its going and coming back. */
class BlockWatch {
	readonly #doc: Y.Doc;
	readonly #text: Y.XmlFragment;
	readonly #block: string;
	#element: Y.XmlElement | null;
	#isTouched = false;

	constructor(doc: Y.Doc, text: string, block: string) {
		this.#doc = doc;
		this.#text = richText(doc, text);
		this.#block = block;
		this.#element = this.#within([this.#text], () => true);
		doc.on("afterTransaction", (transaction: Y.Transaction) => this.#look(transaction));
	}

	get isThere(): boolean {
		return this.#element !== null;
	}

	isTouchedBy(bytes: Uint8Array): boolean {
		this.#isTouched = false;
		Y.applyUpdate(this.#doc, bytes);
		return this.#isTouched;
	}

	#look({ changed, beforeState }: Y.Transaction): void {
		const element = this.#element;
		const isGone = element !== null && (element._item?.deleted !== false || !this.#isNamed(element));
		for (const [type, keys] of changed) {
			if (element === null || isGone) break;
			// Its words, or a sign of what it stands in: a task that is done, another kind of list.
			if (isInside(type, element) || ([...keys].some((one) => one !== null) && isInside(element, type)))
				this.#isTouched = true;
		}
		if (element !== null && !isGone) return;
		const isNew = (item: Y.Item) => item.id.clock >= (beforeState.get(item.id.client) ?? 0);
		const parents = [...changed.keys()].flatMap((type: object) =>
			type instanceof Y.XmlFragment && isInside(type, this.#text) ? [type] : [],
		);
		// The name may come after the block: an editor gives one to what was written without.
		const named = [...changed].flatMap(([type, keys]: [object, ReadonlySet<string | null>]) =>
			keys.has("id") && type instanceof Y.XmlElement && isInside(type, this.#text) && this.#isNamed(type) ? [type] : [],
		);
		this.#element = named[0] ?? this.#within(parents, isNew);
		if (isGone || this.#element !== null) this.#isTouched = true;
	}

	#isNamed(element: Y.XmlElement): boolean {
		return element.getAttribute("id") === this.#block;
	}

	/** The block among the children of these, where they are looked for; and in all that a new one holds. */
	#within(parents: readonly Y.XmlFragment[], isSought: (item: Y.Item) => boolean): Y.XmlElement | null {
		for (const parent of parents)
			for (let item = parent._first; item !== null; item = item.next) {
				if (!(item.content instanceof Y.ContentType) || !isSought(item)) continue;
				const { type } = item.content;
				if (!(type instanceof Y.XmlElement)) continue;
				if (this.#isNamed(type)) return type;
				const inner = this.#within([type], () => true);
				if (inner) return inner;
			}
		return null;
	}
}

type AnyType = Y.Transaction["changed"] extends Map<infer Type, unknown> ? Type : never;

/** Whether one type is in the other, or is it. */
function isInside(type: object, outer: object): boolean {
	for (let one: AnyType | null = type as AnyType; one !== null; one = one.parent) if (one === outer) return true;
	return false;
}
