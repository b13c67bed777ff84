/** Asks axe whether a screen can be used by everybody, as WCAG 2.2 AA says. */

import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with what axe finds on the page as it is now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
	const found = violations.map(({ id, help, nodes }) => ({
		id,
		help,
		where: nodes.slice(0, 5).map((node) => node.target.join(" ")),
	}));
	expect(found, `axe on ${screen}`).toEqual([]);
}
