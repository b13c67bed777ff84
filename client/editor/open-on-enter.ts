/** Enter on a selected chip or card leads to what it cites, and on a figure opens its settings, as a click does. */

import type { Editor, KeyboardShortcutCommand } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

export function openOnEnter(this: { editor: Editor; name: string }): Record<string, KeyboardShortcutCommand> {
	const { name } = this;
	// biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
	return { Enter: ({ editor }) => openSelected(editor, name) };
}

function openSelected(editor: Editor, name: string): boolean {
	const { selection } = editor.state;
	if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) return false;
	const drawn = editor.view.nodeDOM(selection.from);
	const link = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>("a, [data-opens]") : null;
	link?.click();
	return link !== null;
}
