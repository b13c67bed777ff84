/** The commented words of a text, as they are drawn. What finds them comes later with the comments; here they only stay in their place as one writes. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";

export const threadsDrawnKey = new PluginKey<DecorationSet>("threadsDrawn");

export const ThreadsDrawn = Extension.create({
	name: "threadsDrawn",
	addProseMirrorPlugins: () => [
		new Plugin<DecorationSet>({
			key: threadsDrawnKey,
			state: {
				init: () => DecorationSet.empty,
				apply: (transaction, before) =>
					(transaction.getMeta(threadsDrawnKey) as DecorationSet | undefined) ??
					before.map(transaction.mapping, transaction.doc),
			},
			props: { decorations: (state) => threadsDrawnKey.getState(state) },
		}),
	],
});
