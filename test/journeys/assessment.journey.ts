/** A group assesses a project: in private, then revealed at once with what divides it first, then agreed with who took part; the project says how far it is. */

import { expect, type Page } from "@playwright/test";
import { answerTexts } from "#client/features/assessments/answer-texts.ts";
import { instrumentTexts } from "#client/features/assessments/instrument-texts.ts";
import { roundTexts } from "#client/features/assessments/round-texts.ts";
import { SOCIETAL_READINESS } from "#shared/method/societal-readiness.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { test } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const t = roundTexts.fr;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const PROJECT = "Potagers soignants";
const [dimension] = SOCIETAL_READINESS.dimensions;

/** Chooses a level by its place, and says why. */
async function answer(page: Page, place: number, reason: string): Promise<void> {
	const levels = page.getByRole("radiogroup", { name: answerTexts.fr.levelsOf(dimension?.label.fr ?? "") });
	await levels.getByRole("radio").nth(place).press("Space");
	await page.getByRole("textbox", { name: answerTexts.fr.reason, exact: false }).first().fill(reason);
}

test("[R346, R767, R952] answers stay sealed until the reveal, then the group records what it agrees on, and the project says so", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const link = await world.invitation(ana, "commenter");
	const bo = await world.joins(link, { name: "Bo Gagnon" });

	await ana.page.goto(`${space}/instruments/${SOCIETAL_READINESS.id}`);
	await ana.page.getByRole("button", { name: instrumentTexts.fr.publishAsIs }).click();
	await expect(ana.page.getByText(instrumentTexts.fr.publishedNow(SOCIETAL_READINESS.title.fr, 1))).toBeVisible();
	await ana.page.goto(`${space}/evaluations/nouvelle?instrument=${SOCIETAL_READINESS.id}`);
	const project = ana.page.getByRole("combobox", { name: t.addProject });
	await project.fill("potagers");
	await ana.page.getByRole("option", { name: PROJECT }).click();
	await expectAccessible(ana.page, "a new assessment round");
	await ana.page.getByRole("button", { name: t.openNow }).click();
	await expect(ana.page).toHaveURL(/\/evaluations\/tours\//);
	const round = ana.page.url();

	// Each in private: the other sees that somebody answered, nothing more.
	await answer(ana.page, 2, "Le comité n’a vu que des essais.");
	await ana.page.getByRole("button", { name: t.send }).click();
	await bo.page.goto(round);
	await expect(bo.page.getByText(t.sealed)).toBeVisible();
	await expect(bo.page.getByText("Le comité n’a vu que des essais.")).toHaveCount(0);
	await answer(bo.page, 5, "Deux milieux l’ont gardé.");
	await bo.page.getByRole("button", { name: t.send }).click();
	await expect(bo.page.getByText("Deux milieux l’ont gardé.")).toBeVisible();
	await expect(ana.page.getByText("Deux milieux l’ont gardé.")).toHaveCount(0);
	await expectAccessible(bo.page, "an answer under seal");

	// Whoever came by the code of a workshop answers too, on their phone, in the step of this round: they know its project by its name.
	const workshop = await LedWorkshop.make(world, ana, "Situer ensemble", [stepLike("assess", { title: "Situer" })]);
	const cy = await entersByCode(world, await workshop.opensDoor(), { name: "Cy Ly" }, PHONE);
	await workshop.gives({ kind: "attach-round", step: workshop.step("Situer"), round: round.split("/").at(-1) ?? "" });
	await workshop.begins("Situer");
	await expect(cy.page.getByRole("heading", { name: PROJECT })).toBeVisible();
	await answer(cy.page, 3, "Trois quartiers s’y mettent.");
	await cy.page.getByRole("button", { name: t.send }).click();
	await expect(cy.page.getByRole("button", { name: t.change })).toBeVisible();
	await expect(cy.page.getByText("Deux milieux l’ont gardé.")).toHaveCount(0);
	await expect(bo.page.getByText("Trois quartiers s’y mettent.")).toHaveCount(0);
	await expectAccessible(cy.page, "an answer in a step, on a phone");

	// Revealed at once: what divides comes with both reasons.
	await ana.page.getByRole("button", { name: t.reveal }).first().click();
	await ana.page
		.getByRole("alertdialog")
		.or(ana.page.getByRole("dialog"))
		.getByRole("button", { name: t.reveal })
		.click();
	await expect(bo.page.getByText("Le comité n’a vu que des essais.").first()).toBeVisible();
	await expect(bo.page.getByText(t.spread(3)).first()).toBeVisible();
	await expect(cy.page.getByText("Le comité n’a vu que des essais.").first()).toBeVisible();
	await expect(bo.page.getByText("Trois quartiers s’y mettent.").first()).toBeVisible();
	await expectAccessible(bo.page, "answers side by side");
	// The wall says how far apart they are, and names nobody.
	const wall = await world.anotherTab(ana);
	await wall.page.goto(workshop.screen);
	await expect(wall.page.getByText(t.spread(3))).toBeVisible();
	await expect(wall.page.getByText(/Bo Gagnon|Cy Ly/)).toHaveCount(0);
	await expect(wall.page.getByRole("button")).toHaveCount(0);

	// Agreed, with who took part, and read on the page of the project.
	await answer(ana.page, 3, "Un pilote tient, l’autre commence.");
	await ana.page.getByRole("textbox", { name: t.groupReason }).fill("Un milieu sur deux tient sans nous.");
	await ana.page.getByRole("button", { name: t.record }).click();
	await expect(bo.page.getByText("Un milieu sur deux tient sans nous.").first()).toBeVisible();
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page
		.getByRole("button", { name: new RegExp(PROJECT) })
		.first()
		.click();
	await expect(bo.page.getByText("Un milieu sur deux tient sans nous.").first()).toBeVisible();
});
