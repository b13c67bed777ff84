/** Two people write; one removes a paragraph. The other finds who, puts it back, names a version and compares. */

import { expect, type Page } from "@playwright/test";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { recordHistoryTexts } from "#client/document/RecordHistoryLink.tsx";
import { texts as documentTexts } from "#client/document/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { filmTexts } from "#client/features/history/film/film-texts.ts";
import { recordTexts } from "#client/features/history/record/record-texts.ts";
import { texts as historyTexts } from "#client/features/history/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { wordsOf } from "#test/journeys/words-of.ts";

const t = historyTexts.fr;
const film = filmTexts.fr;
const FIRST = "Le projet répond à un besoin que les familles ont nommé.";
const SECOND = "Les milieux preneurs adaptent la formule à leur territoire.";
const THIRD = "Un comité suit les indicateurs tous les trois mois.";

const textOf = (page: Page) => page.locator(".ProseMirror").first();
const isSaved = (page: Page) => expect(page.locator("[data-save=saved]").first()).toBeVisible();

async function framework(world: World, owner: Person): Promise<{ path: string; api: string }> {
	const { room } = await world.newDocument(owner, "framework", "Cadre commun");
	const [workspace, document] = room.split("/");
	return {
		path: `/e/${workspace}/cadres/${document}`,
		api: `/api/workspaces/${workspace}/documents/${document}/history`,
	};
}

test("[R443][R949] a paragraph that somebody removed is found with their name, put back, and a version is named and compared", async ({
	world,
}) => {
	const owner = await world.owner();
	const { path, api } = await framework(world, owner);
	const bo = await world.joins(await world.invitation(owner, "editor"), { name: "Bo Gagnon" });
	const reader = await world.joins(await world.invitation(owner, "reader"), { name: "Zoé Land" });
	for (const { page } of [owner, bo]) await page.goto(path);
	await textOf(owner.page).click();
	await owner.page.keyboard.press("Control+a");
	await owner.page.keyboard.press("Delete");
	await owner.page.keyboard.insertText(FIRST);
	await owner.page.keyboard.press("Enter");
	await owner.page.keyboard.insertText(SECOND);
	await isSaved(owner.page);
	await expect(bo.page.getByText(SECOND)).toBeVisible();

	// Bo writes a paragraph of his own, and removes the one before it.
	await textOf(bo.page).click();
	await bo.page.keyboard.press("Control+End");
	await bo.page.keyboard.press("Enter");
	await bo.page.keyboard.insertText(THIRD);
	await isSaved(bo.page);
	// Three clicks that fall while the page is drawn anew are made again, as one does.
	await expect(async () => {
		await bo.page.getByText(SECOND).click({ clickCount: 3 });
		const selected = () => bo.page.evaluate(() => String(getSelection()));
		await expect.poll(selected, { timeout: 2_000 }).toContain(SECOND);
	}).toPass();
	await bo.page.keyboard.press("Delete");
	await isSaved(bo.page);
	await expect(owner.page.getByText(SECOND)).toHaveCount(0);

	await test.step("the history is one key away, and names who removed it", async () => {
		await owner.page.keyboard.press("Control+Shift+KeyH");
		await expect(owner.page.getByRole("heading", { level: 1, name: t.titleOf("Cadre commun") })).toBeVisible();
		const list = owner.page.getByRole("navigation", { name: t.moments });
		await list.getByRole("button", { name: /^Étapes/ }).click();
		await list
			.getByRole("button", { name: /· Bo Gagnon/ })
			.first()
			.click();
		const shown = owner.page.getByRole("region", { name: t.text });
		await expect(shown.getByText(t.by(t.removed, "Bo Gagnon"))).toBeVisible();
		await expect(shown.locator("del", { hasText: SECOND })).toBeVisible();
		await expectAccessible(owner.page, "history");
	});

	await test.step("the passage is put back where it stood, under the eyes of Bo, and that can be undone", async () => {
		const restore = owner.page.getByRole("button", { name: t.restoreOf(SECOND) });
		await restore.click();
		await expect(owner.page.getByText(t.restoredPassage).first()).toBeVisible();
		await expect(bo.page.getByText(SECOND)).toBeVisible();
		await owner.page.getByRole("button", { name: t.undo, exact: true }).click();
		await expect(bo.page.getByText(SECOND)).toHaveCount(0);
		await restore.click();
		await expect(bo.page.getByText(SECOND)).toBeVisible();
		const words = await wordsOf(textOf(bo.page));
		expect(words.indexOf(FIRST)).toBeLessThan(words.indexOf(SECOND));
		expect(words.indexOf(SECOND)).toBeLessThan(words.indexOf(THIRD));
	});

	await test.step("a version is named, and the document of later is compared with it", async () => {
		await isSaved(owner.page);
		await owner.page.getByRole("button", { name: t.name }).click();
		const dialog = owner.page.getByRole("dialog", { name: t.nameTitle });
		await dialog.getByLabel(t.nameLabel).fill("Pour le comité");
		await dialog.getByRole("button", { name: t.keepName }).click();
		await expect(dialog).toHaveCount(0);
		const list = owner.page.getByRole("navigation", { name: t.moments });
		const version = list.getByRole("button", { name: /^Pour le comité/ });
		await expect(version).toBeVisible();
		await textOf(bo.page).click();
		await bo.page.keyboard.press("Control+End");
		await bo.page.keyboard.insertText(" Il en rend compte.");
		await isSaved(bo.page);
		await version.click();
		await owner.page.getByRole("button", { name: new RegExp(t.comparison) }).click();
		await owner.page.getByRole("option", { name: t.now }).click();
		const shown = owner.page.getByRole("region", { name: t.text });
		await expect(shown.locator("ins", { hasText: "Il en rend compte." })).toBeVisible({ timeout: 15_000 });
	});

	await test.step("the whole document goes back to what it was, and Bo's words stay in the history", async () => {
		await owner.page.getByRole("button", { name: t.restoreAll }).click();
		await owner.page
			.getByRole("alertdialog")
			.or(owner.page.getByRole("dialog"))
			.getByRole("button", { name: t.restore, exact: true })
			.click();
		await expect(bo.page.getByText("Il en rend compte.")).toHaveCount(0);
		await isSaved(owner.page);
	});

	await test.step("Bo opens it from the menu of the document, and sees whose hand put things back", async () => {
		await bo.page.getByRole("button", { name: documentTexts.fr.documentActions }).click();
		await bo.page.getByRole("menuitem", { name: menuTexts.fr.history }).click();
		await expect(bo.page.getByRole("heading", { level: 1, name: t.titleOf("Cadre commun") })).toBeVisible();
		const list = bo.page.getByRole("navigation", { name: t.moments });
		await expect(list.getByRole("button", { name: /^Pour le comité/ })).toBeVisible();
		await list
			.getByRole("button", { name: /^Étapes/ })
			.first()
			.click();
		await list
			.getByRole("button", { name: /· Ariane Proulx/ })
			.first()
			.click();
		const shown = bo.page.getByRole("region", { name: t.text });
		await expect(shown.locator("del", { hasText: "Il en rend compte." })).toBeVisible();
		await expect(shown.getByText(t.by(t.changed, "Ariane Proulx")).first()).toBeVisible();
	});

	await test.step("a project has its own history, from its sheet: who changed what, before and after, and a field is put back", async () => {
		const { page } = bo;
		const { id: workspace } = await world.workspaceOf(owner);
		await page.goto(`/e/${workspace}/portefeuille`);
		await page.getByRole("button", { name: portfolioTexts.fr.openProject("Cuisines de palier") }).click();
		const territory = page.getByRole("textbox", { name: portfolioTexts.fr.territory });
		const before = await territory.inputValue();
		await territory.fill("Tout le Québec");
		await territory.press("Tab");
		await isSaved(page);
		await page.getByRole("link", { name: recordHistoryTexts.fr.link }).click();
		const [newest] = [page.getByRole("list", { name: recordTexts.fr.steps }).getByRole("listitem").first()];
		await expect(newest.getByRole("heading", { name: /^Bo Gagnon/i })).toBeVisible();
		await expect(newest.locator("ins")).toContainText("Québec");
		await expectAccessible(page, "history of a record");
		await newest.getByRole("button", { name: new RegExp(t.restorePassage) }).click();
		await page.getByRole("link", { name: recordTexts.fr.back }).click();
		await expect(territory).toHaveValue(before);
	});

	await test.step("a reader has no way in", async () => {
		await reader.page.goto(path);
		await expect(textOf(reader.page).or(reader.page.locator("[data-room-text]")).first()).toBeVisible();
		await reader.page.getByRole("button", { name: documentTexts.fr.documentActions }).click();
		await expect(reader.page.getByRole("menuitem", { name: menuTexts.fr.hideTerms })).toBeVisible();
		await expect(reader.page.getByRole("menuitem", { name: new RegExp(menuTexts.fr.history) })).toHaveCount(0);
		await reader.page.goto(path.replace("cadres", "historique"));
		await expect(reader.page.getByText(t.notForYou)).toBeVisible();
		expect((await reader.context.request.get(`${world.server.url}${api}`)).status()).toBe(403);
	});
});

