/** Comments: somebody without the right to write comments on a few words, the others see it at once, answer, settle, and nothing comes loose. */

import { type BrowserContextOptions, expect, type Locator } from "@playwright/test";
import { texts as commentTexts } from "#client/comments/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { said } from "#test/journeys/said.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const t = commentTexts.fr;
const title = "Cadre de mise à l’échelle";
const SENTENCE = "Le milieu preneur décide avec les personnes concernées.";

/** Ana writes a sentence; Bo comes as a commenter, Ève as a reader. */
async function table(
	world: World,
	bos: BrowserContextOptions = {},
): Promise<{ ana: Person; bo: Person; eve: Person; text: Locator; address: string }> {
	const ana = await world.owner({ name: "Ana Gagnon" }, { viewport: { width: 1440, height: 900 } });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const address = `/e/${workspace.id}/cadres/${id}`;
	const bo = await world.joins(await world.invitation(ana, "commenter"), { name: "Bo Lemieux" }, bos);
	const eve = await world.joins(await world.invitation(ana, "reader"), { name: "Ève Roy" });
	for (const { page } of [ana, bo, eve]) await page.goto(address);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially(SENTENCE);
	for (const { page } of [bo, eve]) await expect(reading(page)).toContainText(SENTENCE);
	return { ana, bo, eve, text, address };
}

const reading = (page: Person["page"]) => page.getByRole("document", { name: editorTexts.fr.readOnlyLabel(title) });
const panel = (page: Person["page"]) => page.getByRole("complementary", { name: t.comments });
const passages = (page: Person["page"]) => page.locator("[data-passage]");

/** Selects words by the mouse, as people do: from before the first letter to after the last; again, if the text moved meanwhile. */
async function selectWords(page: Person["page"], root: Locator, words: string): Promise<void> {
	await expect(async () => {
		const box = await root.evaluate((element, wanted) => {
			// What is selected already would be dragged away.
			window.getSelection()?.removeAllRanges();
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const at = (node.textContent ?? "").indexOf(wanted);
				if (at < 0) continue;
				const range = document.createRange();
				range.setStart(node, at);
				range.setEnd(node, at + wanted.length);
				const { left, right, top, bottom } = range.getBoundingClientRect();
				return { left, right, middle: (top + bottom) / 2 };
			}
			throw new Error(`« ${wanted} » is not in the text`);
		}, words);
		await page.mouse.move(box.left, box.middle);
		await page.mouse.down();
		await page.mouse.move(box.right, box.middle, { steps: 6 });
		await page.mouse.up();
		await expect.poll(() => page.evaluate(() => window.getSelection()?.toString()), { timeout: 2_000 }).toBe(words);
	}).toPass();
}

