// @vitest-environment happy-dom
/** Where the carets of the others are drawn. */

import { Awareness } from "y-protocols/awareness";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import type * as Y from "yjs";
import { placedCarets } from "#client/editor/carets.ts";
import { exchange, writer, type Writer } from "#test/support/two-editors.ts";

/** Says, as the server would repeat it, where somebody is. */
function shows(who: Writer, name: string, anchor: number, head: number, to: Awareness, role = "editor"): void {
	const { binding } = ySyncPluginKey.getState(who.editor.state) as { binding: { type: Y.XmlFragment; mapping: never } };
	const relative = (pos: number) =>
		JSON.parse(JSON.stringify(absolutePositionToRelativePosition(pos, binding.type, binding.mapping)));
	to.states.set(who.doc.clientID, {
		user: { id: name, name, role, colour: 14 },
		caret: { field: "content", anchor: relative(anchor), head: relative(head) },
	});
}

const HTML =
	'<h1>Titre</h1><p>un <strong>deux</strong> trois</p><p></p><ul><li><p>point</p></li><li><p>autre</p></li></ul><p>avec <span data-citation data-kind="project" data-target="p1" data-label="Palier"></span> un lien</p>';

test("a caret stands on every screen where it stands on its own, wherever that is", () => {
	const ana = writer(1);
	const bo = writer(2);
	ana.writes(HTML);
	exchange(ana, bo);
	const seen = new Awareness(bo.doc);
	const places: number[] = [];
	ana.editor.state.doc.descendants((node, pos) => {
		if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(pos + 1 + at);
	});
	for (const place of places) {
		shows(ana, "Ana", place, place, seen);
		expect(placedCarets(bo.editor.state, seen, "content")).toMatchObject([{ name: "Ana", colour: 2, head: place }]);
	}
	seen.destroy();
});

test("[R947] the label of a guest’s caret says that they are one, by the role that the server signs", () => {
	const ana = writer(1);
	const seen = new Awareness(ana.doc);
	const said = (role: string) => {
		shows(ana, "Béa", 1, 1, seen, role);
		return placedCarets(ana.editor.state, seen, "content").map(({ isGuest }) => isGuest);
	};
	ana.writes(HTML);
	seen.clientID = 99;
	expect([said("participant"), said("editor"), said("of-tomorrow")]).toEqual([[true], [false], [false]]);
	seen.destroy();
});

test("a caret stays beside its letters when somebody writes before them, and is gone from another text", () => {
	const ana = writer(1);
	const bo = writer(2);
	ana.writes(HTML);
	exchange(ana, bo);
	const seen = new Awareness(bo.doc);
	const from = ana.editor.state.doc.content.size - 4;
	shows(ana, "Ana", from, from + 2, seen);
	bo.before("Titre");
	bo.types("Grand ");
	expect(placedCarets(bo.editor.state, seen, "content")).toMatchObject([{ anchor: from + 6, head: from + 8 }]);
	expect(placedCarets(bo.editor.state, seen, "why:x")).toEqual([]);
	seen.destroy();
});

test("what is not a position draws nothing", () => {
	const bo = writer(2);
	bo.writes(HTML);
	const seen = new Awareness(bo.doc);
	for (const caret of [
		null,
		"x",
		{ field: "content" },
		{ field: "content", anchor: { item: { client: 9, clock: 9e9 } }, head: 3 },
	]) {
		seen.states.set(7, { user: { id: "c", name: "Cleo" }, caret });
		expect(placedCarets(bo.editor.state, seen, "content")).toEqual([]);
	}
	seen.destroy();
});
