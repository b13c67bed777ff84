/** A step of sub-groups from the desk to the plenary: two tables, each in its copy, then their versions before everybody, and one that is taken. */

import { expect } from "@playwright/test";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { mixTexts } from "#client/features/workshops/tables/mix-texts.ts";
import { tablesTexts } from "#client/features/workshops/tables/tables-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { comesByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { type Person, test } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const t = tablesTexts.fr;
const mix = mixTexts.fr;
const [WRITE, BACK] = ["Réécrire la clause", "Retour des tables"] as const;

test("[R779] two tables write apart, are told apart on the projected screen, and the group takes what one of them wrote", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { id: space } = await world.workspaceOf(ana);
	const asked = { kind: "framework", title: "Le cadre", start: "outline", language: "fr" };
	const framework = await world.post<{ id: string }>(ana, `/api/workspaces/${space}/documents`, asked);
	const target = { kind: "document" as const, document: framework.id as never, block: null };
	const workshop = await LedWorkshop.make(world, ana, "Ce qui doit changer", [
		stepLike("tables", { title: WRITE, target }),
		stepLike("discuss", { title: BACK, target }),
	]);
	const code = await workshop.opensDoor();
	const desk = ana.page;
	await desk.goto(`/e/${space}/ateliers/${workshop.document}`);
	const bea = await comesByCode(world, code, { name: "Béa" }, { viewport: { width: 390, height: 844 } });
	const cam = await comesByCode(world, code, { name: "Cam" });
	await workshop.begins(WRITE);

	// The desk: everybody at a table in one go, then a town, and somebody who reports.
	await desk.getByRole("textbox", { name: t.count }).fill("2");
	// Whoever has just come in is at the desk by then.
	await expect(desk.getByText(t.willMake(2, 2))).toBeVisible();
	await desk.getByRole("button", { name: t.split, exact: true }).click();
	await expect(desk.getByRole("list", { name: t.tableName(2) }).getByRole("listitem")).toHaveCount(1);
	await desk.getByRole("button", { name: t.tableMore(t.tableName(2)) }).click();
	await desk.getByRole("menuitem", { name: t.rename }).click();
	await desk.getByLabel(t.renamePlace).fill("Rimouski");
	await desk.getByRole("button", { name: t.save, exact: true }).click();
	await expect(desk.getByRole("dialog")).toHaveCount(0);
	await desk.getByRole("button", { name: t.personMore("Béa") }).click();
	await desk.getByRole("menuitem", { name: t.makeReporter }).click();
	await expect(bea.page.getByText(t.youReport)).toBeVisible();

	// Each writes in a text that the other does not have.
	await writes(bea, "Béa propose une entente. ");
	await writes(cam, "Cam propose un programme. ");
	await expect(desk.getByText(t.words(4)).first()).toBeVisible();
	expect(await cam.page.content()).not.toContain("une entente");
	expect(await bea.page.content()).not.toContain("un programme");
	await expectAccessible(desk, "the tables of a workshop at its desk");
	await expectAccessible(bea.page, "a table on a phone");
	const screen = await world.anotherTab(ana);
	await screen.page.goto(workshop.screen);
	await expect(screen.page.getByText("Rimouski")).toBeVisible();
	expect(await screen.page.content()).not.toContain("propose");

	// Back together: every version before everybody, one passage on the projected screen.
	await desk.getByRole("button", { name: t.toPlenary }).click();
	for (const page of [desk, bea.page, cam.page])
		for (const words of ["une entente", "un programme"]) await expect(page.getByText(words).first()).toBeVisible();
	await desk.getByRole("button", { name: t.showAll }).first().click();
	await expect(screen.page.getByText("un programme")).toBeVisible();
	await expectAccessible(desk, "the versions of tables at the desk");
	await expectAccessible(screen.page, "the versions of tables on the projected screen");

	// What is taken is in the document, and stays said in the discussion that follows.
	const version = desk.getByRole("region", { name: t.title }).locator("section", { hasText: "un programme" }).last();
	await version.getByRole("button", { name: t.take }).click();
	await expect(version.getByText(t.taken)).toBeVisible();

	// [R962] Then a wording of its own, from what both wrote; undone, what was taken is back.
	await desk.getByRole("button", { name: mix.open }).first().click();
	const dialog = desk.getByRole("dialog");
	await dialog.getByRole("button", { name: /^Prendre le passage.*une entente/ }).click();
	await dialog.getByRole("button", { name: /^Prendre le passage.*un programme/ }).click();
	await dialog.getByRole("button", { name: mix.remove(2) }).click();
	await dialog.getByRole("textbox", { name: mix.lineAt(1) }).fill("Le groupe propose une entente et un programme.");
	await expect(dialog.getByRole("region", { name: mix.preview })).toContainText(/De\u00a0: Table \d/);
	await expectAccessible(desk, "a wording made of several versions");
	await dialog.getByRole("button", { name: mix.write }).click();
	await expect(desk.getByRole("dialog")).toHaveCount(0);
	await expect(bea.page.getByText("Le groupe propose une entente et un programme.").first()).toBeVisible();
	await expect(desk.getByText("Le groupe propose une entente et un programme.").first()).toBeVisible();
	await desk.getByRole("button", { name: mix.undo }).click();
	await expect(version.getByText(t.taken)).toBeVisible();
	await workshop.begins(BACK);
	await expect(bea.page.getByText(t.taken, { exact: true })).toBeVisible();
	const text = bea.page.locator(".ProseMirror").filter({ hasText: "Cam propose un programme." });
	await expect(text).toBeVisible();
	await expectAccessible(bea.page, "a discussion after tables, on a phone");
});

