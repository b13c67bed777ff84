/** Puts a block without words (a divider, a card, an image) where the caret is, and leaves a line to write on after it. */

import type { Editor, JSONContent } from "@tiptap/core";

export function insertBlockHere(editor: Editor, block: JSONContent): void {
	const { $from } = editor.state.selection;
	const isLast = $from.depth === 0 || $from.index(-1) === $from.node(-1).childCount - 1;
	const isAtEnd = $from.parentOffset === $from.parent.content.size;
	editor
		.chain()
		.focus()
		.insertContent(isLast && isAtEnd ? [block, { type: "paragraph" }] : [block])
		.run();
}
