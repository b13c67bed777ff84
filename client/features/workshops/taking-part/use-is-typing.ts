/** Whether somebody is in the middle of a sentence: a letter in the last seconds, in the text with words in it that has the focus. */

import { useCallback, useEffect, useRef } from "react";

const LASTS_MS = 5_000;

/** Answers at the moment of asking. Nobody is moved, or scrolled, while it says yes. */
export function useIsTyping(now: () => number = Date.now): () => boolean {
	const last = useRef<{ at: number; text: EventTarget } | null>(null);
	useEffect(() => {
		const note = ({ target }: Event) => {
			if (target !== null && isText(target)) last.current = { at: now(), text: target };
		};
		document.addEventListener("input", note, true);
		return () => document.removeEventListener("input", note, true);
	}, [now]);
	return useCallback(() => {
		const letter = last.current;
		const { activeElement } = document;
		// A text that was only opened, with the focus in it, holds no sentence of theirs.
		if (letter === null || letter.text !== activeElement) return false;
		return now() - letter.at < LASTS_MS && isInWords(activeElement);
	}, [now]);
}

function isText(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target.isContentEditable;
}

/** A field just sent, or emptied, holds no sentence. */
function isInWords(target: Element | null): boolean {
	if (!isText(target)) return false;
	const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
	return !isField || target.value.trim() !== "";
}
