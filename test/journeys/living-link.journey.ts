/** What a text touches is beside it, live; what nothing links yet is on a page of its own, until somebody links it. */

import { expect } from "@playwright/test";
import { texts as frameworkTexts } from "#client/features/framework/texts.ts";
import { kindHeadings, texts as touchedTexts } from "#client/features/framework/touched/texts.ts";
import { texts as coverageTexts } from "#client/features/balises/coverage/coverage-texts.ts";
import { verdictWords } from "#shared/ledger/verdict-words.ts";
import { texts as baliseTexts } from "#client/features/balises/texts.ts";
import { texts as gapTexts } from "#client/features/gaps/texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const touched = touchedTexts.fr;

test("[R372] the panel follows the caret, what another person changes in the portfolio and what is cited meanwhile, and leads to the citing block", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const framework = (await world.documentsOf(ana)).find((one) => one.kind === "framework");
	await ana.page.goto(`${space}/cadres/${framework?.id}`);
	const text = ana.page.getByRole("textbox", { name: framework?.title ?? "" });
	await ana.page.getByRole("button", { name: frameworkTexts.fr.touched }).click();
	const panel = ana.page.getByRole("complementary", { name: touched.title });
	await expect(panel.getByText(touched.touches(10))).toBeVisible();

	const block = text.locator("p", { hasText: "Nous partons de deux expériences concrètes" });
	await panel.getByRole("button", { name: touched.showPassageOf("Potagers soignants") }).click();
	await expect(block).toBeInViewport();
	await panel.getByRole("radio", { name: touched.section }).check();
	await expect(panel.getByText(touched.inSection("Ce qui passe à l’échelle, et comment"))).toBeVisible();
	await expect(panel.getByRole("heading", { name: kindHeadings.fr.indicator })).toHaveCount(0);
	const item = panel.getByRole("listitem").filter({ hasText: "Potagers soignants" });
	await expect(item).toContainText("Mise à l’échelle");

	// Somebody else renames the project and archives it: the panel says so.
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolioTexts.fr.openProject("Potagers soignants") }).click();
	const name = bo.page.getByRole("textbox", { name: portfolioTexts.fr.name });
	await name.fill("Potagers voisins");
	await name.press("Enter");
	await expect(panel.getByRole("link", { name: "Potagers voisins" })).toBeVisible();

	// Somebody else cites a balise in the section: it is there a moment later.
	await bo.page.goto(`${space}/cadres/${framework?.id}`);
	const other = bo.page.getByRole("textbox", { name: framework?.title ?? "" });
	await other.locator("p", { hasText: "Nous partons de deux expériences concrètes" }).click();
	await bo.page.keyboard.press("End");
	await bo.page.keyboard.type(" #B1");
	await expect(bo.page.getByRole("option", { name: /B1/ }).first()).toHaveAttribute("aria-selected", "true");
	await bo.page.keyboard.press("Enter");
	await expect(panel.getByRole("heading", { name: kindHeadings.fr.balise })).toBeVisible();
	await expect(panel.getByRole("link", { name: /^B1/ })).toBeVisible();
});

test("[R375, R824, R825] a gap goes from the page of whoever looks when somebody else cites or judges", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const documents = await world.documentsOf(ana);
	const of = (kind: string) => documents.find((one) => one.kind === kind);
	const t = gapTexts.fr;
	await bo.page.goto(`${space}/ecarts`);
	const clauses = bo.page.getByRole("region", { name: t.clausesTitle });
	const clause = clauses.getByRole("link", { name: "Contexte et besoin" });
	await expect(clause).toBeVisible();
	const balises = bo.page.getByRole("region", { name: t.balisesTitle });
	const balise = balises.getByRole("listitem").filter({ hasText: "Avec les personnes concernées" });
	await expect(balise).toContainText(t.asksNothing);

	await ana.page.goto(`${space}/cadres/${of("framework")?.id}`);
	await ana.page.getByText("Dans plusieurs régions, des initiatives").click();
	await ana.page.keyboard.press("End");
	await ana.page.keyboard.type(" #Cuisines");
	await expect(ana.page.getByRole("option", { name: /Cuisines de palier/ }).first()).toHaveAttribute(
		"aria-selected",
		"true",
	);
	await ana.page.keyboard.press("Enter");
	await expect(clause).toHaveCount(0);

	// The balise asks something of projects: nobody has judged it, and no project is covered.
	await ana.page.goto(`${space}/balises/${of("balise-set")?.id}`);
	await ana.page.getByRole("button", { name: "Avec les personnes concernées", exact: true }).click();
	await expect(ana.page).toHaveURL(/fiche=/);
	const baliseId = new URL(ana.page.url()).searchParams.get("fiche");
	await ana.page.getByRole("button", { name: baliseTexts.fr.addProjectCriterion }).click();
	await ana.page.keyboard.type("Un comité de personnes concernées se réunit");
	await ana.page.keyboard.press("Tab");
	await expect(balise).toContainText(t.nobodyJudged);
	const projects = bo.page.getByRole("region", { name: t.projectsTitle });
	const project = projects.getByRole("link", { name: "Cuisines de palier" });
	await expect(project).toBeVisible();

	const cuisines = (await project.getAttribute("href"))?.split("/").at(-1);
	const set = `${space}/balises/${of("balise-set")?.id}`;
	await ana.page.goto(`${set}?vue=couverture&cellule=${cuisines}.${baliseId}`);
	const cell = ana.page.getByRole("complementary");
	await cell.getByText(verdictWords.fr.met, { exact: true }).first().click();
	await cell.getByRole("textbox", { name: coverageTexts.fr.evidence }).fill("Vu au comité du 3 mars");
	await cell.getByRole("button", { name: coverageTexts.fr.record }).click();
	await expect(project).toHaveCount(0);
	await expect(balise).toHaveCount(0);

	// R824: the page of the project says so, and leads back to the cell.
	await ana.page.goto(`${space}/portefeuille/${cuisines}`);
	const line = ana.page.getByRole("listitem").filter({ hasText: "Avec les personnes concernées" }).first();
	await line.scrollIntoViewIfNeeded();
	await expect(line).toContainText("Vu au comité du 3 mars");
	await expect(line).toContainText(coverageTexts.fr.onDraft);
	await expectAccessible(ana.page, "the balises of a project");
	await line.getByRole("link", { name: /^B1/ }).click();
	await expect(ana.page).toHaveURL(new RegExp(`cellule=${cuisines}\\.${baliseId}`));

	// R825: on other words, it is to be looked at again, and the gap is back.
	await ana.page.goto(`${set}?fiche=${baliseId}`);
	await ana.page
		.getByRole("textbox", { name: baliseTexts.fr.projectCriterion(1) })
		.fill("Le comité se réunit deux fois l’an");
	await ana.page.keyboard.press("Tab");
	await expect(balise).toContainText(t.toReview(1));
	await expect(project).toBeVisible();
	await ana.page.goto(`${space}/portefeuille/${cuisines}`);
	await line.scrollIntoViewIfNeeded();
	await expect(line).toContainText(coverageTexts.fr.changedSince);
});
