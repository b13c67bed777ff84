/** The block that a finger has just tapped, for whoever has no mouse to point at one and no caret to stand in it. */

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useState } from "react";
import { blockElementAt } from "#client/editor/block-at.ts";

/** Null until one is tapped, and once it is tapped again or let go. A mouse points at blocks another way; a tap on what opens something is for that. */
export function useTappedBlock(editor: Editor, isAsked: boolean): { tapped: HTMLElement | null; letGo: () => void } {
	const [tapped, setTapped] = useState<HTMLElement | null>(null);
	useEffect(() => {
		if (!isAsked || editor.isDestroyed) return;
		const { dom } = editor.view;
		let isFinger = false;
		const press = ({ pointerType }: PointerEvent) => {
			isFinger = pointerType !== "mouse";
		};
		const tap = ({ clientY, target }: MouseEvent) => {
			const opens = target instanceof Element && target.closest(OPENING) !== null;
			const block = isFinger && !opens ? blockElementAt(dom, clientY) : null;
			setTapped((now) => (now === block ? null : block));
		};
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
	return { tapped, letGo: useCallback(() => setTapped(null), []) };
}

const OPENING = "a, button, [data-passage], [data-citation]";
