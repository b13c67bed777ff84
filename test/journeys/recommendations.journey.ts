/** A report is imported, corrected before it is written, worded again by two people, cited in a framework, and asks before it goes. */

import { expect } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { agreementWords } from "#shared/document/recommendation-words.ts";
import { removalTexts } from "#client/document/removal-texts.ts";
import { reportTexts, roleWords } from "#client/features/recommendations/import/report-texts.ts";
import { texts } from "#client/features/recommendations/texts.ts";
import { fileOrPasteTexts } from "#client/ui/file-or-paste-texts.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;
const r = reportTexts.fr;

const REPORT = `Rapport du comité
Table des matières
Recommandation 1 : Créer un guichet unique ..... 3

## Financement

Recommandation 1 : Créer un guichet unique pour les milieux preneurs.

Un guichet existe en Estrie.

Recommandation 2 : Doter le fonds de dix ans.

## Équité

Que l’équité soit évaluée dès le départ.`;

test("[R482] [R486] [R489] a report is corrected, becomes recommendations in one step, and is worded again together", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const set = await world.newDocument(ana, "recommendation-set", "Rapport de 2024");
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");
	const page = `${space}/recommandations/${set.id}`;
	await ana.page.goto(page);
	await bo.page.goto(page);

	// Two are recognised; a third, without a number, is named by hand. Nothing is written meanwhile.
	await ana.page.getByRole("button", { name: t.importReport }).click();
	const dialog = ana.page.getByRole("dialog", { name: r.title });
	await dialog.getByText(r.orPaste).click();
	await dialog.getByLabel(r.pasteLabel).fill(REPORT);
	await dialog.getByRole("button", { name: r.readPaste }).click();
	await expect(dialog.getByRole("status")).toContainText("2 recommandations reconnues");
	await dialog.getByText(r.leftOutRun(2)).click();
	const heading = dialog
		.getByRole("listitem")
		.filter({ hasText: /^.*Équité/ })
		.last();
	await heading.getByRole("combobox").selectOption(roleWords.fr.section);
	const third = dialog.getByRole("listitem").filter({ hasText: "Que l’équité soit évaluée" }).last();
	await third.getByRole("combobox").selectOption(roleWords.fr.recommendation);
	await expect(dialog.getByRole("status")).toContainText("3 recommandations reconnues");
	await expect(third.getByRole("textbox")).toHaveValue("3");
	await dialog.getByRole("button", { name: r.undoCorrection }).click();
	await expect(dialog.getByRole("status")).toContainText("2 recommandations reconnues");
	await third.getByRole("combobox").selectOption(roleWords.fr.recommendation);
	await expect(bo.page.getByText(t.emptyTitle)).toBeVisible();
	await dialog.getByRole("button", { name: r.importCount(3) }).click();
	await expect(bo.page.getByText(t.count(3))).toBeVisible();
	await expect(bo.page.getByRole("list", { name: "Équité" })).toContainText("Que l’équité soit évaluée dès le départ.");

	// Taken back whole, then back again.
	await ana.page.getByRole("button", { name: t.undo, exact: true }).click();
	await expect(bo.page.getByText(t.emptyTitle)).toBeVisible();
	await ana.page.getByRole("button", { name: t.importReport }).click();
	await dialog.getByText(r.orPaste).click();
	await dialog.getByLabel(r.pasteLabel).fill(REPORT);
	await dialog.getByRole("button", { name: r.readPaste }).click();
	await dialog.getByRole("button", { name: r.importCount(2) }).click();

	// Bo begins from the original, and both see what changes, word by word.
	await bo.page.getByRole("button", { name: /Créer un guichet unique/ }).click();
	const bos = bo.page.getByRole("complementary");
	await expect(bos.getByText(t.originalKept)).toBeVisible();
	await bos.getByRole("button", { name: t.beginFromOriginal }).click();
	const wording = bos.getByRole("textbox", { name: t.wording });
	await expect(wording).toContainText("Créer un guichet unique");
	await wording.click();
	await bo.page.keyboard.press("Control+End");
	await bo.page.keyboard.type(" Le guichet est régional.");
	await ana.page.goto(bo.page.url());
	const panel = ana.page.getByRole("complementary");
	await expect(panel.getByRole("region", { name: t.difference }).locator("ins")).toContainText(
		"Le guichet est régional.",
	);
	await panel.getByRole("button", { name: new RegExp(t.agreement) }).click();
	await ana.page.getByRole("option", { name: agreementWords.fr.wide }).click();
	const card = bo.page.getByRole("listitem").filter({ hasText: "Le guichet est régional." }).first();
	await expect(card).toContainText(agreementWords.fr.wide);
	await expect(card).toContainText(t.reworded);

	// It is cited in a framework by its number; before it goes, the list of what cites it.
	await bo.page.goto(`${space}/cadres/${framework.id}`);
	await bo.page.getByRole("textbox", { name: "Cadre neuf" }).focus();
	await bo.page.keyboard.type("Selon #guichet");
	await expect(bo.page.getByRole("option", { name: /R1 · Créer un guichet unique/ })).toHaveAttribute(
		"aria-selected",
		"true",
	);
	await bo.page.keyboard.press("Enter");
	await expect(panel.getByRole("link", { name: /Selon/ })).toBeVisible();
	await ana.page.getByRole("button", { name: t.more("R1") }).click();
	await ana.page.getByRole("menuitem", { name: t.archive }).click();
	const question = ana.page.getByRole("alertdialog").or(ana.page.getByRole("dialog"));
	await expect(question.getByRole("link", { name: /Selon/ })).toBeVisible();
	await question.getByRole("button", { name: removalTexts.fr.archiveCitedConfirm }).click();
	await expect(card).toBeHidden();
});

test("[R484] a Word document is read in the browser, and a bad file says what it is", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const set = await world.newDocument(ana, "recommendation-set", "Rapport de 2024");
	await ana.page.goto(`${space}/recommandations/${set.id}`);
	await ana.page.getByRole("button", { name: t.importReport }).click();
	const dialog = ana.page.getByRole("dialog", { name: r.title });
	const choose = async (name: string, bytes: Uint8Array) => {
		const chooser = ana.page.waitForEvent("filechooser");
		await dialog.getByRole("button", { name: fileOrPasteTexts.fr.choose }).click();
		await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
	};
	await choose("rapport.docx", strToU8("%PDF-1.7 rien d’un document Word"));
	await expect(dialog.getByText(r.pdfFile)).toBeVisible();
	await choose("rapport.docx", zipSync({ "a.txt": strToU8("x") }));
	await expect(dialog.getByText(r.notADocument)).toBeVisible();
	const words = "<w:p><w:r><w:t>Recommandation 4 : Évaluer l’équité.</w:t></w:r></w:p>";
	const docx = zipSync({
		"word/document.xml": strToU8(`<w:document><w:body>${words}</w:body></w:document>`),
	});
	await choose("rapport.docx", docx);
	await dialog.getByRole("button", { name: r.importCount(1) }).click();
	await expect(ana.page.getByRole("button", { name: "Évaluer l’équité." })).toBeVisible();
	await expect(ana.page.getByText("R4", { exact: true })).toBeVisible();
});
