/** Brings words into view and puts the caret at their start, without a word of it to the others. */

import type { Editor } from "@tiptap/core";
import { NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import { bringIntoView } from "#client/editor/use-linked-block.ts";

export function showRange(editor: Editor, { from }: { from: number; to: number }): void {
	const { state, view } = editor;
	const $from = state.doc.resolve(Math.min(from, state.doc.content.size));
	const block = $from.nodeAfter;
	const selection = $from.parent.inlineContent
		? TextSelection.create(state.doc, $from.pos)
		: block && NodeSelection.isSelectable(block)
			? NodeSelection.create(state.doc, $from.pos)
			: Selection.near($from);
	view.dispatch(state.tr.setSelection(selection));
	const { node } = view.domAtPos($from.pos);
	const element = node instanceof HTMLElement ? node : node.parentElement;
	if (element) bringIntoView(editor, element);
}
