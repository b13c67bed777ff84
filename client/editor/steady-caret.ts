/** Keeps one's caret between the same letters while somebody else writes in the same paragraph. */

import type { Editor } from "@tiptap/core";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** The caret as the Yjs binding remembers it before a change of somebody else. */
type KeptSelection = {
	anchor: Y.RelativePosition | null;
	head: Y.RelativePosition | null;
	absAnchor?: number | undefined;
	absHead?: number | undefined;
};
type Binding = { doc: Y.Doc; beforeTransactionSelection: KeptSelection | null };

/**
 * The binding finds the caret again by the letter beside it. Then, when the words of the block differ, it takes that place for a mistake
 * and goes back to the same offset in the block with the same attributes: ours have an id, so it always finds one, and each letter typed
 * by a colleague before the caret would push it one letter back. The offset is only good when the letters are no longer in their block.
 */
export function keepCaretSteady(editor: Editor): void {
	const sync = ySyncPluginKey.getState(editor.state) as { binding?: Binding } | undefined;
	if (!sync?.binding) return;
	const { binding } = sync;
	let kept = binding.beforeTransactionSelection;
	Object.defineProperty(binding, "beforeTransactionSelection", {
		configurable: true,
		get: () => kept,
		set: (selection: KeptSelection | null) => {
			kept = selection && trusting(selection, binding.doc);
		},
	});
}

/** The same selection, that gives an offset only when its letters have left their block. It is asked for once the change is made. */
function trusting(selection: KeptSelection, doc: Y.Doc): KeptSelection {
	const { absAnchor, absHead, ...rest } = selection;
	const anchorBlock = blockAt(rest.anchor, doc);
	const headBlock = blockAt(rest.head, doc);
	return {
		...rest,
		get absAnchor() {
			return anchorBlock !== null && blockAt(rest.anchor, doc) === anchorBlock ? undefined : absAnchor;
		},
		get absHead() {
			return headBlock !== null && blockAt(rest.head, doc) === headBlock ? undefined : absHead;
		},
	};
}

/** The id of the innermost block that a position is in; null when it is in none, or in one that is gone. */
function blockAt(position: Y.RelativePosition | null, doc: Y.Doc): string | null {
	const place = position && Y.createAbsolutePositionFromRelativePosition(position, doc);
	let type: unknown = place?.type;
	while (type instanceof Y.AbstractType && type._item && !type._item.deleted) {
		const id: unknown = type instanceof Y.XmlElement ? type.getAttribute("id") : undefined;
		if (typeof id === "string") return id;
		type = type._item.parent;
	}
	return null;
}
