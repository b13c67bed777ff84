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
import { formSentence, marksSentence } from "#client/proposals/form-words.ts";
import type { Marks } from "#client/proposals/word-units.ts";
import { TextProposals } from "#client/proposals/text-proposals.ts";

const FIELD = "content";
const WORDS = {
	added: "Ajout",
	form: (before: BlockJson, after: BlockJson) => formSentence(before, after, "fr"),
	marks: (from: Marks, to: Marks) => marksSentence(from, to, "fr"),
};
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
	proposals.show([proposal("p", [second], [worded(second, "Deux marches")])], WORDS);
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
	proposals.show([proposal("p", [second], [worded(second, "Deux marches")])], WORDS);
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
		WORDS,
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

const cell = (words: string) => `<td><p>${words}</p></td>`;
const shownIn = (editor: Editor) => ({
	removed: [...editor.view.dom.querySelectorAll("del")].map((one) => one.textContent),
	added: [...editor.view.dom.querySelectorAll("ins")].map((one) => one.textContent),
	notes: [...editor.view.dom.querySelectorAll(".proposal-note")].map((one) => one.textContent),
});

test("[R865] a table is drawn cell by cell and row by row: a row that stays is never struck, one that comes is a row", () => {
	const { editor, proposals, blocks } = text(
		`<table><tr>${cell("Un")}${cell("2025")}</tr><tr>${cell("Deux")}${cell("2026")}</tr><tr>${cell("Trois")}${cell("2027")}</tr></table>`,
	);
	const [table] = blocks() as [BlockJson];
	const [first, second, third] = (table.content ?? []) as [BlockJson, BlockJson, BlockJson];
	const [name, year] = (second.content ?? []) as [BlockJson, BlockJson];
	const words = (of: BlockJson, text: string) => worded((of.content ?? [])[0] as BlockJson, text);
	const later = { ...second, content: [name, { ...year, content: [words(year, "2028")] }] };
	const fresh = { ...third, attrs: { id: "fresh" }, content: [name, year] };
	proposals.show([proposal("p", [table], [{ ...table, content: [first, later, fresh] }])], WORDS);
	expect(shownIn(editor)).toEqual({ removed: ["2026", "Trois", "2027"], added: ["2028", "Deux", "2026"], notes: [] });
	const row = editor.view.dom.querySelector("tr.proposal-added");
	expect([...(row?.querySelectorAll("td") ?? [])].map((one) => one.textContent)).toEqual(["Deux", "2026"]);
});

test("[R865] a chip that comes is told by its name, and one that goes is struck", () => {
	const { editor, proposals, blocks } = text(
		'<p>Voir <span data-citation data-kind="project" data-target="a" data-label="Potagers">Potagers</span>.</p>',
	);
	const [block] = blocks() as [BlockJson];
	const other: BlockJson = { type: "citation", attrs: { kind: "project", target: "b", label: "Navette" } };
	const after = { ...block, content: (block.content ?? []).map((one) => ("type" in one ? other : one)) };
	proposals.show([proposal("p", [block], [after])], WORDS);
	expect(shownIn(editor)).toEqual({ removed: ["Potagers"], added: ["Navette"], notes: [] });
});

test("[R865] a paragraph that becomes a title says so with its words where it stands; read as it would be, it is a title", () => {
	const { editor, proposals, blocks } = text("<p>Le budget vient</p><p>Suite</p>");
	const [block] = blocks() as [BlockJson, BlockJson];
	const title = { type: "heading", attrs: { id: block.attrs?.id, level: 2 }, content: [{ text: "Le budget suit" }] };
	proposals.show([proposal("p", [block], [title])], WORDS);
	expect(shownIn(editor)).toEqual({ removed: ["vient"], added: ["suit"], notes: ["Devient un titre 2"] });
	proposals.read("final");
	expect(editor.view.dom.querySelector("h2.proposal-added, .proposal-added h2")?.textContent).toBe("Le budget suit");
	expect(editor.view.dom.querySelector(".proposal-removed.proposal-block")?.textContent).toBe("Le budget vient");
	proposals.read("marked");
	expect(shownIn(editor).notes).toEqual(["Devient un titre 2"]);
});

test("[R865] words that become bold are marked with what they become", () => {
	const { editor, proposals, blocks } = text("<p>Le budget vient</p>");
	const [block] = blocks() as [BlockJson];
	const after = { ...block, content: [{ text: "Le " }, { text: "budget", marks: { bold: {} } }, { text: " vient" }] };
	proposals.show([proposal("p", [block], [after])], WORDS);
	const marked = editor.view.dom.querySelector<HTMLElement>(".proposal-on-bold");
	expect([marked?.textContent, marked?.title]).toEqual(["budget", "en gras"]);
});
