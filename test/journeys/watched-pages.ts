/** A browser that is watched: what a page runs, asks elsewhere or reports, over all the screens that are opened in it; and words written straight into its documents. */

import { expect, type Page } from "@playwright/test";
import { intruder } from "#test/journeys/hostile-text.ts";
import type { Person, World } from "#test/journeys/world.ts";

/** What must stay empty, gathered over all the pages of a browser. */
export class Watch {
	readonly #foreign: string[] = [];
	readonly #dialogs: string[] = [];
	readonly #violations: string[] = [];

	static async over(world: World, person: Person): Promise<Watch> {
		world.keepsTheirBrowser(person);
		const watch = new Watch();
		const { context } = person;
		context.on("request", (request) => {
			const asked = request.url();
			if (!asked.startsWith(world.server.url) && !/^(?:blob|data|about):/.test(asked)) watch.#foreign.push(asked);
		});
		context.on("dialog", (dialog) => {
			watch.#dialogs.push(dialog.message());
			void dialog.dismiss();
		});
		await context.exposeFunction("tellViolation", (text: string) => watch.#violations.push(text));
		await context.addInitScript(() => {
			document.addEventListener("securitypolicyviolation", (event) => {
				const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
				const { violatedDirective, blockedURI, sample, sourceFile, lineNumber } = event;
				tellViolation(
					`${violatedDirective}: ${blockedURI} « ${sample} » (${sourceFile}:${lineNumber}, ${location.href})`,
				);
			});
		});
		return watch;
	}

	async isClean(page: Page, screen: string): Promise<void> {
		const ran = await page.evaluate(() => "ranForeignScript" in window);
		const found = { ran, foreign: this.#foreign, dialogs: this.#dialogs, reports: this.#violations };
		expect(found, screen).toEqual({ ran: false, foreign: [], dialogs: [], reports: [] });
		expect(await dangerousParts(page), screen).toEqual([]);
	}
}

/** Parts of the page that would run or load something, even if the policy would stop them. */
async function dangerousParts(page: Page): Promise<string[]> {
	return await page.evaluate(() => {
		const found: string[] = [];
		const isOurs = (address: string) => {
			const url = URL.parse(address, location.href);
			return url !== null && (url.origin === location.origin || url.protocol === "blob:" || url.protocol === "data:");
		};
		for (const element of document.querySelectorAll("*")) {
			for (const { name, value } of element.attributes) {
				if (name.startsWith("on")) found.push(`${element.tagName} ${name}`);
				const isLink = name === "href" || name === "xlink:href" || name === "action" || name === "formaction";
				const scheme = isLink ? URL.parse(value, location.href)?.protocol : undefined;
				if (scheme && !["http:", "https:", "mailto:", "tel:"].includes(scheme))
					found.push(`${element.tagName} ${value}`);
				if (["src", "srcset", "data", "poster"].includes(name) && !isOurs(value))
					found.push(`${element.tagName} ${name}=${value}`);
				if (name === "style" && /url\(/i.test(value)) found.push(`${element.tagName} ${value}`);
			}
			if (element.matches("iframe, object, embed, base, meta[http-equiv=refresh i]")) found.push(element.tagName);
			if (element.tagName === "SCRIPT" && !(element as HTMLScriptElement).src) found.push("inline script");
		}
		return found;
	});
}

/** The page has its title and waits for nothing. */
export async function settled(page: Page): Promise<void> {
	await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
	await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Writes in a room as that person, past every screen of ours. */
export async function writeInRoom(
	world: World,
	person: Person,
	room: string,
	write: Parameters<typeof act>[1],
): Promise<void> {
	const cookies = await person.context.cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
	await act(intruder(world.server.url, cookie, room), write);
}

async function act(peer: ReturnType<typeof intruder>, write: (doc: typeof peer.doc) => void): Promise<void> {
	peer.returns();
	await peer.isIn();
	write(peer.doc);
	await peer.isSaved();
	expect(peer.noticed("refused")).toBeUndefined();
	peer.goesOffline();
}

/** Follows an address within the product, as a link does: the page is not loaded anew, unless it stays what it is. */
export async function follow(page: Page, path: string): Promise<void> {
	const isSame = new URL(path, page.url()).pathname === new URL(page.url()).pathname;
	if (isSame) {
		await page.goto(path);
		await settled(page);
		return;
	}
	const title = page.locator("h1").first();
	await title.evaluate((element) => element.setAttribute("data-left", ""));
	await page.evaluate((to) => history.pushState(null, "", to), path);
	const isElsewhere = await expect(title)
		.not.toHaveAttribute("data-left", "", { timeout: 3_000 })
		.then(() => true)
		.catch(() => false);
	if (!isElsewhere) await page.reload();
	await settled(page);
}
