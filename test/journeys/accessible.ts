/** Asks axe whether a screen can be used by everybody, as WCAG 2.2 AA says. */

import { expect, type Page } from "@playwright/test";
import axe, { type Result, type RunOptions } from "axe-core";

const ASKED: RunOptions = {
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	// What passes is described for nobody: describing it takes longer than asking.
	resultTypes: ["violations"],
	// Palier frames nothing.
	iframes: false,
};

/** Fails with what axe finds on the page as it is now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
	const found: string[] = [];
	await atRest(page);
	for (const { id, help, nodes } of await violationsOn(page)) {
		for (const { html, words } of nodes) {
			// Initials stand for the name that is in the label: axe takes them for a word that is missing there. Those of whoever just left are gone.
			if (id === "label-content-name-mismatch" && (words === null || words.trim().length <= 3)) continue;
			found.push(`${id} – ${help} – ${html.slice(0, 240)}`);
		}
	}
	expect(found, `axe on ${screen}`).toEqual([]);
}

/** Waits for what moves, and for the letters: a message that is still rising is too pale to read. */
export async function atRest(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		// What is taken off the page in the middle of its movement is at rest too: its promise is then refused.
		await Promise.allSettled(
			document
				.getAnimations()
				.filter(isUnderWay)
				.map(({ finished }) => finished),
		);
		// What follows the scroll moves with the person, and what turns for ever never ends.
		function isUnderWay({ timeline, effect }: Animation): boolean {
			return timeline === document.timeline && effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY;
		}
	});
}

type Found = Pick<Result, "id" | "help"> & { nodes: { html: string; words: string | null }[] };

/** With the words of each element, read at once: a page goes on living. */
async function violationsOn(page: Page): Promise<Found[]> {
	// A page that was already asked still has it.
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
	return await page.evaluate(async (asked) => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked);
		return violations.map(({ id, help, nodes }) => ({
			id,
			help,
			nodes: nodes.map(({ html, target }) => {
				const element = document.querySelector(target.join(" "));
				return { html, words: element instanceof HTMLElement ? element.innerText : null };
			}),
		}));
	}, ASKED);
}
