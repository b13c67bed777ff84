// @vitest-environment happy-dom
/** A long text is drawn in stretches: it says the same, nothing that stays is drawn again, and where one writes is read back as in a short one. */

import { Editor, type AnyExtension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { type Block, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { LONG_TEXT, LongText } from "#client/editor/long-text.ts";
import { STRETCH, stretchesOf } from "#client/editor/stretches.ts";
import { randomFrom } from "#test/support/random.ts";

const seed = Number(process.env.SEED) || Date.now() % 1_000_000;
const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
	document.body.replaceChildren();
});

function textOf(blocks: number): Y.Doc {
	const doc = new Y.Doc();
	const written = Array.from(
		{ length: blocks },
		(_, place): Block =>
			place % 20 === 0 ? { heading: 2, text: `Partie ${place}` } : { paragraph: `Passage ${place}.` },
	);
	writeBlocks(richText(doc, "content"), written);
	return doc;
}

async function open(doc: Y.Doc, more: AnyExtension[] = [LongText]): Promise<Editor> {
	const element = document.createElement("div");
	document.body.append(element);
	const editor = new Editor({
		element,
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" }), ...more],
	});
	opened.push(editor);
	lightenBinding(editor);
	// The code of long texts comes once there is one.
	const isLong = more.includes(LongText) && editor.state.doc.childCount >= LONG_TEXT;
	if (isLong) await expect.poll(() => stretches(editor).length).toBeGreaterThan(0);
	return editor;
}

const stretches = (editor: Editor) => [...editor.view.dom.querySelectorAll<HTMLElement>(":scope > [data-stretch]")];
const drawn = (editor: Editor) =>
	stretches(editor).length > 0 ? stretches(editor).flatMap((one) => [...one.children]) : [...editor.view.dom.children];
/** Where a block begins. */
function at(editor: Editor, block: number): number {
	let pos = 0;
	for (let index = 0; index < block; index += 1) pos += editor.state.doc.child(index).nodeSize;
	return pos;
}

test("[R906] a long text is drawn in stretches of some forty blocks, a short one is not; neither document has anything of it", async () => {
	const long = await open(textOf(LONG_TEXT + 100));
	expect(stretches(long).length).toBe(Math.round((LONG_TEXT + 100) / STRETCH));
	for (const one of stretches(long)) expect(one.children.length).toBeLessThanOrEqual(STRETCH * 1.5);
	expect(drawn(long).map((block) => block.textContent)).toEqual(wordsOf(long));
	expect(
		stretches(long)
			.slice(1)
			.some((one) => one.firstElementChild?.matches("h2")),
	).toBe(false);
	expect(JSON.stringify(long.getJSON())).not.toContain("stretch");
	expect(long.getHTML()).not.toContain("data-stretch");
	const short = await open(textOf(LONG_TEXT - 10));
	expect(stretches(short)).toEqual([]);
});

test("[R906] what is written, split, joined, moved and taken out touches the blocks it changes: the others stay the elements they were", async () => {
	const doc = textOf(LONG_TEXT + 50);
	const editor = await open(doc);
	const { view } = editor;
	const before = drawn(editor);
	view.dispatch(view.state.tr.insertText("Ici ", at(editor, 100) + 1));
	expect(drawn(editor)).toEqual(before);
	expect(before[100]?.textContent).toBe("Ici Partie 100");

	view.dispatch(view.state.tr.split(at(editor, 101) + 4));
	expect(drawn(editor).length).toBe(before.length + 1);
	expect(drawn(editor).filter((one) => !before.includes(one)).length).toBeLessThanOrEqual(2);

	view.dispatch(view.state.tr.join(at(editor, 102)));
	expect(drawn(editor).map((one) => one.textContent)).toEqual(wordsOf(editor));
	view.dispatch(view.state.tr.delete(at(editor, 30), at(editor, 90)));
	expect(drawn(editor).map((one) => one.textContent)).toEqual(wordsOf(editor));
	expect(drawn(editor).filter((one) => !before.includes(one)).length).toBeLessThanOrEqual(4);
});

