// @vitest-environment happy-dom
/** Which schema a document asks for once something new is put in its text. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { documentSchema } from "#shared/document/document-meta.ts";
import type {} from "#shared/editor/figure.ts";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { liveBlockSchema } from "#client/editor/live-block-schema.ts";

function schemaAfter(act: (editor: Editor) => void): number {
	const doc = new Y.Doc();
	doc.getMap("meta").set("schema", 1);
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [
			...textExtensions(),
			Collaboration.configure({ document: doc, field: "content" }),
			liveBlockSchema(doc),
		],
	});
	act(editor);
	editor.destroy();
	return documentSchema(doc);
}

test("[R353] a plot, a value of an indicator or a frozen figure asks for programs that know them; what older ones know does not", () => {
	expect(schemaAfter((editor) => editor.commands.insertContent("bonjour"))).toBe(1);
	expect(schemaAfter((editor) => editor.commands.insertFigure({}))).toBe(1);
	expect(
		schemaAfter((editor) =>
			editor.commands.insertContent({ type: "liveBlock", attrs: { kind: "view", target: "v1" } }),
		),
	).toBe(2);
	expect(
		schemaAfter((editor) =>
			editor.commands.insertContent({ type: "liveBlock", attrs: { kind: "indicator", target: "i1" } }),
		),
	).toBe(3);
	expect(schemaAfter((editor) => editor.commands.insertFigure({ measure: "indicator", indicator: "i1" }))).toBe(3);
	expect(
		schemaAfter((editor) => {
			editor.commands.insertFigure({});
			const frozen = { at: "2026-11-27", value: 12, unit: "", period: "", sectors: 5 };
			editor.commands.command(({ tr }) => {
				tr.setNodeMarkup(1, undefined, { ...tr.doc.nodeAt(1)?.attrs, frozen });
				return true;
			});
		}),
	).toBe(3);
});
