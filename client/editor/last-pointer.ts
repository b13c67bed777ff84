/** Whether words were last selected with a mouse: the acts on them are then drawn above them. Watched as soon as the text is there, before what draws them. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { Cell } from "#client/document/cell.ts";

/** True after a click or a drag of the mouse in the text, until the keyboard or a finger is used. */
export type IsMouse = Cell<boolean>;

/** Keeps it true to what is done in a text; returns how to stop. */
export function watchPointer(dom: HTMLElement, isMouse: IsMouse): () => void {
	const down = () => isMouse.set(false);
	const up = (event: PointerEvent) => isMouse.set(event.pointerType === "mouse");
	const key = (event: KeyboardEvent) => {
		if (!["Shift", "Control", "Meta", "Alt"].includes(event.key) && !event.ctrlKey && !event.metaKey)
			isMouse.set(false);
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
}

export function useLastPointer(editor: Editor, isMounted: boolean): IsMouse {
	const [isMouse] = useState(() => new Cell(false));
	useEffect(
		() => (isMounted && !editor.isDestroyed ? watchPointer(editor.view.dom, isMouse) : undefined),
		[editor, isMounted, isMouse],
	);
	return isMouse;
}
