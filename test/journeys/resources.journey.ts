/** A set of resources and mechanisms is written by two people, linked to a project and cited in a framework: each place knows of the other. */

import { expect } from "@playwright/test";
import { natureWords, resourceStatusWords } from "#shared/document/resource-words.ts";
import { removalTexts } from "#client/document/removal-texts.ts";
import { recordTexts } from "#client/document/record-texts.ts";
import { texts as portfolioTexts } from "#client/features/portfolio/texts.ts";
import { texts as resourceTexts } from "#client/features/resources/texts.ts";
import { test } from "#test/journeys/world.ts";

const t = resourceTexts.fr;

test("[R378] [R379] a mechanism is stated by two people, linked to a project, cited in a framework, and asks before it goes", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const set = await world.newDocument(ana, "resource-set", "Ressources de la table");
	const framework = await world.newDocument(ana, "framework", "Cadre neuf");
	await ana.page.goto(`${space}/ressources/${set.id}`);
	await ana.page.getByRole("button", { name: t.add }).click();
	const panel = ana.page.getByRole("complementary");
	await panel.getByLabel(t.name).fill("Guichet des adaptations");
	await panel.getByLabel(t.name).press("Enter");
	await panel.getByRole("button", { name: new RegExp(t.nature) }).click();
	await ana.page.getByRole("option", { name: natureWords.fr.mechanism }).click();

	// Bo opens the same record, and both write its statement.
	await bo.page.goto(ana.page.url());
	const bos = bo.page.getByRole("complementary");
	await expect(bos.getByRole("heading", { name: "Guichet des adaptations" })).toBeVisible();
	await panel.getByRole("textbox", { name: t.statement }).click();
	await ana.page.keyboard.type("Un seul endroit où demander.");
	const statement = bos.getByRole("textbox", { name: t.statement });
	await expect(statement).toContainText("Un seul endroit où demander.");
	await statement.click();
	await bo.page.keyboard.press("Control+End");
	await bo.page.keyboard.type(" Une réponse en dix jours.");
	await expect(panel.getByRole("textbox", { name: t.statement })).toContainText("Une réponse en dix jours.");
	await bos.getByText("Préparation", { exact: true }).click();
	await bos.getByRole("combobox", { name: t.linkProject }).click();
	await bo.page.keyboard.type("potagers");
	await bo.page.getByRole("option", { name: "Potagers soignants" }).click();
	// The list stays for another one.
	await bo.page.keyboard.press("Escape");
	await bos.getByRole("button", { name: new RegExp(t.status) }).click();
	await bo.page.getByRole("option", { name: resourceStatusWords.fr.kept }).click();
	const card = ana.page.getByRole("listitem").filter({ hasText: "Guichet des adaptations" }).first();
	await expect(card).toContainText(resourceStatusWords.fr.kept);
	await expect(card).toContainText("Préparation");
	const link = panel.getByRole("link", { name: "Potagers soignants" });
	await expect(link).toBeVisible();

	// It is cited in a framework, which its record says.
	await bo.page.goto(`${space}/cadres/${framework.id}`);
	await bo.page.getByRole("textbox", { name: "Cadre neuf" }).focus();
	await bo.page.keyboard.type("On s’appuie sur #guichet");
	await expect(bo.page.getByRole("option", { name: /Guichet des adaptations/ })).toHaveAttribute(
		"aria-selected",
		"true",
	);
	await bo.page.keyboard.press("Enter");
	const cited = panel.getByRole("region", { name: recordTexts.fr.citedIn });
	await expect(cited.getByRole("link", { name: /On s’appuie sur/ })).toBeVisible();

	// The project it is linked to says so, and leads back to it.
	await bo.page.goto(`${space}/portefeuille`);
	await bo.page.getByRole("button", { name: portfolioTexts.fr.openProject("Potagers soignants") }).click();
	const inProject = bo.page.getByRole("region", { name: recordTexts.fr.citedIn });
	await inProject.getByRole("link", { name: /Guichet des adaptations/ }).click();
	await expect(bo.page).toHaveURL(/\/ressources\/.*fiche=/);

	// It is cited: before it goes, the list of what cites it.
	await ana.page.getByRole("button", { name: t.more("Guichet des adaptations") }).click();
	await ana.page.getByRole("menuitem", { name: t.archive }).click();
	const question = ana.page.getByRole("alertdialog").or(ana.page.getByRole("dialog"));
	await expect(question.getByRole("link", { name: /On s’appuie sur/ })).toBeVisible();
	await question.getByRole("button", { name: removalTexts.fr.archiveCitedConfirm }).click();
	await expect(bo.page.getByText(t.allArchived)).toBeVisible();
});
