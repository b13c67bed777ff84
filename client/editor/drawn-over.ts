/** What is drawn over a text without being in it: commented words, proposals, terms of glossaries. What finds them comes later; here they only stay in their place as one writes. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";

export const threadsDrawnKey = new PluginKey<DecorationSet>("threadsDrawn");
export const proposalsDrawnKey = new PluginKey<DecorationSet>("proposalsDrawn");

export const termsDrawnKey = new PluginKey<DecorationSet>("termsDrawn");

export const DrawnOver = Extension.create({
	name: "drawnOver",
	addProseMirrorPlugins: () => [drawn(threadsDrawnKey), drawn(proposalsDrawnKey), drawn(termsDrawnKey)],
});

function drawn(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
	return new Plugin({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (transaction, before) =>
				(transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
		},
		props: { decorations: (state) => key.getState(state) },
	});
}

/** Whether two drawings are of the same things in the same places; each says what it is in `drawing`. */
export function isSameDrawing(one: DecorationSet, other: DecorationSet): boolean {
	return inShort(one) === inShort(other);
}

function inShort(set: DecorationSet): string {
	return set
		.find()
		.map(({ from, to, spec }) => `${from}-${to} ${String((spec as { drawing?: unknown }).drawing)}`)
		.sort()
		.join();
}
