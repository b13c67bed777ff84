// @vitest-environment happy-dom
/** Ids of blocks through everything people do to a text. */

import { NodeSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { isId } from "#shared/lib/ids.ts";
import { exchange, writer } from "#test/support/two-editors.ts";

function ana() {
	const ana = writer(1);
	ana.writes("<p>premier passage</p><p>deuxième passage</p><p>troisième passage</p>");
	return ana;
}

function expectEveryIdOnce(blocks: readonly { id: string }[]): void {
	const ids = blocks.map((block) => block.id);
	expect(ids.every(isId)).toBe(true);
	expect(new Set(ids).size).toBe(ids.length);
}

test("[R80] every block of a new text has an id of its own", () => {
	const a = writer(1);
	a.writes(
		"<h1>T</h1><ul><li><p>un</p></li></ul><table><tr><td><p>case</p></td></tr></table><hr><blockquote><p>q</p></blockquote>",
	);
	expectEveryIdOnce(a.blocks());
	expect(a.blocks().map((block) => block.type)).toContain("tableRow");
});

test("[R80] a first word typed in an empty text gives its paragraph an id", () => {
	const a = writer(1);
	a.types("b");
	expectEveryIdOnce(a.blocks());
});

test("[R81] a paragraph that becomes a heading keeps its id, and again when it goes back", () => {
	const a = ana();
	const id = a.idOf("deuxième");
	a.after("deuxième");
	a.editor.commands.setNode("heading", { level: 2 });
	expect(a.idOf("deuxième")).toBe(id);
	a.editor.commands.setNode("paragraph");
	expect(a.idOf("deuxième")).toBe(id);
});

test("[R81] several paragraphs that become headings at once each keep their id", () => {
	const a = ana();
	const ids = ["premier", "deuxième", "troisième"].map(a.idOf);
	a.editor.chain().selectAll().setNode("heading", { level: 1 }).run();
	expect(["premier", "deuxième", "troisième"].map(a.idOf)).toEqual(ids);
});

test("[R81] a paragraph wrapped in a list, a quote or a callout keeps its id, and when taken out", () => {
	const a = ana();
	const id = a.idOf("deuxième");
	for (const wrap of ["toggleBulletList", "toggleOrderedList", "toggleTaskList", "toggleBlockquote"] as const) {
		a.after("deuxième");
		a.editor.commands[wrap]();
		expect(a.idOf("deuxième")).toBe(id);
		expectEveryIdOnce(a.blocks());
	}
	a.editor.commands.setCallout("idea");
	expect(a.idOf("deuxième")).toBe(id);
});

test("[R81] a bullet list that becomes a numbered one keeps the ids of the list and of its items", () => {
	const a = writer(1);
	a.writes("<ul><li><p>un</p></li><li><p>deux</p></li></ul>");
	const ids = a.blocks().map((block) => block.id);
	a.after("un");
	a.editor.commands.toggleOrderedList();
	expect(a.blocks().map((block) => block.type)[0]).toBe("orderedList");
	expect(a.blocks().map((block) => block.id)).toEqual(ids);
});

test("[R82] a block split in its middle keeps its id in the first half", () => {
	const a = ana();
	const id = a.idOf("deuxième");
	a.after("deuxième");
	a.presses("Enter");
	expect(a.idOf("deuxième")).toBe(id);
	expect(a.idOf(" passage")).toBeDefined();
	expect(a.blocks()).toHaveLength(4);
	expectEveryIdOnce(a.blocks());
});

test("[R82] a line added before a block leaves its id to the words", () => {
	const a = ana();
	const id = a.idOf("deuxième");
	a.before("deuxième");
	a.presses("Enter");
	expect(a.idOf("deuxième")).toBe(id);
	expectEveryIdOnce(a.blocks());
});

test("[R82] an item added before a list item leaves its ids to the words", () => {
	const a = writer(1);
	a.writes("<ul><li><p>un</p></li><li><p>deux</p></li></ul>");
	const before = a.blocks();
	a.before("deux");
	a.presses("Enter");
	const after = a.blocks();
	expectEveryIdOnce(after);
	expect(after.at(-1)).toEqual(before.at(-1));
	expect(after.at(-2)).toEqual(before.at(-2));
});

test("[R82] two blocks joined keep the id of the first", () => {
	const a = ana();
	const id = a.idOf("premier");
	a.before("deuxième");
	a.editor.commands.joinBackward();
	expect(a.idOf("deuxième")).toBe(id);
	expectEveryIdOnce(a.blocks());
});

test("[R83] a block dragged elsewhere keeps its id", () => {
	const a = ana();
	const id = a.idOf("troisième");
	const { state, view } = a.editor;
	const pos = state.doc.content.size - (state.doc.lastChild?.nodeSize ?? 0);
	const moved = NodeSelection.create(state.doc, pos);
	const node = moved.node;
	view.dispatch(state.tr.delete(moved.from, moved.to).insert(0, node).setMeta("uiEvent", "drop"));
	expect(a.blocks()[0]).toMatchObject({ id, text: "troisième passage" });
	expectEveryIdOnce(a.blocks());
});

test("[R83] a block cut and pasted keeps its id", () => {
	const a = ana();
	const id = a.idOf("deuxième");
	const html = `<p data-id="${id}">deuxième passage</p>`;
	const { state, view } = a.editor;
	const from = state.doc.child(0).nodeSize;
	view.dispatch(state.tr.delete(from, from + state.doc.child(1).nodeSize).setMeta("uiEvent", "cut"));
	a.editor.commands.setTextSelection(a.editor.state.doc.content.size - 1);
	a.presses("Enter");
	view.pasteHTML(html);
	expect(a.idOf("deuxième")).toBe(id);
	expectEveryIdOnce(a.blocks());
});

test("[R83] a block copied and pasted gets a new id, wherever the copy goes", () => {
	for (const place of ["end", "start"] as const) {
		const a = ana();
		const id = a.idOf("premier");
		a.editor.commands.focus(place);
		a.editor.view.dispatch(
			a.editor.state.tr
				.insert(place === "start" ? 0 : a.editor.state.doc.content.size, a.editor.state.doc.child(0))
				.setMeta("uiEvent", "paste"),
		);
		expect(a.blocks()).toHaveLength(4);
		expectEveryIdOnce(a.blocks());
		const originals = a.blocks().filter((block) => block.text === "premier passage");
		expect(originals[place === "start" ? 1 : 0]?.id).toBe(id);
	}
});

test("[R83] a block pasted from another document gets a new id", () => {
	const a = ana();
	const elsewhere = writer(2);
	elsewhere.writes("<p>ailleurs</p>");
	const id = elsewhere.idOf("ailleurs");
	a.editor.commands.setTextSelection(a.editor.state.doc.content.size - 1);
	a.presses("Enter");
	a.editor.view.pasteHTML(`<p data-id="${id}">ailleurs</p>`);
	expect(a.idOf("ailleurs")).not.toBe(id);
	expectEveryIdOnce(a.blocks());
});

test("[R83] undo gives blocks their ids back", () => {
	const a = ana();
	const before = a.blocks();
	a.pauses();
	a.editor.chain().selectAll().toggleBulletList().run();
	a.undoes();
	expect(a.text()).toBe("premier passage|deuxième passage|troisième passage");
	for (const [index, block] of a.blocks().entries()) expect(block.id).toBe(before[index]?.id);
});

test("[R84] what another person writes is never given an id by this screen", () => {
	const a = ana();
	const b = writer(2);
	let writes = 0;
	b.doc.on("update", (_update: Uint8Array, origin: unknown) => {
		if (origin !== "exchange") writes++;
	});
	// A block of an outside program, without an id.
	const fragment = a.doc.getXmlFragment("content");
	a.doc.transact(() => fragment.get(0).removeAttribute("id"));
	exchange(a, b);
	expect(b.blocks()[0]?.id).toBe("null");
	expect(writes).toBe(0);
});

test("[R84] two people who change and split blocks at once end with the same text and each id once", () => {
	const a = ana();
	const b = writer(2);
	exchange(a, b);
	a.after("premier");
	a.presses("Enter");
	b.after("deuxième");
	b.editor.commands.setNode("heading", { level: 1 });
	b.after("troisième passage");
	b.presses("Enter");
	b.types("quatrième");
	exchange(a, b);
	exchange(a, b);
	expect(a.blocks()).toEqual(b.blocks());
	expectEveryIdOnce(a.blocks());
	expect(a.text()).toContain("quatrième");
});
