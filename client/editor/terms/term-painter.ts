/** Marks the terms of glossaries in one text. Only the blocks that changed are read again, and only the marks that differ are drawn again. */

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { TermMatch, TermMatcher } from "#shared/domain/term-matching.ts";
import { followText } from "#client/editor/follow-text.ts";
import { termsDrawnKey } from "#client/editor/drawn-over.ts";

/** A term, or words to avoid, where they stand in the text now. */
export type PlacedTerm = { from: number; to: number; match: TermMatch };

/** What each mark says of itself: its class, what it is for screen readers. */
export type TermLook = (match: TermMatch, isStop: boolean) => Record<string, string>;

export type TermPainterParts = {
	editor: Editor;
	matcher: TermMatcher;
	look: TermLook;
	/** Where one only reads, the first mark of each term in a block is a stop of the Tab key; while writing, Tab would never leave the text. */
	hasStops: boolean;
};

type Spec = { drawing: string; match: TermMatch };

const FOLLOW_MS = 250;

export class TermPainter {
	readonly #editor: Editor;
	readonly #parts: TermPainterParts;
	/** What was found in a block, for as long as it is the same block. */
	readonly #found = new WeakMap<Node, readonly TermMatch[]>();

	constructor(parts: TermPainterParts) {
		this.#editor = parts.editor;
		this.#parts = parts;
	}

	/** Draws now, then after each change; returns how to stop, which leaves the marks to whoever comes next. */
	follow(): () => void {
		return followText(this.#editor, FOLLOW_MS, () => this.draw(), { fromStart: true });
	}

	draw(): void {
		const editor = this.#editor;
		if (editor.isDestroyed) return;
		const { doc } = editor.state;
		const wanted = new Map<string, Decoration>();
		doc.descendants((node, pos) => {
			if (!node.isTextblock) return true;
			const met = new Set<string>();
			for (const match of this.#in(node)) {
				const name = match.forms.map((form) => `${form.kind} ${form.key}`).join();
				const isStop = this.#parts.hasStops && !met.has(name);
				met.add(name);
				const from = pos + 1 + match.from;
				const to = pos + 1 + match.to;
				const attributes = this.#parts.look(match, isStop);
				const drawing = `${match.isPlural} ${name} ${Object.values(attributes).join(" ")}`;
				wanted.set(
					`${from}-${to} ${drawing}`,
					Decoration.inline(from, to, attributes, { drawing, match } satisfies Spec),
				);
			}
			return false;
		});
		const before = termsDrawnKey.getState(editor.state) ?? DecorationSet.empty;
		const gone: Decoration[] = [];
		for (const drawn of before.find()) {
			const place = `${drawn.from}-${drawn.to} ${(drawn.spec as Spec).drawing}`;
			if (!wanted.delete(place)) gone.push(drawn);
		}
		if (gone.length === 0 && wanted.size === 0) return;
		const set = before.remove(gone).add(doc, [...wanted.values()]);
		editor.view.dispatch(editor.state.tr.setMeta(termsDrawnKey, set).setMeta("addToHistory", false));
	}

	#in(node: Node): readonly TermMatch[] {
		if (node.type.spec.code) return NONE;
		let found = this.#found.get(node);
		if (!found) {
			found = this.#parts.matcher.find(wordsIn(node));
			this.#found.set(node, found);
		}
		return found;
	}
}

const NONE: readonly TermMatch[] = [];
const CHIP = "\ufffc";

/** The words of a block, sign for position: what is no word stands as one sign. */
export function wordsIn(node: Node): string {
	return node.textBetween(0, node.content.size, undefined, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : CHIP));
}

/** Takes every mark away. */
export function eraseTerms(editor: Editor): void {
	if (editor.isDestroyed) return;
	const before = termsDrawnKey.getState(editor.state);
	if (before === undefined || before === DecorationSet.empty) return;
	editor.view.dispatch(editor.state.tr.setMeta(termsDrawnKey, DecorationSet.empty).setMeta("addToHistory", false));
}

/** The term that is marked at a place of the text; null where there is none. */
export function termAt(editor: Editor, from: number, to = from): PlacedTerm | null {
	const [drawn] = (termsDrawnKey.getState(editor.state) ?? DecorationSet.empty).find(from, to);
	return drawn ? { from: drawn.from, to: drawn.to, match: (drawn.spec as Spec).match } : null;
}
