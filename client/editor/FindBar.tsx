/** Find and replace, above the text: opened by a key or by the toolbar. Its form comes when it is first asked for. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const formCode = later(() => import("#client/editor/FindForm.tsx").then((file) => file.FindForm));

export function FindBar({ editor, signals, canWrite }: { editor: Editor; signals: EditorSignals; canWrite: boolean }) {
	const [isOpen, setOpen] = useState(false);
	const [turn, setTurn] = useState(0);
	const Form = useLater(formCode, isOpen);
	useEffect(
		() =>
			signals.on("find", () => {
				setOpen(true);
				setTurn((before) => before + 1);
			}),
		[signals],
	);
	if (!isOpen || !Form) return null;
	const close = () => {
		setOpen(false);
		editor.view.focus();
	};
	return <Form key={turn} editor={editor} canWrite={canWrite} onClose={close} />;
}
