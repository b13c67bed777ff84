/** The space that comes by itself after a citation or a figure: one typed out of habit is not a second one, and a sign that closes takes its place. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";

const CLOSING = /^[.,;)\]…]$/;

export const ChipSpaces = Extension.create({
	name: "chipSpaces",
	// Before the typography, which would keep the space.
	priority: 1200,

	addProseMirrorPlugins: () => [
		new Plugin({
			key: new PluginKey("chipSpaces"),
			props: {
				handleTextInput: (view, from, to, text) => {
					if (from !== to || (text !== " " && !CLOSING.test(text))) return false;
					const { $from } = view.state.selection;
					const index = $from.index() - ($from.textOffset > 0 ? 0 : 1);
					const words = index > 0 ? $from.parent.child(index) : null;
					const isChip = index > 0 && ["citation", "figure"].includes($from.parent.child(index - 1).type.name);
					const isJustAfter =
						$from.pos === from && words?.text?.startsWith(" ") && $from.posAtIndex(index) + 1 === from;
					if (!isChip || !isJustAfter) return false;
					if (text !== " ") view.dispatch(view.state.tr.insertText(text, from - 1, from).scrollIntoView());
					return true;
				},
			},
		}),
	],
});
