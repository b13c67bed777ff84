/** Other wordings for the text of a record: proposed by people who may only comment, counted on its card, read side by side and decided. */

import { expect, type Locator, type Page } from "@playwright/test";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { texts as proposalTexts } from "#client/proposals/texts.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { wordsOf } from "#test/journeys/words-of.ts";

const t = proposalTexts.fr;
const words = baliseTexts.fr;
const STATEMENT = "Le milieu preneur décide avec les gens.";
const wide = { viewport: { width: 1440, height: 900 } };

async function table(world: World): Promise<{ ana: Person; bo: Person; eve: Person; statement: Locator }> {
	const ana = await world.owner({ name: "Ana Gagnon" }, wide);
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "balise-set", "Balises du passage");
	const link = await world.invitation(ana, "commenter");
	const bo = await world.joins(link, { name: "Bo Lemieux" }, wide);
	const eve = await world.joins(link, { name: "Ève Roy" }, wide);
	await ana.page.goto(`/e/${workspace.id}/balises/${id}`);
	await ana.page.getByRole("button", { name: words.add }).click();
	const name = ana.page.getByLabel(words.name, { exact: true });
	await name.fill("Gouvernance partagée");
	await name.press("Tab");
	const statement = ana.page.getByRole("textbox", { name: words.statement });
	await statement.click();
	await statement.pressSequentially(STATEMENT);
	for (const { page } of [bo, eve]) {
		await page.goto(ana.page.url());
		await expect(page.getByRole("document", { name: new RegExp(words.statement) })).toContainText(STATEMENT);
	}
	return { ana, bo, eve, statement };
}

/** Writes at the end of the statement, in a copy of one's own, and sends it. */
async function proposes(page: Page, added: string, why: string): Promise<void> {
	await page.getByRole("button", { name: t.proposeFor(words.statement) }).click();
	const own = page.getByRole("textbox", { name: words.statement });
	await own.click();
	await page.keyboard.press("Control+End");
	await own.pressSequentially(added);
	const mode = page.getByRole("region", { name: t.mode });
	await expect(mode).toContainText(t.changed(1));
	await mode.getByRole("button", { name: t.send }).click();
	const sending = page.getByRole("dialog", { name: t.sendTitle });
	await sending.getByLabel(t.why).fill(why);
	await sending.getByRole("button", { name: t.sendNow }).click();
	await expect(sending).toHaveCount(0);
}

const card = (within: Page | Locator, name: string) => within.getByRole("article", { name: t.by(name) });

test("[R580] [R582] two commenters propose another wording for a balise; both are read side by side, one is accepted there", async ({
	world,
}) => {
	const { ana, bo, eve, statement } = await table(world);
	await proposes(bo.page, " Et l’écrit.", "Pour garder la trace.");
	await expect(bo.page.getByRole("button", { name: t.proposeFor(words.statement) })).toBeFocused();
	await proposes(eve.page, " Ou pas.", "Il faut pouvoir dire non.");
	expect(await wordsOf(statement)).toBe(STATEMENT);

	// Counted on the card of the list, told in the sheet, decided by neither of the two.
	await expect(ana.page.getByText(t.openCount(2), { exact: true })).toBeVisible();
	await expect(card(bo.page, "Ève Roy").getByRole("button", { name: t.accept, exact: true })).toHaveCount(0);
	await expect(card(bo.page, "Bo Lemieux").getByRole("button", { name: t.withdraw })).toBeVisible();

	await card(ana.page, "Bo Lemieux")
		.getByRole("button", { name: t.compare(1) })
		.click();
	const compared = ana.page.getByRole("dialog", { name: t.compareTitle(2) });
	await expect(compared.getByRole("region", { name: t.isNow })).toContainText(STATEMENT);
	await expect(compared.getByRole("article")).toHaveCount(2);
	await expect(card(compared, "Bo Lemieux").locator("ins")).toContainText("Et l’écrit.");
	await expect(card(compared, "Ève Roy")).toContainText("Il faut pouvoir dire non.");
	await card(compared, "Bo Lemieux").getByRole("button", { name: t.accept, exact: true }).click();
	await expect.poll(() => wordsOf(statement)).toBe(`${STATEMENT} Et l’écrit.`);
	// The other one was made for words that have changed: nothing is written over in silence.
	await expect(card(compared, "Ève Roy")).toContainText(t.stale);
	await ana.page.keyboard.press("Escape");
	await expect(compared).toHaveCount(0);
	await expect(ana.page.getByText(t.openCount(1), { exact: true })).toBeVisible();

	await card(ana.page, "Ève Roy").getByRole("button", { name: t.decline }).click();
	const why = ana.page.getByRole("alertdialog");
	await why.getByLabel(t.reason).fill("Déjà dit ailleurs.");
	await why.getByRole("button", { name: t.decline }).click();
	await eve.page.getByRole("button", { name: t.settledCount(2) }).click();
	await expect(card(eve.page, "Ève Roy")).toContainText("Déjà dit ailleurs.");
});
