/** The two ends of selected words as the server understands them: each sticks to its own character, whatever is written around them meanwhile. */

import type { EditorState } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

type Binding = { type: Y.XmlFragment; mapping: Parameters<typeof absolutePositionToRelativePosition>[2] };
/** A relative position of Yjs, as JSON. */
export type PointedWords = { field: string; from: Record<string, unknown>; to: Record<string, unknown> };

/** The first and the last character between two positions; null when there is no word between them. */
export function wordsBetween(state: EditorState, { from, to }: { from: number; to: number }) {
	let first = -1;
	let last = -1;
	state.doc.nodesBetween(from, to, (node, pos) => {
		if (!node.isText) return;
		const start = Math.max(pos, from);
		const end = Math.min(pos + node.nodeSize, to);
		if (end <= start) return;
		if (first < 0) first = start;
		last = end;
	});
	return first < 0 ? null : { from: first, to: last };
}

export function pointedWords(
	state: EditorState,
	field: string,
	range: { from: number; to: number },
): PointedWords | null {
	const { binding } = (ySyncPluginKey.getState(state) as { binding?: Binding } | undefined) ?? {};
	const words = wordsBetween(state, range);
	if (!binding || !words) return null;
	// The binding ties a point to the character before it: the one after the first character is tied to it, and is then moved to its other side.
	const point = (pos: number): Record<string, unknown> => {
		const { type, tname, item, assoc } = absolutePositionToRelativePosition(
			pos,
			binding.type,
			binding.mapping,
		) as Y.RelativePosition;
		return { ...(type && { type }), ...(tname && { tname }), ...(item && { item }), assoc };
	};
	return { field, from: { ...point(words.from + 1), assoc: 0 }, to: point(words.to) };
}
