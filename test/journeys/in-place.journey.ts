/** Things changed where they stand: a balise taken elsewhere by its grip, a project on the board, a live block of a text, the file a value comes from. */

import { expect, type Locator, type Page } from "@playwright/test";
import { texts as appTexts } from "#client/app/texts.ts";
import { liveBlockTexts } from "#client/editor/live-block-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { attachmentWords, texts as measureTexts } from "#client/features/measurements/texts.ts";
import { texts as resultTexts } from "#client/features/results/texts.ts";
import { refusalSentence } from "#shared/protocol/refusal-sentences.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

async function drag(page: Page, from: Locator, to: Locator, at: { x: number; y: number }): Promise<void> {
	await from.scrollIntoViewIfNeeded();
	const start = await from.boundingBox();
	const end = await to.boundingBox();
	if (!start || !end) throw new Error("nothing to drag");
	await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
	await page.mouse.down();
	await page.mouse.move(end.x + end.width * at.x, end.y + end.height * at.y, { steps: 8 });
	await page.mouse.up();
}

test("[R616] a balise is taken by its grip before another one, seen by the other person, and put back by undo", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const [set] = (await world.documentsOf(ana)).filter((one) => one.kind === "balise-set");
	const address = `${ana.page.url()}/balises/${set?.id}`;
	await ana.page.goto(address);
	await bo.page.goto(address);
	const cards = ana.page.getByRole("article");
	const names = async (page: Page) => await page.getByRole("article").getByRole("heading").allTextContents();
	await expect(cards.nth(2)).toBeVisible();
	await expect(bo.page.getByRole("article").nth(2)).toBeVisible();
	const [first = "", second = "", ...others] = await names(ana.page);
	await drag(ana.page, cards.nth(1).locator("[title]").last(), cards.first(), { x: 0.5, y: 0.2 });
	await expect.poll(() => names(bo.page)).toEqual([second, first, ...others]);
	await ana.page.getByRole("button", { name: first, exact: true }).focus();
	await ana.page.keyboard.press("Control+z");
	await expect.poll(() => names(bo.page)).toEqual([first, second, ...others]);

	// Into a section that holds nothing yet.
	await ana.page.getByRole("button", { name: lifeTexts.fr.addSection }).click();
	await expect(ana.page.getByText(lifeTexts.fr.sectionEmpty)).toBeVisible();
	await drag(ana.page, cards.nth(2).locator("[title]").last(), ana.page.getByText(lifeTexts.fr.sectionEmpty), {
		x: 0.5,
		y: 0.5,
	});
	await expect(bo.page.getByText(lifeTexts.fr.sectionEmpty)).toBeHidden();
});

test("[R617] a live block shows something else where it stands, by its button or F2, and undo gives back what it showed", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const framework = await world.newDocument(ana, "framework", "Cadre vivant");
	await ana.page.goto(`${ana.page.url()}/cadres/${framework.id}`);
	const text = ana.page.getByRole("textbox", { name: "Cadre vivant" });
	await text.click();
	await ana.page.keyboard.type("/graphique");
	await ana.page.getByRole("option", { name: editorTexts.fr.liveBlock }).click();
	const dialog = ana.page.getByRole("dialog");
	await dialog.getByRole("tab", { name: appTexts.fr.liveBlockIndicator }).click();
	await dialog.getByRole("button", { name: resultTexts.fr.insert }).click();
	const change = text.getByRole("button", { name: liveBlockTexts.fr.change });
	await expect(text).toContainText(resultTexts.fr.openResults);
	await expect(dialog).toBeHidden();
	await change.click();
	await expect(dialog.getByRole("heading", { name: appTexts.fr.liveBlockChange })).toBeVisible();
	await expectAccessible(ana.page, "the change of a live block");
	const indicator = dialog.getByRole("combobox").first();
	await expect(indicator).toBeVisible();
	await dialog.getByRole("radio", { name: resultTexts.fr.plotBars }).click({ force: true });
	await dialog.getByRole("button", { name: resultTexts.fr.change }).click();
	await expect(dialog).toBeHidden();
	// The block is selected again: F2 shows what it shows now.
	await ana.page.keyboard.press("F2");
	await expect(dialog.getByRole("radio", { name: resultTexts.fr.plotBars })).toBeChecked();
	await expect(dialog).toBeFocused();
	await ana.page.keyboard.press("Escape");
	await expect(dialog).toBeHidden();
	await ana.page.keyboard.press("Control+z");
	await change.click();
	await expect(dialog.getByRole("radio", { name: resultTexts.fr.plotLine })).toBeChecked();
});

test("[R610, R611] a value is recorded with its file; what is not what its name says is refused with a sentence", async ({
	world,
}) => {
	const t = attachmentWords.fr;
	const ana = await world.owner({ name: "Ana Roy" });
	await ana.page.goto(`${ana.page.url()}/mesures`);
	const choice = ana.page.getByRole("combobox", { name: measureTexts.fr.indicator });
	await choice.fill("Milieux preneurs engagés");
	await ana.page.getByRole("option", { name: /Milieux preneurs engagés/ }).click();
	const row = ana.page.getByRole("row", { name: /Potagers soignants/ });
	await row.getByRole("gridcell").last().focus();
	await ana.page.keyboard.press("Control+Enter");
	const panel = ana.page.getByRole("complementary", { name: "Potagers soignants" });
	await panel.getByRole("button", { name: measureTexts.fr.report }).click();
	await panel.getByRole("textbox", { name: /Valeur/ }).fill("12");
	const attach = async (name: string, body: string) => {
		const chooser = ana.page.waitForEvent("filechooser");
		await panel.getByRole("button", { name: t.choose }).click();
		await (await chooser).setFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(body) });
	};
	await attach("facture.pdf", "MZ un programme");
	await expect(panel.getByRole("alert")).toHaveText(refusalSentence("attachment-type", "fr"));
	await attach("vide.pdf", "");
	await expect(panel.getByRole("alert")).toHaveText(refusalSentence("attachment-empty", "fr"));
	await attach("Registre 2026.pdf", "%PDF-1.7\n%%EOF\n");
	await expect(panel.getByRole("link", { name: /Registre 2026\.pdf/ })).toBeVisible();
	await expectAccessible(ana.page, "a value with its file");
	const deposit = panel.getByRole("button", { name: measureTexts.fr.depositNow });
	await deposit.click();
	await expect(deposit).toHaveCount(0);
	const download = ana.page.waitForEvent("download");
	await panel.getByRole("link", { name: /Registre 2026\.pdf/ }).click();
	expect((await download).suggestedFilename()).toBe("Registre 2026.pdf");
});
