// @vitest-environment happy-dom
/** Terms over a text that several people write: marked without being in it, read again only where it changed, and replaced in one step. */

import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { UndoManager } from "yjs";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { DirectoryDocument, DirectoryEntry } from "#shared/document/directory.ts";
import { citableKey } from "#shared/domain/citable.ts";
import { type TermMatch, TermMatcher } from "#shared/domain/term-matching.ts";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { DrawnOver } from "#client/editor/drawn-over.ts";
import { lightenBinding } from "#client/editor/light-binding.ts";
import { replacements, replaceTerm } from "#client/editor/terms/replace-term.ts";
import { liveTerms, matcherOf, termForms } from "#client/editor/terms/term-forms.ts";
import { eraseTerms, TermPainter, termAt } from "#client/editor/terms/term-painter.ts";

const opened: Editor[] = [];
afterEach(() => {
	for (const editor of opened.splice(0)) editor.destroy();
});

function entry(name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry {
	const id = more.id ?? name;
	const key = citableKey("term", id);
	return { key, kind: "term", id, document: "g" as never, name, archived: false, example: false, ...more };
}
const glossary = (archived: boolean): DirectoryDocument =>
	({
		id: "g",
		kind: "glossary",
		title: "Mots",
		createdAt: "",
		archived,
		example: false,
	}) as unknown as DirectoryDocument;

/** A text, and what the painter read of it. */
function text(html: string, terms: readonly DirectoryEntry[], hasStops = false) {
	const doc = new Y.Doc();
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), Collaboration.configure({ document: doc, field: "content" }), DrawnOver],
	});
	opened.push(editor);
	lightenBinding(editor);
	editor.commands.setContent(html);
	const read: string[] = [];
	const matcher = new TermMatcher(termForms(terms));
	const watched = {
		find: (words: string): TermMatch[] => {
			read.push(words);
			return matcher.find(words);
		},
	} as TermMatcher;
	const look = ({ kind }: TermMatch, isStop: boolean) => ({
		"data-term": kind,
		...(isStop ? { "data-stop": "" } : {}),
	});
	const painter = new TermPainter({ editor, matcher: watched, look, hasStops });
	painter.draw();
	const marked = (query = "[data-term]") =>
		[...editor.view.dom.querySelectorAll<HTMLElement>(query)].map((mark) => mark.textContent);
	return { doc, editor, painter, read, marked };
}

const COACH = entry("accompagnateur", { variants: ["accompagnatrice"], avoid: [{ words: "agent multiplicateur" }] });

test("[R555] terms are marked over a text, across its marks, and nothing of them is in the document", () => {
	const { doc, editor, marked } = text(
		"<p>L’accompagnateur et l’<strong>agent</strong> multiplicateur.</p><pre><code>accompagnateur</code></pre>",
		[COACH],
	);
	expect(marked("[data-term=term]")).toEqual(["accompagnateur"]);
	expect(marked("[data-term=avoid]").join("")).toBe("agent multiplicateur");
	expect(JSON.stringify(doc.getXmlFragment("content").toJSON())).not.toContain("term");
	eraseTerms(editor);
	expect(marked()).toEqual([]);
});

test("[R555] after a change, only its block is read again, whoever made it, and the other marks stay", () => {
	const { doc, editor, painter, read, marked } = text(
		"<p>Un accompagnateur.</p><p>Le milieu.</p><p>L’accompagnatrice.</p>",
		[COACH],
	);
	expect(read).toHaveLength(3);
	editor.view.dispatch(editor.state.tr.insertText("Accompagnateur et ", editor.state.doc.child(0).nodeSize + 1));
	painter.draw();
	expect(read.slice(3)).toEqual(["Accompagnateur et Le milieu."]);
	expect(marked()).toEqual(["accompagnateur", "Accompagnateur", "accompagnatrice"]);

	// Somebody else writes in the first block.
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	const first = other.getXmlFragment("content").get(0) as Y.XmlElement;
	(first.get(0) as Y.XmlText).insert(0, "Voici. ");
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "remote");
	painter.draw();
	expect(read.slice(4)).toEqual(["Voici. Un accompagnateur."]);
	expect(marked()).toHaveLength(3);

	// A block that moves takes its marks along.
	const moved = editor.state.doc.child(0);
	editor.view.dispatch(editor.state.tr.delete(0, moved.nodeSize).insert(0, moved).setMeta("addToHistory", false));
	painter.draw();
	expect(marked()).toHaveLength(3);
});

test("[R555] where one only reads, each term is a stop of the Tab key once in a block", () => {
	const { marked } = text("<p>Accompagnateur, accompagnateur, agent multiplicateur.</p>", [COACH], true);
	expect(marked()).toHaveLength(3);
	expect(marked("[data-stop]")).toEqual(["Accompagnateur", "agent multiplicateur"]);
});

test("[R555] a term that is put away, or in a glossary that is, is not marked; the same terms have the same matcher", () => {
	const terms = [COACH, entry("ancien", { archived: true }), entry("")];
	expect(liveTerms(terms, [glossary(false)])).toEqual([COACH]);
	expect(liveTerms(terms, [glossary(true)])).toEqual([]);
	expect(matcherOf([COACH])).toBe(matcherOf([COACH]));
	expect(matcherOf([COACH])).not.toBe(matcherOf([{ ...COACH }]));
});

test("[R554] what takes the place of words keeps their marks and their threads, as one step to undo", () => {
	const { editor, marked, painter } = text("<p>Écrire. Le <strong>coach</strong> du milieu.</p>", [
		entry("accompagnateur", { avoid: [{ words: "coach" }] }),
	]);
	const at = editor.state.doc.textContent.indexOf("coach") + 1;
	const thread = editor.schema.marks.thread?.create({ thread: "01k0thread0000000000000000" });
	if (!thread) throw new Error("no thread mark");
	editor.view.dispatch(editor.state.tr.addMark(at + 2, at + 5, thread));
	editor.view.dispatch(editor.state.tr.insertText("Avant. ", 1));
	painter.draw();
	const placed = termAt(editor, at + 8);
	if (!placed) throw new Error("no mark");
	expect(replaceTerm(editor, placed, "mentor", "accompagnateur")).toBeNull();
	expect(replaceTerm(editor, placed, "coach", "accompagnateur")).toEqual({
		text: "L’accompagnateur",
		isArticleOpen: false,
	});
	painter.draw();
	expect(editor.state.doc.textContent).toBe("Avant. Écrire. L’accompagnateur du milieu.");
	const looks: string[] = [];
	editor.state.doc.descendants((node) => {
		if (node.isText) looks.push(`${node.text} ${node.marks.map((mark) => mark.type.name).sort()}`);
	});
	expect(looks).toEqual(["Avant. Écrire. L’ ", "accompagnateur bold,thread", " du milieu. "]);
	expect(marked()).toEqual(["accompagnateur"]);
	const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager };
	undoManager.undo();
	expect(editor.state.doc.textContent).toBe("Avant. Écrire. Le coach du milieu.");
});

test("[R554] in the plural, the declared one comes first, else the simple one", () => {
	expect(replacements(entry("milieu preneur", { variants: ["milieux preneurs", "MP"] }), true)).toEqual([
		"milieux preneurs",
		"milieu preneur",
		"MP",
	]);
	expect(replacements(COACH, true)).toEqual(["accompagnateurs", "accompagnateur", "accompagnatrice"]);
	expect(replacements(COACH, false)).toEqual(["accompagnateur", "accompagnatrice"]);
});
