/** Hears what the others write in a text that one writes in: who, and whether in the paragraph one is in. */

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import type * as Y from "yjs";
import type { OpenRoom } from "#client/document/open-room.ts";
import { peopleViewOf } from "#client/document/people-view.ts";

/** Calls back for each change that comes from elsewhere; `names` are empty when nobody known made it. Returns how to stop. */
export function hearEdits(
	editor: Editor,
	room: OpenRoom,
	heard: (names: readonly string[], isMine: boolean) => void,
): () => void {
	/** The block of words that the caret is in. */
	let own: Node = editor.state.selection.$head.parent;
	/** What the change under way did to the text; null when it did nothing. */
	let touched: "mine" | "other" | null = null;
	const follow = ({ transaction }: { transaction: Transaction }) => {
		const before = own;
		own = editor.state.selection.$head.parent;
		if (!transaction.docChanged || transaction.getMeta("y-sync$") === undefined || touched === "mine") return;
		const isOwn = editor.isFocused && own.attrs.id === before.attrs.id && own !== before && !own.eq(before);
		touched = isOwn ? "mine" : "other";
	};
	const end = (change: Y.Transaction) => {
		const place = touched;
		touched = null;
		if (place === null || change.local || !editor.isEditable) return;
		const writers = [...change.afterState.keys()].filter(
			(client) => (change.afterState.get(client) ?? 0) > (change.beforeState.get(client) ?? 0),
		);
		const known = peopleViewOf(room)
			.people()
			.filter(({ clientIds }) => clientIds.some((client) => writers.includes(client)));
		// One’s own other tab is oneself.
		if (known.some(({ isMe }) => isMe)) return;
		heard(
			known.map(({ name }) => name),
			place === "mine",
		);
	};
	editor.on("transaction", follow);
	room.doc.on("afterTransaction", end);
	return () => {
		editor.off("transaction", follow);
		room.doc.off("afterTransaction", end);
	};
}
