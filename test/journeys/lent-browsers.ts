/** Browsers lent from one journey to the next: emptied of all that a person leaves in one, still knowing the files of the product, as the browser of somebody who comes back does. */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

/** What a person leaves behind. What the network keeps stays: the files of the product bear their content in their name. */
const LEFT_BEHIND = "cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems";

/** What journeys listen to on a page. */
const HEARD = ["pageerror", "console", "dialog"];

/** A browser with one page open, and how that page was when it was new. */
export type Lent = {
	context: BrowserContext;
	page: Page;
	viewport: { width: number; height: number } | null;
	options: BrowserContextOptions;
};

export class LentBrowsers {
	readonly #browser: Browser;
	readonly #origin: string;
	readonly #free = new Map<string, Lent[]>();

	/** Browsers for one address, which stays the same from one journey to the next: files are remembered by address. */
	constructor(browser: Browser, origin: string) {
		this.#browser = browser;
		this.#origin = origin;
	}

	/** With one page open, on nothing. */
	async lend(options: BrowserContextOptions): Promise<Lent> {
		const free = this.#free.get(keyOf(options))?.pop();
		if (free) return free;
		const context = await this.#browser.newContext({ baseURL: this.#origin, ...options });
		const page = await context.newPage();
		return { context, page, viewport: page.viewportSize(), options };
	}

	/** Takes a browser back from a journey whose server still runs: emptied, its first page put aside on nothing. A page costs more to open than to empty. */
	async takeBack(lent: Lent): Promise<void> {
		const { context, page, viewport, options } = lent;
		await context.unrouteAll({ behavior: "ignoreErrors" });
		await context.setOffline(false);
		await context.clearPermissions();
		for (const other of context.pages()) if (other !== page) await other.close();
		for (const event of HEARD) page.removeAllListeners(event);
		await page.unrouteAll({ behavior: "ignoreErrors" });
		// Of the same origin, so that what the page itself remembers can be emptied; of no weight.
		await page.goto(`${this.#origin}/favicon.svg`);
		await page.evaluate(() => sessionStorage.clear());
		const session = await context.newCDPSession(page);
		await session.send("Storage.clearDataForOrigin", { origin: this.#origin, storageTypes: LEFT_BEHIND });
		await session.send("Page.resetNavigationHistory");
		await session.detach();
		await context.clearCookies();
		if (viewport) await page.setViewportSize(viewport);
		const key = keyOf(options);
		this.#free.set(key, [...(this.#free.get(key) ?? []), lent]);
	}

	async end(): Promise<void> {
		for (const contexts of this.#free.values()) for (const { context } of contexts) await context.close();
	}
}

/** Browsers made otherwise are not lent to each other's people. */
function keyOf(options: BrowserContextOptions): string {
	return JSON.stringify(options);
}
