/** One reads plots and figures of indicators in a framework while the other reports values: both follow, a frozen figure keeps its day, and one that is computed is computed again. */

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { texts as appTexts } from "#client/app/texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { lateTexts } from "#client/editor/late-texts.ts";
import { measureTexts } from "#client/features/indicators/measure-texts.ts";
import { texts as indicatorTexts } from "#client/features/indicators/texts.ts";
import { texts } from "#client/features/results/texts.ts";
import { texts as plotTexts } from "#client/ui/plot/texts.ts";
import type { IndicatorResultsReply, ResultsReply } from "#shared/protocol/measurements.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { reportValues } from "#test/journeys/report-values.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;
const plot = plotTexts.fr;
const measure = measureTexts.fr;
const indicators = indicatorTexts.fr;

test("[R354] a plot and a figure in a text follow what somebody else reports; frozen, the figure says its day and today", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const { id } = await world.workspaceOf(ana);
	const { results } = await world.get<ResultsReply>(bo, `/api/workspaces/${id}/measurements/results`);
	const settings = results.find(
		({ indicator }) => indicator.method === "sum" && indicator.additivity === "projects",
	)?.indicator;
	if (!settings) throw new Error("no example indicator adds up over projects");
	await bo.page.goto(`/e/${id}/portefeuille`);
	await expect(bo.page.locator("[data-place$='/name']").first()).toBeVisible();
	const [first = "", second = ""] = await bo.page
		.locator("[data-place$='/name']")
		.evaluateAll((cells) =>
			cells.map((cell) => cell.getAttribute("data-place")?.split("/")[0] ?? "").filter((one) => one.length > 20),
		);
	await reportValues(world, bo, settings, [[first, "2026-H1", 7]]);

	// The page of results, and one indicator opened.
	await bo.page.goto(`/e/${id}/resultats`);
	await expect(bo.page.getByText("7\u00a0milieux", { exact: true })).toBeVisible();
	await expectAccessible(bo.page, "the results");
	await bo.page.getByRole("link", { name: settings.name }).click();
	await expect(bo.page.getByRole("figure", { name: settings.name, exact: true })).toBeVisible();
	await expectAccessible(bo.page, "the results of an indicator");

	// A plot and a figure in the framework.
	const framework = await world.newDocument(ana, "framework", "Cadre vivant");
	await ana.page.goto(`/e/${id}/cadres/${framework.id}`);
	const text = ana.page.getByRole("textbox", { name: "Cadre vivant" });
	await text.click();
	await ana.page.keyboard.type("/graphique");
	await ana.page.getByRole("option", { name: editorTexts.fr.liveBlock }).click();
	await ana.page.getByRole("tab", { name: appTexts.fr.liveBlockIndicator }).click();
	await expectAccessible(ana.page, "the choice of a plot");
	await ana.page.getByRole("radio", { name: t.plotBars }).click({ force: true });
	await ana.page.getByRole("dialog").getByRole("button", { name: t.insert }).click();
	const bars = text.getByRole("figure", { name: new RegExp(settings.name) });
	await expect(bars).toBeVisible();
	await ana.page.keyboard.type("Nous en sommes à /chiffre");
	await ana.page.getByRole("option", { name: editorTexts.fr.indicatorFigure }).click();
	await ana.page.getByRole("dialog").getByRole("button", { name: t.insert }).click();
	const figure = text.getByRole("button", { name: /milieux/ });
	await expect(figure).toContainText("7\u00a0milieux");

	// Frozen, then the other reports more: the page and the text say both.
	await figure.click();
	await expectAccessible(ana.page, "the settings of a figure");
	await ana.page.getByRole("button", { name: t.freeze }).click();
	await expect(figure).toContainText(/7\smilieux au .* \(aujourd’hui\s: 7\)/);
	await ana.page.keyboard.type("en tout, dont #engages");
	await ana.page.getByRole("option", { name: lateTexts.fr.figureOf(`${settings.code} · ${settings.name}`) }).click();
	await reportValues(world, bo, settings, [[second, "2026-H1", 5]]);
	await expect(figure.first()).toContainText(/7\smilieux au .* \(aujourd’hui\s: 12\)/);
	await expect(figure.last()).toContainText("12\u00a0milieux");
	await expect(bo.page.getByText("12\u00a0milieux", { exact: true })).toBeVisible();
	await expectAccessible(ana.page, "a framework with a plot and figures");

	// The table of the plot, and its file.
	const { groups } = await world.get<IndicatorResultsReply>(
		bo,
		`/api/workspaces/${id}/measurements/results/${settings.id}?by=sector`,
	);
	await bars.getByRole("button", { name: plot.showTable }).click();
	await expect(bars.getByRole("row")).toHaveCount(groups.length + 1);
	await bars.getByRole("button", { name: plot.download }).click();
	const coming = ana.page.waitForEvent("download");
	await ana.page.getByRole("menuitem", { name: plot.asCsv }).click();
	const csv = await readFile(await (await coming).path(), "utf8");
	for (const { key } of groups) expect(csv).toContain(key);

	// The other reads the same text, and makes the figure live again.
	await bo.page.goto(`/e/${id}/cadres/${framework.id}`);
	const theirs = bo.page.getByRole("button", { name: /milieux au/ });
	await theirs.click();
	await bo.page.getByRole("button", { name: t.unfreeze }).click();
	await expect(figure.first()).toHaveText("12\u00a0milieux");

	// A rate is written as a calculation: what is wrong with it is said, then it is computed from what was reported.
	const people = results.find(({ indicator }) => indicator.unit === "personnes")?.indicator;
	const set = (await world.documentsOf(ana)).find((one) => one.kind === "indicator-set");
	if (!people || !set) throw new Error("no example indicator counts people");
	await reportValues(world, bo, people, [[null, "2026-H1", 48]]);
	await ana.page.goto(`/e/${id}/indicateurs/${set.id}`);
	await ana.page.getByRole("button", { name: indicators.add }).first().click();
	await ana.page.keyboard.type("Personnes par milieu");
	await ana.page.keyboard.press("Tab");
	await ana.page.keyboard.type("personnes par milieu");
	await ana.page.keyboard.press("Enter");
	await ana.page.getByRole("button", { name: indicators.openNamed("Personnes par milieu") }).click();
	await ana.page.getByRole("button", { name: measure.writeFormula }).click();
	const calculation = ana.page.getByRole("textbox", { name: measure.expression });
	const apply = ana.page.getByRole("button", { name: measure.apply });
	await calculation.fill(`[${settings.code}] ÷ [I4]`);
	await apply.click();
	await expect(ana.page.getByText(measure.circle("I4 → I4"))).toBeVisible();
	await calculation.fill(`[${settings.code}] ÷ [${people.code}]`);
	await apply.click();
	await expect(calculation).toHaveAttribute("aria-invalid", "true");
	await calculation.fill(`[${people.code}] ÷ [${settings.code}]`);
	await apply.click();
	await expect(ana.page.getByRole("button", { name: measure.changeFormula })).toBeVisible();
	await bo.page.goto(`/e/${id}/resultats`);
	await expect(bo.page.getByText("4\u00a0personnes par milieu", { exact: true })).toBeVisible();
});
