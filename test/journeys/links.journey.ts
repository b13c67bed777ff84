/** What one text says of the portfolio follows the portfolio, and the portfolio knows which passages speak of it. */

import { expect } from "@playwright/test";
import { removalTexts } from "#client/document/removal-texts.ts";
import { recordTexts } from "#client/document/record-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { test } from "#test/journeys/world.ts";

const words = portfolioTexts.fr;

test("[R379] a chip takes the new name of its project on the other screen, says when it is archived, and leads there", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const framework = (await world.documentsOf(ana)).find((one) => one.kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const text = ana.page.getByRole("textbox", { name: framework?.title ?? "" });
	await expect(text.getByRole("link", { name: "Cuisines de palier" }).first()).toBeVisible();

	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: words.openProject("Cuisines de palier") }).click();
	const name = bo.page.getByRole("textbox", { name: words.name });
	await name.fill("Cuisines voisines");
	await name.press("Enter");
	const chip = text.getByRole("link", { name: /Cuisines voisines/ }).first();
	await expect(chip).toBeVisible();

	await bo.page.getByRole("button", { name: words.projectActions("Cuisines voisines") }).click();
	await bo.page.getByRole("menuitem", { name: words.archive }).click();
	// It is cited: the list of what cites it comes first.
	const question = bo.page.getByRole("dialog").or(bo.page.getByRole("alertdialog"));
	await expect(question.getByRole("link", { name: /Nous partons de deux expériences concrètes/ })).toBeVisible();
	await question.getByRole("button", { name: removalTexts.fr.archiveCitedConfirm }).click();
	await expect(chip).toContainText(editorTexts.fr.archived);

	await chip.click();
	await expect(ana.page.getByRole("heading", { level: 1, name: "Cuisines voisines" })).toBeAttached();
	await expect(ana.page.getByText(words.archivedBanner)).toBeVisible();
});

test("a project lists the passages that cite it and leads to the very block", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	await ana.page.goto(`${ana.page.url()}/portefeuille`);
	await ana.page.getByRole("button", { name: words.openProject("Potagers soignants") }).click();
	const cited = ana.page.getByRole("region", { name: recordTexts.fr.citedIn });
	const passage = cited.getByRole("link", { name: /Nous partons de deux expériences concrètes/ });
	await expect(passage).toContainText("Ce qui passe à l’échelle, et comment");
	await passage.click();
	await expect(ana.page).toHaveURL(/\/cadres\/[0-9a-z]{26}#b-[0-9a-z]+$/);
	const block = ana.page.locator("p", { hasText: "Nous partons de deux expériences concrètes" });
	await expect(block).toBeInViewport();
	await expect
		.poll(() =>
			ana.page.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.closest("p")?.textContent ?? ""),
		)
		.toContain("Nous partons de deux expériences concrètes");
});

test("an indicator cited in a text is cited a moment later on its own page", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const set = (await world.documentsOf(ana)).find((one) => one.kind === "indicator-set");
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");
	await bo.page.goto(`${space}/indicateurs/${set?.id}`);
	await bo.page.getByRole("rowheader", { name: /Personnes rejointes/ }).click();
	await bo.page.keyboard.press("Control+Enter");
	const cited = bo.page.getByRole("region", { name: recordTexts.fr.citedIn });
	await expect(cited.getByRole("link")).toHaveCount(1);

	await ana.page.goto(`${space}/cadres/${framework.id}`);
	const text = ana.page.getByRole("textbox", { name: "Cadre neuf" });
	await text.focus();
	await text.pressSequentially("On regarde #personnes rej");
	const choice = ana.page.getByRole("group", { name: lateTexts.fr.indicators }).getByRole("option");
	await expect(choice.filter({ hasText: "Personnes rejointes" })).toHaveAttribute("aria-selected", "true");
	await ana.page.keyboard.press("Enter");
	await expect(cited.getByRole("link", { name: /On regarde/ })).toBeVisible();
	await expect(cited).toContainText("Cadre neuf");
});

test("a live figure counts the portfolio as it is now", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const framework = (await world.documentsOf(ana)).find((one) => one.kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	await expect(ana.page.getByText(editorTexts.fr.figureValue(8, 7))).toBeVisible();
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: words.addProject }).click();
	await expect(ana.page.getByText(editorTexts.fr.figureValue(9, 7))).toBeVisible();
});
