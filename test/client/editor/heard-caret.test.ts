// @vitest-environment happy-dom
/** The caret that a key has just moved, when something is drawn before ProseMirror hears of it. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { DrawnOver, termsDrawnKey } from "#client/editor/drawn-over.ts";
import { HeardCaret } from "#client/editor/heard-caret.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { keepCaretSteady } from "#client/editor/steady-caret.ts";

const opened: Editor[] = [];
/** What the browser would tell comes too late: nobody hears it. */
const unheard = (event: Event) => event.stopImmediatePropagation();

afterEach(() => {
	document.removeEventListener("selectionchange", unheard, { capture: true });
	for (const editor of opened.splice(0)) editor.destroy();
	document.body.replaceChildren();
});

function writer(doc: Y.Doc): Editor {
	const editor = new Editor({
		element: document.body.appendChild(document.createElement("div")),
		extensions: [
			...textExtensions(),
			Collaboration.configure({ document: doc, field: "content" }),
			HeardCaret,
			DrawnOver,
		],
	});
	opened.push(editor);
	lightenBinding(editor);
	keepCaretSteady(editor);
	return editor;
}

/** Bo's text, with the caret before its first letter, where nothing of what the browser does next is heard. */
function bosText(html: string): { bo: Editor; doc: Y.Doc; press: (key: string) => void } {
	const doc = new Y.Doc();
	const bo = writer(doc);
	bo.commands.setContent(html);
	bo.view.focus();
	bo.view.dispatch(bo.state.tr.setSelection(TextSelection.create(bo.state.doc, 1)));
	document.addEventListener("selectionchange", unheard, { capture: true });
	const words = bo.view.dom.querySelector("p")?.firstChild as Text;
	return {
		bo,
		doc,
		press: (key) => {
			const isHandled = !bo.view.dom.dispatchEvent(
				new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
			);
			if (!isHandled && key === "End") document.getSelection()?.collapse(words, words.length);
		},
	};
}

function drawsTerm(editor: Editor): void {
	const set = DecorationSet.create(editor.state.doc, [Decoration.inline(1, 4, { class: "term" })]);
	editor.view.dispatch(editor.state.tr.setMeta(termsDrawnKey, set));
}

const caretOf = (editor: Editor) => [editor.state.selection.from, document.getSelection()?.focusOffset];

test("[R987] a term drawn just after one pressed End leaves the caret at the end", () => {
	const { bo, press } = bosText("<p>Un palier.</p>");
	press("End");
	drawsTerm(bo);
	expect(bo.state.selection.from).toBe(11);
	expect(bo.view.dom.querySelector("p")?.textContent?.length).toBe(10);
	bo.view.dispatch(bo.state.tr.insertText(" Et deux."));
	expect(bo.getText()).toBe("Un palier. Et deux.");
});

test("[R987] letters of a colleague that come just after one pressed End leave the caret at the end", () => {
	const { bo, doc, press } = bosText("<p>Un palier.</p>");
	const anasDoc = new Y.Doc();
	Y.applyUpdate(anasDoc, Y.encodeStateAsUpdate(doc));
	const ana = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: anasDoc, field: "content" })],
	});
	opened.push(ana);
	ana.commands.insertContentAt(1, "Là : ");
	press("End");
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(anasDoc), "wire");
	expect(bo.getText()).toBe("Là : Un palier.");
	bo.view.dispatch(bo.state.tr.insertText(" Et deux."));
	expect(bo.getText()).toBe("Là : Un palier. Et deux.");
});

test("[R987] a key pressed just after End acts at the end", () => {
	const { bo, press } = bosText("<p>Un palier.</p>");
	press("End");
	press("Enter");
	bo.view.dispatch(bo.state.tr.insertText("Deux."));
	expect(bo.getText({ blockSeparator: "|" })).toBe("Un palier.|Deux.");
});

test("[R987] what the browser’s selection says when no key was pressed is not taken for a caret that one moved", () => {
	const { bo } = bosText("<p>Un palier.</p>");
	bo.view.dispatch(bo.state.tr.setSelection(TextSelection.create(bo.state.doc, 4)));
	const words = bo.view.dom.querySelector("p")?.firstChild as Text;
	document.getSelection()?.collapse(words, 0);
	drawsTerm(bo);
	expect(bo.state.selection.from).toBe(4);
});

test("[R987] what is drawn when nothing moved leaves the caret where it was, and a caret that was set is not unset", () => {
	const { bo } = bosText("<p>Un palier.</p>");
	drawsTerm(bo);
	expect(caretOf(bo)).toEqual([1, 0]);
	bo.view.dispatch(bo.state.tr.setSelection(TextSelection.create(bo.state.doc, 4)));
	expect(bo.state.selection.from).toBe(4);
});
