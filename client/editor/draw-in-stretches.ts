/** Draws a long text in stretches that the browser leaves alone while they are out of sight: a key then costs what is on the screen, not the hundred pages around it. */

import type { Mark, Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import { type Stretched, stretchesOf } from "#client/editor/stretches.ts";

/** What is used of how ProseMirror draws: the tree of what is drawn, which keeps the blocks of the text below the elements of its marks. */
type Drawn = {
	readonly parent?: Drawn | undefined;
	readonly children: readonly Drawn[];
	readonly node?: ProseMirrorNode | undefined;
	readonly mark?: Mark | undefined;
	readonly size: number;
	updateChildren: (view: EditorView, pos: number) => void;
	markDirty: (from: number, to: number) => void;
	parseRange: (from: number, to: number, base?: number) => unknown;
};

/** The marks of the blocks of a stretch, by its number: the same array each time, for it is asked for each block of the text at each key. */
export type MarksOfStretch = (stretch: number) => readonly Mark[];

/** A text that is drawn in stretches; `now` is null until it is. */
type LongView = { now: Stretched | null; readonly marksOf: MarksOfStretch };

const longViews = new WeakMap<EditorView, LongView>();
const taught = new WeakSet<object>();

/** What goes on for a text that is drawn in stretches, as long as it is open. */
export type StretchedView = { update: () => void; destroy: () => void };

/** From now on; what is drawn already is drawn again so. */
export function drawInStretches(view: EditorView, marksOf: MarksOfStretch): StretchedView {
	const { docView } = view as unknown as { docView: Drawn };
	teach(docView);
	const long: LongView = { now: null, marksOf };
	longViews.set(view, long);
	const heights = new KnownHeights(view.dom);
	docView.markDirty(-1, -1);
	view.updateState(view.state);
	return {
		update: () => {
			if (long.now) heights.begin();
		},
		destroy: () => {
			longViews.delete(view);
			heights.stop();
		},
	};
}

/** Teaches how a text is drawn, and read back from the page, in stretches; once for all texts of the page. */
function teach(docView: Drawn): void {
	const kind = Object.getPrototypeOf(docView) as Drawn;
	if (taught.has(kind)) return;
	taught.add(kind);
	const { updateChildren, parseRange } = kind;
	kind.updateChildren = function (this: Drawn, view, pos) {
		const long = this.parent === undefined ? longViews.get(view) : undefined;
		// Nothing is taken into stretches in the middle of a letter that is being composed: its keys would be lost.
		const isWhole = !long || (long.now === null && view.composing);
		if (isWhole || !this.node) updateChildren.call(this, view, pos);
		else drawWithMarks(long, this.node, view.composing, () => updateChildren.call(this, view, pos));
	};
	kind.parseRange = function (this: Drawn, from, to, base = 0) {
		// Where one writes is read again: a block of it, not the whole stretch.
		let start = base;
		for (const child of this.children) {
			const end = start + child.size;
			if (child.mark && this.parent === undefined && from > start && to < end) return child.parseRange(from, to, start);
			start = end;
		}
		return parseRange.call(this, from, to, base);
	};
}

function drawWithMarks(long: LongView, doc: ProseMirrorNode, isHeld: boolean, draw: () => void): void {
	const before = long.now;
	const now = stretchesOf(doc, before, isHeld);
	long.now = now;
	// What is drawn is compared with what is to be: both have their marks for that while.
	if (before) lend(before, long.marksOf);
	lend(now, long.marksOf);
	try {
		draw();
	} finally {
		if (before) takeBack(before);
		takeBack(now);
	}
}

/** The document itself has no mark: its blocks have its own none. */
type Lent = { marks: readonly Mark[] };

function lend({ doc, stretches }: Stretched, marksOf: MarksOfStretch): void {
	for (let index = 0; index < stretches.length; index += 1)
		(doc.child(index) as Lent).marks = marksOf(stretches[index] as number);
}

function takeBack({ doc }: Stretched): void {
	for (const block of doc.children) (block as Lent).marks = doc.marks;
}

/**
 * A stretch is left alone only once its height is known: the page keeps its length, and a link lands where it should. The browser remembers it
 * from when it was drawn; in another width all are drawn again.
 */
class KnownHeights {
	readonly #dom: HTMLElement;
	readonly #widths: ResizeObserver | null;
	#width = 0;
	#hasBegun = false;
	#frame = 0;

	constructor(dom: HTMLElement) {
		this.#dom = dom;
		this.#widths = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => this.#seeWidth());
	}

	/** The text is in stretches from now on. */
	begin(): void {
		if (this.#hasBegun) return;
		this.#hasBegun = true;
		this.#width = this.#dom.clientWidth;
		this.#widths?.observe(this.#dom);
		this.#drawAll();
	}

	stop(): void {
		this.#widths?.disconnect();
		cancelAnimationFrame(this.#frame);
	}

	#seeWidth(): void {
		const width = this.#dom.clientWidth;
		if (width === this.#width) return;
		this.#width = width;
		this.#drawAll();
	}

	/** All of it is drawn for the time of two frames: the browser takes the heights down after the first. */
	#drawAll(): void {
		delete this.#dom.dataset.heights;
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => {
			this.#frame = requestAnimationFrame(() => {
				this.#dom.dataset.heights = "known";
			});
		});
	}
}