test(`[R906] whatever two people write at random, the text that is drawn is the document, and the same as where it is drawn whole (seed ${seed})`, async () => {
	const random = randomFrom(seed);
	const one = textOf(LONG_TEXT);
	const two = new Y.Doc();
	const pass = () => {
		Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
		Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
	};
	pass();
	const long = await open(one, [LongText, Between]);
	const whole = await open(two, [Between]);
	for (let turn = 0; turn < 40; turn += 1) {
		const editor = random.below(2) === 0 ? long : whole;
		const { state } = editor;
		const block = random.below(state.doc.childCount);
		const start = at(editor, block);
		const node = state.doc.child(block);
		const transaction = state.tr;
		switch (random.below(7)) {
			case 0:
				transaction.insertText("mot ", start + 1);
				break;
			case 1:
				if (node.content.size > 3) transaction.split(start + 3);
				break;
			case 2:
				if (block > 0 && node.isTextblock && state.doc.child(block - 1).isTextblock) transaction.join(start);
				break;
			case 3:
				transaction.delete(start, start + node.nodeSize);
				break;
			case 4:
				transaction.setNodeMarkup(start, state.schema.nodes[node.type.name === "heading" ? "paragraph" : "heading"]);
				break;
			case 5: {
				const to = random.below(state.doc.childCount);
				const moved = transaction.delete(start, start + node.nodeSize);
				moved.insert(moved.mapping.map(at(editor, to)), node);
				break;
			}
			default:
				transaction.insert(
					start,
					Array.from({ length: random.below(100) }, (_, place) =>
						state.schema.node("paragraph", null, [state.schema.text(`Collé ${turn}-${place}`)]),
					),
				);
		}
		editor.view.dispatch(transaction.setMeta("turn", turn));
		if (random.below(3) === 0) pass();
		expect(
			drawn(long)
				.filter(isBlock)
				.map((element) => element.textContent),
		).toEqual(wordsOf(long));
		for (const stretch of stretches(long)) expect(stretch.children.length).toBeLessThanOrEqual(STRETCH * 2 + 2);
	}
	pass();
	expect(wordsOf(long)).toEqual(wordsOf(whole));
	expect(
		drawn(long)
			.filter(isBlock)
			.map((element) => element.outerHTML),
	).toEqual(
		drawn(whole)
			.filter(isBlock)
			.map((element) => element.outerHTML),
	);
});

test("[R906] words that the browser wrote in a block of a stretch are read from that block", async () => {
	const editor = await open(textOf(LONG_TEXT));
	const block = drawn(editor)[150] as HTMLElement;
	const text = block.firstChild as Text;
	const read: number[] = [];
	const { docView } = editor.view as unknown as {
		docView: { parseRange: (from: number, to: number) => { node: Node } };
	};
	const from = editor.view.posAtDOM(text, 0);
	read.push(docView.parseRange(from, from + 3).node === block ? 1 : 0);
	expect(read).toEqual([1]);
	text.data = `${text.data} Et plus.`;
	await expect.poll(() => wordsOf(editor)[150]).toBe("Passage 150. Et plus.");
	expect(drawn(editor)[150]).toBe(block);
});

test("[R906] places on the screen and in the text answer each other at the ends of a stretch", async () => {
	const editor = await open(textOf(LONG_TEXT));
	const { view } = editor;
	for (const block of [0, 1, STRETCH - 1, STRETCH, STRETCH + 1, 2 * STRETCH + 2, LONG_TEXT - 1]) {
		const start = at(editor, block);
		expect(view.nodeDOM(start), `block ${block}`).toBe(drawn(editor)[block]);
		const { node, offset } = view.domAtPos(start + 1);
		expect(view.posAtDOM(node, offset)).toBe(start + 1);
	}
});

test("[R906] a block that stays keeps its stretch, a new one joins the block before; what grew too long is cut, not while a letter is composed", async () => {
	const editor = await open(textOf(LONG_TEXT));
	const first = stretchesOf(editor.state.doc, null, false);
	const paragraphs = (count: number) =>
		Array.from({ length: count }, () => editor.state.schema.node("paragraph", null, [editor.state.schema.text("x")]));
	const some = editor.state.tr.insert(at(editor, 50), paragraphs(5)).doc;
	const grown = stretchesOf(some, first, false);
	expect(new Set(grown.stretches)).toEqual(new Set(first.stretches));
	expect(grown.stretches.slice(50, 55).every((stretch) => stretch === first.stretches[49])).toBe(true);
	const many = editor.state.tr.insert(at(editor, 50), paragraphs(200)).doc;
	const held = stretchesOf(many, first, true);
	expect(new Set(held.stretches)).toEqual(new Set(first.stretches));
	const cut = stretchesOf(many, held, false);
	expect(cut, "the same text, held or not, stays as it is until it changes").toBe(held);
	const later = stretchesOf(editor.state.tr.insert(at(editor, 50), paragraphs(201)).doc, held, false);
	for (const run of runsOf(later.stretches)) expect(run).toBeLessThanOrEqual(STRETCH * 2);
	expect(runsOf(later.stretches).length).toBe(new Set(later.stretches).size);
});

function wordsOf(editor: Editor): string[] {
	return editor.state.doc.children.map((node: ProseMirrorNode) => node.textContent);
}

const isBlock = (element: Element) => !element.matches(".between");

function runsOf(stretches: readonly number[]): number[] {
	const runs: number[] = [];
	for (const [index, stretch] of stretches.entries()) {
		if (index > 0 && stretches[index - 1] === stretch) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
		else runs.push(1);
	}
	return runs;
}

/** Something drawn between two blocks, which moves at each turn. */
const Between = Extension.create({
	name: "between",
	addProseMirrorPlugins: () => [
		new Plugin({
			props: {
				decorations: ({ doc }) => {
					const element = () => {
						const between = document.createElement("hr");
						between.className = "between";
						return between;
					};
					const places: number[] = [];
					doc.forEach((_node, pos, index) => {
						if ((index + doc.childCount) % 37 === 0) places.push(pos);
					});
					return DecorationSet.create(
						doc,
						places.flatMap((pos, index) => [Decoration.widget(pos, element, { side: index % 2 === 0 ? -1 : 1 })]),
					);
				},
			},
		}),
	],
});
