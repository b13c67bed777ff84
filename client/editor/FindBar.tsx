/** Find and replace, above the text: opened by a key or by the toolbar. Its form comes when it is first asked for. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const formCode = later(() => import("#client/editor/FindForm.tsx").then((file) => file.FindForm));

export function FindBar({ editor, signals, canWrite }: { editor: Editor; signals: EditorSignals; canWrite: boolean }) {
	const [isOpen, setOpen] = useState(false);
	/** What was selected when it was asked for: while the form comes, the selection may go. */
	const [asked, setAsked] = useState({ turn: 0, words: "" });
	const Form = useLater(formCode, isOpen, { onGiveUp: () => setOpen(false) });
	useEffect(
		() =>
			signals.on("find", () => {
				setOpen(true);
				const words = wordsSelected(editor);
				setAsked(({ turn }) => ({ turn: turn + 1, words }));
			}),
		[signals, editor],
	);
	if (!isOpen || !Form) return null;
	const close = () => {
		setOpen(false);
		editor.view.focus();
	};
	return <Form key={asked.turn} words={asked.words} editor={editor} canWrite={canWrite} onClose={close} />;
}

/** What is selected, when it can be looked for: a few words of one block. */
function wordsSelected({ state }: Editor): string {
	const { from, to } = state.selection;
	const words = state.doc.textBetween(from, to, "\n");
	return words.includes("\n") || words.length > 80 ? "" : words;
}
