/** Comments on a cell of the portfolio: from the keyboard, by somebody who may not write, found again by the mark, the sheet and the link. */

import { expect } from "@playwright/test";
import { texts as commentTexts } from "#client/comments/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { said } from "#test/journeys/said.ts";
import { test } from "#test/journeys/world.ts";

const t = commentTexts.fr;
const words = portfolioTexts.fr;

test("[R583] [R990] a commenter comments a cell by the keyboard; the others see its mark, read it on the sheet and follow its link", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" });
	const workspace = await world.workspaceOf(ana);
	const bo = await world.joins(await world.invitation(ana, "commenter"), { name: "Bo Lemieux" });
	for (const { page } of [ana, bo]) await page.goto(`/e/${workspace.id}/portefeuille`);
	const grid = bo.page.getByRole("grid", { name: words.gridLabel });
	const first = grid.getByRole("row").nth(1).getByRole("gridcell");
	await first.first().click();
	for (let step = 0; step < 4; step += 1) await bo.page.keyboard.press("ArrowRight");
	await bo.page.keyboard.press("Control+Shift+M");
	const drawer = bo.page.getByRole("complementary", { name: /Territoire/ });
	await drawer.getByRole("button", { name: t.comment, exact: true }).click();
	await drawer.getByRole("textbox").fill("Est-ce toute la région ?");
	await drawer.getByRole("button", { name: t.comment, exact: true }).click();
	await expect(said(drawer, "Est-ce toute la région ?")).toBeVisible();
	// Échap closes, and one is in the cell again.
	await drawer.getByRole("heading", { name: /Territoire/ }).focus();
	await bo.page.keyboard.press("Escape");
	await expect(drawer).toHaveCount(0);
	await expect(first.nth(4)).toBeFocused();

	const mark = ana.page.getByRole("button", { name: t.openOnPart(1, "Territoire") });
	await mark.click();
	const read = ana.page.getByRole("complementary", { name: /Territoire/ });
	await expect(said(read, "Est-ce toute la région ?")).toBeVisible();
	const id = (await read.locator("[id^=thread-]").getAttribute("id"))?.slice("thread-".length);

	// A link to the thread leads to its cell, in the table.
	await bo.page.goto("about:blank");
	await bo.page.goto(`/e/${workspace.id}/portefeuille#t-${id}`);
	await expect(said(drawer, "Est-ce toute la région ?")).toBeVisible();
	await expect(first.nth(4)).toHaveAttribute("tabindex", "0");

	// On the sheet, the field has its mark, and the thread says what it is about.
	await first
		.first()
		.getByRole("button", { name: /Ouvrir la fiche/ })
		.click();
	await expect(bo.page.getByRole("button", { name: t.openOnPart(1, "Territoire") })).toBeVisible();
	await expect(bo.page.locator(`#thread-${id}`)).toContainText("Territoire");
	await bo.page.getByRole("button", { name: t.openOnPart(1, "Territoire") }).click();
	await expect(said(drawer, "Est-ce toute la région ?")).toBeVisible();

	// On the project as a whole: said at its head, which leads down there, and in the table, where the mark leads to the sheet.
	await drawer.getByRole("button", { name: t.close }).click();
	const comments = bo.page.getByRole("region", { name: t.comments });
	await comments.getByRole("button", { name: t.comment, exact: true }).click();
	await comments.getByRole("textbox").fill("Qui le porte à présent ?");
	await comments.getByRole("button", { name: t.comment, exact: true }).last().click();
	const link = bo.page.getByRole("link", { name: t.openThreads(2) });
	await link.click();
	await expect(said(comments, "Qui le porte à présent ?")).toBeInViewport();
	const name = await bo.page.getByRole("heading", { level: 1 }).innerText();
	await read.getByRole("button", { name: t.close }).click();
	const whole = ana.page.getByRole("button", { name: t.openOnPart(1, name) });
	await whole.click();
	await expect(ana.page.getByText("Qui le porte à présent ?")).toBeVisible();
});
