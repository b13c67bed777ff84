/** Enter on a selected chip or card leads to what it cites, and on a figure opens its settings, as a click does; F2 on a live block changes what it shows. */

import type { Editor, KeyboardShortcutCommand } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

export function openOnEnter(this: { editor: Editor; name: string }): Record<string, KeyboardShortcutCommand> {
	const { name } = this;
	// biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
	return { Enter: ({ editor }) => openSelected(editor, name) };
}

/** F2 on a selected block that can be changed where it stands. */
export function changeOnF2(this: { editor: Editor; name: string }): Record<string, KeyboardShortcutCommand> {
	const { name } = this;
	// biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
	return { F2: ({ editor }) => pressIn(editor, name, "[data-changes]") };
}

function openSelected(editor: Editor, name: string): boolean {
	return pressIn(editor, name, "a, [data-opens]");
}

function pressIn(editor: Editor, name: string, what: string): boolean {
	const { selection } = editor.state;
	if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) return false;
	const drawn = editor.view.nodeDOM(selection.from);
	const link = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>(what) : null;
	link?.click();
	return link !== null;
}
