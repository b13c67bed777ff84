/** Own fields and filters, two people at once: a choice that projects have is archived rather than lost, and a view filtered by it is the same for the other. */

import { expect } from "@playwright/test";
import { fieldTypeNames, manageTexts } from "#client/features/portfolio/manage/manage-texts.ts";
import { obstacleTexts } from "#client/features/portfolio/manage/obstacle-texts.ts";
import { texts as historyTexts } from "#client/features/history/texts.ts";
import { sheetTexts } from "#client/features/portfolio/sheet-texts.ts";
import { texts } from "#client/features/portfolio/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;
const manage = manageTexts.fr;
const FIRST = "Financement par projet, sans suite assurée";
const SECOND = "Locaux publics difficiles à partager";

test("[R850, R851] a choice in use asks before it goes, is archived, comes back with its word; projects are filtered by it for whoever has the address", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	await ana.page.goto(`${space}/portefeuille`);
	await ana.page.getByRole("button", { name: t.columns }).click();
	await ana.page.getByRole("button", { name: sheetTexts.fr.manageFields }).click();
	const dialog = ana.page.getByRole("dialog", { name: manage.fieldsTitle });
	await dialog.getByLabel(manage.newField).fill("Priorité");
	await dialog.getByRole("button", { name: manage.fieldType }).last().click();
	await ana.page.getByRole("option", { name: fieldTypeNames.fr.choice, exact: true }).click();
	await dialog.getByRole("button", { name: manage.addField }).click();
	const add = async (word: string) => {
		await dialog.getByRole("textbox", { name: manage.addChoice }).fill(word);
		await ana.page.keyboard.press("Enter");
	};
	await add("Haute");
	await add("Basse");
	await dialog.getByRole("button", { name: manage.done }).last().click();

	// Bo answers for a project, from the table.
	await bo.page.goto(`${space}/portefeuille?colonnes=name,stage`);
	await bo.page.getByRole("button", { name: t.openProject("Potagers soignants") }).click();
	const answer = bo.page.getByRole("combobox", { name: "Priorité" });
	await answer.fill("Haute");
	await answer.press("Enter");
	await answer.blur();
	await expect(answer).toHaveValue("Haute");

	await ana.page.getByRole("button", { name: t.columns }).click();
	await ana.page.getByRole("button", { name: sheetTexts.fr.manageFields }).click();
	await dialog.getByRole("button", { name: manage.removeChoice("Haute") }).click();
	const question = ana.page.getByRole("alertdialog");
	await expect(question).toContainText(manage.choiceUsed(1));
	await question.getByRole("button", { name: manage.removeAnyway }).click();
	await expect(answer).toHaveValue("");
	await ana.page.getByRole("button", { name: t.undo, exact: true }).last().click();
	await expect(answer).toHaveValue("Haute");
	await dialog.getByRole("button", { name: manage.removeChoice("Haute") }).click();
	await expectAccessible(ana.page, "the question before a choice goes");
	await question.getByRole("button", { name: manage.archiveChoice }).click();
	await expect(answer).toHaveValue("Haute");
	await add("haute");
	await expect(dialog.getByRole("button", { name: manage.removeChoice("Haute") })).toBeVisible();
	await dialog.getByRole("button", { name: manage.done }).last().click();

	await ana.page.getByRole("button", { name: t.moreFilters }).click();
	await ana.page.getByRole("menuitem", { name: "Priorité" }).click();
	await ana.page.getByRole("checkbox", { name: "Haute" }).check({ force: true });
	await expect(ana.page.getByText(t.shownOf(1, 8)).first()).toBeVisible();
	await ana.page.keyboard.press("Escape");
	await expectAccessible(ana.page, "a view filtered by an own field");
	await bo.page.goto(ana.page.url());
	await expect(bo.page.getByRole("button", { name: t.removeFilter("Priorité\u00a0: Haute") })).toBeVisible();
	await expect(bo.page.getByRole("button", { name: t.openProject("Potagers soignants") })).toBeVisible();
});

test("[R857] [R988] [R993] a blocker renamed in the shared list is renamed in its projects, and merged after its projects were shown, and the merge is taken back", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const obstacles = obstacleTexts.fr;
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: t.openProject("Potagers soignants") }).click();
	const said = (words: string) => bo.page.getByRole("button", { name: sheetTexts.fr.obstacleRemove(words) });
	await expect(said(FIRST)).toBeVisible();

	await ana.page.goto(`${space}/portefeuille`);
	await ana.page.getByRole("button", { name: t.more }).click();
	await ana.page.getByRole("menuitem", { name: t.obstacles }).click();
	const dialog = ana.page.getByRole("dialog", { name: obstacles.title });
	const wording = dialog.getByLabel(obstacles.label).first();
	await expect(wording).toHaveValue(FIRST);
	await wording.fill("Financement qui s’arrête");
	await wording.press("Enter");
	await expect(said("Financement qui s’arrête")).toBeVisible();
	await expectAccessible(ana.page, "the shared list of blockers");
	await dialog.getByRole("button", { name: obstacles.mergeOne("Financement qui s’arrête") }).click();
	const merge = ana.page.getByRole("dialog", { name: obstacles.mergeTitle("Financement qui s’arrête") });
	await merge.getByRole("combobox", { name: obstacles.mergeInto }).fill(SECOND);
	await ana.page.getByRole("option", { name: new RegExp(SECOND) }).click();
	await expect(merge.getByText("Potagers soignants")).toBeVisible();
	await merge.getByRole("button", { name: obstacles.mergeDo }).click();
	await expect(said(SECOND)).toBeVisible();
	await expect(said("Financement qui s’arrête")).toHaveCount(0);
	// On a phone too, the message that offers to take it back leaves what the dialog offers in sight.
	await ana.page.setViewportSize({ width: 390, height: 844 });
	const message = ana.page.getByRole("button", { name: t.undo, exact: true }).last();
	await expect(message).toBeInViewport({ ratio: 1 });
	await expect(dialog.getByRole("button", { name: obstacles.close }).first()).toBeInViewport({ ratio: 1 });
	const covered = await dialog.evaluate((form) =>
		[...form.querySelectorAll("button, a, input")]
			.filter((one) => {
				const { left, top, width, height } = one.getBoundingClientRect();
				const met = document.elementFromPoint(left + width / 2, top + height / 2);
				return met !== null && !form.contains(met) && met.closest("[role=status]") !== null;
			})
			.map(({ textContent }) => textContent),
	);
	expect(covered).toEqual([]);
	await message.click();
	await expect(said("Financement qui s’arrête")).toBeVisible();

	await ana.page.setViewportSize({ width: 1440, height: 900 });
	await dialog.getByRole("link", { name: obstacles.history }).click();
	await expect(ana.page.getByRole("heading", { level: 1, name: historyTexts.fr.titleOfPortfolio })).toBeVisible();
	await expect(ana.page.getByText("Financement qui s’arrête").first()).toBeVisible();
});
