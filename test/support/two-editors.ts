/** A small world for the texts: editors without menus, each on its own Yjs document, that exchange their changes when told to. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { TextSelection } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
// These tell the types about the commands of each node.
import type {} from "@tiptap/extension-blockquote";
import type {} from "@tiptap/extension-bold";
import type {} from "@tiptap/extension-heading";
import type {} from "@tiptap/extension-list";
import type {} from "#shared/editor/callout.ts";
import type {} from "#shared/editor/link.ts";
import { afterEach } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";

const open = new Set<Editor>();

// An editor that outlives its page would look at it later.
afterEach(() => {
	for (const editor of open) editor.destroy();
	open.clear();
});

export type Writer = ReturnType<typeof writer>;

/** Somebody with the text open. */
export function writer(clientID: number) {
	const doc = new Y.Doc();
	doc.clientID = clientID;
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" })],
	});
	open.add(editor);
	lightenBinding(editor);
	const textAt = (words: string): number => {
		let found = -1;
		editor.state.doc.descendants((node, pos) => {
			const offset = node.isText ? (node.text ?? "").indexOf(words) : -1;
			if (found < 0 && offset >= 0) found = pos + offset;
		});
		if (found < 0) throw new Error(`writer: « ${words} » is not in the text`);
		return found;
	};
	return {
		doc,
		editor,
		/** Puts the caret before the words. */
		before: (words: string) => editor.commands.setTextSelection(textAt(words)),
		after: (words: string) => editor.commands.setTextSelection(textAt(words) + words.length),
		selects: (words: string) => {
			const from = textAt(words);
			editor.view.dispatch(
				editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, from + words.length)),
			);
		},
		types: (words: string) => editor.view.dispatch(editor.state.tr.insertText(words)),
		presses: (key: string) => {
			const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
			editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
		},
		writes: (html: string) => editor.commands.setContent(html),
		/** `name#id` of each block, in order, with its words. */
		blocks: () => {
			const found: { type: string; id: string; text: string }[] = [];
			editor.state.doc.descendants((node) => {
				if (node.attrs.id !== undefined)
					found.push({ type: node.type.name, id: String(node.attrs.id), text: node.textContent });
			});
			return found;
		},
		idOf: (words: string): string => {
			const $pos = editor.state.doc.resolve(textAt(words));
			return String($pos.parent.attrs.id);
		},
		text: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, "|"),
		/** Waits long enough that what follows is another step to undo. */
		pauses: () => (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager.stopCapturing(),
		undoes: () => editor.commands.undo(),
	};
}

/** Everybody receives what the others wrote. */
export function exchange(...writers: readonly Pick<Writer, "doc">[]): void {
	for (const from of writers) {
		for (const to of writers) {
			if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), "exchange");
		}
	}
}
