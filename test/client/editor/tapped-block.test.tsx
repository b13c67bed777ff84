// @vitest-environment happy-dom
/** The block that a finger taps in a text that is only read. */

import { Editor } from "@tiptap/core";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { textExtensions } from "#shared/editor/text-extensions.ts";
import { blockOf } from "#client/editor/block-at.ts";
import { useTappedBlock } from "#client/editor/use-tapped-block.ts";

const opened: Editor[] = [];
afterEach(() => {
	cleanup();
	for (const editor of opened.splice(0)) editor.destroy();
	document.body.replaceChildren();
});

const BLOCK = 100;

/** A text whose blocks are each a hundred pixels high. */
function readText(html: string): Editor {
	const editor = new Editor({
		element: document.body.appendChild(document.createElement("div")),
		editable: false,
		extensions: [...textExtensions()],
		content: html,
	});
	opened.push(editor);
	[...editor.view.dom.children].forEach((block, index) => {
		block.getBoundingClientRect = () => new DOMRect(0, index * BLOCK, 300, BLOCK - 10);
	});
	return editor;
}

function Tapped({ editor }: { editor: Editor }) {
	const { tapped } = useTappedBlock(editor, true);
	return <p role="status">{(tapped && blockOf(editor, tapped)?.node.type.name) ?? "rien"}</p>;
}

function presses(editor: Editor, y: number, pointerType: string, target: Element = editor.view.dom): void {
	act(() => {
		target.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType }));
		target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, clientY: y }));
	});
}

test("[R991] a finger takes a block, a table too, and lets it go; a mouse and a tap on a link take none", () => {
	const editor = readText(
		'<p>Un <a href="https://exemple.org">lien</a></p><table><tbody><tr><td>Deux</td></tr></tbody></table>',
	);
	render(<Tapped editor={editor} />);
	const said = () => screen.getByRole("status").textContent;
	presses(editor, 150, "touch");
	expect(said()).toBe("table");
	presses(editor, 50, "touch");
	expect(said()).toBe("paragraph");
	presses(editor, 50, "touch");
	expect(said()).toBe("rien");
	presses(editor, 150, "mouse");
	expect(said()).toBe("rien");
	const link = editor.view.dom.querySelector("a") ?? editor.view.dom;
	link.addEventListener("click", (event) => event.preventDefault());
	presses(editor, 50, "touch", link);
	expect(said()).toBe("rien");
});
