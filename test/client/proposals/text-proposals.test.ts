// @vitest-environment happy-dom
/** Open proposals over a live text while it is written in. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { type BlockJson, readBlocks } from "#shared/document/block-json.ts";
import type { Proposal } from "#shared/ledger/proposals.ts";
import { DrawnOver, proposalsDrawnKey } from "#client/editor/drawn-over.ts";
import { TextProposals } from "#client/proposals/text-proposals.ts";

const FIELD = "content";
const opened: Editor[] = [];
afterEach(() => {
	vi.useRealTimers();
	for (const editor of opened.splice(0)) editor.destroy();
});

function text(html: string) {
	vi.useFakeTimers();
	const doc = new Y.Doc();
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: FIELD }), DrawnOver],
	});
	opened.push(editor);
	editor.commands.setContent(html);
	const proposals = new TextProposals(editor, FIELD, doc);
	proposals.follow();
	let drawings = 0;
	editor.on("transaction", ({ transaction }) => {
		if (transaction.getMeta(proposalsDrawnKey)) drawings += 1;
	});
	return {
		editor,
		proposals,
		blocks: () => readBlocks(doc, FIELD),
		drawings: () => drawings,
		drawn: () => [...editor.view.dom.querySelectorAll("del, ins")].map((one) => `${one.tagName} ${one.textContent}`),
		/** What is written is followed a moment later. */
		settle: () => vi.advanceTimersByTime(1_000),
	};
}

const proposal = (id: string, before: readonly BlockJson[], after: readonly BlockJson[]): Proposal => ({
	...{ id, batch: "batch", author: null, time: "2026-11-30T10:00:00Z", field: FIELD, prev: null, seq: 1 },
	...{ before, after, reason: "", outcome: null },
});
const worded = (block: BlockJson, words: string): BlockJson => ({ ...block, content: [{ text: words }] });

test("[R786] what is proposed goes along with the text: writing elsewhere moves it and draws nothing anew", () => {
	const { editor, proposals, blocks, drawings, drawn, settle } = text("<p>Un</p><p>Deux paliers</p><p>Trois</p>");
	const [, second] = blocks() as [BlockJson, BlockJson, BlockJson];
	proposals.show([proposal("p", [second], [worded(second, "Deux marches")])], { added: "Ajout", removed: "Retrait" });
	expect(drawn()).toEqual(["DEL paliers", "INS marches"]);
	const from = proposals.placed.get().get("p")?.from ?? 0;
	const before = drawings();
	editor.commands.insertContentAt(3, " seul");
	editor.commands.insertContentAt(editor.state.doc.content.size - 1, " !");
	settle();
	expect(proposals.placed.get().get("p")).toMatchObject({ from: from + 5, isStale: false });
	expect(drawn()).toEqual(["DEL paliers", "INS marches"]);
	expect(drawings()).toBe(before);
});

test("[R786] once its own passage is written in, a proposal is drawn as out of date; put back as it was, it is drawn as it was", () => {
	const { editor, proposals, blocks, drawn, settle } = text("<p>Un</p><p>Deux paliers</p>");
	const [, second] = blocks() as [BlockJson, BlockJson];
	proposals.show([proposal("p", [second], [worded(second, "Deux marches")])], { added: "Ajout", removed: "Retrait" });
	editor.commands.insertContentAt(5, "x");
	settle();
	expect(proposals.placed.get().get("p")?.isStale).toBe(true);
	expect(drawn()).toEqual([]);
	expect(editor.view.dom.querySelector(".proposal-stale")?.textContent).toBe("xDeux paliers");
	editor.commands.deleteRange({ from: 5, to: 6 });
	settle();
	expect(proposals.placed.get().get("p")?.isStale).toBe(false);
	expect(drawn()).toEqual(["DEL paliers", "INS marches"]);
});

test("[R786] a block that is emptied, moved or taken away is followed: its proposal is out of date, elsewhere, or gone", () => {
	const { editor, proposals, blocks, settle } = text("<p>Un</p><p>Deux</p><p>Trois</p>");
	const [first, second, third] = blocks() as [BlockJson, BlockJson, BlockJson];
	const passage = [second, third];
	proposals.show(
		[proposal("one", [first], [worded(first, "Une")]), proposal("two", passage, [worded(second, "Deux et trois")])],
		{ added: "Ajout", removed: "Retrait" },
	);
	editor.commands.deleteRange({ from: 0, to: 4 });
	settle();
	expect([...proposals.placed.get()].map(([id, { from, to, isStale }]) => [id, from, to, isStale])).toEqual([
		["two", 0, editor.state.doc.content.size, false],
	]);
	editor.commands.deleteRange({ from: 0, to: 6 });
	settle();
	expect(proposals.placed.get().get("two")?.isStale).toBe(true);
});
