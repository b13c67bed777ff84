/** The main job, end to end: a table imports its portfolio, writes a clause with live chips, loses its network and its server, and loses nothing it was told was saved. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { texts as documentTexts } from "#client/document/texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as memberTexts } from "#client/features/members/texts.ts";
import { importTexts } from "#client/features/portfolio/import/import-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { readCsv } from "#client/spreadsheet/csv-table.ts";
import { writeWorkbook } from "#client/spreadsheet/workbook.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import type { Role } from "#shared/domain/role.ts";
import { wordsOf } from "#test/journeys/words-of.ts";
import { type Person, test } from "#test/journeys/world.ts";

const PORTFOLIO = join(import.meta.dirname, "../fixtures/portefeuille-fictif.csv");
const PROJECTS = 62;
const saving = documentTexts.fr;

test("a table imports, writes, loses network and server, and keeps every acknowledged word", async ({ world }) => {
	test.setTimeout(180_000);
	const ariane = await world.owner({ name: "Ariane Proulx", sector: "Économie sociale" });
	const space = ariane.page.url();
	const bo = await world.joins(await invites(ariane, space, "editor"), { name: "Bo Gagnon", sector: "Municipalité" });
	const camille = await world.joins(await invites(ariane, space, "commenter"), { name: "Camille Okafor" });

	await test.step("the portfolio goes in whole, and the others see it", async () => {
		await bo.page.goto(`${space}/portefeuille`);
		await ariane.page.goto(`${space}/portefeuille`);
		await imports(ariane.page, PORTFOLIO);
		await expect(bo.page.getByText(portfolioTexts.fr.summaryCount(PROJECTS + 8, 9))).toBeVisible();
		await bo.page.getByLabel(portfolioTexts.fr.search).fill("oeuvre et couture");
		const row = bo.page.getByRole("row").filter({ hasText: "Œuvre et couture" });
		await expect(row).toContainText("Carrefour Sainte-Ligne (fictif)");
		await expectSaved(ariane.page);
	});

	const framework = await world.newDocument(ariane, "framework", "Cadre de la table");
	const address = `${space}/cadres/${framework.id}`;
	const title = { name: "Cadre de la table" };
	const arianes = ariane.page.getByRole("textbox", title);
	const bos = bo.page.getByRole("textbox", title);
	const camilles = camille.page.getByRole("document", { name: editorTexts.fr.readOnlyLabel("Cadre de la table") });

	await test.step("a clause is written with live chips, and read on the other screens", async () => {
		for (const { page } of [ariane, bo, camille]) await page.goto(address);
		await ariane.page.getByRole("button", { name: frameworkTexts.fr.start }).click();
		await arianes.pressSequentially("Le cadre part de ");
		await cites(ariane.page, "#oeuvre et", "Œuvre et couture");
		await arianes.pressSequentially("et de ");
		await cites(ariane.page, "#serre des quatre", "Serre des quatre saisons");
		await arianes.press("Enter");
		for (const text of [bos, camilles]) {
			await expectWords(text, "Le cadre part de Œuvre et couture et de Serre des quatre saisons");
		}
		await expectSaved(ariane.page);
	});

	await test.step("a commenter reads and cannot write", async () => {
		await expect(camille.page.getByText(documentTexts.fr.commentingMark).first()).toBeVisible();
		await expect(camille.page.getByRole("textbox", title)).toHaveCount(0);
		await camilles.click();
		await camille.page.keyboard.type("Je ne devrais pas pouvoir.");
		await expect(camilles).not.toContainText("Je ne devrais pas");
	});

	await test.step("words that were acknowledged outlive whoever wrote them and a server killed at once", async () => {
		const denis = await world.joins(await world.invitation(ariane, "editor"), { name: "Denis Fall" });
		await denis.page.goto(address);
		const deniss = denis.page.getByRole("textbox", title);
		await deniss.click();
		await deniss.press("Control+End");
		await deniss.pressSequentially("Denis l’a écrit et s’en va. ");
		await expectSaved(denis.page);
		await denis.context.close();

		await ariane.context.setOffline(true);
		await arianes.click();
		await arianes.press("Control+Home");
		await arianes.pressSequentially("Écrit hors ligne. ");
		await expect(ariane.page.getByText(saving.kept)).toBeVisible();
		await bos.click();
		await bos.press("Control+End");
		await bos.pressSequentially("Bo écrit pendant ce temps. ");
		await expectSaved(bo.page);

		await world.server.kill();
		await bos.pressSequentially("Et encore, sans serveur. ");
		await expect(bo.page.getByText(saving.kept)).toBeVisible();
		await world.server.startAgain();

		const evelyne = await world.joins(await world.invitation(ariane, "reader"), { name: "Évelyne Roy" });
		await evelyne.page.goto(address);
		const evelynes = evelyne.page.getByRole("document", { name: editorTexts.fr.readOnlyLabel("Cadre de la table") });
		await expectWords(evelynes, "Denis l’a écrit et s’en va. Bo écrit pendant ce temps.");

		await ariane.context.setOffline(false);
		await expectSaved(ariane.page);
		await expectSaved(bo.page);
		for (const text of [arianes, bos, camilles]) {
			await expectWords(text, "Écrit hors ligne. Le cadre part de");
			await expectWords(text, "Denis l’a écrit et s’en va. Bo écrit pendant ce temps. Et encore, sans serveur.");
			await expectWords(text, "Œuvre et couture");
		}
		const words = await wordsOf(arianes);
		await expect.poll(() => wordsOf(bos)).toBe(words);
		await expect.poll(() => wordsOf(camilles)).toBe(words);
	});
});

test("a workbook imported a second time changes nothing, and the first import is taken back in one step", async ({
	world,
}) => {
	const ariane = await world.owner();
	const { page } = ariane;
	await page.goto(`${page.url()}/portefeuille`);
	const workbook = await asWorkbook(PORTFOLIO);
	await imports(page, workbook);
	await expect(page.getByText(portfolioTexts.fr.summaryCount(PROJECTS + 8, 9))).toBeVisible();

	await page.getByRole("button", { name: portfolioTexts.fr.importCsv, exact: true }).click();
	await page.locator("input[type=file]").setInputFiles(workbook);
	await page.getByRole("button", { name: importTexts.fr.toCheck }).click();
	await expect(count(page, importTexts.fr.unchanged)).toHaveText(String(PROJECTS));
	await expect(count(page, importTexts.fr.added)).toHaveText("0");
	await page.keyboard.press("Escape");

	await page.getByRole("button", { name: portfolioTexts.fr.more, exact: true }).click();
	await page.getByRole("menuitem", { name: portfolioTexts.fr.imports }).click();
	const list = page.getByRole("dialog");
	await list.getByRole("button", { name: importTexts.fr.undoImport }).click();
	// What it would do is said first.
	await expect(list.getByRole("heading", { name: importTexts.fr.undoing })).toBeVisible();
	await list.getByRole("button", { name: importTexts.fr.undoImport }).click();
	await page.keyboard.press("Escape");
	await expect(page.getByText(portfolioTexts.fr.summaryCount(8, 7))).toBeVisible();
});

/** The members page gives a link for a role. */
async function invites(person: Person, space: string, role: Role): Promise<string> {
	const t = memberTexts.fr;
	const { page } = person;
	await page.goto(`${space}/membres`);
	await page.getByRole("button", { name: t.invite }).first().click();
	await page.getByRole("radio", { name: roleNames.fr[role] }).check({ force: true });
	await page.getByRole("button", { name: t.createLink }).click();
	return await page.getByRole("textbox", { name: t.link }).inputValue();
}

