/** Opens the question of where the selected words lead; its form comes when it is first asked for. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const formCode = later(() => import("#client/editor/LinkForm.tsx").then((file) => file.LinkForm));

export function LinkDialog({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const [isOpen, setOpen] = useState(false);
	const Form = useLater(formCode, isOpen, { onGiveUp: () => setOpen(false) });
	useEffect(() => signals.on("link", () => editor.isEditable && setOpen(true)), [signals, editor]);
	const isShown = isOpen && Form !== null;
	// At once when the form has gone: a focus given a frame later would put the caret back over what was done with it meanwhile.
	useEffect(() => {
		if (!isShown) return;
		return () => {
			if (!editor.isDestroyed) editor.view.focus();
		};
	}, [isShown, editor]);
	return isShown ? <Form editor={editor} onDone={() => setOpen(false)} /> : null;
}
