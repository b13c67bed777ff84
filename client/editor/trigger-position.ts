/** Where a menu that belongs to a place of the text stands on the screen: below it, or above when there is no room. */

import type { Editor } from "@tiptap/core";

export type Spot = { left: number; top?: number; bottom?: number; maxHeight: number };

const GAP = 6;
const MARGIN = 8;

/** The spot beside a position of the document, for a menu of that width. */
export function spotBeside(editor: Editor, pos: number, width: number, wanted = 360): Spot {
	const at = editor.view.coordsAtPos(Math.min(pos, editor.state.doc.content.size));
	const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN));
	const below = window.innerHeight - at.bottom - GAP - MARGIN;
	const above = at.top - GAP - MARGIN;
	if (below >= Math.min(wanted, 240) || below >= above) {
		return { left, top: at.bottom + GAP, maxHeight: Math.min(wanted, below) };
	}
	return { left, bottom: window.innerHeight - at.top + GAP, maxHeight: Math.min(wanted, above) };
}
