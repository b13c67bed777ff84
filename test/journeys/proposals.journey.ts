/** Proposals: somebody without the right to write changes their own copy of the text, sends it with a reason, and somebody else decides, beside the text that went on living. */

import { readFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { texts as commentTexts } from "#client/comments/texts.ts";
import { keptTexts } from "#client/document/kept-texts.ts";
import { ledgerTexts } from "#client/document/ledger-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as proposalTexts } from "#client/proposals/texts.ts";
import type { Member } from "#shared/protocol/http.ts";
import { atRest, expectAccessible } from "#test/journeys/accessible.ts";
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

test("[R871, R977] the first press on a card that is not the one being read acts, though the card moves to its passage", async ({
	world,
}) => {
	const { ana, bo, text } = await table(world);
	await bo.page.getByRole("button", { name: editorTexts.fr.propose, exact: true }).click();
	const own = writing(bo.page);
	await own.getByText("décide avec les gens").click();
	await bo.page.keyboard.press("Home");
	await own.pressSequentially("Partout, ");
	await bo.page.keyboard.press("End");
	await own.pressSequentially(" Ensemble.");
	await bo.page.getByRole("region", { name: t.mode }).getByRole("button", { name: t.send }).click();
	await bo.page.getByRole("dialog", { name: t.sendTitle }).getByRole("button", { name: t.sendNow }).click();
	// What was sent is shown beside the text, which gives it room: the buttons above move.
	await expect(card(bo.page, "Partout")).toBeVisible();
	// A card that pushes the one below it away, until that one is read.
	await bo.page.getByRole("button", { name: editorTexts.fr.propose, exact: true }).click();
	await writing(bo.page).getByText("Le budget vient").click();
	await bo.page.keyboard.press("Home");
	await bo.page.keyboard.press("Control+Shift+Digit2");
	await bo.page.keyboard.press("End");
	await writing(bo.page).pressSequentially(" Toujours.");
	await bo.page.getByRole("region", { name: t.mode }).getByRole("button", { name: t.send }).click();
	await bo.page.getByRole("dialog", { name: t.sendTitle }).getByRole("button", { name: t.sendNow }).click();

	const { page } = ana;
	await page.getByRole("button", { name: new RegExp(`^${frameworkTexts.fr.proposals}`) }).click();
	const below = card(page, "Devient un titre 2");
	await expect(text.locator(".proposal-note")).toHaveText("Devient un titre 2");
	// Each card stands under the one above once both have been measured.
	const between = async () => {
		const [above, under] = await Promise.all([card(page, "Partout").boundingBox(), below.boundingBox()]);
		return above && under ? Math.round((under.y - above.y - above.height) / 8) : Number.NaN;
	};
	await expect.poll(between).toBeGreaterThan(0);
	await atRest(page);
	const choose = below.getByRole("button", { name: t.choose });
	await choose.hover();
	await page.mouse.down();
	// Long enough for the margin to be laid out anew.
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	await page.mouse.up();
	await expect(below.getByRole("group", { name: t.choose })).toBeVisible();
	await expect(below.getByRole("checkbox")).toHaveCount(2);
	await expectAccessible(page, "proposals beside their text");

	// What it would be, its new form too; then all at once, told before.
	await panel(page).getByRole("button", { name: t.view }).click();
	await page.getByRole("option", { name: t.final }).click();
	await expect(text.getByRole("heading", { name: "Le budget vient ensuite. Toujours." })).toBeVisible();
	await panel(page)
		.getByRole("button", { name: t.acceptAll(2) })
		.click();
	const asked = page.getByRole("alertdialog");
	await expect(asked.getByRole("list", { name: t.acceptAllTaken })).toContainText("Devient un titre 2");
	await asked.getByRole("button", { name: t.accept, exact: true }).click();
	await expect(reading(bo.page).getByRole("heading", { name: "Le budget vient ensuite. Toujours." })).toBeVisible();
	await expect(reading(bo.page)).toContainText("Partout, Le milieu");
});

test("[R874] whoever may no longer propose is told so and keeps their draft; [R873][R948] what was refused meanwhile is shown with its words, and goes on being shown where the comments are not", async ({
	world,
}) => {
	const { ana, bo } = await table(world);
	const { page } = bo;
	const { id } = await world.workspaceOf(ana);
	await page.getByRole("button", { name: editorTexts.fr.propose, exact: true }).click();
	const own = writing(page);
	await own.getByText("décide avec les gens").click();
	await page.keyboard.press("End");
	await own.pressSequentially(" Et après ?");
	const mode = page.getByRole("region", { name: t.mode });
	await expect(mode).toContainText(t.changed(1));
	await page.getByRole("button", { name: frameworkTexts.fr.comments }).click();
	const comments = page.getByRole("complementary", { name: commentTexts.fr.comments });
	await comments.getByRole("button", { name: commentTexts.fr.commentDocument }).click();
	await bo.context.setOffline(true);
	await comments.getByRole("textbox", { name: commentTexts.fr.commentDocument }).fill("Mots à ne pas perdre.");
	await page.keyboard.press("Control+Enter");
	await expect(comments.getByText(commentTexts.fr.waiting)).toBeVisible();
	const members = await world.get<Member[]>(ana, `/api/workspaces/${id}/members`);
	const { id: member = "" } = members.find(({ name }) => name === "Bo Lemieux") ?? {};
	await world.patch(ana, `/api/workspaces/${id}/members/${member}`, { role: "reader" });
	await bo.context.setOffline(false);

	await expect(comments.getByText(keptTexts.fr.refused(keptTexts.fr.comment))).toBeVisible();
	await expect(comments.locator("blockquote")).toHaveText("Mots à ne pas perdre.");
	await page.getByRole("button", { name: frameworkTexts.fr.comments }).click();
	await expect(comments).toHaveCount(0);
	const told = page.locator("blockquote", { hasText: "Mots à ne pas perdre." });
	await expect(told).toBeVisible();
	await expect(page.getByRole("main").getByRole("link", { name: title })).toBeVisible();
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: ledgerTexts.fr.download }).click();
	expect(await readFile(await (await download).path(), "utf8")).toBe("Mots à ne pas perdre.");
	await page.getByRole("button", { name: ledgerTexts.fr.forget }).click();
	await expect(told).toHaveCount(0);
	// What came up under the pointer has a tooltip.
	await page.mouse.move(0, 0);

	await expect(mode).toContainText(t.noLonger);
	await expect(mode.getByRole("button", { name: t.send })).toHaveCount(0);
	await expect(mode.getByRole("button", { name: documentTexts.fr.copyText })).toBeVisible();
	await expectAccessible(page, "proposal mode after a role was lowered");
	await mode.getByRole("button", { name: t.leave }).click();
	await page.getByRole("button", { name: t.keepDraft }).click();
	await expect(reading(page)).toBeVisible();
});
