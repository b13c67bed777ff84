/** Sees when a text is long, and has it drawn in stretches from then on. */

import { Extension } from "@tiptap/core";
import { type Mark, Schema } from "@tiptap/pm/model";
import { Plugin, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { StretchedView } from "#client/editor/draw-in-stretches.ts";
import { later } from "#client/ui/later.ts";

/** A text of fewer blocks is drawn as it is: a key in it costs the browser little. */
export const LONG_TEXT = 300;

/** The view draws blocks that have the same mark in one element. The document has no such mark: it is lent to its blocks while they are drawn. */
const stretchMark = new Schema({
	nodes: { doc: { content: "text*" }, text: {} },
	marks: {
		stretch: {
			attrs: { stretch: {} },
			toDOM: () => ["div", { "data-stretch": "" }, 0],
			// What is read again from the page finds the blocks in it, and nothing else.
			reparseInView: true,
		},
	},
}).marks.stretch;

const marks = new Map<number, readonly Mark[]>();
function marksOfStretch(stretch: number): readonly Mark[] {
	let known = marks.get(stretch);
	if (!known) {
		known = [stretchMark.create({ stretch })];
		marks.set(stretch, known);
	}
	return known;
}

const drawingCode = later(() => import("#client/editor/draw-in-stretches.ts").then((file) => file.drawInStretches));

export const LongText = Extension.create({
	name: "longText",
	addProseMirrorPlugins: () => [new Plugin({ view: (view) => new LongTextView(view) })],
});

class LongTextView implements PluginView {
	#drawn: StretchedView | null = null;
	#isAsked = false;
	#isGone = false;

	constructor(view: EditorView) {
		this.#see(view);
	}

	update(view: EditorView): void {
		if (this.#drawn) this.#drawn.update();
		else this.#see(view);
	}

	destroy(): void {
		this.#isGone = true;
		this.#drawn?.destroy();
	}

	/** What a short text never needs comes once it is long; without it the text is drawn whole. */
	#see(view: EditorView): void {
		if (this.#isAsked || view.state.doc.childCount < LONG_TEXT) return;
		this.#isAsked = true;
		drawingCode.fetch().then(
			(draw) => {
				if (this.#isGone) return;
				this.#drawn = draw(view, marksOfStretch);
				this.#drawn.update();
			},
			() => {
				this.#isAsked = false;
			},
		);
	}
}
