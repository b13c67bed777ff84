/** Values of an indicator: typed and pasted by one, seen and validated by the other, corrected and withdrawn with a reason, broken down, and what is wrong said in its cell. */

import { expect, type Page } from "@playwright/test";
import { importWords } from "#client/features/measurements/import-words.ts";
import { faultWords, pasteWords, texts } from "#client/features/measurements/texts.ts";
import { fileOrPasteTexts } from "#client/ui/file-or-paste-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;
const files = importWords.fr;
const MEALS = "Milieux preneurs engagés";

async function openIndicator(page: Page, space: string, name: string): Promise<void> {
	await page.goto(`${space}/mesures`);
	const choice = page.getByRole("combobox", { name: t.indicator });
	await choice.fill(name);
	await page.getByRole("option", { name: new RegExp(name) }).click();
	await expect(page.getByRole("grid")).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((block) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", block);
		document.activeElement?.dispatchEvent(
			new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
		);
	}, text);
}

test("[R341, R342, R343] values are typed and pasted by one, validated by the other, corrected with a reason; the history keeps all", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	await openIndicator(ana.page, space, MEALS);
	await openIndicator(bo.page, space, MEALS);
	const row = (page: Page, project: string) => page.getByRole("row", { name: new RegExp(project) });
	const cells = (page: Page, project: string) => row(page, project).getByRole("gridcell");

	// Typed: what is wrong is said where it is, and nothing goes.
	await cells(ana.page, "Potagers soignants").last().focus();
	await ana.page.keyboard.type("beaucoup");
	await ana.page.keyboard.press("Enter");
	const bar = ana.page.getByRole("region", { name: t.barLabel });
	await expect(bar.getByText(faultWords.fr["not-a-number"])).toBeVisible();
	await expect(bar.getByRole("button", { name: t.deposit })).toBeDisabled();
	await cells(ana.page, "Potagers soignants").last().focus();
	await ana.page.keyboard.type("12");
	await ana.page.keyboard.press("Enter");

	// Pasted: too large is refused whole; a block that fits is taken, and kept through a reload until it is recorded.
	await cells(ana.page, "Potagers soignants").last().focus();
	await paste(ana.page, "1\t2\n");
	await expect(ana.page.getByText(pasteWords.fr["too-many-columns"]("2", "1"))).toBeVisible();
	const first = cells(ana.page, "Potagers soignants").first();
	await first.focus();
	await paste(ana.page, "7\t8\n");
	await expect(bar.getByText(t.bar("3", false))).toBeVisible();
	await ana.page.reload();
	await expect(bar.getByText(t.bar("3", false))).toBeVisible();
	await expectAccessible(ana.page, "values to record");
	await bar.getByRole("button", { name: t.deposit }).click();
	await ana.page.getByRole("dialog").getByLabel(t.source).fill("Registre des milieux");
	await ana.page.getByRole("dialog").getByRole("button", { name: t.depositNow }).click();
	await expect(ana.page.getByText(t.deposited("3", false))).toBeVisible();

	// The other sees them, and confirms one.
	await expect(cells(bo.page, "Potagers soignants").last()).toContainText("12");
	await cells(bo.page, "Potagers soignants").last().focus();
	await bo.page.keyboard.press("Control+Enter");
	const panel = bo.page.getByRole("complementary", { name: "Potagers soignants" });
	await expect(panel.getByText(t.sourceIs("Registre des milieux"))).toBeVisible();
	await expectAccessible(bo.page, "a value and its history");
	await panel.getByRole("button", { name: t.validate, exact: true }).click();
	await expect(cells(ana.page, "Potagers soignants").last()).toContainText(t.validated);

	// Corrected, with a reason.
	await cells(ana.page, "Potagers soignants").last().focus();
	await ana.page.keyboard.press("Control+Enter");
	const mine = ana.page.getByRole("complementary", { name: "Potagers soignants" });
	await mine.getByRole("button", { name: t.correct }).click();
	await mine.getByLabel(t.valueIn("milieux")).fill("14");
	await mine.getByRole("button", { name: t.depositNow }).click();
	await expect(mine.getByText(t.reasonMissing)).toBeVisible();
	await mine.getByLabel(t.reason).fill("Deux milieux oubliés");
	await mine.getByRole("button", { name: t.depositNow }).click();
	await expect(panel.getByText(t.correctedFor("Deux milieux oubliés"))).toBeVisible();
	await expect(panel.getByText(t.replaced)).toBeVisible();
	await expect(cells(bo.page, "Potagers soignants").last()).toContainText("14");

	// From a file: what cannot be placed is told with its line; the rest is recorded like what is typed.
	await ana.page.keyboard.press("Escape");
	const chooser = ana.page.waitForEvent("filechooser");
	await ana.page.getByRole("button", { name: files.open }).click();
	await ana.page.getByRole("button", { name: fileOrPasteTexts.fr.choose }).click();
	await (await chooser).setFiles({
		name: "milieux.csv",
		mimeType: "text/csv",
		buffer: Buffer.from("Projet;2025;2026\nPotagers soignants;9;14\nProjet inconnu;1;2\nLa Navette des aînés;3;n/d\n"),
	});
	const dialog = ana.page.getByRole("dialog");
	await expect(dialog.getByText(files.found("3", false))).toBeVisible();
	await expect(dialog.getByText(files.leftCell("A3", "Projet inconnu", files["no-such-project"]))).toBeVisible();
	await dialog.getByRole("button", { name: files.put }).click();
	await expect(bar.getByText(t.bar("3", false))).toBeVisible();
	await bar.getByRole("button", { name: t.deposit }).click();
	await ana.page.getByRole("dialog").getByRole("button", { name: t.depositNow }).click();
	await expect(bar).toBeHidden();
	await bo.page.goto(`${bo.page.url()}&par=year`);
	await expect(cells(bo.page, "La Navette des aînés").nth(-2)).toContainText("3");

	// Withdrawn, with a reason: it counts no more, and the history says so.
	await ana.page.goto(`${ana.page.url()}&par=half`);
	await bo.page.goto(bo.page.url().replace("par=year", "par=half"));
	await expect(cells(bo.page, "Potagers soignants").last()).toContainText("14");
	await cells(ana.page, "Potagers soignants").last().focus();
	await ana.page.keyboard.press("Control+Enter");
	await mine.getByRole("button", { name: t.remove, exact: true }).click();
	const asks = ana.page.getByRole("alertdialog");
	await asks.getByRole("button", { name: t.remove, exact: true }).click();
	await expect(asks.getByText(t.reasonMissing)).toBeVisible();
	await asks.getByLabel(t.removeReason).fill("Comptés deux fois");
	await asks.getByRole("button", { name: t.remove, exact: true }).click();
	await expect(cells(bo.page, "Potagers soignants").last()).not.toContainText("14");
	await expect(mine.getByText(/^Retirée par Ana Roy, .*\s: Comptés deux fois$/)).toBeVisible();

	// Broken down otherwise than before: a value of its own, that the other finds under the name of the breakdown.
	await ana.page.keyboard.press("Escape");
	await ana.page.getByRole("button", { name: new RegExp(t.split) }).click();
	await ana.page.getByRole("option", { name: t.newSplit }).click();
	const another = ana.page.getByRole("dialog");
	await another.getByRole("combobox", { name: t.dimension }).fill("Milieu");
	await ana.page.keyboard.press("Tab");
	await another.getByRole("button", { name: t.showSplit }).click();
	await expect(another.getByText(t.partMissing)).toBeVisible();
	await another.getByLabel(t.part).fill("Rural");
	await another.getByRole("button", { name: t.showSplit }).click();
	await cells(ana.page, "Potagers soignants").last().focus();
	await ana.page.keyboard.type("5");
	await ana.page.keyboard.press("Enter");
	await bar.getByRole("button", { name: t.deposit }).click();
	await ana.page.getByRole("dialog").getByRole("button", { name: t.depositNow }).click();
	await bo.page.getByRole("button", { name: new RegExp(t.split) }).click();
	await bo.page.getByRole("option", { name: /Milieu\s: Rural/ }).click();
	await expect(cells(bo.page, "Potagers soignants").last()).toContainText("5");
});
