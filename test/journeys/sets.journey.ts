/** Indicators and balises, written by two people at once: the grid by keys alone, the criteria by the Enter key. */

import { expect, type Locator } from "@playwright/test";
import { texts as documentTexts } from "#client/document/texts.ts";
import { statusWords } from "#shared/document/balise-words.ts";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { texts as indicatorTexts } from "#client/features/indicators/texts.ts";
import { directionWords } from "#shared/document/indicator-words.ts";
import { wordsOf } from "#test/journeys/words-of.ts";
import { test } from "#test/journeys/world.ts";

const indicatorWords = indicatorTexts.fr;
const baliseWords = baliseTexts.fr;
const saved = documentTexts.fr.saved;

test("a grid of indicators is filled by keys alone, and the other screen follows", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const set = await world.newDocument(ana, "indicator-set", "Indicateurs de la table");
	const address = `${ana.page.url()}/indicateurs/${set.id}`;
	await ana.page.goto(address);
	await bo.page.goto(address);

	const keys = ana.page.keyboard;
	await ana.page.getByRole("button", { name: indicatorWords.add }).first().focus();
	await keys.press("Enter");
	await expect(ana.page.getByRole("textbox", { name: indicatorWords.name })).toBeFocused();
	await keys.type("Ententes signées");
	await keys.press("Tab");
	await keys.type("ententes");
	await keys.press("Enter");
	await keys.press("ArrowRight");
	await keys.press("Enter");
	await expect(ana.page.getByRole("combobox", { name: indicatorWords.direction })).toBeFocused();
	await ana.page
		.getByRole("combobox", { name: indicatorWords.direction })
		.selectOption({ label: directionWords.fr.increase });
	await keys.press("Enter");
	await keys.press("End");
	await keys.press("ArrowLeft");
	await keys.press("ArrowLeft");
	await keys.press("ArrowLeft");
	await keys.type("12,5");
	await keys.press("Enter");

	const mine = row(ana.page.getByRole("grid"), "Ententes signées");
	const theirs = row(bo.page.getByRole("grid"), "Ententes signées");
	for (const words of ["I1", "ententes", directionWords.fr.increase, "12,5"]) {
		await expect(mine).toContainText(words);
		await expect(theirs).toContainText(words);
	}

	await keys.press("Control+d");
	await expect(row(bo.page.getByRole("grid"), indicatorWords.copyOf("Ententes signées"))).toBeVisible();
	await keys.press("Alt+Shift+ArrowUp");
	await expect(bo.page.getByRole("grid").getByRole("row").nth(1)).toContainText(
		indicatorWords.copyOf("Ententes signées"),
	);
	await keys.press("Delete");
	await expect(row(bo.page.getByRole("grid"), indicatorWords.copyOf("Ententes signées"))).toHaveCount(0);
	await expect(ana.page.getByText(saved, { exact: true }).first()).toBeVisible();
});

test("two people write the same definition at once, and both read both", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const [set] = (await world.documentsOf(ana)).filter((one) => one.kind === "indicator-set");
	await ana.page.goto(`${ana.page.url()}/indicateurs/${set?.id}`);
	const name = indicatorWords.openNamed("Milieux preneurs engagés");
	await ana.page.getByRole("button", { name }).click();
	await expect(ana.page).toHaveURL(/fiche=/);
	await bo.page.goto(ana.page.url());

	const anas = ana.page.getByRole("textbox", { name: indicatorWords.definition });
	const bos = bo.page.getByRole("textbox", { name: indicatorWords.definition });
	await anas.click();
	await anas.press("Control+End");
	await bos.click();
	await bos.press("Control+Home");
	await Promise.all([anas.pressSequentially(" Compté chaque printemps."), bos.pressSequentially("Version de juin. ")]);
	for (const text of [anas, bos]) {
		await expect(text).toContainText("Compté chaque printemps.");
		await expect(text).toContainText("Version de juin.");
	}
	expect(await wordsOf(anas)).toBe(await wordsOf(bos));
});

test("a balise is stated, its criteria are added by the Enter key and checked, and its status changes for everybody", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const set = await world.newDocument(ana, "balise-set", "Balises de la table");
	const address = `${ana.page.url()}/balises/${set.id}`;
	await ana.page.goto(address);
	await bo.page.goto(address);

	await ana.page.getByRole("button", { name: baliseWords.add }).first().click();
	const panel = ana.page
		.getByRole("complementary")
		.or(ana.page.getByRole("dialog"))
		.filter({ hasText: baliseWords.criteriaOfText });
	await panel.getByLabel(baliseWords.name).fill("Le milieu décide");
	await panel.getByLabel(baliseWords.name).press("Enter");
	const statement = panel.getByRole("textbox", { name: baliseWords.statement });
	await statement.click();
	await statement.pressSequentially("Le milieu preneur choisit ce qu’il adapte.");
	await panel.getByRole("button", { name: baliseWords.addCriterion }).click();
	await expect(panel.getByRole("textbox", { name: baliseWords.criterion(1) })).toBeFocused();
	await ana.page.keyboard.type("Une entente le dit");
	await ana.page.keyboard.press("Enter");
	await expect(panel.getByRole("textbox", { name: baliseWords.criterion(2) })).toBeFocused();
	await ana.page.keyboard.type("Une personne en est chargée");
	await panel.getByRole("checkbox", { name: baliseWords.check("Une entente le dit") }).press("Space");

	const card = bo.page.getByRole("listitem").filter({ hasText: "Le milieu décide" });
	await expect(card).toContainText("Le milieu preneur choisit ce qu’il adapte.");
	await expect(card).toContainText(baliseWords.progress(1, 2));

	await panel.getByRole("button", { name: new RegExp(baliseWords.status) }).click();
	await ana.page.getByRole("option", { name: statusWords.fr.discussion }).click();
	await expect(card).toContainText(statusWords.fr.discussion);
});

/** The row of an indicator; somebody else who is in it may follow its name. */
function row(grid: Locator, name: string): Locator {
	const words = new RegExp(`^${name.replace(/[()]/g, "\\$&")}(?! \\()`);
	return grid.getByRole("row").filter({ has: grid.page().getByRole("rowheader", { name: words }) });
}