async function writes({ page }: Person, words: string): Promise<void> {
	const text = page.locator(".ProseMirror[contenteditable=true]").last();
	await text.locator("p").first().click();
	await page.keyboard.press("Control+Home");
	await page.keyboard.type(words);
}

const [IDEAS, LATER] = ["Des idées à chaque table", "Clore"] as const;

test("[R791, R792, R793] the cards of two tables come back side by side, one table is shown to the whole room, and they go on to be put in order", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const workshop = await LedWorkshop.make(world, ana, "Idées de tables", [
		stepLike("tables", { title: IDEAS, may: ["cards"] }),
		stepLike("close", { title: LATER }),
	]);
	const code = await workshop.opensDoor();
	const bea = await comesByCode(world, code, { name: "Béa" }, { viewport: { width: 390, height: 844 } });
	const cam = await comesByCode(world, code, { name: "Cam" });
	await expect.poll(async () => (await workshop.peopleIn()).length).toBe(2);
	const [first, second] = await workshop.peopleIn();
	await workshop.gives({
		kind: "set-tables",
		tables: [
			{ id: null, name: "Table 1", place: "Rimouski", members: first ? [first] : [] },
			{ id: null, name: "Table 2", place: "", members: second ? [second] : [] },
		],
	});
	await workshop.begins(IDEAS);
	const desk = ana.page;
	await desk.goto(workshop.desk);
	const screen = await world.anotherTab(ana);
	await screen.page.goto(workshop.screen);
	for (const [{ page }, text] of [
		[bea, "Un guichet commun"],
		[cam, "Un calendrier partagé"],
	] as const) {
		await page.getByRole("textbox", { name: cardTexts.fr.write }).fill(text);
		await page.keyboard.press("Enter");
		await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
	}
	await expect(desk.getByText("Un calendrier partagé")).toBeVisible();
	expect(await bea.page.content()).not.toContain("calendrier");
	await expect(screen.page.getByText("Rimouski")).toBeVisible();
	expect(await screen.page.content()).not.toMatch(/guichet|calendrier/);

	// Back together: every table on every screen, then one of them large before the room.
	await desk.getByRole("button", { name: t.toPlenary }).click();
	await expect(desk.getByRole("heading", { name: t.cards })).toBeFocused();
	for (const page of [desk, bea.page, cam.page])
		await expect(page.getByRole("region", { name: /^Table 2/ }).getByText("Un calendrier partagé")).toBeVisible();
	await expect(screen.page.getByRole("listitem")).toHaveText(["Un guichet commun", "Un calendrier partagé"]);
	await expectAccessible(desk, "the cards of tables at the desk");
	await expectAccessible(bea.page, "the cards of tables on a phone");
	await expectAccessible(screen.page, "the cards of tables on the projected screen");
	await desk.getByRole("button", { name: t.showOf("Table 2") }).click();
	await expect(screen.page.getByRole("heading", { name: "Table 2" })).toBeVisible();
	await expect(screen.page.getByRole("listitem")).toHaveText(["Un calendrier partagé"]);

	// One act: the agenda had no step for it.
	await desk.getByRole("button", { name: t.group }).click();
	await expect(bea.page.getByRole("heading", { name: t.groupTitle })).toBeVisible();
	const card = bea.page.getByRole("listitem").filter({ hasText: "Un calendrier partagé" });
	await expect(card).toContainText("Table 2");
	await expect(screen.page.getByRole("listitem")).toHaveCount(2);
});
