/** A panel beside the text that somebody may have asked for. Its code may come late, and another editor draws it anew: they are led there once, and not out of what they write by then. */

import type { Editor } from "@tiptap/react";
import { type ComponentType, type RefObject, useEffect, useState } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { EditorSignals } from "#client/editor/editor-signals.ts";

/** `takesFocus`: somebody asked for it just now. */
export type BesideProps = {
	editor: Editor;
	room: OpenRoom;
	field: string;
	signals: EditorSignals;
	takesFocus: boolean;
	onClose: () => void;
};

/** That somebody asked for a panel, and where they were; null once they were led there, and when nobody did. */
export type Asked = { from: Element | null } | null;

export type AskedPanelProps = Omit<BesideProps, "takesFocus"> & {
	panel: ComponentType<BesideProps>;
	asked: RefObject<Asked>;
};

export function AskedPanel({ panel: Panel, asked, ...props }: AskedPanelProps) {
	const [takesFocus] = useState(() => asked.current !== null && !isWritingSince(asked.current.from));
	useEffect(() => {
		asked.current = null;
	}, [asked]);
	return <Panel {...props} takesFocus={takesFocus} />;
}

function isWritingSince(before: Element | null): boolean {
	const now = document.activeElement;
	return now !== before && now?.matches("[contenteditable=true], textarea, input") === true;
}
