/** Follows somebody through the text: their caret stays in view as they move. Échap, or writing, stops. */

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useState } from "react";
import type { OpenRoom } from "#client/document/open-room.ts";
import type { Person } from "#client/document/use-people.ts";
import { placedCarets } from "#client/editor/carets.ts";

export type Follow = { followed: Person | null; follow: (person: Person) => void; stop: () => void };

export function useFollow(editor: Editor, room: OpenRoom, field: string): Follow {
	const [followed, setFollowed] = useState<Person | null>(null);
	const stop = useCallback(() => setFollowed(null), []);

	useEffect(() => {
		if (!followed) return;
		let last = -1;
		const go = () => {
			if (editor.isDestroyed) return;
			const caret = placedCarets(editor.state, room.awareness, field).find((one) => one.member === followed.id);
			if (!caret || caret.head === last) return;
			last = caret.head;
			bringIntoView(editor, caret.head);
		};
		const change = () => requestAnimationFrame(go);
		const key = (event: KeyboardEvent) => {
			if (event.key === "Escape") stop();
		};
		const write = ({ transaction }: { transaction: { docChanged: boolean; getMeta: (key: string) => unknown } }) => {
			if (transaction.docChanged && transaction.getMeta("y-sync$") === undefined) stop();
		};
		go();
		room.awareness.on("change", change);
		document.addEventListener("keydown", key);
		editor.on("transaction", write);
		return () => {
			room.awareness.off("change", change);
			document.removeEventListener("keydown", key);
			editor.off("transaction", write);
		};
	}, [followed, editor, room, field, stop]);

	return { followed, follow: setFollowed, stop };
}

/** Scrolls only when the place is near an edge of the window or out of it, so that the page does not shake. */
function bringIntoView(editor: Editor, pos: number): void {
	const { node } = editor.view.domAtPos(Math.min(pos, editor.state.doc.content.size));
	const element = node instanceof HTMLElement ? node : node.parentElement;
	if (!element) return;
	const box = element.getBoundingClientRect();
	if (box.top > window.innerHeight * 0.2 && box.bottom < window.innerHeight * 0.85) return;
	const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	element.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
}