type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** A CSV file as a spreadsheet would save it in its own format. */
async function asWorkbook(file: string): Promise<GivenFile> {
	const read = readCsv(new TextDecoder("windows-1252").decode(readFileSync(file)), ";", 1_000);
	if (!read.ok) throw new Error(read.error.kind);
	const [titles = [], ...rows] = read.value.rows.map((row) => row.cells);
	const columns = titles.map((title) => ({ title, width: 20, kind: "text" as const }));
	const buffer = Buffer.from(await writeWorkbook("Projets", columns, rows));
	return { name: "portefeuille.xlsx", mimeType: "application/octet-stream", buffer };
}

async function imports(page: Page, file: string | GivenFile): Promise<void> {
	const t = importTexts.fr;
	await page.getByRole("button", { name: portfolioTexts.fr.importCsv, exact: true }).click();
	await page.locator("input[type=file]").setInputFiles(file);
	await page.getByRole("button", { name: t.toCheck }).click();
	await expect(count(page, t.added)).toHaveText(String(PROJECTS));
	await expect(count(page, t.refused)).toHaveText("0");
	await page.getByRole("button", { name: t.import(PROJECTS) }).click();
	await expect(page.getByRole("dialog")).toHaveCount(0);
}

function count(page: Page, name: string) {
	return page
		.locator("dl > div")
		.filter({ has: page.locator("dt", { hasText: name }) })
		.locator("dd");
}

/** Types « # » and the first words of a thing, and takes the first answer. */
async function cites(page: Page, typed: string, name: string): Promise<void> {
	await page.keyboard.type(typed);
	await expect(page.getByRole("option", { name }).first()).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Enter");
}

async function expectWords(text: Locator, words: string): Promise<void> {
	await expect.poll(() => wordsOf(text), { timeout: 20_000 }).toContain(words);
}

async function expectSaved(page: Page): Promise<void> {
	await expect(page.locator("[data-save]").getByText(saving.saved, { exact: true })).toBeVisible({ timeout: 30_000 });
}
