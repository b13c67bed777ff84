/** What a text touches is beside it, live; what nothing links yet is on a page of its own, until somebody links it. */

import { expect } from "@playwright/test";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { kindHeadings, texts as touchedTexts } from "#client/features/framework/touched/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { test } from "#test/journeys/world.ts";

const touched = touchedTexts.fr;

test("[R372] the panel follows the caret, what another person changes in the portfolio and what is cited meanwhile, and leads to the citing block", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const framework = (await world.documentsOf(ana)).find((one) => one.kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const text = ana.page.getByRole("textbox", { name: framework?.title ?? "" });
	await ana.page.getByRole("button", { name: frameworkTexts.fr.touched }).click();
	const panel = ana.page.getByRole("complementary", { name: touched.title });
	await expect(panel.getByText(touched.touches(9))).toBeVisible();

	const block = text.locator("p", { hasText: "Nous partons de deux expériences concrètes" });
	await panel.getByRole("button", { name: touched.showPassageOf("Potagers soignants") }).click();
	await expect(block).toBeInViewport();
	await panel.getByRole("radio", { name: touched.section }).check();
	await expect(panel.getByText(touched.inSection("Ce qui passe à l’échelle, et comment"))).toBeVisible();
	await expect(panel.getByRole("heading", { name: kindHeadings.fr.indicator })).toHaveCount(0);
	const item = panel.getByRole("listitem").filter({ hasText: "Potagers soignants" });
	await expect(item).toContainText("Mise à l’échelle");

	// Somebody else renames the project and archives it: the panel says so.
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolioTexts.fr.openProject("Potagers soignants") }).click();
	const name = bo.page.getByRole("textbox", { name: portfolioTexts.fr.name });
	await name.fill("Potagers voisins");
	await name.press("Enter");
	await expect(panel.getByRole("link", { name: "Potagers voisins" })).toBeVisible();

	// Somebody else cites a balise in the section: it is there a moment later.
	await bo.page.goto(`${space}/cadres/${framework?.id}`);
	const other = bo.page.getByRole("textbox", { name: framework?.title ?? "" });
	await other.locator("p", { hasText: "Nous partons de deux expériences concrètes" }).click();
	await bo.page.keyboard.press("End");
	await bo.page.keyboard.type(" #B1");
	await expect(bo.page.getByRole("option", { name: /B1/ }).first()).toHaveAttribute("aria-selected", "true");
	await bo.page.keyboard.press("Enter");
	await expect(panel.getByRole("heading", { name: kindHeadings.fr.balise })).toBeVisible();
	await expect(panel.getByRole("link", { name: /^B1/ })).toBeVisible();
});
