/** Opens the question of where the selected words lead; its form comes when it is first asked for. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const formCode = later(() => import("#client/editor/LinkForm.tsx").then((file) => file.LinkForm));

export function LinkDialog({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const [isOpen, setOpen] = useState(false);
	const Form = useLater(formCode, isOpen);
	useEffect(() => signals.on("link", () => editor.isEditable && setOpen(true)), [signals, editor]);
	if (!isOpen || !Form) return null;
	const leave = () => {
		setOpen(false);
		// After the dialog has given the focus back to where it was.
		requestAnimationFrame(() => editor.commands.focus());
	};
	return <Form editor={editor} onDone={leave} />;
}
