/** Goes to the block that the address points at (`#b-<id>`): scrolls, puts the caret there, shows it for a moment, and says so when it is gone. */

import type { Editor } from "@tiptap/core";
import { TextSelection, Selection } from "@tiptap/pm/state";
import { useCallback, useEffect } from "react";
import { linkedBlock } from "#shared/domain/page-place.ts";
import { findBlock } from "#shared/editor/block-ids.ts";
import { texts } from "#client/editor/texts.ts";
import { useTexts } from "#client/i18n/use-texts.ts";
import { useAnnounce } from "#client/ui/LiveRegion.tsx";
import { useToast } from "#client/ui/Toast.tsx";
import styles from "./text.module.css";

const SHOWN_MS = 2600;

type LinkedBlockOptions = {
	/** The page whose only text this is says that a block is gone; one of several small texts keeps quiet. */
	isSaidWhenGone: boolean;
};

export function useLinkedBlock(editor: Editor, isReady: boolean, { isSaidWhenGone }: LinkedBlockOptions): void {
	const t = useTexts(texts);
	const toast = useToast();
	const announce = useAnnounce();

	const go = useCallback(() => {
		const id = linkedBlock(window.location.hash);
		if (id === null || editor.isDestroyed) return;
		if (showBlock(editor, id)) announce(t.blockShown);
		else if (isSaidWhenGone) toast({ text: t.blockGone });
	}, [editor, isSaidWhenGone, announce, toast, t]);

	useEffect(() => {
		if (!isReady) return;
		// Once the views of the text are drawn, or it would scroll to where the block will no longer be.
		const timer = setTimeout(go, 60);
		window.addEventListener("hashchange", go);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("hashchange", go);
		};
	}, [isReady, go]);
}

/** Scrolls to a block, puts the caret in it and draws the eye to it; false when it is not in the text. */
export function showBlock(editor: Editor, id: string): boolean {
	const block = findBlock(editor.state.doc, id);
	if (!block) return false;
	const { state, view } = editor;
	openToggles(editor, block.pos);
	const inside = state.doc.resolve(Math.min(block.pos + 1, state.doc.content.size));
	const selection = inside.parent.isTextblock ? TextSelection.create(state.doc, inside.pos) : Selection.near(inside);
	view.dispatch(state.tr.setSelection(selection));
	const drawn = view.nodeDOM(block.pos);
	const element = drawn instanceof HTMLElement ? drawn : drawn?.parentElement;
	if (!element) return true;
	bringIntoView(editor, element);
	flash(element);
	return true;
}

/** Brings a piece of a text to the middle of the screen, and the focus to the text. */
export function bringIntoView(editor: Editor, element: Element): void {
	const { view } = editor;
	// A text that is only read takes the focus too, so that a screen reader goes on from there.
	if (editor.isEditable) view.focus();
	else view.dom.focus({ preventScroll: true });
	const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
	element.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
}

/** A class on the block for a moment. The text ignores it: it is about this screen only. */
function flash(element: HTMLElement): void {
	const name = styles.flash ?? "flash";
	const mark = document.createElement("div");
	mark.className = name;
	mark.setAttribute("aria-hidden", "true");
	const box = element.getBoundingClientRect();
	Object.assign(mark.style, {
		position: "absolute",
		pointerEvents: "none",
		left: `${box.left + window.scrollX}px`,
		top: `${box.top + window.scrollY}px`,
		width: `${box.width}px`,
		height: `${box.height}px`,
	});
	document.body.append(mark);
	setTimeout(() => mark.remove(), SHOWN_MS);
}

/** A block inside a closed passage is shown by opening it. */
function openToggles(editor: Editor, pos: number): void {
	const drawn = editor.view.nodeDOM(pos);
	let element = drawn instanceof HTMLElement ? drawn.parentElement : (drawn?.parentElement ?? null);
	while (element && element !== editor.view.dom) {
		const isClosed = element.dataset.type === "details" && !element.classList.contains(styles.isOpen ?? "isOpen");
		if (isClosed) element.querySelector<HTMLButtonElement>(":scope > button")?.click();
		element = element.parentElement;
	}
}
