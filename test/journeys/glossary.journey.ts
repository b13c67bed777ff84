/** Two people say their words: a term with the sense of two milieus and words to avoid, marked live in a framework, read and replaced with the keyboard. */

import { expect, type Page } from "@playwright/test";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as termTexts } from "#client/editor/terms/texts.ts";
import { importTexts } from "#client/features/glossary/import/import-texts.ts";
import { texts as glossaryTexts } from "#client/features/glossary/texts.ts";
import { fileOrPasteTexts } from "#client/ui/file-or-paste-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = glossaryTexts.fr;
const words = termTexts.fr;
const importWords = importTexts.fr;
const files = fileOrPasteTexts.fr;

/** Types in a field that adds to a list. */
async function adds(page: Page, field: string, text: string): Promise<void> {
	await page.getByRole("combobox", { name: field }).fill(text);
	await page.getByRole("combobox", { name: field }).press("Enter");
	await page.getByRole("combobox", { name: field }).blur();
}

test("[R555] [R556] [R558] a term and its senses are written by one, marked live in the text of the other, who reads it and replaces words to avoid with the keyboard", async ({
	world,
}) => {
	test.setTimeout(240_000);
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const glossary = await world.newDocument(ana, "glossary", "Nos mots");
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");

	// Bo writes in the framework, where no word is marked yet.
	await bo.page.goto(`${space}/cadres/${framework.id}`);
	const text = bo.page.getByRole("textbox", { name: "Cadre neuf" });
	await text.focus();
	await bo.page.keyboard.type("Il faut des agents multiplicateurs.");
	await bo.page.keyboard.press("Enter");
	await bo.page.keyboard.type("L’accompagnateur soutient le projet");

	// Ana defines the term, the sense two milieus give it, and what it takes the place of.
	await ana.page.goto(`${space}/glossaires/${glossary.id}`);
	await expect(ana.page.getByRole("heading", { name: t.emptyTitle })).toBeVisible();
	await ana.page.getByRole("button", { name: t.add }).click();
	const panel = ana.page.getByRole("complementary");
	await panel.getByLabel(t.name).fill("accompagnateur");
	await panel.getByLabel(t.name).press("Enter");
	await panel.getByRole("textbox", { name: t.definition }).click();
	await ana.page.keyboard.type("Personne qui soutient un projet ou un milieu preneur.");
	for (const [sector, sense] of [
		["Santé", "Un pair qui a déjà implanté la pratique"],
		["Milieu communautaire", "Une agente de liaison"],
	] as const) {
		await adds(ana.page, t.addSense, sector);
		const item = panel
			.getByRole("listitem")
			.filter({ has: ana.page.getByRole("button", { name: t.removeSense(sector) }) });
		await item.getByLabel(t.sense).fill(sense);
		await item.getByLabel(t.sense).blur();
	}
	await adds(ana.page, t.addAvoid, "agent multiplicateur");
	const avoided = panel.getByRole("listitem").filter({ hasText: "agent multiplicateur" });
	await avoided.getByLabel(t.why).fill("Trop technique.");
	await avoided.getByLabel(t.why).blur();
	await expect(
		ana.page
			.getByRole("listitem")
			.filter({ hasText: t.sensesCount(2) })
			.first(),
	).toBeVisible();
	await expectAccessible(ana.page, "a term of a glossary");

	// Others come from a spreadsheet, looked at first.
	await ana.page.getByRole("button", { name: importWords.open, exact: true }).click();
	const dialog = ana.page.getByRole("dialog");
	const cells = "Terme\tAnglais\tStatut\nAccompagnateur\tcompanion\t\nessaimage\tspread\tpeut-être";
	await dialog.getByText(files.orPaste).click();
	await dialog.getByRole("textbox", { name: files.pasteLabel }).fill(cells);
	await dialog.getByRole("button", { name: files.readPaste }).click();
	await expect(dialog.getByRole("status")).toContainText(importWords.added(1));
	await expect(
		dialog.getByText(importWords.cell("3", "Statut", importWords["not-a-status"]("peut-être"))),
	).toBeVisible();
	await expectAccessible(ana.page, "terms to import");
	await dialog.getByRole("button", { name: importWords.put(2) }).click();
	await expect(ana.page.getByText(importWords.done(1, 1))).toBeVisible();
	await expect(panel.getByLabel(t.english)).toHaveValue("companion");
	await ana.page.getByRole("button", { name: t.undo, exact: true }).click();
	await expect(panel.getByLabel(t.english)).toHaveValue("");

	// Bo sees both marked, without having done anything.
	const term = text.locator("[data-term=term]");
	const avoid = text.locator("[data-term=avoid]");
	await expect(term).toHaveText("accompagnateur");
	await expect(avoid).toHaveText("agents multiplicateurs");
	await expect(avoid).toHaveAttribute("aria-description", words.avoidSaid("accompagnateur"));

	// With the keyboard: the caret in the word, its card, Échap back to the text.
	await bo.page.keyboard.press("Home");
	for (let step = 0; step < 5; step += 1) await bo.page.keyboard.press("ArrowRight");
	await bo.page.keyboard.press("Alt+Enter");
	const card = bo.page.getByRole("dialog", { name: words.cardTerm("accompagnateur") });
	await expect(card).toContainText("Personne qui soutient un projet");
	await expect(card).toContainText("Une agente de liaison");
	await bo.page.keyboard.press("Escape");
	await expect(card).toBeHidden();
	await expect(text).toBeFocused();

	// The words to avoid are replaced, in the plural, as one step that is undone at once.
	// Clicked in, as people do: a jump to the start right after the focus came back is taken for the browser’s own.
	await text.getByText("Il faut des").click();
	await bo.page.keyboard.press("Home");
	for (let step = 0; step < 15; step += 1) await bo.page.keyboard.press("ArrowRight");
	await bo.page.keyboard.press("Alt+Enter");
	const advice = bo.page.getByRole("dialog", { name: words.cardAvoid("agents multiplicateurs") });
	await expect(advice).toContainText("Trop technique.");
	await expectAccessible(bo.page, "the card of words to avoid");
	await advice.getByRole("button", { name: words.replaceBy("accompagnateurs") }).focus();
	await bo.page.keyboard.press("Enter");
	await expect(text).toContainText("Il faut des accompagnateurs.");
	await expect(avoid).toHaveCount(0);
	await expect(term).toHaveCount(2);
	await bo.page.keyboard.press("Control+z");
	await expect(text).toContainText("Il faut des agents multiplicateurs.");
	await expect(avoid).toHaveCount(1);

	// The marks are put away on this device, and come back.
	const menu = bo.page.getByRole("button", { name: documentTexts.fr.documentActions });
	await menu.click();
	await bo.page.getByRole("menuitem", { name: menuTexts.fr.hideTerms }).click();
	await expect(text.locator("[data-term]")).toHaveCount(0);
	await bo.page.reload();
	await expect(text).toContainText("agents multiplicateurs");
	await menu.click();
	await bo.page.getByRole("menuitem", { name: menuTexts.fr.showTerms }).click();
	await expect(avoid).toHaveCount(1);
});

