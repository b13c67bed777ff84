/** The words shown where nothing is written yet: in an empty text, and on the empty line the caret is on. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export const Placeholder = Extension.create<{ empty: () => string; line: () => string; isOnFocusOnly: boolean }>({
	name: "placeholder",

	addOptions() {
		return { empty: () => "", line: () => "", isOnFocusOnly: false };
	},

	addProseMirrorPlugins() {
		const { editor, options } = this;
		return [
			new Plugin({
				key: new PluginKey("placeholder"),
				props: {
					decorations: ({ doc, selection }) => {
						if (options.isOnFocusOnly && !editor.isFocused) return null;
						const first = doc.firstChild;
						if (doc.childCount === 1 && first?.type.name === "paragraph" && first.content.size === 0) {
							return say(doc, 0, first.nodeSize, options.empty());
						}
						const { $from } = selection;
						const isEmptyLine =
							editor.isEditable &&
							selection.empty &&
							$from.depth === 1 &&
							$from.parent.type.name === "paragraph" &&
							$from.parent.content.size === 0;
						return isEmptyLine ? say(doc, $from.before(), $from.after(), options.line()) : null;
					},
				},
			}),
		];
	},
});

function say(
	doc: Parameters<typeof DecorationSet.create>[0],
	from: number,
	to: number,
	words: string,
): DecorationSet | null {
	return words === "" ? null : DecorationSet.create(doc, [Decoration.node(from, to, { "data-placeholder": words })]);
}
