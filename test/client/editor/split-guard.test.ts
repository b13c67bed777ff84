// @vitest-environment happy-dom
/** Two people split the same paragraph at the same moment. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { SplitGuard } from "#client/editor/split-guard.ts";
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
