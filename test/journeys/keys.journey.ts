/** Keys at the speed of a machine: each acts where the one before left the caret, and forms give the focus back where it can be used. */

import { expect, type Page } from "@playwright/test";
import { lateTexts } from "#client/editor/late-texts.ts";
import { texts } from "#client/editor/texts.ts";
import { test, type World } from "#test/journeys/world.ts";

const late = lateTexts.fr;

test("[R248] a key pressed right after one that moved the caret, or after a form has gone, acts where the caret is", async ({
	world,
}) => {
	const { page, title } = await inAFramework(world);
	const text = page.getByRole("textbox", { name: title });
	await text.focus();
	for (let turn = 0; turn < 15; turn++) {
		await text.press("Control+a");
		await text.press("Enter");
		await text.pressSequentially("Cliquez ici");
		await text.press("Control+a");
		if (turn % 3 === 0) {
			await text.press("Control+k");
			const dialog = page.getByRole("dialog");
			await dialog.getByLabel(late.linkAddress).fill("ailleurs");
			await page.keyboard.press("Escape");
			await expect(dialog).toBeHidden();
			await expect(text).toBeFocused();
		}
		await page.keyboard.press("Control+End");
		await page.keyboard.press("Enter");
		await expect(text.locator("p"), `turn ${turn}`).toHaveCount(2);
		await expect(text, `turn ${turn}`).toContainText("Cliquez ici");
	}
});

test("[R249] the find bar counts before it goes anywhere, and Échap closes it after everything was replaced", async ({
	world,
}) => {
	const { page, title } = await inAFramework(world);
	const text = page.getByRole("textbox", { name: title });
	// ProseMirror takes a jump to the start right after the focus for the browser's, and undoes it, unless somebody clicked (domobserver.ts).
	await text.click();
	await text.pressSequentially("ici et ici et ici");
	await text.press("Control+Home");
	await text.press("Control+Shift+ArrowRight");
	await text.press("Control+Shift+F");
	const bar = page.getByRole("search", { name: texts.fr.find });
	await expect(bar.getByLabel(late.findLabel)).toHaveValue("ici");
	await expect(bar.getByRole("status")).toHaveText(late.findCount(0, 3));
	await page.keyboard.press("Enter");
	await expect(bar.getByRole("status")).toHaveText(/^[123] sur 3$/);
	await bar.getByLabel(late.replaceLabel).fill("là");
	await bar.getByRole("button", { name: late.replaceAll }).focus();
	await page.keyboard.press("Enter");
	await expect(text).toHaveText("là et là et là");
	await page.keyboard.press("Escape");
	await expect(bar).toBeHidden();
	await expect(text).toBeFocused();
});

async function inAFramework(world: World): Promise<{ page: Page; title: string }> {
	const title = "Cadre au clavier";
	const owner = await world.owner();
	const framework = await world.newDocument(owner, "framework", title);
	await owner.page.goto(`${owner.page.url()}/cadres/${framework.id}`);
	await expect(owner.page.getByRole("textbox", { name: title })).toBeVisible();
	return { page: owner.page, title };
}
