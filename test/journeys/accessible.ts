/** Asks axe whether a screen can be used by everybody, as WCAG 2.2 AA says. */

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with what axe finds on the page as it is now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
	const found: string[] = [];
	for (const { id, help, nodes } of violations) {
		for (const { target, html } of nodes) {
			const selector = target.join(" ");
			// Initials stand for the name that is in the label: axe takes them for a word that is missing there.
			if (id === "label-content-name-mismatch" && (await page.locator(selector).innerText()).trim().length <= 3)
				continue;
			found.push(`${id} – ${help} – ${html.slice(0, 240)}`);
		}
	}
	expect(found, `axe on ${screen}`).toEqual([]);
}
