/** Headings of a text, levels 1 to 3. The title of the page stands above them, so each says aloud one level lower than it is written; copied elsewhere it stays what it is. */

import { mergeAttributes } from "@tiptap/core";
import { Heading as BaseHeading } from "@tiptap/extension-heading";

export const Heading = BaseHeading.configure({ levels: [1, 2, 3] }).extend({
	renderHTML({ node, HTMLAttributes }) {
		const level: unknown = node.attrs.level;
		const shown = level === 2 || level === 3 ? level : 1;
		return [`h${shown}`, mergeAttributes(HTMLAttributes, { "aria-level": String(shown + 1) }), 0];
	},
});
