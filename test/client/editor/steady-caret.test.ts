// @vitest-environment happy-dom
/** The caret of somebody who writes while somebody else writes in the same paragraph. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { keepCaretSteady } from "#client/editor/steady-caret.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

function writer(doc: Y.Doc): Editor {
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" })],
	});
	opened.push(editor);
	keepCaretSteady(editor);
	return editor;
}

function twoWriters(html: string) {
	const anasDoc = new Y.Doc();
	const bosDoc = new Y.Doc();
	anasDoc.on("update", (update, origin) => origin !== "wire" && Y.applyUpdate(bosDoc, update, "wire"));
	bosDoc.on("update", (update, origin) => origin !== "wire" && Y.applyUpdate(anasDoc, update, "wire"));
	const ana = writer(anasDoc);
	const bo = writer(bosDoc);
	ana.commands.setContent(html);
	return { ana, bo };
}

test("[R87] letters typed at the end of a paragraph stay in order while somebody types at its start", () => {
	const { ana, bo } = twoWriters("<p>Un palier.</p>");
	ana.commands.setTextSelection(11);
	bo.commands.setTextSelection(1);
	for (const [mine, theirs] of [..." Puis deux."].map((letter, place) => [letter, "Avant tout, "[place] ?? ""])) {
		ana.commands.insertContent({ type: "text", text: mine ?? "" });
		if (theirs) bo.commands.insertContent({ type: "text", text: theirs });
	}
	expect(ana.getText()).toBe("Avant tout,Un palier. Puis deux.");
	expect(bo.getText()).toBe(ana.getText());
});

test("[R87] a caret follows its paragraph when somebody takes it elsewhere", () => {
	const { ana, bo } = twoWriters("<p>Premier</p><p>Second</p>");
	ana.commands.setTextSelection(5);
	const first = bo.state.doc.firstChild;
	bo.commands.command(({ tr }) => {
		if (!first) return false;
		tr.delete(0, first.nodeSize).insert(tr.doc.content.size, first);
		return true;
	});
	expect(ana.getText({ blockSeparator: " " })).toBe("Second Premier");
	ana.commands.insertContent({ type: "text", text: "!" });
	expect(ana.getText({ blockSeparator: " " })).toBe("Second Prem!ier");
});
