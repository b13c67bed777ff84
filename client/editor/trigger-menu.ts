/** Notices « / » and « # » as they are typed, and keeps what is written after them as the search of a menu. Échap closes the menu and leaves the sign in the text. */

import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";

export type Trigger = {
	sign: "/" | "#";
	/** Where the sign stands in the document. */
	from: number;
	to: number;
	query: string;
};

export const triggerKey = new PluginKey<Trigger | null>("triggerMenu");

/** What the open menu does with a key; true when it took it. */
export type MenuKeyHandler = (event: KeyboardEvent) => boolean;

declare module "@tiptap/core" {
	interface Storage {
		triggerMenu: { onKey: MenuKeyHandler | null };
	}
}

const BEFORE_CARET = /(?:^|[\s\u00a0(«])([/#])([^/#\ufffc\n]{0,48})$/;
const LOOK_BACK = 60;

export const TriggerMenu = Extension.create<object, { onKey: MenuKeyHandler | null }>({
	name: "triggerMenu",
	priority: 1500,

	addStorage() {
		return { onKey: null };
	},

	addProseMirrorPlugins() {
		const { storage } = this;
		return [
			new Plugin<Trigger | null>({
				key: triggerKey,
				state: {
					init: () => null,
					apply: (transaction, before, _old, state) => nextTrigger(transaction, before, state),
				},
				props: {
					handleKeyDown: (view, event) => {
						if (!triggerKey.getState(view.state) || event.isComposing) return false;
						if (event.key === "Escape") {
							closeTrigger(view);
							return true;
						}
						return storage.onKey?.(event) ?? false;
					},
				},
			}),
		];
	},
});

/** Closes the menu and leaves what was typed. */
export function closeTrigger(view: { state: EditorState; dispatch: (transaction: Transaction) => void }): void {
	view.dispatch(view.state.tr.setMeta(triggerKey, "close"));
}

function nextTrigger(transaction: Transaction, before: Trigger | null, state: EditorState): Trigger | null {
	if (transaction.getMeta(triggerKey) === "close") return null;
	if (!transaction.docChanged && !transaction.selectionSet) return before;
	const now = triggerBeforeCaret(state);
	if (!now) return null;
	if (before) return before.sign === now.sign ? now : null;
	// It opens when somebody types the sign here, never because a caret came near one.
	const isTyped = transaction.docChanged && transaction.getMeta("y-sync$") === undefined;
	return isTyped && now.query === "" && transaction.getMeta("uiEvent") === undefined ? now : null;
}

/** The sign and the words just before the caret, when they may be a search. */
export function triggerBeforeCaret(state: EditorState): Trigger | null {
	const { selection } = state;
	const { $from } = selection;
	if (!selection.empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
	if ($from.marks().some((mark) => mark.type.name === "code" || mark.type.name === "link")) return null;
	const before = $from.parent.textBetween(
		Math.max(0, $from.parentOffset - LOOK_BACK),
		$from.parentOffset,
		undefined,
		"\ufffc",
	);
	const match = BEFORE_CARET.exec(before);
	const sign = match?.[1];
	const query = match?.[2] ?? "";
	if ((sign !== "/" && sign !== "#") || /^[\s\u00a0]/.test(query)) return null;
	return { sign, from: $from.pos - query.length - 1, to: $from.pos, query };
}
