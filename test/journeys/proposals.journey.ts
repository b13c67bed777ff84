/** Proposals: somebody without the right to write changes their own copy of the text, sends it with a reason, and somebody else decides, beside the text that went on living. */

import { expect, type Locator } from "@playwright/test";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as proposalTexts } from "#client/proposals/texts.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { wordsOf } from "#test/journeys/words-of.ts";

const t = proposalTexts.fr;
const title = "Cadre de mise à l’échelle";
const FIRST = "Le milieu preneur décide avec les gens.";
const SECOND = "Le budget vient ensuite.";

async function table(world: World): Promise<{ ana: Person; bo: Person; text: Locator }> {
	const ana = await world.owner({ name: "Ana Gagnon" }, { viewport: { width: 1440, height: 900 } });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const address = `/e/${workspace.id}/cadres/${id}`;
	const wide = { viewport: { width: 1440, height: 900 } };
	const bo = await world.joins(await world.invitation(ana, "commenter"), { name: "Bo Lemieux" }, wide);
	for (const { page } of [ana, bo]) await page.goto(address);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially(FIRST);
	await text.press("Enter");
	await text.pressSequentially(SECOND);
	await expect(reading(bo.page)).toContainText(SECOND);
	return { ana, bo, text };
}

const reading = (page: Person["page"]) => page.getByRole("document", { name: editorTexts.fr.readOnlyLabel(title) });
const writing = (page: Person["page"]) => page.getByRole("textbox", { name: title });
const panel = (page: Person["page"]) => page.getByRole("complementary", { name: t.proposals });
const card = (page: Person["page"], words: string) =>
	panel(page)
		.getByRole("article", { name: t.by("Bo Lemieux") })
		.filter({ hasText: words });

test("[R399] a commenter proposes two passages while the text goes on; one is accepted, the other declined with a reason", async ({
	world,
}) => {
	const { ana, bo, text } = await table(world);
	await bo.page.getByRole("button", { name: editorTexts.fr.propose, exact: true }).click();
	const mode = bo.page.getByRole("region", { name: t.mode });
	await expect(mode).toBeVisible();
	const own = writing(bo.page);
	await own.getByText("décide avec les gens").click();
	await bo.page.keyboard.press("End");
	for (let letter = 0; letter < "gens.".length; letter += 1) await bo.page.keyboard.press("Backspace");
	await own.pressSequentially("personnes concernées.");
	await own.getByText("Le budget vient").click();
	await bo.page.keyboard.press("Home");
	await own.pressSequentially("Puis, ");
	// What the others write keeps arriving, and nothing of the draft is seen by them.
	await text.press("Enter");
	await text.pressSequentially("Une suite d’Ana.");
	await expect(own).toContainText("Une suite d’Ana.");
	expect(await wordsOf(text)).not.toContain("personnes concernées");
	await expect(mode).toContainText(t.changed(1));

	await mode.getByRole("button", { name: t.send }).click();
	const sending = bo.page.getByRole("dialog", { name: t.sendTitle });
	await sending.getByLabel(t.why).first().fill("« Gens » est trop vague.");
	await sending.getByRole("button", { name: t.sendNow }).click();
	await expect(sending).toHaveCount(0);
	await expect(reading(bo.page)).toBeVisible();

	await ana.page.getByRole("button", { name: new RegExp(`^${frameworkTexts.fr.proposals}`) }).click();
	await expect(card(ana.page, "personnes concernées")).toContainText("« Gens » est trop vague.");
	await expect(text.locator("del")).toHaveText("gens");
	await expect(text.locator("ins").filter({ hasText: "personnes concernées" })).toHaveCount(1);
	expect(await wordsOf(text)).not.toContain("Puis, Le budget");

	// A part is enough: the first change of words, not the second.
	await card(ana.page, "personnes concernées").getByRole("button", { name: t.choose }).click();
	await card(ana.page, "personnes concernées").getByText(t.change("", "Puis,")).click();
	await card(ana.page, "personnes concernées").getByRole("button", { name: t.acceptPart }).click();
	await expect.poll(() => wordsOf(text)).toContain("décide avec les personnes concernées.");
	await expect(reading(bo.page)).toContainText("décide avec les personnes concernées.");
	await expect(reading(bo.page)).not.toContainText("Puis,");
	expect(await wordsOf(text)).toContain("Une suite d’Ana.");

	// Another one, declined: its author reads why.
	await bo.page.getByRole("button", { name: editorTexts.fr.propose, exact: true }).click();
	await writing(bo.page).getByText("Le budget vient").click();
	await bo.page.keyboard.press("End");
	await writing(bo.page).pressSequentially(" Ou jamais.");
	await expect(mode).toContainText(t.changed(1));
	await mode.getByRole("button", { name: t.send }).click();
	await bo.page.getByRole("dialog", { name: t.sendTitle }).getByRole("button", { name: t.sendNow }).click();
	await card(ana.page, "Ou jamais").getByRole("button", { name: t.decline }).click();
	const why = ana.page.getByRole("alertdialog");
	await why.getByRole("button", { name: t.decline }).click();
	await why.getByLabel(t.reason).fill("Hors propos.");
	await why.getByRole("button", { name: t.decline }).click();
	await panel(bo.page).getByRole("button", { name: t.filter }).click();
	await bo.page.getByRole("option", { name: t.settled }).click();
	await expect(card(bo.page, "Ou jamais")).toContainText("Hors propos.");
});
