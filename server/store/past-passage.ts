/** How one passage of a text came to be: its steps, each with what it changed and whose hand it was. Slow: it runs in a thread of its own. */

import * as Y from "yjs";
import { fitting, replay, type Touched, touchedSteps } from "#server/store/film-steps.ts";
import { documentAt, type PastSource } from "#server/store/past-source.ts";
import type { PassageFilm, PassageQuestion, PassageStep } from "#server/store/past.ts";
import { type Passage, textPassages } from "#shared/document/passages.ts";
import { richText } from "#shared/document/rich-text.ts";
import { type Hands, NO_HANDS, passageDifference } from "#shared/document/text-difference.ts";

/** Null when the log has no such passage, or cannot be read whole from where it begins. */
export function pastPassage(source: PastSource, question: PassageQuestion): PassageFilm | null {
	const { text, block } = question;
	const touched = touchedSteps(source, question, (doc) => {
		const watch = new BlockWatch(doc, text, block);
		return { isOlder: watch.isThere, isTouchedBy: (bytes) => watch.isTouchedBy(bytes) };
	});
	if (!touched) return null;
	const { head, steps, isOlder, isShort } = touched;
	if (steps.length === 0 && !isOlder) return null;
	const filmed = filmOf(source, question, touched);
	return filmed && { ...filmed, head, isCut: filmed.isCut || isOlder || isShort };
}

/** The words after each step, and what it changed in them. What shows no difference (a thread’s mark) is no step. */
function filmOf(
	source: PastSource,
	{ room, text, block, language }: PassageQuestion,
	touched: Touched,
): Pick<PassageFilm, "steps" | "isCut"> | null {
	const doc = documentAt(source, room, touched.begin);
	if (!doc) return null;
	const key = `${text}#${block}`;
	const read = (): Passage | null => textPassages(doc, text, language).find((one) => one.key === key) ?? null;
	const told: PassageStep[] = [];
	let before: Passage | null = null;
	/** What it last said while it was there. */
	let known: Passage | null = null;
	for (const { at, step, hands } of replay(source, room, doc, touched)) {
		if (at === "start") {
			if (step === touched.steps[0]) known = before = read();
			continue;
		}
		const now = read();
		const gone = before === null ? known : null;
		const whose: Hands = {
			...(hands.alone === undefined ? hands : { ...NO_HANDS, alone: hands.alone }),
			before: () => gone && { passage: gone, wrote: hands.wrote },
		};
		const passage = passageDifference(before, now, { hands: whose, key });
		if (passage.change !== "same") {
			const { from, seq, start, end, members } = step;
			told.push({ from, seq, start, end, hands: members, passage });
		}
		before = now;
		known = now ?? known;
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
