/** The threads of one text on the screen: where each one's words are now, which one is being read, and the passage somebody is about to comment. */

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type {} from "#shared/editor/thread-mark.ts";
import type { CommentsState, Thread } from "#shared/ledger/comments-state.ts";
import { findQuote, type Run, runsOf } from "#client/comments/find-quote.ts";
import { Cell } from "#client/document/cell.ts";
import { isDrawn, threadsDrawnKey } from "#client/editor/drawn-over.ts";
import { followText } from "#client/editor/follow-text.ts";

export type Range = { from: number; to: number };
/** Where a thread's words are, in pieces when they were parted; `isByWords`: their mark is gone, and they were found by what they say. */
export type Anchor = Range & { pieces: readonly Range[]; isByWords: boolean };

const PASSAGE = "thread-passage";
const ACTIVE = "thread-active";
const DRAFT = "thread-draft";
/** Typing is not followed letter by letter: the marks move by themselves meanwhile. */
const FOLLOW_MS = 120;

export class TextThreads {
	readonly editor: Editor;
	readonly field: string;
	/** In the order of the text. */
	readonly anchors = new Cell<ReadonlyMap<string, Anchor>>(new Map());
	readonly active = new Cell<string | null>(null);
	/** Whether a passage is about to be commented. */
	readonly isDrafting = new Cell(false);
	/** The thread that the keys led to: its answer takes the focus once its card is there. */
	readonly led = new Cell<string | null>(null);
	/** Threads whose cards are in the page. */
	readonly #cards = new Set<string>();
	#isCardsTimer: ReturnType<typeof setTimeout> | null = null;
	#threads: ReadonlyMap<string, Thread> = new Map();
	#shown: ReadonlySet<string> = new Set();
	#draft: (Range & { isBlock: boolean }) | null = null;
	/** Whether the words about to be commented are drawn: from then on the text takes them along. */
	#isDraftDrawn = false;

	constructor(editor: Editor, field: string) {
		this.editor = editor;
		this.field = field;
	}

