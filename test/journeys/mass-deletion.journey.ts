/** Somebody selects everything and deletes it: the others are told by whom, and one of them puts it back. */

import { expect } from "@playwright/test";
import { texts as keptPoints } from "#client/document/kept-points-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { test } from "#test/journeys/world.ts";
import { wordsOf } from "#test/journeys/words-of.ts";

const t = keptPoints.fr;
const SENTENCE = "Un paragraphe assez long pour compter, avec ce qu’il faut de mots pour que sa perte se voie bien.";

test("[R142, R143, R258] a mass deletion is told to all and to who comes later, and put back by one who may write", async ({
	world,
}) => {
	const owner = await world.owner();
	const { room } = await world.newDocument(owner, "framework", "Cadre commun");
	const [workspace, document] = room.split("/");
	const path = `/e/${workspace}/cadres/${document}`;
	const bo = await world.joins(await world.invitation(owner, "editor"), { name: "Bo Gagnon" });
	const reader = await world.joins(await world.invitation(owner, "reader"), { name: "Zoé Land" });
	for (const { page } of [owner, bo, reader]) await page.goto(path);
	const text = owner.page.locator(".ProseMirror").first();
	await text.click();
	for (let index = 1; index <= 6; index += 1) {
		await owner.page.keyboard.insertText(`${index}. ${SENTENCE}`);
		await owner.page.keyboard.press("Enter");
	}
	await expect(owner.page.locator("[data-save=saved]")).toBeVisible();
	await expect(bo.page.getByText(`6. ${SENTENCE}`)).toBeVisible();
	// The point that is kept is a quarter of a second before the deletion: by then everything was there.
	await owner.page.waitForTimeout(500);
	await bo.page.locator(".ProseMirror").first().click();
	await bo.page.keyboard.press("Control+a");
	await bo.page.keyboard.press("Delete");
	await expect(owner.page.getByText(t.massDeletion("Bo Gagnon"))).toBeVisible({ timeout: 20_000 });
	await expect(bo.page.getByText(t.massDeletionMine)).toBeVisible();
	await expect(reader.page.getByText(t.massDeletion("Bo Gagnon"))).toBeVisible();
	await expect(reader.page.getByRole("button", { name: t.putBack })).toHaveCount(0);
	await reader.page.getByRole("button", { name: documentTexts.fr.documentActions }).click();
	await expect(reader.page.getByRole("menuitem", { name: menuTexts.fr.hideTerms })).toBeVisible();
	await expect(reader.page.getByRole("menuitem", { name: t.points })).toHaveCount(0);
	const late = await world.joins(await world.invitation(owner, "editor"), { name: "Camille Okafor" });
	await late.page.goto(path);
	const told = late.page.getByText("Beaucoup de texte a été supprimé par Bo Gagnon");
	await expect(told).toBeVisible();
	await late.page.getByRole("button", { name: documentTexts.fr.documentActions }).click();
	await late.page.getByRole("menuitem", { name: t.points }).click();
	const dialog = late.page.getByRole("dialog", { name: t.points });
	await dialog.getByText(t.by("Bo Gagnon")).waitFor();
	await expectAccessible(late.page, "kept points");
	await dialog.getByRole("button", { name: /^Lire le document/ }).click();
	const before = late.page.getByRole("region", { name: t.textAsItWas });
	await expect(before.getByText(`6. ${SENTENCE}`)).toBeVisible();
	await late.page.keyboard.press("Escape");
	await owner.page.getByRole("button", { name: t.putBack }).click();
	await expect(told).toHaveCount(0);
	await expect(bo.page.getByText(t.massDeletionMine)).toHaveCount(0);
	for (const { page } of [owner, bo, reader]) {
		await expect
			.poll(() => wordsOf(page.locator("[data-room-text], .ProseMirror").first()))
			.toContain(`6. ${SENTENCE}`);
	}
	expect(await wordsOf(text)).toContain(`1. ${SENTENCE}`);
});
