// @vitest-environment happy-dom
/** What somebody's program, or somebody's hand, put in a text that pages cannot draw: opening the page takes nothing of it away. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { Unshown } from "#client/editor/unshown.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

const SENTENCE = "Gardé tel quel.";

function opens(doc: Y.Doc): Editor {
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [
			...textExtensions(),
			Unshown.configure({ sentence: () => SENTENCE }),
			Collaboration.configure({ document: doc, field: "content" }),
		],
	});
	opened.push(editor);
	lightenBinding(editor);
	return editor;
}

const text = (words: string, marks?: object) => {
	const made = new Y.XmlText();
	made.insert(0, words, marks);
	return made;
};

function element(name: string, children: (Y.XmlElement | Y.XmlText)[] = [], attrs: Record<string, unknown> = {}) {
	const made = new Y.XmlElement(name);
	for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string);
	made.insert(0, children);
	return made;
}

const paragraph = (id: string, words: string) => element("paragraph", [text(words)], { id });

/** A text with a block in it between two paragraphs. */
function textWith(...blocks: Y.XmlElement[]): Y.Doc {
	const doc = new Y.Doc();
	doc.getXmlFragment("content").insert(0, [paragraph("a", "avant"), ...blocks, paragraph("z", "après")]);
	return doc;
}

const inside = (doc: Y.Doc) => doc.getXmlFragment("content").toJSON();
const drawn = (editor: Editor) => editor.view.dom.textContent ?? "";

const STRANGE: [string, () => Y.XmlElement][] = [
	["a mark that nobody knows", () => element("paragraph", [text("mots d’Ana", { zz: { a: 1 } })], { id: "b" })],
	["a mark that its words cannot have", () => element("codeBlock", [text("mots d’Ana", { bold: {} })], { id: "b" })],
	["a block that nobody knows", () => element("futureBlock", [text("mots d’Ana")])],
	["a word of a kind that nobody knows", () => element("paragraph", [element("futureWord", [text("mots d’Ana")])])],
	["words straight in a table", () => element("table", [text("mots d’Ana")])],
	["a list of words", () => element("bulletList", [element("paragraph", [text("mots d’Ana")])])],
	["a foldable passage without its title", () => element("details", [element("paragraph", [text("mots d’Ana")])])],
];

test.each(STRANGE)(
	"[R930] %s stays in the document, and its words are read, when somebody opens the page and writes elsewhere",
	(_, strange) => {
		const doc = textWith(strange());
		const before = inside(doc);
		const editor = opens(doc);
		expect(inside(doc)).toBe(before);
		expect(drawn(editor)).toContain("mots d’Ana");

		editor.view.dispatch(editor.state.tr.insertText("un peu ", 1));
		expect(inside(doc)).toBe(before.replace("avant", "un peu avant"));
	},
);

test("[R930] it stays when one change comes before it and another after, and goes only when somebody takes it away", () => {
	const doc = textWith(element("futureBlock", [text("un")]), element("futureBlock", [text("deux", { bold: {} })]));
	const strange = () => inside(doc).match(/<futureblock>.*?<\/futureblock>/g);
	const all = strange();
	const editor = opens(doc);
	const end = () => editor.state.doc.content.size - 1;
	editor.view.dispatch(editor.state.tr.insertText(" tout", end()).insertText("bien ", 1));
	editor.view.dispatch(editor.state.tr.insertText(" la fin", end()).split(3).insertText("x", 1));
	expect(strange()).toEqual(all);
	expect(inside(doc)).not.toContain("unshown");

	let first = -1;
	editor.state.doc.descendants((node, pos) => {
		if (first < 0 && node.type.name === "unshown") first = pos;
	});
	editor.view.dispatch(editor.state.tr.delete(first, first + 1));
	expect(strange()).toEqual(all?.slice(1));
	editor.commands.undo();
	expect(strange()).toEqual(all);
});

test("[R930] it stays while others write around it and in it", () => {
	const doc = textWith(element("futureBlock", [text("mots d’Ana")]));
	const editor = opens(doc);
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	const content = other.getXmlFragment("content");
	((content.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, "tous les ");
	((content.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, "bien ");
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
	expect(inside(doc)).toBe(inside(other));
	expect(drawn(editor)).toContain("tous les mots d’Ana");
	expect(drawn(editor)).toContain("bien avant");
});

test("[R930] what two people took away at once, and holds nothing, goes", () => {
	const doc = textWith(element("bulletList"), element("blockquote"));
	opens(doc);
	expect(inside(doc)).not.toMatch(/bulletlist|blockquote/i);
});

test("[R931] a cell as large as the page takes one place, an attribute that is none is left out", () => {
	const cell = element("tableCell", [element("paragraph", [text("mots d’Ana")])], { colspan: 1e9, rowspan: 1e9 });
	const image = element("image");
	image.setAttribute("src", new Y.XmlText("x") as unknown as string);
	const doc = textWith(element("table", [element("tableRow", [cell])]), image);
	const editor = opens(doc);
	expect(drawn(editor)).toContain("mots d’Ana");
	let found: unknown;
	editor.state.doc.descendants((node) => {
		if (node.type.name === "tableCell") found = [node.attrs.colspan, node.attrs.rowspan];
	});
	expect(found).toEqual([1, 1]);
	expect(inside(doc)).toContain("mots d’Ana");
});
