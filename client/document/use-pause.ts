/** Puts a draft away after a pause in the typing, when the page is left and when the field is taken away: nothing stays only in a field. */

import { useEffect, useRef } from "react";

const PAUSE_MS = 1200;

export function usePause(text: string, isWriting: boolean, act: () => unknown): void {
	const latest = useRef(act);
	latest.current = act;
	useEffect(() => {
		if (!isWriting) return;
		// Somebody who empties a field is about to write something else.
		const timer = setTimeout(() => latest.current(), text === "" ? PAUSE_MS * 2 : PAUSE_MS);
		return () => clearTimeout(timer);
	}, [text, isWriting]);
	useEffect(() => {
		const leave = () => void latest.current();
		window.addEventListener("pagehide", leave);
		return () => {
			window.removeEventListener("pagehide", leave);
			leave();
		};
	}, []);
}
