/** Hears what the others write in a text: who, and whether in the paragraph one is in. */

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { findBlock } from "#shared/editor/block-ids.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { peopleViewOf } from "#client/document/people-view.ts";

/** Calls back for each change that comes from elsewhere; `names` are empty when nobody known made it. Returns how to stop. */
export function hearEdits(
	editor: Editor,
	room: OpenRoom,
	heard: (names: readonly string[], isMine: boolean) => void,
): () => void {
	const doc = (ySyncPluginKey.getState(editor.state) as { doc?: Y.Doc } | undefined)?.doc;
	if (!doc) return () => undefined;
	/** What the change under way did to the text; null when it did nothing. */
	let touched: "mine" | "other" | null = null;
	const follow = ({ transaction }: { transaction: Transaction }) => {
		if (!transaction.docChanged || transaction.getMeta("y-sync$") === undefined) return;
		if (touched !== "mine") touched = isOwnParagraph(editor, transaction) ? "mine" : "other";
	};
	const end = (change: Y.Transaction) => {
		const place = touched;
		touched = null;
		if (place === null || change.local) return;
		const people = peopleViewOf(room).people();
		const writers = [...change.afterState.keys()].filter(
			(client) => (change.afterState.get(client) ?? 0) > (change.beforeState.get(client) ?? 0),
		);
		const known = people.filter(({ clientIds }) => clientIds.some((client) => writers.includes(client)));
		// One’s own other tab is oneself.
		if (known.some(({ isMe }) => isMe)) return;
		heard(
			known.map(({ name }) => name),
			place === "mine",
		);
	};
	editor.on("transaction", follow);
	doc.on("afterTransaction", end);
	return () => {
		editor.off("transaction", follow);
		doc.off("afterTransaction", end);
	};
}

/** Whether the block of words that the caret is in is not what it was. */
function isOwnParagraph(editor: Editor, transaction: Transaction): boolean {
	if (!editor.isFocused) return false;
	const { parent } = editor.state.selection.$head;
	const before = blockBefore(transaction.before, parent);
	return before !== null && before !== parent && !before.eq(parent);
}

function blockBefore(doc: Node, { attrs }: Node): Node | null {
	const id: unknown = attrs.id;
	return typeof id === "string" ? (findBlock(doc, id)?.node ?? null) : null;
}
