/** The portfolio seen otherwise, two people at once: a board moved by a menu, by the mouse and by the keys, a view saved under a name and opened by the other, and two doubles that become one. */

import { expect } from "@playwright/test";
import { attestedTexts } from "#client/features/portfolio/merge/attested-texts.ts";
import { mergeTexts } from "#client/features/portfolio/merge/merge-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { texts } from "#client/features/portfolio/views/texts.ts";
import type { ResultsReply } from "#shared/protocol/measurements.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { reportValues } from "#test/journeys/report-values.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;
const attested = attestedTexts.fr;
const merge = mergeTexts.fr;
const portfolio = portfolioTexts.fr;
const PROJECT = "Potagers soignants";

test("[R275] a card moved on the board moves for the other; a saved view opens under its name, as a calendar and as who does what", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	for (const { page } of [ana, bo]) {
		await page.goto(`${space}/portefeuille`);
		await page.getByRole("radio", { name: t.board }).click();
	}
	await expectAccessible(ana.page, "the board");
	const column = (page: typeof ana.page, stage: string) => page.getByRole("region", { name: new RegExp(`^${stage},`) });
	await ana.page.getByRole("button", { name: t.moveTo(PROJECT) }).click();
	await ana.page.getByRole("menuitemradio", { name: "Pérennisation" }).click();
	await expect(column(bo.page, "Pérennisation")).toContainText(PROJECT);

	// By the mouse, from its grip to the column before.
	const card = (stage: string) => column(ana.page, stage).getByRole("row", { name: PROJECT });
	await card("Pérennisation").hover({ position: { x: 16, y: 20 } });
	await ana.page.mouse.down();
	const place = await column(ana.page, "Mise à l’échelle").boundingBox();
	if (!place) throw new Error("no column beside");
	await ana.page.mouse.move(place.x + 80, place.y + 90, { steps: 6 });
	await ana.page.mouse.move(place.x + 90, place.y + 100);
	await ana.page.mouse.up();
	await expect(column(bo.page, "Mise à l’échelle")).toContainText(PROJECT);

	// By the keys alone: taken by its grip, offered to the next column, put down.
	await card("Mise à l’échelle").getByRole("button").first().focus();
	await ana.page.keyboard.press("Enter");
	await expect(ana.page.locator("[aria-roledescription]:focus")).toBeVisible();
	await ana.page.keyboard.press("Enter");
	await expect(column(bo.page, "Pérennisation")).toContainText(PROJECT);

	await ana.page.getByRole("button", { name: t.savedViews }).click();
	await ana.page.getByRole("menuitem", { name: t.saveView }).click();
	await ana.page.getByLabel(t.viewName).fill("Tableau de bord de mai");
	await ana.page.keyboard.press("Enter");
	await bo.page.getByRole("radio", { name: t.timeline }).click();
	await expect(bo.page.getByText(PROJECT).first()).toBeVisible();
	await bo.page.getByRole("radio", { name: t.who }).click();
	await expect(bo.page.getByText("CISSS du Fleuve (fictif)").first()).toBeVisible();
	await bo.page.getByRole("button", { name: t.savedViews }).click();
	await bo.page.getByRole("menuitemradio", { name: "Tableau de bord de mai" }).click();
	await expect(column(bo.page, "Pérennisation")).toContainText(PROJECT);
});

test("[R295, R296] two projects that resemble each other are compared and merged by one; the other, who was in the second, is led to the first", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	await ana.page.goto(`${space}/portefeuille`);
	await ana.page.getByRole("button", { name: portfolio.addProject }).first().click();
	await ana.page.keyboard.type("Les potagers soignants");
	await ana.page.keyboard.press("Enter");
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolio.openProject("Les potagers soignants") }).click();
	await expect(bo.page.getByText(merge.likelyDouble)).toBeVisible();
	const second = bo.page.url();
	await ana.page.goto(second);
	await bo.page.getByRole("button", { name: merge.compare(PROJECT) }).click();
	await bo.page.getByRole("radio", { name: PROJECT, exact: true }).first().check({ force: true });
	await bo.page.getByRole("button", { name: merge.merge, exact: true }).click();
	await expect(bo.page.getByText(merge.merged(PROJECT))).toBeVisible();
	await expect(ana.page.getByRole("link", { name: PROJECT }).first()).toBeVisible();
	// Merged, they are no double of each other any more.
	await expect(bo.page.getByText(merge.likelyDouble)).toHaveCount(0);
});

test("[R836, R837, R838] what was measured of a project follows it into a merge, told before; weeks later the merge is undone from the archives, and all of it comes back", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const { id } = await world.workspaceOf(ana);
	const DOUBLE = "Les potagers soignants";
	await ana.page.goto(`${space}/portefeuille`);
	await ana.page.getByRole("button", { name: portfolio.addProject }).first().click();
	await ana.page.keyboard.type(DOUBLE);
	await ana.page.keyboard.press("Enter");
	await ana.page.getByRole("button", { name: portfolio.openProject(DOUBLE) }).click();
	await expect(ana.page.getByText(merge.likelyDouble)).toBeVisible();
	const double = new URL(ana.page.url()).pathname.split("/").at(-1) ?? "";
	const results = (scope: string) =>
		world.get<ResultsReply>(ana, `/api/workspaces/${id}/measurements/results?scope=${scope}`);
	const indicator = (await results("portfolio")).results.find(
		({ indicator: one }) => one.method === "sum" && one.additivity === "projects",
	)?.indicator;
	if (!indicator) throw new Error("no example indicator adds up over projects");
	await reportValues(world, ana, indicator, [[double, "2024", 12]]);
	const measured = async (project: string) => {
		const { results: all } = await results(`project:${project}`);
		const figure = all.find((one) => one.indicator.id === indicator.id)?.rolled.periods.at(-1)?.figure;
		return figure?.kind === "value" ? figure.value : null;
	};
	expect(await measured(double)).toBe(12);

	// Before: how much follows.
	await ana.page.getByRole("button", { name: merge.compare(PROJECT) }).click();
	await ana.page.getByRole("radio", { name: PROJECT, exact: true }).first().check({ force: true });
	const dialog = ana.page.getByRole("dialog");
	await expect(dialog.getByText(attested.follows(attested.values(1), DOUBLE, PROJECT))).toBeVisible();
	await expectAccessible(ana.page, "the merge of two projects");
	await dialog.getByRole("button", { name: merge.merge, exact: true }).click();
	await expect(ana.page.getByRole("heading", { name: PROJECT, level: 1 })).toBeAttached();
	const kept = new URL(ana.page.url()).pathname.split("/").at(-1) ?? "";
	expect(await measured(kept)).toBe(12);

	// Weeks later, from the archives.
	await ana.page.goto(`${space}/portefeuille?archives=1`);
	await expect(ana.page.getByText(attested.mergedInto(PROJECT))).toBeVisible();
	await ana.page.getByRole("button", { name: portfolio.projectActions(DOUBLE) }).click();
	await expect(ana.page.getByRole("menuitem", { name: portfolio.remove, exact: true })).toHaveCount(0);
	await ana.page.getByRole("menuitem", { name: attested.undoMergeMore }).click();
	await expect(dialog.getByText(attested.comesBack(attested.values(1), DOUBLE))).toBeVisible();
	await expectAccessible(ana.page, "undoing a merge");
	await dialog.getByRole("button", { name: attested.undoMerge }).click();
	await expect(ana.page.getByText(attested.separated(DOUBLE))).toBeVisible();
	await expect.poll(() => measured(double)).toBe(12);
});