	/** Draws the threads from now on; returns how to stop. */
	follow(): () => void {
		return followText(this.editor, FOLLOW_MS, () => this.#read());
	}

	/** The threads there are, and those whose words are shown as commented. */
	show({ threads }: CommentsState, shown: ReadonlySet<string>): void {
		this.#threads = threads;
		this.#shown = shown;
		if (this.editor.isDestroyed) return;
		this.editor.storage.thread.isKnown = (id) => threads.has(id);
		this.#read();
	}

	activate(thread: string | null): void {
		if (this.active.get() === thread) return;
		this.active.set(thread);
		this.#draw();
	}

	/** A card came into the page, for as long as it is not told to have left: its words name it as their detail. */
	readonly showCard = (thread: string): (() => void) => {
		this.#cards.add(thread);
		this.#drawSoon();
		return () => {
			this.#cards.delete(thread);
			this.#drawSoon();
		};
	};

	/** Holds the words, or the block as a whole, that are about to be commented, through what is written meanwhile. Null lets them go. */
	draft(range: Range | null, isBlock = false): void {
		this.#draft = range && { ...range, isBlock };
		this.#isDraftDrawn = false;
		if (range) this.active.set(null);
		this.isDrafting.set(range !== null);
		this.#draw();
	}

	/** Where the words about to be commented are by now. */
	draftRange(): Range | null {
		if (!this.#draft) return null;
		const [held] = (threadsDrawnKey.getState(this.editor.state) ?? DecorationSet.empty).find(
			undefined,
			undefined,
			(spec) => spec.isDraft === true,
		);
		return held ? { from: held.from, to: held.to } : null;
	}

	/** The block that is about to be commented as a whole. */
	draftBlock(): { range: Range; node: Node } | null {
		const range = this.#draft?.isBlock ? this.draftRange() : null;
		const node = range && this.editor.state.doc.nodeAt(range.from);
		return node ? { range, node } : null;
	}

	/** The next thread of the text after the caret, or the one before it; the first or the last past the end. */
	beside(direction: 1 | -1): string | null {
		const shown = [...this.anchors.get()].filter(([id]) => this.#shown.has(id));
		const active = shown.findIndex(([id]) => id === this.active.get());
		if (active >= 0) return shown.at((active + direction) % shown.length)?.[0] ?? null;
		const { head } = this.editor.state.selection;
		const after = shown.filter(([, { from }]) => from >= head);
		const before = shown.filter(([, { from }]) => from < head);
		const next = direction === 1 ? (after[0] ?? shown[0]) : (before.at(-1) ?? shown.at(-1));
		return next?.[0] ?? null;
	}

	/** Where a thread stands among those shown, from 1, and how many they are. */
	placeOf(thread: string): { index: number; count: number } {
		const shown = [...this.anchors.get().keys()].filter((id) => this.#shown.has(id));
		return { index: shown.indexOf(thread) + 1, count: shown.length };
	}

	#read(): void {
		if (this.editor.isDestroyed) return;
		const { doc } = this.editor.state;
		const anchors = new Map<string, Anchor>();
		doc.descendants((node, pos) => {
			for (const mark of node.marks) {
				if (mark.type.name !== "thread") continue;
				const id = String(mark.attrs.thread);
				if (!this.#threads.has(id)) continue;
				const piece = { from: pos, to: pos + node.nodeSize };
				const known = anchors.get(id);
				anchors.set(id, {
					...{ from: known?.from ?? pos, to: piece.to, isByWords: false },
					pieces: [...(known?.pieces ?? []), piece],
				});
			}
			const own: unknown = node.attrs.id;
			if (typeof own === "string") this.#blocks.set(own, { from: pos, to: pos + node.nodeSize });
		});
		let runs: readonly Run[] | null = null;
		for (const thread of this.#threads.values()) {
			if (anchors.has(thread.id)) continue;
			const { on } = thread;
			if (on.kind === "words" && on.field === this.field) {
				runs ??= runsOf(doc);
				const found = findQuote(runs, on);
				if (found) anchors.set(thread.id, { ...found, pieces: [found], isByWords: true });
			} else if (on.kind === "block" && on.field === this.field) {
				const block = this.#blocks.get(on.block);
				if (block) anchors.set(thread.id, { ...block, pieces: [block], isByWords: false });
			}
		}
		this.#blocks.clear();
		this.anchors.set(new Map([...anchors].sort(([, a], [, b]) => a.from - b.from || a.to - b.to)));
		this.#draw();
	}

	/** Blocks by id, while the text is read. */
	readonly #blocks = new Map<string, Range>();

	/** Cards come and go by the dozen as one scrolls. */
	#drawSoon(): void {
		this.#isCardsTimer ??= setTimeout(() => {
			this.#isCardsTimer = null;
			this.#draw();
		}, FOLLOW_MS);
	}

	#draw(): void {
		const { editor } = this;
		if (editor.isDestroyed) return;
		const { doc } = editor.state;
		const end = doc.content.size;
		const drawn: Decoration[] = [];
		const active = this.active.get();
		for (const [id, { from, to, pieces }] of this.anchors.get()) {
			if (!this.#shown.has(id) || to > end) continue;
			const look = id === active ? `${PASSAGE} ${ACTIVE}` : PASSAGE;
			// What is named must be there: the card, else the words that say how to come to it.
			const detail = this.#cards.has(id) ? cardId(id) : HINT_ID;
			const attributes = { class: look, "data-passage": id, "aria-details": detail };
			const drawing = `${id} ${look} ${detail}`;
			const block = this.#threads.get(id)?.on.kind === "block" ? doc.nodeAt(from) : null;
			if (block && hasOwnBox(block))
				drawn.push(
					Decoration.node(
						from,
						to,
						{
							...attributes,
							class: `${look} thread-block`,
							...(block.type.name === "horizontalRule" ? {} : { role: "mark" }),
						},
						{ drawing },
					),
				);
			else
				for (const piece of pieces)
					drawn.push(Decoration.inline(piece.from, piece.to, { nodeName: "mark", ...attributes }, { drawing }));
		}
		const held = this.#isDraftDrawn ? this.draftRange() : this.#draft;
		if (held && this.#draft && held.to <= end) {
			const node = this.#draft.isBlock ? doc.nodeAt(held.from) : null;
			const spec = { isDraft: true, drawing: DRAFT };
			drawn.push(
				node && held.from + node.nodeSize === held.to
					? Decoration.node(held.from, held.to, { class: `${DRAFT} thread-block` }, spec)
					: Decoration.inline(held.from, held.to, { class: DRAFT }, spec),
			);
		}
		this.#isDraftDrawn = this.#draft !== null;
		const before = threadsDrawnKey.getState(editor.state) ?? DecorationSet.empty;
		// Most stand already where they should: the text took them along.
		if (isDrawn(drawn, before)) return;
		const set = DecorationSet.create(doc, drawn);
		editor.view.dispatch(editor.state.tr.setMeta(threadsDrawnKey, set).setMeta("addToHistory", false));
	}
}

/** Whether a commented block is marked as a box, rather than by its words, which keep what they are: a title, items of a list. */
function hasOwnBox(node: Node): boolean {
	return node.isAtom || node.type.name === "table";
}

/** The id of the words that say how to come to a thread. */
export const HINT_ID = "thread-hint";

/** The id of the card of a thread in the page: what its words name as their detail. */
export function cardId(thread: string): string {
	return `thread-${thread}`;
}

const known = new WeakMap<Editor, TextThreads>();

/** The threads of a text, shared by what draws them in the text and what shows them beside it. */
export function textThreadsOf(editor: Editor, field: string): TextThreads {
	let threads = known.get(editor);
	if (!threads) {
		threads = new TextThreads(editor, field);
		known.set(editor, threads);
	}
	return threads;
}
