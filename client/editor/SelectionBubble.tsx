/** The few acts on words just selected, above them. Never on touch, where the system shows its own menu first; the keyboard has the toolbar. */

import { type Editor, useEditorState } from "@tiptap/react";
import { TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { useSyncExternalStore } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import type { IsMouse } from "#client/editor/last-pointer.ts";
import { later, useLater } from "#client/ui/later.ts";

const actsCode = later(() => import("#client/editor/SelectionActs.tsx").then((file) => file.SelectionActs));

type SelectionBubbleProps = { editor: Editor; signals: EditorSignals; pointer: IsMouse };

export function SelectionBubble({ editor, signals, pointer }: SelectionBubbleProps) {
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
	const isMouse = useSyncExternalStore(pointer.subscribe, pointer.get);
	const Acts = useLater(actsCode, range !== null && isMouse);
	if (!range || !isMouse || !Acts) return null;
	return <Acts editor={editor} signals={signals} from={range.from} to={range.to} />;
}
