/** What is being looked for in a text, and every place found, shown. What looks (a query) comes with the find bar. */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Finds the next place between two positions. */
export type Query = {
	valid: boolean;
	findNext: (state: EditorState, from: number, to: number) => { from: number; to: number } | null;
};

type FindingState = { query: Query | null; found: readonly { from: number; to: number }[]; drawn: DecorationSet };

export const findingKey = new PluginKey<FindingState>("finding");

const NOTHING: FindingState = { query: null, found: [], drawn: DecorationSet.empty };

export const Finding = Extension.create({
	name: "finding",
	addProseMirrorPlugins: () => [
		new Plugin<FindingState>({
			key: findingKey,
			state: {
				init: () => NOTHING,
				apply: (transaction, before, _old, state) => {
					const asked = transaction.getMeta(findingKey) as Query | undefined;
					const query = asked ?? before.query;
					if (!query?.valid) return NOTHING;
					if (!asked && !transaction.docChanged && !transaction.selectionSet) return before;
					const found = asked || transaction.docChanged ? findAll(state, query) : before.found;
					return { query, found, drawn: drawFound(state, found) };
				},
			},
			props: { decorations: (state) => findingKey.getState(state)?.drawn },
		}),
	],
});

function findAll(state: EditorState, query: Query): FindingState["found"] {
	const found: { from: number; to: number }[] = [];
	const end = state.doc.content.size;
	for (let from = 0; ; ) {
		const next = query.findNext(state, from, end);
		if (!next) return found;
		found.push({ from: next.from, to: next.to });
		from = Math.max(next.to, next.from + 1);
	}
}

function drawFound(state: EditorState, found: FindingState["found"]): DecorationSet {
	const { from, to } = state.selection;
	return DecorationSet.create(
		state.doc,
		found.map((one) =>
			Decoration.inline(one.from, one.to, {
				class: one.from === from && one.to === to ? "ProseMirror-active-search-match" : "ProseMirror-search-match",
			}),
		),
	);
}
