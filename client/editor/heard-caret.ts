/** Keeps the caret where the browser has just put it, while ProseMirror has not heard of it yet. */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

type DomRange = Pick<globalThis.Selection, "anchorNode" | "anchorOffset" | "focusNode" | "focusOffset">;

/** What ProseMirror knows of the browser's selection, which it keeps to itself. */
type Observing = {
	domObserver: {
		currentSelection: { eq: (range: DomRange) => boolean };
		suppressingSelectionUpdates: boolean;
		ignoreSelectionChange: (range: DomRange) => boolean;
		flushingSoon: number;
		onSelectionChange: () => void;
	};
	docView: { dirty: number } | null;
	domSelectionRange: () => DomRange;
	input: { lastFocus: number };
};

/** Browsers that put the caret at the very start as a text takes the focus do it within that time. */
const FOCUS_MS = 200;

/**
 * A key that moves the caret (End, an arrow…) is told to ProseMirror a moment later, by `selectionchange`. Whatever is drawn in between (a colleague’s
 * caret or letters, a term, a comment) would put back the caret it knew, and the next letters would go there.
 */
export const HeardCaret = Extension.create({
	name: "heardCaret",
	addProseMirrorPlugins: () => [heardCaret()],
});

function heardCaret(): Plugin {
	let view: EditorView | null = null;
	// A key was pressed here, and what it did to the caret is not told yet. What else the browser’s selection may say, as when a text takes the focus, is not one’s own.
	let isPressed = false;
	const forget = () => {
		isPressed = false;
		return false;
	};
	return new Plugin({
		view: (made) => {
			view = made;
			const { ownerDocument } = made.dom;
			ownerDocument.addEventListener("selectionchange", forget);
			return {
				destroy: () => {
					view = null;
					ownerDocument.removeEventListener("selectionchange", forget);
				},
			};
		},
		props: {
			handleDOMEvents: {
				// The next key begins where the last one led.
				keydown: (typedIn) => {
					if (isPressed && !typedIn.composing && movedRange(typedIn))
						observing(typedIn).domObserver.onSelectionChange();
					isPressed = true;
					return false;
				},
				mousedown: forget,
				blur: forget,
			},
		},
		appendTransaction: (transactions, before, after) => {
			const moved = view && isPressed && !transactions.some(isPlaced) ? movedSelection(view, before) : null;
			if (!moved) return null;
			let [anchor, head] = [moved.anchor, moved.head];
			for (const { mapping } of transactions) [anchor, head] = [mapping.map(anchor), mapping.map(head)];
			const selection = TextSelection.between(after.doc.resolve(anchor), after.doc.resolve(head));
			return selection.eq(after.selection) ? null : after.tr.setSelection(selection).setMeta("addToHistory", false);
		},
	});
}

/** Whether a transaction says itself where the caret goes. Those of somebody else only put back the one known here. */
function isPlaced(transaction: Transaction): boolean {
	const sync = transaction.getMeta(ySyncPluginKey) as
		| { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean }
		| undefined;
	return transaction.selectionSet && !(sync?.isChangeOrigin && !sync.isUndoRedoOperation);
}

/** Where the browser has put the caret, in the text it was put in. */
function movedSelection(view: EditorView, { doc }: EditorState): Selection | null {
	const range = movedRange(view);
	const { domObserver, docView, input } = observing(view);
	// Letters that are on the screen and not yet in the text come with their own caret.
	if (
		!range ||
		doc !== view.state.doc ||
		view.composing ||
		!docView ||
		docView.dirty > 0 ||
		domObserver.flushingSoon >= 0
	)
		return null;
	if (domObserver.ignoreSelectionChange(range)) return null;
	const anchor = placeIn(view, range.anchorNode, range.anchorOffset);
	const head = placeIn(view, range.focusNode, range.focusOffset);
	if (anchor === null || head === null || Math.max(anchor, head) > doc.content.size) return null;
	const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)];
	if (!$anchor.parent.inlineContent || !$head.parent.inlineContent) return null;
	// Cells being chosen, a caret between two blocks: what knows of those decides.
	if (view.someProp("createSelectionBetween", (decides) => decides(view, $anchor, $head))) return null;
	const selection = TextSelection.between($anchor, $head);
	const isJustFocused = input.lastFocus > Date.now() - FOCUS_MS;
	return isJustFocused && selection.eq(Selection.atStart(doc)) ? null : selection;
}

/** The browser’s selection in this text, when it is not the one ProseMirror knows. */
function movedRange(view: EditorView): DomRange | null {
	const { domObserver } = observing(view);
	if (domObserver.suppressingSelectionUpdates || (view.editable && !view.hasFocus())) return null;
	const range = observing(view).domSelectionRange();
	const isInside = view.dom.contains(range.anchorNode) && view.dom.contains(range.focusNode);
	return isInside && range.focusNode && !domObserver.currentSelection.eq(range) ? range : null;
}

function placeIn(view: EditorView, node: Node | null, offset: number): number | null {
	if (!node) return null;
	try {
		return view.posAtDOM(node, offset, -1);
	} catch {
		return null;
	}
}

function observing(view: EditorView): Observing {
	return view as unknown as Observing;
}
