/** Fetches the code of the other pages once the first one is at work: they then open at once, and without network too. */

import { useEffect } from "react";
import { onceOnline } from "#client/ui/once-online.ts";

/** Somebody who stays: who only passes, or goes from page to page, has no use for the rest, which takes seconds of a phone's work. */
const FIRST_MS = 20_000;

/** A page that comes brings its styles, for which all that is drawn is looked at again: that is left to a pause, never put between two keys. */
const PAUSE_MS = 3_000;

const ACTS = ["keydown", "pointerdown", "wheel", "touchmove"] as const;

/** One after the other, while the person does nothing; not for people who asked their browser to save data. `pages` must stay the same array. */
export function useFetchAhead(pages: readonly { fetch: () => Promise<unknown> }[]): void {
	useEffect(() => {
		if (savesData()) return;
		let isWanted = true;
		let actedAt = Number.NEGATIVE_INFINITY;
		const act = () => {
			actedAt = Date.now();
		};
		for (const name of ACTS) window.addEventListener(name, act, { capture: true, passive: true });
		const pauseLeft = () => actedAt + PAUSE_MS - Date.now();
		const atRest = async () => {
			await idle();
			for (let left = pauseLeft(); left > 0; left = pauseLeft()) {
				await new Promise((resolve) => setTimeout(resolve, left));
				await idle();
			}
		};
		const fetchAll = async () => {
			for (const page of pages) {
				await atRest();
				await new Promise<void>((resolve) => onceOnline(resolve));
				if (!isWanted) return;
				// A page that cannot come now is asked again, and its absence told, when it is opened.
				await page.fetch().catch(() => undefined);
			}
		};
		const stopListening = () => {
			for (const name of ACTS) window.removeEventListener(name, act, { capture: true });
		};
		const timer = setTimeout(() => void fetchAll().finally(stopListening), FIRST_MS);
		return () => {
			isWanted = false;
			clearTimeout(timer);
			stopListening();
		};
	}, [pages]);
}

/** Between what the person does, where the browser knows when that is. */
function idle(): Promise<unknown> {
	return new Promise((resolve) => {
		if (typeof requestIdleCallback === "function") requestIdleCallback(resolve);
		else setTimeout(resolve);
	});
}

/** The Network Information API, where the browser has it. */
function savesData(): boolean {
	const connection: unknown = Reflect.get(navigator, "connection");
	return typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true;
}
