/** Brings a piece of a text to the middle of the screen, and the focus to the text. */

import type { Editor } from "@tiptap/core";

export function bringIntoView(editor: Editor, element: Element): void {
	const { view } = editor;
	// A text that is only read takes the focus too, so that a screen reader goes on from there.
	if (editor.isEditable) view.focus();
	else view.dom.focus({ preventScroll: true });
	const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	element.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
}