test("[R557] [R556] [R784] who only comments reads a term with the Tab key and is led to propose; words that are selected become a term", async ({
	world,
}) => {
	test.setTimeout(240_000);
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");
	await ana.page.goto(`${space}/cadres/${framework.id}`);
	const text = ana.page.getByRole("textbox", { name: "Cadre neuf" });
	await text.focus();
	await ana.page.keyboard.type("Chaque milieu preneur adapte la pratique à ses moyens.");

	// Words that are selected, with the mouse: the workspace has no glossary yet, so one is created.
	await text.getByText("Chaque milieu preneur").dblclick({ position: { x: 4, y: 8 } });
	await ana.page.getByRole("button", { name: lateTexts.fr.addTerm }).click();
	const dialog = ana.page.getByRole("dialog", { name: words.addTitle });
	await expect(dialog).toContainText(words.addNone);
	await dialog.getByLabel(words.addName).fill("milieu preneur");
	await dialog.getByLabel(words.addDefinition).fill("Milieu qui adopte une innovation.");
	await expectAccessible(ana.page, "adding a term");
	await dialog.getByRole("button", { name: words.addIt }).click();
	await expect(text.locator("[data-term=term]")).toHaveText("milieu preneur");

	// In the glossary, with its passage. It takes the place of other words.
	await ana.page.getByRole("button", { name: words.openTerm }).click();
	const panel = ana.page.getByRole("complementary");
	await expect(panel.getByLabel(t.context)).toHaveValue("Chaque milieu preneur adapte la pratique à ses moyens.");
	await adds(ana.page, t.addAvoid, "pratique");
	await ana.page.getByRole("navigation", { name: t.views }).getByRole("button", { name: t.viewAvoid }).click();
	await expect(ana.page.getByRole("row", { name: /pratique/ })).toContainText("milieu preneur");
	await expectAccessible(ana.page, "what is to be avoided");

	// Who comments reaches each with Tab, cannot write in the glossary, and is led to propose.
	const bo = await world.joins(await world.invitation(ana, "commenter"), { name: "Bo Gagnon" });
	await bo.page.goto(`${space}/cadres/${framework.id}`);
	const read = bo.page.getByRole("document");
	await read.getByRole("button", { name: "milieu preneur" }).focus();
	await bo.page.keyboard.press("Enter");
	await expect(bo.page.getByRole("dialog", { name: words.cardTerm("milieu preneur") })).toContainText(
		"Milieu qui adopte une innovation.",
	);
	await expectAccessible(bo.page, "a framework with terms, read");
	await bo.page.keyboard.press("Escape");
	await read.getByRole("button", { name: "pratique" }).focus();
	await bo.page.keyboard.press("Enter");
	const advice = bo.page.getByRole("dialog", { name: words.cardAvoid("pratique") });
	await expect(advice.getByRole("button", { name: words.replaceBy("milieu preneur") })).toHaveCount(0);
	await advice.getByRole("button", { name: words.propose }).click();
	const copy = bo.page.getByRole("textbox", { name: "Cadre neuf" });
	await expect(copy).toBeVisible();
	await copy.focus();
	await expect(copy.locator("[data-term=avoid]")).toHaveText("pratique");
	await copy.locator("[data-term=avoid]").click();
	await bo.page.keyboard.press("Alt+Enter");
	await bo.page.getByRole("button", { name: words.replaceBy("milieu preneur") }).click();
	await expect(copy).toContainText("adapte la milieu preneur");
	await expect(copy.locator("[data-term=avoid]")).toHaveCount(0);
});