test("[R387, R586] a commenter comments on two words; everybody sees it there, an editor answers and settles it", async ({
	world,
}) => {
	const { ana, bo, eve, text, address } = await table(world);
	await selectWords(bo.page, reading(bo.page), "milieu preneur");
	await bo.page.getByRole("button", { name: t.comment, exact: true }).click();
	const field = bo.page.getByRole("textbox", { name: t.commentOn("milieu preneur") });
	await expect(field).toBeFocused();
	await field.pressSequentially("Plutôt « milieu d’accueil », @Ana");
	await bo.page.getByRole("option", { name: /Ana Gagnon/ }).click();
	await field.press("Control+Enter");
	await expect(said(panel(bo.page), "Plutôt « milieu d’accueil », @Ana Gagnon")).toBeVisible();

	for (const { page } of [ana, bo, eve]) await expect(passages(page)).toHaveText("milieu preneur");
	await passages(ana.page).click();
	await expect(said(panel(ana.page), "@Ana Gagnon")).toBeVisible();
	await panel(ana.page).getByRole("button", { name: t.reply }).click();
	await ana.page.getByRole("textbox", { name: t.replyTo("Bo Lemieux") }).pressSequentially("Bonne idée, comme #");
	const cited = ana.page.getByRole("listbox", { name: t.toCite }).getByRole("option").first();
	const [name = ""] = (await cited.locator("span").first().textContent())?.split("\n") ?? [];
	await cited.click();
	await ana.page.keyboard.press("Control+Enter");
	await expect(said(panel(bo.page), "Bonne idée, comme")).toBeVisible();
	await expect(panel(bo.page).getByRole("link", { name })).toHaveAttribute("href", /^\/e\//);

	// The words go on living under the comment.
	await text.click();
	await ana.page.keyboard.press("Control+Home");
	await text.pressSequentially("Ici, ");
	await ana.page.keyboard.press("Control+Home");
	await ana.page.keyboard.press("Control+Shift+Digit2");
	for (const { page } of [ana, bo, eve]) {
		await expect(page.getByRole("heading", { name: /Ici, Le milieu preneur/ })).toBeVisible();
		await expect(passages(page)).toHaveText("milieu preneur");
	}

	// Whoever may only read opens the list, reads, and finds nothing to write in.
	await eve.page.getByRole("button", { name: frameworkTexts.fr.comments }).click();
	await expect(panel(eve.page).getByText(/milieu d’accueil/)).toBeVisible();
	await expect(panel(eve.page).getByRole("button", { name: t.reply })).toHaveCount(0);

	await passages(ana.page).click();
	await panel(ana.page).getByRole("button", { name: t.resolve }).click();
	for (const { page } of [ana, bo, eve]) await expect(passages(page)).toHaveCount(0);

	// The link to the thread leads there, settled or not.
	const thread = await threadOf(world, ana, address);
	await eve.page.goto(`${address}#t-${thread}`);
	await eve.page.reload();
	await expect(said(panel(eve.page), "Bonne idée, comme")).toBeVisible();
});

test("[R868] a tap or a quick press on commented words puts the caret there; [R869] F8 leads to where one answers", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" }, { viewport: { width: 1440, height: 900 }, hasTouch: true });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const { page } = ana;
	await page.goto(`/e/${workspace.id}/cadres/${id}`);
	const text = page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially(SENTENCE);
	await selectWords(page, text, "milieu preneur");
	await page.keyboard.press("Control+Shift+M");
	await page.getByRole("textbox", { name: t.commentOn("milieu preneur") }).fill("Lequel ?");
	await page.keyboard.press("Control+Enter");
	await expect(said(panel(page), "Lequel ?")).toBeVisible();
	for (const [press, letter] of [
		["click", "x"],
		["tap", "y"],
	] as const) {
		if (await panel(page).isVisible()) await panel(page).getByRole("button", { name: t.close }).click();
		await text.focus();
		await page.keyboard.press("Control+Home");
		await passages(page).first()[press]();
		await page.keyboard.type(letter);
		await expect(text).toContainText(new RegExp(`Le m[^.]*${letter}[^.]* décide`));
		await expect(said(panel(page), "Lequel ?")).toBeVisible();
	}

	await page.keyboard.press("Control+Home");
	await page.keyboard.press("F8");
	const answer = panel(page).getByRole("button", { name: t.reply });
	await expect(answer).toBeFocused();
	await page.keyboard.press("Shift+F8");
	await expect(answer).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: t.replyTo("Ana Gagnon") })).toBeFocused();
	await page.keyboard.type("Celui du quartier.");
	await page.keyboard.press("Control+Enter");
	await expect(said(panel(page), "Celui du quartier.")).toBeVisible();
	for (const name of [t.next, t.previous]) await expect(panel(page).getByRole("button", { name })).toBeVisible();
	await expectAccessible(page, "a text with a thread beside it");
	await panel(page).getByRole("button", { name: t.close }).click();
	await expectAccessible(page, "a text with a thread");
});

