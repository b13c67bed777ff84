/** Two people work on the organisations of a portfolio, on the fields of their own and on a budget, each seeing what the other does. */

import { expect } from "@playwright/test";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as organisationTexts } from "#client/features/organisations/texts.ts";
import { manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const words = organisationTexts.fr;
const sheet = sheetTexts.fr;
const portfolio = portfolioTexts.fr;
const HEALTH = "CISSS du Fleuve (fictif)";

test("[R275] an organisation renamed by one is renamed in the project the other reads; merged, its projects follow, and it can be taken back", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	await ana.page.goto(`${space}/portefeuille`);
	await ana.page.getByRole("button", { name: portfolio.openProject("Potagers soignants") }).click();
	await expect(ana.page.getByRole("link", { name: HEALTH })).toBeVisible();

	await bo.page.goto(`${space}/organisations`);
	await expect(bo.page.getByRole("link", { name: HEALTH })).toBeVisible();
	await expectAccessible(bo.page, "the directory of organisations");
	await bo.page.getByRole("link", { name: HEALTH }).click();
	await expect(bo.page.getByRole("link", { name: "Potagers soignants" })).toBeVisible();
	await expectAccessible(bo.page, "the page of an organisation");
	const name = bo.page.getByRole("complementary", { name: words.facts }).getByRole("textbox", { name: words.name });
	await name.fill("CISSS des Deux-Rives (fictif)");
	await name.press("Enter");
	await expect(ana.page.getByRole("link", { name: "CISSS des Deux-Rives (fictif)" })).toBeVisible();

	await bo.page.getByRole("button", { name: words.more }).click();
	await bo.page.getByRole("menuitem", { name: words.merge }).click();
	const kept = bo.page.getByRole("combobox", { name: words.mergeInto });
	await kept.fill("liens sociaux");
	await bo.page.getByRole("option", { name: /Liens sociaux/ }).click();
	await bo.page.getByRole("button", { name: words.mergeDo }).click();
	await expect(bo.page.getByRole("heading", { level: 1, name: /Liens sociaux/ })).toBeVisible();
	await expect(bo.page.getByRole("link", { name: "Potagers soignants" })).toBeVisible();
	await expect(ana.page.getByRole("link", { name: /Liens sociaux/ })).toBeVisible();

	await bo.page.getByRole("button", { name: words.undo }).click();
	await expect(ana.page.getByRole("link", { name: "CISSS des Deux-Rives (fictif)" })).toBeVisible();
});

test("[R275] a field made by one is filled by the other, and both write lines of one budget", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	await ana.page.goto(`${space}/portefeuille`);
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolio.openProject("La Navette des aînés") }).click();
	const project = bo.page.url();

	await ana.page.getByRole("button", { name: portfolio.columns, exact: true }).click();
	await ana.page.getByRole("button", { name: sheet.manageFields }).click();
	await ana.page.getByRole("textbox", { name: manageTexts.fr.newField }).fill("Comité local");
	await ana.page.getByRole("button", { name: manageTexts.fr.addField }).click();
	await expectAccessible(ana.page, "the dialog of own fields");
	await ana.page.getByRole("button", { name: manageTexts.fr.done, exact: true }).last().click();
	await expect(ana.page.getByRole("columnheader", { name: "Comité local" })).toBeAttached();

	await bo.page.getByText(sheet.ownFields, { exact: true }).click();
	const field = bo.page.getByRole("textbox", { name: "Comité local" });
	await field.fill("Oui, depuis mars");
	await field.press("Enter");
	await expect(ana.page.getByRole("gridcell", { name: "Oui, depuis mars" })).toBeAttached();

	await ana.page.goto(project);
	for (const page of [ana.page, bo.page]) await page.getByText(sheet.budget, { exact: true }).click();
	const amounts = (page: typeof ana.page) => page.getByRole("textbox", { name: sheet.amount });
	await ana.page.getByRole("button", { name: sheet.addLine }).click();
	await expect(amounts(bo.page)).toHaveCount(1);
	await bo.page.getByRole("button", { name: sheet.addLine }).click();
	await expect(amounts(ana.page)).toHaveCount(2);
	await amounts(ana.page).first().fill("12 500");
	await amounts(ana.page).first().press("Enter");
	await amounts(bo.page).last().fill("7 500");
	await amounts(bo.page).last().press("Enter");
	for (const page of [ana.page, bo.page])
		await expect(page.getByRole("table", { name: sheet.budgetTotals })).toContainText(/20\s000/);
	await expectAccessible(ana.page, "the sheet of a project with its budget");
});

test("[R275] a cohort is cited in a text, and its chip leads to its page", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const framework = (await world.documentsOf(ana)).find((one) => one.kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const text = ana.page.getByRole("textbox", { name: framework?.title ?? "" });
	await text.getByText("Un cinquième de l’enveloppe").click();
	await ana.page.keyboard.press("End");
	await ana.page.keyboard.type(" #familles et");
	await ana.page.getByRole("option", { name: /Familles et jeunes/ }).click();
	const chip = text.getByRole("link", { name: /Familles et jeunes/ });
	await expect(chip).toBeVisible();
	await expect(chip).not.toContainText(editorTexts.fr.deleted);
	await chip.click();
	await expect(ana.page).toHaveURL(/\/cohortes\/[0-9a-z]{26}/);
});
