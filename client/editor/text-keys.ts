/**
 * The keys of a text beyond the usual ones. None needs Ctrl+Alt, which writes characters on Québec keyboards, and digits are matched by their place (`code`),
 * since Shift+2 writes « " » there. Échap then Tab leaves the text, wherever the caret is.
 */

import { type Editor, Extension } from "@tiptap/core";
import { AllSelection, Plugin, PluginKey } from "@tiptap/pm/state";
import { duplicateBlock, moveBlock } from "#client/editor/block-acts.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { readCaret } from "#client/editor/read-caret.ts";

export const TextKeys = Extension.create<{ signals: EditorSignals | null; isWholePage: boolean }>({
	name: "textKeys",
	priority: 2000,

	addOptions() {
		return { signals: null, isWholePage: false };
	},

	addProseMirrorPlugins() {
		const { editor, options } = this;
		let isLeaving = false;
		return [
			new Plugin({
				key: new PluginKey("textKeys"),
				props: {
					handleKeyDown: (_view, event) => runKey(editor, event, options.signals, options.isWholePage),
					handleDOMEvents: {
						keydown: (view, event) => {
							if (!event.isComposing) readCaret(view);
							// The view hands no key on where nothing can be written.
							if (!view.editable && runKey(editor, event, options.signals, options.isWholePage)) {
								event.preventDefault();
								return true;
							}
							if (event.key === "Tab" && isLeaving) {
								isLeaving = false;
								standBeside(view.dom, event.shiftKey);
								// Handled as far as the text is concerned: the browser moves the focus.
								return true;
							}
							if (event.key !== "Shift") isLeaving = event.key === "Escape" && !event.isComposing;
							return false;
						},
						blur: () => {
							isLeaving = false;
							return false;
						},
					},
				},
			}),
		];
	},
});

/** Puts the focus just outside the text, for the browser's Tab to go on from there rather than to a box or a button inside it. */
function standBeside(text: HTMLElement, isBefore: boolean): void {
	const step = document.createElement("span");
	step.tabIndex = -1;
	if (isBefore) text.before(step);
	else text.after(step);
	step.focus();
	setTimeout(() => step.remove());
}

function runKey(editor: Editor, event: KeyboardEvent, signals: EditorSignals | null, isWholePage: boolean): boolean {
	if (event.isComposing || event.getModifierState("AltGraph")) return false;
	const command = event.ctrlKey || event.metaKey;
	if (event.altKey && event.key === "F10") return signals?.send("toolbar") ?? false;
	if (event.key === "F8") return signals?.send(event.shiftKey ? "previous-comment" : "next-comment") ?? false;
	if (command && event.shiftKey && !event.altKey && event.key.toLowerCase() === "m")
		return signals?.send("comment") ?? false;
	if (!editor.isEditable) return false;

	if (event.altKey && event.shiftKey && !command && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
		moveBlock(editor, event.key === "ArrowUp" ? "up" : "down");
		return true;
	}
	if (event.key === "Enter" && !command && !event.altKey && editor.state.selection instanceof AllSelection) {
		// Nothing in it says what to split: as any selection, it gives way to the new line.
		return editor.commands.deleteSelection();
	}
	if (!command || event.altKey) return false;
	if (event.shiftKey) return runShifted(editor, event, signals);
	const key = event.key.toLowerCase();
	if (key === "d" && isWholePage) return duplicateBlock(editor);
	if (key === "k" && (!editor.state.selection.empty || editor.isActive("link"))) return signals?.send("link") ?? false;
	return false;
}

function runShifted(editor: Editor, event: KeyboardEvent, signals: EditorSignals | null): boolean {
	const chain = () => editor.chain().focus();
	switch (event.code) {
		case "Digit1":
			return chain().toggleHeading({ level: 1 }).run();
		case "Digit2":
			return chain().toggleHeading({ level: 2 }).run();
		case "Digit3":
			return chain().toggleHeading({ level: 3 }).run();
		case "Digit7":
			return chain().toggleOrderedList().run();
		case "Digit8":
			return chain().toggleBulletList().run();
		case "Digit9":
			return chain().toggleTaskList().run();
		case "KeyF":
			return signals?.send("find") ?? false;
		default:
			return false;
	}
}
