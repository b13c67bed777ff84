/** Finds at which size what is shown stands in its place, and on how many pages when it does not, by measuring it where it is drawn. */

import { type RefObject, useLayoutEffect, useState } from "react";
import { sameValue } from "#shared/lib/same-value.ts";

/** The largest first: nothing is drawn smaller than the last one. */
const ZOOMS = [1, 0.88, 0.76] as const;
/** On several pages there is room for letters that are read from afar. */
const PAGED_ZOOM = 0.88;
/** Those of the stylesheet, in letters of the screen: between two pages, and under a page that is one of several. */
const GAP = 2;
const FOOT = 1.6;
const MOST_PAGES = 99;

/** `width`: from one page to the next, in pixels; `height`: what it takes when it takes a share. */
type Fit = { zoom: number; pages: number; width: number; height: number | null };

/** `share`: of what holds the box; null: the box has its own height. */
export function useFit(box: RefObject<HTMLElement | null>, share: number | null): Fit {
	const [fit, setFit] = useState<Fit>({ zoom: 1, pages: 1, width: 0, height: null });
	useLayoutEffect(() => {
		const held = box.current;
		const sheet = held?.firstElementChild;
		const content = sheet?.firstElementChild;
		if (!held || !(sheet instanceof HTMLElement) || !(content instanceof HTMLElement)) return;
		let asked = 0;
		const measure = () => {
			asked = 0;
			const found = fitOf(held, sheet, content, share);
			setFit((known) => (sameValue(known, found) ? known : found));
		};
		// What measuring itself changes is looked at once more at most: it is found the same.
		const later = () => {
			asked ||= requestAnimationFrame(measure);
		};
		measure();
		const sizes = new ResizeObserver(later);
		sizes.observe(held);
		if (share !== null && held.parentElement) sizes.observe(held.parentElement);
		const changes = new MutationObserver(later);
		changes.observe(content, { childList: true, characterData: true, subtree: true });
		content.addEventListener("load", later, { capture: true });
		document.fonts?.addEventListener("loadingdone", later);
		return () => {
			cancelAnimationFrame(asked);
			sizes.disconnect();
			changes.disconnect();
			content.removeEventListener("load", later, { capture: true });
			document.fonts?.removeEventListener("loadingdone", later);
		};
	}, [box, share]);
	return fit;
}

function fitOf(box: HTMLElement, sheet: HTMLElement, content: HTMLElement, share: number | null): Fit {
	const em = Number.parseFloat(getComputedStyle(box).fontSize) || 1;
	const most = share === null ? box.clientHeight : (box.parentElement?.clientHeight ?? 0) * share;
	const before = { height: sheet.style.height, zoom: content.style.zoom };
	// In one column as high as it likes, what it takes is its height.
	const tall = ZOOMS.map((zoom) => {
		Object.assign(sheet.style, { height: "100000px" });
		content.style.zoom = String(zoom);
		return { zoom, height: content.getBoundingClientRect().height };
	});
	const fits = tall.find(({ height }) => height <= most + 1);
	const width = sheet.clientWidth + GAP * em;
	// In a tab that nobody sees nothing has a height.
	let found: Fit = { zoom: fits?.zoom ?? 1, pages: 1, width, height: share === null ? null : (fits?.height ?? most) };
	if (!fits && most > 0) {
		sheet.style.height = `${Math.max(1, most - FOOT * em)}px`;
		content.style.zoom = String(PAGED_ZOOM);
		const pages = Math.round((sheet.scrollWidth + GAP * em) / width);
		found = { ...found, zoom: PAGED_ZOOM, pages: Math.min(MOST_PAGES, Math.max(1, pages)) };
	}
	sheet.style.height = before.height;
	content.style.zoom = before.zoom;
	return found;
}
