/** Opens the menu that follows « / » and « # » in a text; its list comes when it is first needed. */

import { type Editor, useEditorState } from "@tiptap/react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { triggerKey } from "#client/editor/trigger-menu.ts";
import { later, useLater } from "#client/ui/later.ts";

const listCode = later(() => import("#client/editor/TriggerList.tsx").then((file) => file.TriggerList));

type TriggerMenuListProps = { editor: Editor; signals: EditorSignals | null };

export function TriggerMenuList({ editor, signals }: TriggerMenuListProps) {
	const trigger = useEditorState({
		editor,
		selector: ({ editor: current }) => triggerKey.getState(current.state) ?? null,
		equalityFn: (a, b) => a?.sign === b?.sign && a?.from === b?.from && a?.query === b?.query && a?.to === b?.to,
	});
	const List = useLater(listCode, trigger !== null);
	return trigger && List && <List editor={editor} trigger={trigger} signals={signals} />;
}
