/** What is done to a whole block: move, duplicate, delete, link to it. The block is the outermost one around the selection, or the item inside a list. */

import type { Editor } from "@tiptap/core";
import { Fragment, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";

export type PlacedBlock = { pos: number; node: ProseMirrorNode };

const ITEMS = new Set(["listItem", "taskItem"]);

/** The block that acts apply to: the innermost list item, else the block of the page. */
export function currentBlock(state: EditorState): PlacedBlock | null {
	const { selection } = state;
	if (selection instanceof NodeSelection && selection.node.isBlock)
		return { pos: selection.from, node: selection.node };
	const { $from } = selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const node = $from.node(depth);
		if (depth === 1 || ITEMS.has(node.type.name)) return { pos: $from.before(depth), node };
	}
	return null;
}

/** Moves a block before the one above it or after the one below it. Its id goes with it. */
export function moveBlock(editor: Editor, direction: "up" | "down", block = currentBlock(editor.state)): boolean {
	if (!block) return false;
	const { state } = editor;
	const $pos = state.doc.resolve(block.pos);
	const index = $pos.index();
	const { parent } = $pos;
	const other = direction === "up" ? index - 1 : index + 1;
	if (other < 0 || other >= parent.childCount) return false;
	const neighbour = parent.child(other);
	const start = direction === "up" ? block.pos - neighbour.nodeSize : block.pos;
	const pair = direction === "up" ? [block.node, neighbour] : [neighbour, block.node];
	const transaction = state.tr.replaceWith(
		start,
		start + block.node.nodeSize + neighbour.nodeSize,
		Fragment.from(pair),
	);
	const landed = direction === "up" ? start : start + neighbour.nodeSize;
	restoreSelection(state, transaction, block.pos, landed);
	editor.view.dispatch(transaction.scrollIntoView());
	return true;
}

/** Puts the same block once more below itself, with ids of its own. */
export function duplicateBlock(editor: Editor, block = currentBlock(editor.state)): boolean {
	if (!block) return false;
	const end = block.pos + block.node.nodeSize;
	const transaction = editor.state.tr.insert(end, block.node);
	transaction.setSelection(Selection.near(transaction.doc.resolve(end + 1)));
	editor.view.dispatch(transaction.scrollIntoView());
	return true;
}

export function deleteBlock(editor: Editor, block = currentBlock(editor.state)): boolean {
	if (!block) return false;
	const { state } = editor;
	const $pos = state.doc.resolve(block.pos);
	const transaction = state.tr;
	if ($pos.parent.childCount > 1) {
		transaction.delete(block.pos, block.pos + block.node.nodeSize);
	} else if ($pos.depth > 0) {
		// The last item takes its list along.
		transaction.delete($pos.before(), $pos.after());
	} else {
		const empty = state.schema.nodes.paragraph?.create();
		if (!empty) return false;
		transaction.replaceWith(block.pos, block.pos + block.node.nodeSize, empty);
	}
	transaction.setSelection(
		Selection.near(transaction.doc.resolve(Math.min(block.pos, transaction.doc.content.size)), -1),
	);
	editor.view.dispatch(transaction.scrollIntoView());
	return true;
}

/** Selects a block as a whole. */
export function selectBlock(editor: Editor, pos: number): void {
	const { state } = editor;
	if (!state.doc.nodeAt(pos)) return;
	editor.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
}

/** The id that a link to a block carries; the first one inside for a block without its own. */
export function blockId(block: PlacedBlock): string | null {
	const own: unknown = block.node.attrs.id;
	if (typeof own === "string" && own !== "") return own;
	let inside: string | null = null;
	block.node.descendants((node) => {
		if (inside === null && typeof node.attrs.id === "string" && node.attrs.id !== "") inside = node.attrs.id;
		return inside === null;
	});
	return inside;
}

function restoreSelection(state: EditorState, transaction: Transaction, from: number, to: number): void {
	const shift = to - from;
	const { selection } = state;
	transaction.setSelection(
		selection instanceof NodeSelection
			? NodeSelection.create(transaction.doc, selection.from + shift)
			: TextSelection.create(transaction.doc, selection.anchor + shift, selection.head + shift),
	);
}
