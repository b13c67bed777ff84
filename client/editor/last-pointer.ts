/** Whether words were last selected with a mouse: the acts on them are then drawn above them. Watched as soon as the text is there, before what draws them. */

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

export class LastPointer {
	#isMouse = false;
	readonly #listeners = new Set<() => void>();

	/** True after a click or a drag of the mouse in the text, until the keyboard or a finger is used. */
	readonly isMouse = (): boolean => this.#isMouse;

	/** Calls back when that changes; returns how to stop. */
	readonly onChange = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Watches what is done in a text; returns how to stop. */
	watch(dom: HTMLElement): () => void {
		const down = () => this.#set(false);
		const up = (event: PointerEvent) => this.#set(event.pointerType === "mouse");
		const key = (event: KeyboardEvent) => {
			if (!["Shift", "Control", "Meta", "Alt"].includes(event.key) && !event.ctrlKey && !event.metaKey)
				this.#set(false);
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

	#set(isMouse: boolean): void {
		if (isMouse === this.#isMouse) return;
		this.#isMouse = isMouse;
		for (const listener of [...this.#listeners]) listener();
	}
}

export function useLastPointer(editor: Editor, isMounted: boolean): LastPointer {
	const [pointer] = useState(() => new LastPointer());
	useEffect(
		() => (isMounted && !editor.isDestroyed ? pointer.watch(editor.view.dom) : undefined),
		[editor, isMounted, pointer],
	);
	return pointer;
}