test("[R875] a commenter comments on a table as a whole from the menu of its block; [R991] and on a block by a finger, on a phone", async ({
	world,
}) => {
	const { ana, bo, text, address } = await table(world);
	await text.press("Enter");
	await text.evaluate((element) => {
		const data = new DataTransfer();
		data.setData("text/html", "<table><tr><td>Un</td><td>2025</td></tr></table>");
		element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await reading(bo.page).getByText("2025").hover();
	await bo.page.getByRole("button", { name: lateTexts.fr.blockHandleReading }).click();
	await expect(bo.page.getByRole("menuitem", { name: lateTexts.fr.deleteBlock })).toHaveCount(0);
	await bo.page.getByRole("menuitem", { name: t.comment }).click();
	const field = bo.page.getByRole("textbox", { name: t.commentOn("Tableau\u00a0: Un 2025") });
	await expect(field).toBeFocused();
	await field.fill("Et les autres années ?");
	await field.press("Control+Enter");
	await expect(said(panel(bo.page), "Et les autres années ?")).toBeVisible();
	for (const { page } of [ana, bo]) await expect(passages(page)).toContainText("Un2025");
	await passages(ana.page).getByText("2025").click();
	await expect(said(panel(ana.page), "Et les autres années ?")).toBeVisible();

	const link = await world.invitation(ana, "commenter");
	const { page } = await world.joins(
		link,
		{ name: "Cy Ly" },
		{ viewport: { width: 390, height: 844 }, hasTouch: true },
	);
	await page.goto(address);
	await expect(page.getByRole("button", { name: editorTexts.fr.findOnly })).toBeVisible();
	await reading(page).getByText(SENTENCE).tap();
	const act = page.getByRole("button", { name: editorTexts.fr.commentBlock });
	expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await expectAccessible(page, "a block that a finger tapped");
	await act.tap();
	await expect(act).toHaveCount(0);
	const whole = page.getByRole("textbox", { name: /Le milieu preneur/ });
	await expect(whole).toBeFocused();
	await whole.fill("Avec qui ?");
	await panel(page).getByRole("button", { name: t.comment, exact: true }).last().tap();
	await expect(said(panel(ana.page), "Avec qui ?")).toBeVisible();
});

async function threadOf(world: World, who: Person, address: string): Promise<string> {
	const [, , workspace, , document] = address.split("/");
	const { events } = await world.get<{ events: { body: { thread?: string } }[] }>(
		who,
		`/api/workspaces/${workspace}/ledgers/${document}/comments?after=0`,
	);
	return events[0]?.body.thread ?? "";
}

test("[R392] a project and a balise are commented on their sheets, and a comment that is taken away leaves no word", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" });
	const { id } = await world.workspaceOf(ana);
	const bo = await world.joins(await world.invitation(ana, "commenter"), { name: "Bo Lemieux" });
	await bo.page.goto(`/e/${id}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolioTexts.fr.openProject("Potagers soignants") }).click();
	const section = (page: Person["page"]) => page.getByRole("region", { name: t.comments });
	await section(bo.page).getByRole("button", { name: t.comment }).click();
	const field = section(bo.page).getByRole("textbox");
	await field.fill("Le budget n’est plus celui-là.");
	await field.press("Control+Enter");
	await expect(said(section(bo.page), "Le budget n’est plus celui-là.")).toBeVisible();
	await ana.page.goto(bo.page.url());
	await expect(said(section(ana.page), "Le budget n’est plus celui-là.")).toBeVisible();

	await section(bo.page)
		.getByRole("button", { name: t.more("Bo Lemieux") })
		.click();
	await bo.page.getByRole("menuitem", { name: t.remove }).click();
	await bo.page.getByRole("alertdialog").getByRole("button", { name: t.remove }).click();
	for (const { page } of [ana, bo]) {
		await expect(section(page).getByText(t.removedByAuthor)).toBeVisible();
		await expect(page.getByText("Le budget n’est plus celui-là.")).toHaveCount(0);
	}
});
