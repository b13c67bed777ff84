/** Calls back some time after a text changes, once for all that changed meanwhile: typing is not followed letter by letter. */

import type { Editor } from "@tiptap/core";

/** `afterMs`: from the first of the changes, in milliseconds. Returns how to stop. */
export function followText(editor: Editor, afterMs: number, read: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | null = null;
	const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
		if (!transaction.docChanged || timer !== null) return;
		timer = setTimeout(() => {
			timer = null;
			read();
		}, afterMs);
	};
	editor.on("transaction", later);
	return () => {
		editor.off("transaction", later);
		if (timer !== null) clearTimeout(timer);
	};
}
