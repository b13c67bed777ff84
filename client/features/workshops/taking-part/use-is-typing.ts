/** Whether somebody is in the middle of a sentence: the focus in a text with words in it, and a letter in the last seconds. */

import { useCallback, useEffect, useRef } from "react";

const LASTS_MS = 5_000;

/** Answers at the moment of asking. Nobody is moved, or scrolled, while it says yes. */
export function useIsTyping(now: () => number = Date.now): () => boolean {
	const last = useRef<number | null>(null);
	useEffect(() => {
		const note = ({ target }: Event) => {
			if (isText(target)) last.current = now();
		};
		document.addEventListener("input", note, true);
		return () => document.removeEventListener("input", note, true);
	}, [now]);
	return useCallback(
		() => last.current !== null && now() - last.current < LASTS_MS && isInWords(document.activeElement),
		[now],
	);
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
