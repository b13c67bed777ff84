/** Fetches the code of the other pages once the first one is at work: they then open at once, and without network too. */

import { useEffect } from "react";
import { onceOnline } from "#client/ui/once-online.ts";

/** Somebody who stays: who only passes, or goes from page to page, has no use for the rest, which takes seconds of a phone's work. */
const FIRST_MS = 20_000;

/** One after the other; not for people who asked their browser to save data. `pages` must stay the same array. */
export function useFetchAhead(pages: readonly { fetch: () => Promise<unknown> }[]): void {
	useEffect(() => {
		if (savesData()) return;
		let isWanted = true;
		const fetchAll = async () => {
			for (const page of pages) {
				await atRest();
				await new Promise<void>((resolve) => onceOnline(resolve));
				if (!isWanted) return;
				// A page that cannot come now is asked again, and its absence told, when it is opened.
				await page.fetch().catch(() => undefined);
			}
		};
		const timer = setTimeout(() => void fetchAll(), FIRST_MS);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [pages]);
}

/** Between what the person does, where the browser knows when that is. */
function atRest(): Promise<unknown> {
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
