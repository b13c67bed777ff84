/** What a screen reader hears of the others' edits in one's own paragraph, and how it is silenced. */

import { expect } from "@playwright/test";
import { spokenEditsTexts } from "#client/document/spoken-edits-texts.ts";
import { test } from "#test/journeys/world.ts";

const t = spokenEditsTexts.fr;
const title = "Cadre à plusieurs";

test("[R584] somebody who writes in my paragraph is told in one sentence, to me and not to them; a key silences it", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Lemieux" });
	for (const { page } of [ana, bo]) await page.goto(`/e/${workspace.id}/cadres/${id}`);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially("Le milieu décide.");
	const others = bo.page.getByRole("textbox", { name: title });
	await expect(others).toContainText("Le milieu décide.");
	await others.click();
	await bo.page.keyboard.press("Control+End");
	await others.pressSequentially(" Et après ?");
	const said = ana.page.locator("[data-live-announcer] [role=status]");
	await expect(said).toHaveText(t.inMine("Bo Lemieux", 1));
	await expect(bo.page.locator("[data-live-announcer] [role=status]")).not.toContainText(t.inMine("Bo Lemieux", 1));
	await ana.page.keyboard.press("Control+Shift+L");
	await expect(said).toHaveText(t.now(t.off));
	await ana.page.goto(`/e/${workspace.id}/reglages`);
	await expect(ana.page.getByRole("radio", { name: t.off })).toBeChecked();
});
