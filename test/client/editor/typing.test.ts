// @vitest-environment happy-dom
/** What happens to the signs people type: menus, typography, links, words found. */

import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import type {} from "#shared/editor/citation.ts";
import type {} from "#shared/editor/link.ts";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { ChipSpaces } from "#client/editor/chip-spaces.ts";
import { countWords, outlineOf } from "#client/editor/outline.ts";
import { foldedPattern } from "#client/editor/find-in-text.ts";
import { SmartTyping } from "#client/editor/smart-typing.ts";
import { TriggerMenu, triggerKey } from "#client/editor/trigger-menu.ts";

const open = new Set<Editor>();

// An editor that outlives its page would look at it later.
afterEach(() => {
	for (const editor of open) editor.destroy();
	open.clear();
});

function writing(isSmart = true) {
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: [...textExtensions(), TriggerMenu, ChipSpaces, SmartTyping.configure({ isOn: () => isSmart })],
	});
	open.add(editor);
	const type = (words: string) => {
		for (const letter of words) {
			const { from, to } = editor.state.selection;
			const insert = () => editor.state.tr.insertText(letter, from, to);
			const isHandled = editor.view.someProp("handleTextInput", (handle) =>
				handle(editor.view, from, to, letter, insert),
			);
			if (!isHandled) editor.view.dispatch(insert());
		}
	};
	const press = (key: string) => {
		const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
		editor.view.someProp("handleKeyDown", (handle) => handle(editor.view, event));
	};
	return { editor, type, press, text: () => editor.getText(), menu: () => triggerKey.getState(editor.state) };
}

test("[R89] quotes, apostrophes and points become French ones, with their no-break spaces", () => {
	const { type, text } = writing();
	type("\"Bonjour\" c'est l'heure : oui...");
	expect(text()).toBe("«\u00a0Bonjour\u00a0» c’est l’heure\u00a0: oui…");
});

test("[R89] Backspace just after gives back the sign that was typed, and a setting leaves them all alone", () => {
	const one = writing();
	one.type("l'");
	one.press("Backspace");
	expect(one.text()).toBe("l'");
	const other = writing(false);
	other.type('"l\'eau"...');
	expect(other.text()).toBe('"l\'eau"...');
});

test("the menu of « # » opens at the start of a word, follows what is typed, and Échap leaves the sign", () => {
	const { type, menu, press, text } = writing();
	type("avec #");
	expect(menu()).toMatchObject({ sign: "#", query: "" });
	type("école d");
	expect(menu()).toMatchObject({ sign: "#", query: "école d" });
	press("Escape");
	expect(menu()).toBeNull();
	type("e");
	expect(menu()).toBeNull();
	expect(text()).toBe("avec #école de");
});

test("« / » inside a word or a date opens nothing", () => {
	const { type, menu } = writing();
	type("et/");
	expect(menu()).toBeNull();
	type(" 12/");
	expect(menu()).toBeNull();
	type(" /");
	expect(menu()).toMatchObject({ sign: "/" });
});

test("« # » and a space still begin a title", () => {
	const { type, editor, menu } = writing();
	type("# Titre");
	expect(editor.state.doc.firstChild?.type.name).toBe("heading");
	expect(menu()).toBeNull();
});

test("[R85] an address typed becomes a link, a dangerous one stays text whatever sets it", () => {
	const { type, editor } = writing();
	type("Voir https://exemple.org/page, puis ");
	expect(editor.getHTML()).toContain('<a href="https://exemple.org/page"');
	editor.commands.selectAll();
	expect(editor.commands.linkTo("javascript:alert(1)")).toBe(false);
	// Written straight into the document by a peer.
	editor.commands.setContent({
		type: "doc",
		content: [
			{
				type: "paragraph",
				content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
			},
			{ type: "image", attrs: { src: "https://espion.example/a.png" } },
		],
	});
	expect(editor.getHTML()).not.toMatch(/javascript|espion/);
});

test("the outline lists the titles, and words are counted once", () => {
	const { editor } = writing();
	editor.commands.setContent(
		"<h1>Un cadre</h1><p>L’eau vive, c’est 3,5 litres.</p><h2></h2><blockquote><h3>Dedans</h3></blockquote>",
	);
	expect(outlineOf(editor.state.doc).map(({ level, text }) => [level, text])).toEqual([
		[1, "Un cadre"],
		[3, "Dedans"],
	]);
	expect(countWords(editor.state.doc)).toBe(8);
});

test("words are found whatever their accents, apostrophes and spaces, and signs are only signs", () => {
	const matches = (search: string, text: string) => new RegExp(foldedPattern(search), "iu").test(text);
	expect(matches("l'ete a Quebec", "L’été à Québec")).toBe(true);
	expect(matches("coeur", "Le cœur")).toBe(true);
	expect(matches("cœur", "Le coeur")).toBe(true);
	expect(matches("a.b", "aXb")).toBe(false);
	expect(matches("(a-b)", "(a-b)")).toBe(true);
});

test("after a citation a typed space is not a second one, and a sign that closes takes the place of the first", () => {
	const { editor, type, text } = writing();
	editor.commands.insertCitation({ kind: "project", target: "navette", label: "La Navette" });
	type(" et ");
	editor.commands.insertCitation({ kind: "project", target: "maintien", label: "Maintien" });
	type(". Fin  ");
	expect(text()).toBe("La Navette et Maintien. Fin  ");
});
