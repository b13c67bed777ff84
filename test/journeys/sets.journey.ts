/** Indicators and balises, written by two people at once: the grid by keys alone, the criteria by the Enter key. */

import { expect, type Locator } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { importRecordsTexts } from "#client/document/import-records/texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { statusWords } from "#shared/document/balise-words.ts";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { texts as indicatorTexts } from "#client/features/indicators/texts.ts";
import { fileTexts } from "#client/spreadsheet/file-texts.ts";
import { fileOrPasteTexts } from "#client/ui/file-or-paste-texts.ts";
import { directionWords } from "#shared/document/indicator-words.ts";
import { wordsOf } from "#test/journeys/words-of.ts";
import { test } from "#test/journeys/world.ts";

const indicatorWords = indicatorTexts.fr;
const baliseWords = baliseTexts.fr;
const saved = documentTexts.fr.saved;
const listWords = importRecordsTexts.fr;

test("[R907, R908, R981, R982] a grid of indicators is filled by keys alone, and the other screen follows; a list comes in and is taken back; an indicator is used as it is in another set", async ({
	world,
}) => {
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

	// A list comes from the second sheet of a workbook; whoever reads sees it come, then go.
	const dialog = ana.page.getByRole("dialog");
	await ana.page.getByRole("button", { name: listWords.open }).click();
	await ana.page.locator("input[type=file]").setInputFiles({
		name: "indicateurs.xlsx",
		mimeType: "application/octet-stream",
		buffer: Buffer.from(
			await writeXlsx({
				sheets: [
					{ name: "Santé", rows: [["Nom"], ["Lits"], ["Visites"]] },
					{
						name: "Éducation",
						rows: [
							["Nom", "On le compte en"],
							["Élèves accompagnés", "élèves"],
						],
					},
				],
			}),
		),
	});
	await dialog.getByRole("button", { name: new RegExp(fileTexts.fr.sheet) }).click();
	await ana.page.getByRole("option", { name: fileTexts.fr.sheetName("Éducation", 2, false) }).click();
	await expect(dialog.getByText(listWords.summary("indicateurs.xlsx", 1))).toBeVisible();
	// Reading it again drew the field anew: it still has the focus.
	await expect(dialog.getByRole("button", { name: new RegExp(fileTexts.fr.sheet) })).toBeFocused();
	await dialog.getByRole("button", { name: new RegExp(`${listWords.becomes}.*On le compte en`) }).click();
	await ana.page.getByRole("option", { name: indicatorWords.unit, exact: true }).click();
	await dialog.getByRole("button", { name: listWords.check }).click();
	await expect(dialog.getByRole("status")).toHaveText(listWords.added(1));
	await dialog.getByRole("button", { name: listWords.put }).click();
	await expect(row(bo.page.getByRole("grid"), "Élèves accompagnés")).toContainText("élèves");

	// In another set, the indicator is the same one: it follows its name.
	const other = await world.newDocument(ana, "indicator-set", "Indicateurs de la région");
	await bo.page.goto(`${new URL(address).origin}${new URL(address).pathname.replace(set.id, other.id)}`);
	await bo.page.getByRole("button", { name: measureTexts.fr.copyFrom }).click();
	await bo.page.getByRole("button", { name: new RegExp(`${measureTexts.fr.use}.*Ententes signées`) }).click();
	await bo.page.keyboard.press("Escape");
	const used = bo.page.getByRole("region", { name: measureTexts.fr.sharedTitle });
	await expect(used.getByRole("link", { name: /Ententes signées/ })).toBeVisible();
	await ana.page.getByRole("button", { name: indicatorWords.openNamed("Ententes signées") }).click();
	await ana.page.getByRole("textbox", { name: indicatorWords.name }).last().fill("Ententes en vigueur");
	await expect(used.getByRole("link", { name: /Ententes en vigueur/ })).toBeVisible();
	await ana.page.keyboard.press("Escape");

	// The next list of that kind begins with what the columns became, here too; the first one is taken back whole.
	await bo.page.getByRole("button", { name: listWords.open }).click();
	const asked = bo.page.getByRole("dialog");
	await asked.getByText(fileOrPasteTexts.fr.orPaste).click();
	await asked.getByLabel(fileOrPasteTexts.fr.pasteLabel).fill("Nom\tOn le compte en\nMentors\tpersonnes");
	await asked.getByRole("button", { name: fileOrPasteTexts.fr.readPaste }).click();
	await expect(asked.getByText(listWords.remembered(2))).toBeVisible();
	await bo.page.keyboard.press("Escape");
	await bo.page.goto(address);
	await expect(row(bo.page.getByRole("grid"), "Élèves accompagnés")).toBeVisible();
	await ana.page.getByRole("button", { name: listWords.open }).click();
	await dialog.getByRole("button", { name: listWords.undo }).click();
	const question = dialog.getByRole("group", { name: listWords.undoing("indicateurs.xlsx") });
	await question.getByRole("button", { name: listWords.undo }).click();
	await expect(row(bo.page.getByRole("grid"), "Élèves accompagnés")).toHaveCount(0);
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
