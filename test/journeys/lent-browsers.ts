/** Browsers lent from one journey to the next: emptied of all that a person leaves in one, still knowing the files of the product, as the browser of somebody who comes back does. */

import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";

/** What a person leaves behind. What the network keeps stays: the files of the product bear their content in their name. */
const LEFT_BEHIND = "cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems";

export class LentBrowsers {
	readonly #browser: Browser;
	readonly #origin: string;
	readonly #free = new Map<string, BrowserContext[]>();

	/** Browsers for one address, which stays the same from one journey to the next: files are remembered by address. */
	constructor(browser: Browser, origin: string) {
		this.#browser = browser;
		this.#origin = origin;
	}

	async lend(options: BrowserContextOptions): Promise<BrowserContext> {
		const free = this.#free.get(keyOf(options))?.pop();
		return free ?? (await this.#browser.newContext({ baseURL: this.#origin, ...options }));
	}

	/** Takes a browser back from a journey: emptied, with no page open. */
	async takeBack(context: BrowserContext, options: BrowserContextOptions): Promise<void> {
		await context.unrouteAll({ behavior: "ignoreErrors" });
		await context.setOffline(false);
		await context.clearPermissions();
		const last = await context.newPage();
		for (const page of context.pages()) if (page !== last) await page.close();
		const session = await context.newCDPSession(last);
		await session.send("Storage.clearDataForOrigin", { origin: this.#origin, storageTypes: LEFT_BEHIND });
		await context.clearCookies();
		await last.close();
		const key = keyOf(options);
		this.#free.set(key, [...(this.#free.get(key) ?? []), context]);
	}

	async end(): Promise<void> {
		for (const contexts of this.#free.values()) for (const context of contexts) await context.close();
	}
}

/** Browsers made otherwise are not lent to each other's people. */
function keyOf(options: BrowserContextOptions): string {
	return JSON.stringify(options);
}
