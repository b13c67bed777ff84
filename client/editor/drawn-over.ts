/** What is drawn over a text without being in it: commented words, proposals, open votes, terms of glossaries. What finds them comes later; here they only stay in their place as one writes. */

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { type Decoration, DecorationSet } from "@tiptap/pm/view";

export const threadsDrawnKey = new PluginKey<DecorationSet>("threadsDrawn");
export const proposalsDrawnKey = new PluginKey<DecorationSet>("proposalsDrawn");
export const votesDrawnKey = new PluginKey<DecorationSet>("votesDrawn");
export const termsDrawnKey = new PluginKey<DecorationSet>("termsDrawn");

export const DrawnOver = Extension.create({
	name: "drawnOver",
	addProseMirrorPlugins: () => [
		drawn(threadsDrawnKey),
		drawn(proposalsDrawnKey),
		drawn(votesDrawnKey),
		drawn(termsDrawnKey),
	],
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

/** Whether what is drawn is already what is wanted, in the same places; each thing says what it is in `drawing`. Asked before the set is made, which costs more. */
export function isDrawn(wanted: readonly Decoration[], drawn: DecorationSet): boolean {
	const found = drawn.find();
	if (found.length !== wanted.length) return false;
	const all = new Set(found.map(inShort));
	return wanted.every((one) => all.has(inShort(one)));
}

function inShort({ from, to, spec }: Decoration): string {
	return `${from}-${to} ${String((spec as { drawing?: unknown }).drawing)}`;
}
