/** Fetches the code of the other pages once the first one is at work: they then open at once, and without network too. */

import { useEffect } from "react";

/** Long enough for the first page to have its document before anything else is asked of the network. */
const FIRST_MS = 4_000;

/** One after the other; not for people who asked their browser to save data. `pages` must stay the same array. */
export function useFetchAhead(pages: readonly { fetch: () => Promise<unknown> }[]): void {
	useEffect(() => {
		if (savesData()) return;
		let isWanted = true;
		const fetchAll = async () => {
			for (const page of pages) {
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

/** The Network Information API, where the browser has it. */
function savesData(): boolean {
	const connection: unknown = Reflect.get(navigator, "connection");
	return typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true;
}
