// @vitest-environment happy-dom
/** A long text on one screen while others write elsewhere in it: what comes touches what it changes, and nothing else. */

import { Editor, Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Plugin, Selection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { keepCaretSteady } from "#client/editor/steady-caret.ts";
import { randomFrom } from "#test/support/random.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

/** Something drawn on letters 2 and 3 of each block of the page, that goes with them. */
const Marks = Extension.create({
	name: "marks",
	addProseMirrorPlugins: () => [
		new Plugin<DecorationSet>({
			state: {
				init: () => DecorationSet.empty,
				apply: (transaction, drawn, _before, { doc }) => {
					if (!transaction.getMeta("mark")) return drawn.map(transaction.mapping, doc);
					const places: Decoration[] = [];
					doc.forEach((_node, pos) => {
						places.push(Decoration.inline(pos + 2, pos + 4, { class: "mark" }));
					});
					return DecorationSet.create(doc, places);
				},
			},
			props: {
				decorations(state) {
					return this.getState(state);
				},
			},
		}),
	],
});

function writer(doc: Y.Doc, isLight = true): Editor {
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" }), Marks],
	});
	opened.push(editor);
	if (isLight) lightenBinding(editor);
	keepCaretSteady(editor);
	return editor;
}

/**
 * Two writers of one document. What each writes waits on the wire, in order, until it is passed on: like a socket, which never brings a letter
 * before the one that it follows, nor while its reader is writing.
 */
function pair(isLight = true) {
	const anasDoc = new Y.Doc();
	const bosDoc = new Y.Doc();
	const waiting: { to: Y.Doc; update: Uint8Array }[] = [];
	const send = (to: Y.Doc) => (update: Uint8Array, origin: unknown) => {
		if (origin !== "wire") waiting.push({ to, update });
	};
	anasDoc.on("update", send(bosDoc));
	bosDoc.on("update", send(anasDoc));
	const pass = () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) Y.applyUpdate(next.to, next.update, "wire");
	};
	return { ana: writer(anasDoc, isLight), bo: writer(bosDoc, isLight), anasDoc, pass };
}

const drawnWords = (editor: Editor) =>
	[...editor.view.dom.querySelectorAll(".mark")].map((one) => one.textContent).join(" ");

test("[R240] what is drawn on a text stays on its letters while others write in the same block and in two others at once", () => {
	const { ana, bo, pass } = pair();
	ana.commands.setContent("<p>abcdef</p><h2>ghijkl</h2><ul><li><p>mnopqr</p></li></ul><p>stuvwx</p>");
	pass();
	ana.view.dispatch(ana.state.tr.setMeta("mark", true));
	const untouched = ana.view.dom.children[1];
	bo.commands.insertContentAt(6, "!");
	bo.commands.insertContentAt(bo.state.doc.content.size - 2, "?");
	pass();
	expect(ana.state.doc.textContent).toBe("abcde!fghijklmnopqrstuvw?x");
	expect(drawnWords(ana)).toContain("bc hi");
	expect(drawnWords(ana)).toContain("tu");
	expect(ana.view.dom.children[1]).toBe(untouched);
	bo.commands.insertContentAt(1, "z");
	pass();
	expect(drawnWords(ana)).toContain("bc hi");
});

test("[R241] drawing something on a text writes nothing into it, and asks nothing of the document", () => {
	const { ana, bo, anasDoc, pass } = pair();
	ana.commands.setContent("<p>Un palier</p><p>Deux</p>");
	pass();
	bo.commands.insertContentAt(3, " grand");
	pass();
	ana.view.dispatch(ana.state.tr.setMeta("mark", true));
	let transactions = 0;
	anasDoc.on("update", () => transactions++);
	for (let time = 0; time < 3; time++) ana.view.dispatch(ana.state.tr.setMeta("mark", true));
	expect(transactions).toBe(0);
	expect(bo.getText()).toBe(ana.getText());
});

const seed = Number(process.env.SEED) || Date.now() % 1_000_000;

test(`[R240] two people who write, split, join, list and move at once read the same, and so does the document (seed ${seed})`, () => {
	const random = randomFrom(seed);
	for (let round = 0; round < 12; round++) {
		const { ana, bo, anasDoc, pass } = pair();
		ana.commands.setContent(
			"<p>Un palier</p><h2>Deux</h2><ul><li><p>trois</p></li><li><p>quatre</p></li></ul><p>aaaa</p>",
		);
		pass();
		for (let step = 0; step < 14; step++) {
			const editor = random.chance(0.5) ? ana : bo;
			const size = editor.state.doc.content.size;
			const place = editor.state.doc.resolve(random.below(size));
			editor.view.dispatch(editor.state.tr.setSelection(Selection.near(place)));
			if (!editor.state.selection.$from.parent.isTextblock) continue;
			const acts = [
				() => editor.commands.insertContent({ type: "text", text: "a".repeat(1 + random.below(3)) }),
				() => editor.commands.insertContent({ type: "text", text: "é" }),
				() => editor.commands.splitBlock(),
				() => editor.commands.joinBackward(),
				() => editor.commands.toggleBulletList(),
				() => editor.commands.toggleHeading({ level: 2 }),
				() => editor.commands.deleteRange({ from: Math.max(1, size >> 1), to: Math.min(size - 1, (size >> 1) + 3) }),
				() => editor.chain().selectAll().toggleBold().run(),
			];
			random.pick(acts)();
			if (random.chance(0.5)) pass();
		}
		pass();
		ana.state.doc.check();
		expect(bo.getJSON(), `seed ${seed}, round ${round}`).toEqual(ana.getJSON());
		const fresh = new Y.Doc();
		Y.applyUpdate(fresh, Y.encodeStateAsUpdate(anasDoc));
		expect(writer(fresh, false).getJSON(), `seed ${seed}, round ${round}`).toEqual(ana.getJSON());
	}
});
