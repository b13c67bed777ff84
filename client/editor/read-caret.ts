/** Browsers tell a moment later where a key or a finger put the caret: read at once, before anything acts where it was, or draws the text again with it. */

import type { EditorView } from "@tiptap/pm/view";

/** The view reads it by itself only when the browser tells. */
export function readCaret(view: EditorView): void {
	const { domObserver } = view as unknown as { domObserver: { flush: () => void } };
	domObserver.flush();
}
