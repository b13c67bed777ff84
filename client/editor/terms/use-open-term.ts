/** Which term of a text has its card open, and how: pointed at, reached with Alt+Entrée (or Entrée where one only reads), or touched. */

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorSignals } from "#client/editor/editor-signals.ts";
import { type PlacedTerm, termAt } from "#client/editor/terms/term-painter.ts";

export type OpenTerm = PlacedTerm & {
	/** By the keyboard: the focus is in the card, and goes back to the text. */
	isReached: boolean;
};

const DELAY_MS = 350;
/** Long enough to go from the words to their card. */
const LEAVE_MS = 250;

export function useOpenTerm(editor: Editor, signals: EditorSignals) {
	const [open, setOpen] = useState<OpenTerm | null>(null);
	const current = useRef(open);
	current.current = open;
	const close = useCallback(() => setOpen(null), []);

	useEffect(() => {
		if (editor.isDestroyed) return;
		const { dom } = editor.view;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const markOf = (target: EventTarget | null) =>
			target instanceof Element ? target.closest<HTMLElement>("[data-term]") : null;
		const termOf = (mark: HTMLElement) =>
			termAt(editor, editor.view.posAtDOM(mark, 0), editor.view.posAtDOM(mark, 0) + 1);
		const show = (mark: HTMLElement | null, isReached: boolean) => {
			const found = mark && !editor.isDestroyed ? termOf(mark) : null;
			if (found) setOpen({ ...found, isReached });
			return found !== null;
		};
		const move = (event: MouseEvent) => {
			const mark = markOf(event.target);
			clearTimeout(timer);
			// Words that are being selected are not pointed at.
			if (event.buttons !== 0 || current.current?.isReached) return;
			if (mark) timer = setTimeout(() => show(mark, false), DELAY_MS);
			else leave();
		};
		const leave = () => {
			clearTimeout(timer);
			if (current.current === null || current.current.isReached) return;
			timer = setTimeout(() => {
				if (document.querySelector("[data-term-card]:hover") === null) setOpen(null);
			}, LEAVE_MS);
		};
		const key = (event: KeyboardEvent) => {
			if (event.isComposing || event.key === "Alt") return;
			clearTimeout(timer);
			const mark = event.target === dom ? null : markOf(event.target);
			const isAsked = event.key === "Enter" && event.altKey && !event.ctrlKey && !event.metaKey;
			const isPressed = mark !== null && (event.key === "Enter" || event.key === " ");
			if (isPressed ? show(mark, true) : isAsked && (showAtCaret() || (hasWords() && signals.send("add-term")))) {
				event.preventDefault();
				event.stopPropagation();
				return;
			}
			// Whoever goes on writing wants the words under the card.
			if (current.current !== null && !current.current.isReached) {
				setOpen(null);
				if (event.key === "Escape") event.stopPropagation();
			}
		};
		const hasWords = () => editor.isEditable && !editor.state.selection.empty;
		const showAtCaret = () => {
			const { from, to } = editor.state.selection;
			const found = termAt(editor, from, to);
			if (found) setOpen({ ...found, isReached: true });
			return found !== null;
		};
		const press = (event: MouseEvent) => {
			const mark = markOf(event.target);
			const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
			if (mark && (isTouch || !editor.isEditable) && editor.state.selection.empty)
				show(mark, !isTouch && !editor.isEditable);
		};
		// What others write moves the words; what takes them away closes the card.
		const follow = ({
			transaction: { docChanged, mapping },
		}: {
			transaction: { docChanged: boolean; mapping: Mapping };
		}) => {
			if (!docChanged || current.current === null) return;
			setOpen((before) => {
				if (before === null) return null;
				const [from, to] = [mapping.map(before.from, 1), mapping.map(before.to, -1)];
				return from < to ? { ...before, from, to } : null;
			});
		};
		dom.addEventListener("mousemove", move);
		dom.addEventListener("mouseleave", leave);
		// After the text has read where the last key put the caret.
		dom.addEventListener("keydown", key);
		dom.addEventListener("click", press);
		editor.on("transaction", follow);
		return () => {
			clearTimeout(timer);
			dom.removeEventListener("mousemove", move);
			dom.removeEventListener("mouseleave", leave);
			dom.removeEventListener("keydown", key);
			dom.removeEventListener("click", press);
			editor.off("transaction", follow);
		};
	}, [editor, signals]);
	return { open, close };
}

type Mapping = { map: (pos: number, assoc?: number) => number };
