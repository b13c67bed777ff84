/** Every main screen can be used by everybody: axe finds nothing, in both languages, light and dark, on a desk and on a phone. */

import { expect, type Page } from "@playwright/test";
import type { DocumentSummary } from "#shared/protocol/http.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Each language, each scheme and each width is met with each of the others. */
const ROUNDS = [
	{ name: "French, light, desk", language: "fr", colorScheme: "light", viewport: DESK },
	{ name: "French, dark, phone", language: "fr", colorScheme: "dark", viewport: PHONE },
	{ name: "English, dark, desk", language: "en", colorScheme: "dark", viewport: DESK },
	{ name: "English, light, phone", language: "en", colorScheme: "light", viewport: PHONE },
] as const;

for (const { name, language, ...options } of ROUNDS) {
	test(`axe finds nothing on any main screen: ${name}`, async ({ world }) => {
		test.setTimeout(180_000);
		const owner = await world.owner(undefined, options);
		await owner.page.evaluate((chosen) => localStorage.setItem("palier.language", chosen), language);
		const found: string[] = [];
		for (const [screen, path] of await screensOf(world, owner)) {
			await owner.page.goto(path);
			const look = async () => {
				await settled(owner.page);
				await expectAccessible(owner.page, screen);
				expect(await overflow(owner.page), `${screen} is wider than the window`).toBe(0);
			};
			await look().catch((error: Error) => found.push(`${screen}: ${error.message}`));
		}
		expect(found.join("\n\n")).toBe("");
	});
}

async function screensOf(world: World, owner: Person): Promise<[string, string][]> {
	const workspace = await world.workspaceOf(owner);
	const space = `/e/${workspace.id}`;
	const documents = await world.documentsOf(owner);
	const of = (kind: DocumentSummary["kind"]) => documents.find((one) => one.kind === kind)?.id;
	return [
		["overview", space],
		["framework", `${space}/cadres/${of("framework")}`],
		["indicators", `${space}/indicateurs/${of("indicator-set")}`],
		["balises", `${space}/balises/${of("balise-set")}`],
		["portfolio", `${space}/portefeuille`],
		["members", `${space}/membres`],
		["settings", `${space}/reglages`],
		["home", "/"],
		["door", "/rejoindre"],
		["not found", `${space}/nulle-part`],
	];
}

/** The page has its title, nothing is still loading, and no movement is under way. */
async function settled(page: Page): Promise<void> {
	await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible({ timeout: 5_000 });
	await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
	await page.evaluate(async () => {
		await document.fonts.ready;
		await Promise.all(
			document.getAnimations().map((animation) => (isEndless(animation) ? undefined : animation.finished)),
		);
		function isEndless(animation: Animation): boolean {
			return animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
		}
	});
}

/** By how many pixels the page is wider than the window. */
async function overflow(page: Page): Promise<number> {
	return await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
