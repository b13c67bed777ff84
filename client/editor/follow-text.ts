/** Calls back some time after a text changes, once for all that changed meanwhile: typing is not followed letter by letter. */

import type { Editor } from "@tiptap/core";

/** `afterMs`: from the first of the changes, in milliseconds. `fromStart`: also at once. While a letter is being composed it waits: what is drawn then would lose it. Returns how to stop. */
export function followText(
	editor: Editor,
	afterMs: number,
	read: () => void,
	{ fromStart = false }: { fromStart?: boolean } = {},
): () => void {
	let timer: ReturnType<typeof setTimeout> | null = null;
	const later = () => {
		timer ??= setTimeout(() => {
			timer = null;
			now();
		}, afterMs);
	};
	const now = () => {
		if (!editor.isDestroyed && editor.view.composing) later();
		else read();
	};
	const changed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
		if (transaction.docChanged) later();
	};
	editor.on("transaction", changed);
	if (fromStart) now();
	return () => {
		editor.off("transaction", changed);
		if (timer !== null) clearTimeout(timer);
	};
}
