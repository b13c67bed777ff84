/** What comes once the text is there: the acts on words just selected, the questions that keys and menus open, and what is said of the others’ edits. */

import type { Editor } from "@tiptap/core";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { LinkDialog } from "#client/editor/LinkDialog.tsx";
import { LiveBlockPlace } from "#client/editor/LiveBlockPlace.tsx";
import { SelectionBubble } from "#client/editor/SelectionBubble.tsx";
import { useSpokenEdits } from "#client/editor/use-spoken-edits.ts";

type AroundCaretProps = { editor: Editor; room: OpenRoom; signals: EditorSignals; canWrite: boolean };

export function AroundCaret({ editor, room, signals, canWrite }: AroundCaretProps) {
	useSpokenEdits(editor, room);
	return (
		<>
			<SelectionBubble editor={editor} signals={signals} />
			{canWrite && (
				<>
					<LinkDialog editor={editor} signals={signals} />
					<LiveBlockPlace editor={editor} signals={signals} />
				</>
			)}
		</>
	);
}
