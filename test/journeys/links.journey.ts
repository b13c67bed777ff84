/** What one text says of the portfolio follows the portfolio, and the portfolio knows which passages speak of it. */

import { expect } from "@playwright/test";
import { texts as commentTexts } from "#client/comments/texts.ts";
import { removalTexts } from "#client/document/removal-texts.ts";
import { recordTexts } from "#client/document/record-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as touchedTexts } from "#client/features/framework/touched/texts.ts";
import { texts as organisationTexts } from "#client/features/organisations/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { texts as viewTexts } from "#client/features/portfolio/views/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
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

test("[R820] what the notes of a project and a comment cite knows it, leads to the note and to the thread, and asks before it goes", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { page } = ana;
	await page.goto(`${page.url()}/portefeuille`);
	await page.getByRole("button", { name: words.openProject("Cuisines de palier") }).click();
	await page.getByRole("textbox", { name: words.notes }).click();
	await page.keyboard.type("Comme dans #Potagers");
	const choice = page.getByRole("option", { name: /Potagers soignants/ }).first();
	await expect(choice).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Enter");
	const comments = page.getByRole("region", { name: commentTexts.fr.comments });
	await comments.getByRole("button", { name: commentTexts.fr.comment }).click();
	await comments.getByRole("textbox").pressSequentially("À relier à #Potagers");
	await page.getByRole("listbox", { name: commentTexts.fr.toCite }).getByRole("option").first().click();
	await page.keyboard.press("Control+Enter");
	// It is on the server: the form is folded.
	await expect(comments.getByRole("textbox")).toHaveCount(0);

	await comments.getByRole("link", { name: /Potagers soignants/ }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Potagers soignants" })).toBeAttached();
	const cited = page.getByRole("region", { name: recordTexts.fr.citedIn });
	await expect(cited.getByRole("link", { name: /Comme dans Potagers soignants/ })).toContainText("Cuisines de palier");
	const comment = cited.getByRole("link", { name: /Commentaire.*Ana Roy/ });
	await expect(cited).toContainText(recordTexts.fr.inPortfolio);

	await page.getByRole("button", { name: words.projectActions("Potagers soignants") }).click();
	await page.getByRole("menuitem", { name: words.archive }).click();
	const question = page.getByRole("alertdialog");
	await expect(question.getByRole("link", { name: /Comme dans/ })).toBeVisible();
	await expect(question.getByRole("link", { name: /Commentaire/ })).toBeVisible();
	await page.keyboard.press("Escape");

	await comment.click();
	await expect(page).toHaveURL(/#t-[\w-]+$/);
	await expect(page.getByRole("heading", { level: 1, name: "Cuisines de palier" })).toBeAttached();
	await expect(comments.getByText("À relier à")).toBeInViewport();
});

test("[R822, R823] a view shown in a text is touched by its section and asks before it goes; so does an organisation that projects name", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { page } = ana;
	const space = page.url();
	await page.goto(`${space}/portefeuille`);
	await page.getByRole("button", { name: viewTexts.fr.savedViews }).click();
	await page.getByRole("menuitem", { name: viewTexts.fr.saveView }).click();
	await page.getByRole("dialog").getByRole("textbox").fill("Vue du comité");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Vue du comité" })).toBeVisible();
	await expect(page).toHaveURL(/\?/);
	const saved = page.url();

	const framework = await world.newDocument(ana, "framework", "Cadre vivant");
	await page.goto(`${space}/cadres/${framework.id}`);
	const text = page.getByRole("textbox", { name: "Cadre vivant" });
	await text.click();
	await page.keyboard.type("/graphique");
	await page.getByRole("option", { name: editorTexts.fr.liveBlock }).click();
	await page.getByRole("dialog").getByRole("button", { name: viewTexts.fr.insert }).click();
	await expect(text.getByRole("link", { name: "Vue du comité" })).toBeVisible();
	await page.getByRole("button", { name: frameworkTexts.fr.touched }).click();
	const panel = page.getByRole("complementary", { name: touchedTexts.fr.title });
	const item = panel.getByRole("listitem").filter({ hasText: "Vue du comité" });
	await expect(item).toContainText(viewTexts.fr.projectCountOf(8));
	await expectAccessible(page, "a view in the panel of what a text touches");

	await page.goto(saved);
	await page.getByRole("button", { name: "Vue du comité" }).click();
	await page.getByRole("menuitem", { name: viewTexts.fr.deleteView }).click();
	const question = page.getByRole("alertdialog");
	await expect(question).toContainText(removalTexts.fr.removeCitedSentence("view"));
	await question.getByRole("link", { name: "Vue du comité" }).click();
	await expect(page).toHaveURL(new RegExp(`/cadres/${framework.id}#b-`));

	await page.goto(`${space}/organisations`);
	await page.getByRole("link", { name: "Fondation du Grand Lac (fictive)" }).click();
	await page.getByRole("button", { name: organisationTexts.fr.more }).click();
	await page.getByRole("menuitem", { name: organisationTexts.fr.remove }).click();
	await expect(question).toContainText(organisationTexts.fr.removeNamed(2));
	await expect(question.getByRole("listitem").filter({ hasText: "Potagers soignants" })).toContainText(
		"300\u00a0000\u00a0$",
	);
	await expectAccessible(page, "the question before an organisation goes");
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
