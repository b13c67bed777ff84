/** What is on the page that other parts make room for, said on its root for the style sheets: `:root[data-on-page~="dialog"]`. `:has()` of the root would do, but the browser asks it again at each change of anything on the page: a third of a frame while a table scrolls. */

import { useLayoutEffect } from "react";

export type OnPage =
	| "foot-bar"
	| "foot-bar-of-phone"
	| "side-menu"
	| "side-panel"
	| "drawer"
	| "dialog"
	| "cell-words"
	| "form-in-use";

const counts = new Map<OnPage, number>();

/** Says that it is there, once more; returns how to say that it is gone. */
export function sayOnPage(what: OnPage): () => void {
	count(what, 1);
	return () => count(what, -1);
}

/** Says that it is on the page for as long as the part is, and `isThere`. */
export function useOnPage(what: OnPage, isThere = true): void {
	useLayoutEffect(() => (isThere ? sayOnPage(what) : undefined), [what, isThere]);
}

function count(what: OnPage, by: 1 | -1): void {
	counts.set(what, (counts.get(what) ?? 0) + by);
	const there = [...counts].filter(([, times]) => times > 0).map(([one]) => one);
	const { dataset } = document.documentElement;
	if (there.length === 0) delete dataset.onPage;
	else dataset.onPage = there.join(" ");
}