test("[R602] a passage is played from its menu: step by step by keys, by itself, with who wrote what", async ({
	world,
}) => {
	const owner = await world.owner();
	const { path } = await framework(world, owner);
	const bo = await world.joins(await world.invitation(owner, "editor"), { name: "Bo Gagnon", sector: "Recherche" });
	for (const { page } of [owner, bo]) await page.goto(path);
	await textOf(owner.page).click();
	await owner.page.keyboard.press("Control+a");
	await owner.page.keyboard.press("Delete");
	await owner.page.keyboard.insertText(FIRST);
	await isSaved(owner.page);
	await expect(bo.page.getByText(FIRST)).toBeVisible();
	await bo.page.getByText(FIRST).click();
	await bo.page.keyboard.press("End");
	await bo.page.keyboard.insertText(" Et il dure.");
	await isSaved(bo.page);
	await expect(owner.page.getByText("Et il dure.")).toBeVisible();

	await owner.page.getByText("Et il dure.").click();
	await owner.page.getByRole("button", { name: editorTexts.fr.block, exact: true }).click();
	await owner.page.getByRole("menuitem", { name: lateTexts.fr.blockHistory }).click();
	const slider = owner.page.getByRole("slider", { name: film.slider });
	await expect(slider).toHaveAttribute("aria-valuetext", /^Étape (\d+) de \1, Bo Gagnon \(Recherche\)/);
	await expect(owner.page.locator("ins", { hasText: "Et il dure." })).toBeVisible();
	await expectAccessible(owner.page, "film");

	await slider.focus();
	await owner.page.keyboard.press("Home");
	await expect(slider).toHaveAttribute("aria-valuetext", /^Étape 1 de \d+, Ariane Proulx/);
	await expect(owner.page.locator("ins", { hasText: "Et il dure." })).toHaveCount(0);
	await owner.page.keyboard.press(" ");
	await expect(owner.page.getByRole("button", { name: film.play })).toBeVisible();
	await expect(slider).toHaveAttribute("aria-valuetext", /^Étape (\d+) de \1/);
	await owner.page.getByRole("checkbox", { name: film.differences }).press("Space");
	await expect(owner.page.getByText(`${FIRST} Et il dure.`)).toBeVisible();
	await expect(owner.page.locator("ins")).toHaveCount(0);
});
