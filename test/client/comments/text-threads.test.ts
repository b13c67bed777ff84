// @vitest-environment happy-dom
/** Commented words and blocks as they are told to whoever does not see them, and what is about to be commented. */

import { Editor } from "@tiptap/core";
import { afterEach, expect, test, vi } from "vitest";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import type { CommentsState, Thread } from "#shared/ledger/comments-state.ts";
import { draftPlace, draftWords } from "#client/comments/draft-place.ts";
import { cardId, HINT_ID, TextThreads } from "#client/comments/text-threads.ts";
import { DrawnOver } from "#client/editor/drawn-over.ts";

const FIELD = "content";
const opened: Editor[] = [];
afterEach(() => {
	vi.useRealTimers();
	for (const editor of opened.splice(0)) editor.destroy();
});

const TABLE = "<table><tr><td><p>Un</p></td><td><p>2025</p></td></tr></table>";

function text(html: string) {
	vi.useFakeTimers();
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), DrawnOver],
		content: html,
	});
	opened.push(editor);
	const threads = new TextThreads(editor, FIELD);
	const place = (type: string) => {
		let found = { from: -1, to: -1 };
		editor.state.doc.descendants((node, pos) => {
			if (node.type.name === type && found.from < 0) found = { from: pos, to: pos + node.nodeSize };
		});
		return found;
	};
	return { editor, threads, dom: editor.view.dom, place };
}

const thread = (on: Thread["on"]): Thread => ({ id: "fil", on, comments: [], resolved: null }) as unknown as Thread;
const shows = (threads: TextThreads, one: Thread) =>
	threads.show({ threads: new Map([[one.id, one]]) } as unknown as CommentsState, new Set([one.id]));

test("[R870] commented words are marked, and name as their detail the card of their thread once it is in the page, else how to come to it", () => {
	const { threads, dom } = text("<h2>Le budget vient</h2>");
	const words = { kind: "words", field: FIELD, quote: "budget", before: "Le ", after: " vient", isFound: true };
	shows(threads, thread(words as Thread["on"]));
	const mark = () => dom.querySelector("h2 mark");
	expect([mark()?.textContent, mark()?.getAttribute("aria-details")]).toEqual(["budget", HINT_ID]);
	const leave = threads.showCard("fil");
	vi.advanceTimersByTime(1_000);
	expect(mark()?.getAttribute("aria-details")).toBe(cardId("fil"));
	leave();
	vi.advanceTimersByTime(1_000);
	expect(mark()?.getAttribute("aria-details")).toBe(HINT_ID);
});

test("[R870] a commented block is marked too: a table around it, a title by its words, which stays a title", () => {
	const { editor, threads, dom, place } = text(`<h2 data-id="titre">Le budget</h2>${TABLE}`);
	const on = (block: string) => thread({ kind: "block", field: FIELD, block, label: "" } as Thread["on"]);
	shows(threads, on("titre"));
	expect(dom.querySelector("h2")?.getAttribute("role")).toBeNull();
	expect(dom.querySelector("h2 mark")?.textContent).toBe("Le budget");
	const { from } = place("table");
	editor.view.dispatch(editor.state.tr.setNodeAttribute(from, "id", "tableau"));
	shows(threads, on("tableau"));
	const table = dom.querySelector(".thread-block");
	expect([table?.getAttribute("role"), table?.querySelectorAll("td").length]).toEqual(["mark", 2]);
});

test("[R875] a block is commented as a whole, by what it is and what it says; words chosen after it take its place", () => {
	const { editor, threads, dom, place } = text(`<p>Voici les années</p>${TABLE}`);
	const { from, to } = place("table");
	editor.view.dispatch(editor.state.tr.setNodeAttribute(from, "id", "tableau"));
	threads.draft({ from, to }, true);
	expect(draftWords(threads, "fr")).toBe("Tableau\u00a0: Un 2025");
	expect(draftPlace(threads, "fr")).toEqual({
		...{ kind: "block", field: FIELD, block: "tableau", label: "Tableau\u00a0: Un 2025" },
	});
	expect(dom.querySelector(".thread-draft")?.querySelectorAll("td")).toHaveLength(2);
	threads.draft({ from: 1, to: 6 });
	expect(draftWords(threads, "fr")).toBe("Voici");
	expect([...dom.querySelectorAll(".thread-draft")].map((one) => one.textContent)).toEqual(["Voici"]);
});
