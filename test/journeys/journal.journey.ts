/** The journal of administration: what an owner does is read by everybody, filtered, taken away; and a name is forgotten in it too. */

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { texts as journalTexts } from "#client/features/journal/texts.ts";
import { actTexts } from "#client/features/journal/act-texts.ts";
import { texts as memberTexts } from "#client/features/members/texts.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = journalTexts.fr;
const acts = actTexts.fr;
const roles = roleNames.fr;

test("[R590][R593][R600] what runs the workspace is told to everybody, and a forgotten name is forgotten there too", async ({
	world,
}) => {
	const owner = await world.owner();
	const { id } = await world.workspaceOf(owner);
	const link = await world.invitation(owner, "reader");
	const bo = await world.joins(link, { name: "Bo Gagnon" });
	await bo.page.goto(`/e/${id}/journal`);
	const table = bo.page.getByRole("table", { name: t.title });
	await expect(table.getByRole("row", { name: /Bo Gagnon.*Arrivée/ })).toBeVisible();
	await expectAccessible(bo.page, "journal");

	await test.step("a role that changes is told at once on the page that is open", async () => {
		await owner.page.goto(`/e/${id}/membres`);
		await owner.page.getByRole("button", { name: memberTexts.fr.roleOf("Bo Gagnon") }).click();
		await owner.page.getByRole("option", { name: roles.editor }).click();
		const row = table.getByRole("row").filter({ hasText: acts.role(roles.reader, roles.editor) });
		await expect(row).toContainText("Ariane Proulx");
		await expect(row).toContainText("Bo Gagnon");
	});

	await test.step("it is filtered by subject and by person, and leaves as a file", async () => {
		await bo.page.getByRole("button", { name: t.subject }).click();
		await bo.page.getByRole("option", { name: t.links }).click();
		await expect(table.getByRole("row", { name: /Arrivée/ })).toHaveCount(0);
		await expect(table.getByRole("row", { name: /Lien d’invitation créé/ }).first()).toBeVisible();
		const coming = bo.page.waitForEvent("download");
		await bo.page.getByRole("button", { name: t.csv }).click();
		const file = await readFile(await (await coming).path(), "utf8");
		expect(file).toContain("Lien d’invitation créé");
		expect(file).not.toContain("Arrivée");
	});

	await test.step("somebody who left is forgotten, and the journal says so without their name", async () => {
		await owner.page.getByRole("button", { name: memberTexts.fr.actionsOn("Bo Gagnon") }).click();
		await owner.page.getByRole("menuitem", { name: memberTexts.fr.remove }).click();
		await owner.page.getByRole("button", { name: memberTexts.fr.remove, exact: true }).click();
		await owner.page.getByRole("button", { name: memberTexts.fr.forgetOf("Bo Gagnon") }).click();
		await owner.page.getByRole("button", { name: memberTexts.fr.forget, exact: true }).click();
		await expect(owner.page.getByRole("heading", { name: memberTexts.fr.leftTitle })).toHaveCount(0);
		await owner.page.getByRole("link", { name: memberTexts.fr.journal }).click();
		const rows = owner.page.getByRole("table", { name: t.title });
		await expect(rows.getByRole("row").filter({ hasText: acts.forgotten })).toContainText(t.forgotten);
		await expect(rows).not.toContainText("Bo Gagnon");
	});
});
