// @vitest-environment happy-dom
/** Two people split the same paragraph, title or item at the same moment. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { keepCaretSteady } from "#client/editor/steady-caret.ts";
import { SplitGuard } from "#client/editor/split-guard.ts";
import { randomFrom } from "#test/support/random.ts";
import { exchange } from "#test/support/two-editors.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

function writer(clientID: number) {
	const doc = new Y.Doc();
	doc.clientID = clientID;
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" }), SplitGuard],
	});
	keepCaretSteady(editor);
	opened.push(editor);
	return {
		doc,
		editor,
		splitsAt: (offset: number) =>
			editor
				.chain()
				.setTextSelection(offset + 1)
				.splitBlock()
				.run(),
		lines: () => editor.state.doc.children.map((block) => block.textContent),
	};
}

type Writer = ReturnType<typeof writer>;

/** Exchanges until nothing moves any more: what mends does so a moment after. */
async function settle(...writers: readonly Writer[]): Promise<void> {
	for (let round = 0; round < 5; round++) {
		exchange(...writers);
		await new Promise((resolve) => setTimeout(resolve));
	}
}

async function bothSplit(anaAt: number, boAt: number, [anaId, boId]: readonly [number, number]) {
	const ana = writer(anaId);
	const bo = writer(boId);
	ana.editor.commands.setContent("<p>abcdefgh</p><p>suite</p>");
	await settle(ana, bo);
	ana.splitsAt(anaAt);
	bo.splitsAt(boAt);
	await settle(ana, bo);
	expect(bo.lines()).toEqual(ana.lines());
	return ana.lines();
}

for (const ids of [
	[1, 2],
	[2, 1],
] as const) {
	test(`two people who split a paragraph at two places make three of it, not a longer one (${ids})`, async () => {
		expect(await bothSplit(3, 5, ids)).toEqual(["abc", "de", "fgh", "suite"]);
	});

	test(`two people who split a paragraph at the same place make two of it (${ids})`, async () => {
		expect(await bothSplit(4, 4, ids)).toEqual(["abcd", "efgh", "suite"]);
	});
}

test("a line that somebody writes beside a split is left alone, even when its words end the same", async () => {
	const ana = writer(1);
	const bo = writer(2);
	ana.editor.commands.setContent("<p>un mot</p><p>suite</p>");
	await settle(ana, bo);
	ana.splitsAt(3);
	await settle(ana, bo);
	bo.editor.commands.insertContentAt(bo.editor.state.doc.content.size, "<p>mot</p>");
	await settle(ana, bo);
	expect(ana.lines()).toEqual(["un ", "mot", "suite", "mot"]);
});

const FORMS: Readonly<Record<string, (words: string) => string>> = {
	heading: (words) => `<h2>${words}</h2><p>suite</p>`,
	"paragraph of a quotation": (words) => `<blockquote><p>avant</p><p>${words}</p></blockquote><p>suite</p>`,
	"list item": (words) => `<ul><li><p>avant</p></li><li><p>${words}</p></li><li><p>suite</p></li></ul>`,
	"numbered item": (words) => `<ol><li><p>${words}</p></li><li><p>suite</p></li></ol>`,
	"item in an item": (words) => `<ul><li><p>dehors</p><ul><li><p>${words}</p></li><li><p>suite</p></li></ul></li></ul>`,
	task: (words) =>
		`<ul data-type="taskList"><li data-type="taskItem" data-checked="false"><p>${words}</p></li><li data-type="taskItem" data-checked="false"><p>suite</p></li></ul>`,
};

function placeOf(editor: Editor, words: string): number {
	let place = -1;
	editor.state.doc.descendants((node, pos) => {
		if (node.isTextblock && node.textContent === words) place = pos + 1;
	});
	return place;
}

function pressesEnterAt({ editor }: Writer, words: string, offset: number): void {
	editor.commands.setTextSelection(placeOf(editor, words) + offset);
	const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
	editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
}

function textsOf({ editor }: Writer): string[] {
	const texts: string[] = [];
	editor.state.doc.descendants((node) => {
		if (node.isTextblock) texts.push(node.textContent);
	});
	return texts;
}

const SEED = 20_261_124;

for (const [form, html] of Object.entries(FORMS)) {
	test(`[R245] a ${form} that two people split, wherever each does, holds its words once (seed ${SEED})`, async () => {
		const random = randomFrom(SEED);
		for (let turn = 0; turn < 12; turn++) {
			const words = "abcdefgh".slice(0, 4 + random.below(5));
			const at = () => 1 + random.below(words.length - 1);
			const [anaAt, boAt] = [at(), at()];
			const isAnaFirst = random.chance(0.5);
			const ana = writer(isAnaFirst ? 1 : 2);
			const bo = writer(isAnaFirst ? 2 : 1);
			ana.editor.commands.setContent(html(words));
			await settle(ana, bo);
			const others = textsOf(ana).filter((text) => text !== words);
			pressesEnterAt(ana, words, anaAt);
			pressesEnterAt(bo, words, boAt);
			await settle(ana, bo);
			const what = `${words} at ${anaAt} and ${boAt}, ${isAnaFirst ? "Ana" : "Bo"} first`;
			const [first, last] = [Math.min(anaAt, boAt), Math.max(anaAt, boAt)];
			const pieces = [words.slice(0, first), words.slice(first, last), words.slice(last)].filter((one) => one !== "");
			expect(textsOf(bo), what).toEqual(textsOf(ana));
			expect(
				textsOf(ana).filter((text) => !others.includes(text)),
				what,
			).toEqual(pieces);
			expect(
				textsOf(ana).filter((text) => others.includes(text)),
				what,
			).toEqual(others);
			if (anaAt === boAt) continue;
			// Whoever wrote the longer end mended it: their caret stays before the words it was before.
			const caret = (anaAt < boAt ? ana : bo).editor.state.selection.$head;
			expect([caret.parent.textContent, caret.parentOffset], what).toEqual([words.slice(first, last), 0]);
		}
	});
}
