/** What comes once the text is there: the acts on words just selected, the questions that keys and menus open, the terms of glossaries, and what is said of the others’ edits. */

import type { Editor } from "@tiptap/core";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { ImagePicker } from "#client/editor/ImagePicker.tsx";
import type { IsMouse } from "#client/editor/last-pointer.ts";
import { LinkDialog } from "#client/editor/LinkDialog.tsx";
import { LiveBlockPlace } from "#client/editor/LiveBlockPlace.tsx";
import { SelectionBubble } from "#client/editor/SelectionBubble.tsx";
import { TermsPlace } from "#client/editor/TermsPlace.tsx";
import { TriggerMenuList } from "#client/editor/TriggerMenuList.tsx";
import { useSpokenEdits } from "#client/editor/use-spoken-edits.ts";

type AroundCaretProps = {
	editor: Editor;
	room: OpenRoom;
	signals: EditorSignals;
	pointer: IsMouse;
	canWrite: boolean;
};

export function AroundCaret({ editor, room, signals, pointer, canWrite }: AroundCaretProps) {
	useSpokenEdits(editor, room);
	return (
		<>
			<TermsPlace editor={editor} signals={signals} canWrite={canWrite} />
			<SelectionBubble editor={editor} signals={signals} pointer={pointer} />
			{canWrite && (
				<>
					<TriggerMenuList editor={editor} signals={signals} />
					<ImagePicker editor={editor} signals={signals} />
					<LinkDialog editor={editor} signals={signals} />
					<LiveBlockPlace editor={editor} signals={signals} />
				</>
			)}
		</>
	);
}
