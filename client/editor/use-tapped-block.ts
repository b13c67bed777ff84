/** The block that a finger has just tapped, for whoever has no mouse to point at one and no caret to stand in it. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { blockElementAt } from "#client/editor/block-at.ts";

/** Null until one is tapped. A mouse points at blocks another way. */
export function useTappedBlock(editor: Editor, isAsked: boolean): HTMLElement | null {
	const [tapped, setTapped] = useState<HTMLElement | null>(null);
	useEffect(() => {
		if (!isAsked || editor.isDestroyed) return;
		const { dom } = editor.view;
		let isFinger = false;
		const press = ({ pointerType }: PointerEvent) => {
			isFinger = pointerType !== "mouse";
		};
		const tap = ({ clientY }: MouseEvent) => setTapped(isFinger ? blockElementAt(dom, clientY) : null);
		const redrawn = () => setTapped((now) => (now?.isConnected ? now : null));
		dom.addEventListener("pointerdown", press);
		dom.addEventListener("click", tap);
		editor.on("transaction", redrawn);
		return () => {
			dom.removeEventListener("pointerdown", press);
			dom.removeEventListener("click", tap);
			editor.off("transaction", redrawn);
			setTapped(null);
		};
	}, [editor, isAsked]);
	return tapped;
}
