/** The few acts on words just selected, above them. Never on touch, where the system shows its own menu first; the keyboard has the toolbar. */

import { type Editor, useEditorState } from "@tiptap/react";
import { TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { useEffect, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { later, useLater } from "#client/ui/later.ts";

const actsCode = later(() => import("#client/editor/SelectionActs.tsx").then((file) => file.SelectionActs));

export function SelectionBubble({ editor, signals }: { editor: Editor; signals: EditorSignals }) {
	const range = useEditorState({
		editor,
		selector: ({ editor: now }) => {
			const { selection } = now.state;
			const isWords = selection instanceof TextSelection && !selection.empty && !(selection instanceof CellSelection);
			if (
				!(now.isEditable || signals.hears("comment")) ||
				!isWords ||
				(now.isActive("codeBlock") && !signals.hears("comment"))
			)
				return null;
			return { from: selection.from, to: selection.to };
		},
	});
	const isMouse = useLastPointerIsMouse(editor);
	const Acts = useLater(actsCode, range !== null && isMouse);
	if (!range || !isMouse || !Acts) return null;
	return <Acts editor={editor} signals={signals} from={range.from} to={range.to} />;
}

/** True after a click or a drag of the mouse in the text, until the keyboard or a finger is used. */
function useLastPointerIsMouse(editor: Editor): boolean {
	const [isMouse, setMouse] = useState(false);
	useEffect(() => {
		if (editor.isDestroyed) return;
		const { dom } = editor.view;
		const down = () => setMouse(false);
		const up = (event: PointerEvent) => setMouse(event.pointerType === "mouse");
		const key = (event: KeyboardEvent) => {
			if (!["Shift", "Control", "Meta", "Alt"].includes(event.key) && !event.ctrlKey && !event.metaKey) setMouse(false);
		};
		dom.addEventListener("pointerdown", down);
		document.addEventListener("pointerup", up);
		dom.addEventListener("keydown", key);
		dom.addEventListener("blur", down);
		return () => {
			dom.removeEventListener("pointerdown", down);
			document.removeEventListener("pointerup", up);
			dom.removeEventListener("keydown", key);
			dom.removeEventListener("blur", down);
		};
	}, [editor]);
	return isMouse;
}
