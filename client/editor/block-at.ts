/** The block of a text that is under a mouse or a finger. */

import type { Editor } from "@tiptap/core";
import type { PlacedBlock } from "#client/editor/block-acts.ts";

/** The block of the page at that height, in its stretch in a long text; they follow each other, so it is found by halves. */
export function blockElementAt(dom: HTMLElement, y: number): HTMLElement | null {
	const found = childAt(dom, y);
	return found?.dataset.stretch === undefined ? found : childAt(found, y);
}

function childAt({ children }: HTMLElement, y: number): HTMLElement | null {
	let low = 0;
	let high = children.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const child = children[middle];
		if (!(child instanceof HTMLElement)) return null;
		const box = child.getBoundingClientRect();
		if (y < box.top - 2) high = middle - 1;
		else if (y > box.bottom + 2) low = middle + 1;
		else return child;
	}
	return null;
}

/** The block that an element shows; null once it is drawn no more. */
export function blockOf(editor: Editor, element: HTMLElement): PlacedBlock | null {
	if (!element.isConnected || !editor.view.dom.contains(element)) return null;
	const $pos = editor.state.doc.resolve(editor.view.posAtDOM(element, 0));
	const pos = $pos.depth > 0 ? $pos.before(1) : $pos.pos;
	const node = editor.state.doc.nodeAt(pos);
	return node ? { pos, node } : null;
}
