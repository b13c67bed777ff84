/** A group adopts its framework on a decision; a reader opens the address that was copied, with the figures of that day; the text goes on, another version takes its place, and one is withdrawn. */

import { expect, type Page } from "@playwright/test";
import { adoptedTexts } from "#client/document/adopted-texts.ts";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { texts } from "#client/features/adopted/texts.ts";
import { newId } from "#shared/lib/ids.ts";
import { recordDecision } from "#test/support/votes.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = adoptedTexts.fr;
const page_ = texts.fr;
const FIRST = "Nous décidons ensemble de ce qui passe à l’échelle.";
const DECIDED = "Le cadre est adopté pour deux ans.";

const textOf = (page: Page) => page.locator(".ProseMirror").first();
const isSaved = (page: Page) => expect(page.locator("[data-save=saved]").first()).toBeVisible();

test("[R530, R531, R533, R535, R536] a framework is adopted on a decision, read by a reader at its address with the figures of that day, replaced and withdrawn", async ({
	world,
}) => {
	const owner = await world.owner();
	// The example, which has a live figure and citations.
	const known = (await world.documentsOf(owner)).find(({ kind }) => kind === "framework");
	const [workspace = "", document = ""] = known?.room.split("/") ?? [];
	const reader = await world.joins(await world.invitation(owner, "reader"), { name: "Zoé Land" });
	const { id: me } = (await world.get<{ me: { id: string } }>(owner, `/api/workspaces/${workspace}`)).me;
	await world.post(owner, `/api/workspaces/${workspace}/ledgers/${document}/votes`, {
		key: newId(),
		command: recordDecision([me as never], { text: DECIDED }),
	});
	const { page } = owner;
	await page.goto(`/e/${workspace}/cadres/${document}`);
	await textOf(page).click();
	await page.keyboard.press("Control+Home");
	await page.keyboard.insertText(FIRST);
	await isSaved(page);
	const menu = () => page.getByRole("button", { name: documentTexts.fr.documentActions });
	const adopt = async (reason: string) => {
		await menu().click();
		await page.getByRole("menuitem", { name: menuTexts.fr.adopt }).click();
		await page.getByRole("textbox", { name: t.reason }).fill(reason);
	};
	const address = `/e/${workspace}/adopte/${document}/1`;

	await test.step("it is adopted with a reason and the decision it rests on", async () => {
		await adopt("");
		await page.getByRole("button", { name: t.adoptDo, exact: true }).click();
		await expect(page.getByText(t.reasonMissing)).toBeVisible();
		await expect(page.getByRole("textbox", { name: t.reason })).toBeFocused();
		await page.getByRole("textbox", { name: t.reason }).fill("Lu et adopté en rencontre.");
		await page.getByRole("button", { name: t.decision }).click();
		await page.getByRole("option", { name: DECIDED }).click();
		await expectAccessible(page, "adopting");
		await page.getByRole("button", { name: t.adoptDo, exact: true }).click();
		await expect(page.getByText(t.adopted)).toBeVisible();
		await expect(page.getByRole("link", { name: t.readIt })).toHaveAttribute("href", address);
		await expect(page.getByText(t.changedSince)).toHaveCount(0);
	});

	await test.step("the text goes on, and the page says that it has changed since", async () => {
		await textOf(page).click();
		await page.keyboard.press("Control+Home");
		await page.keyboard.insertText("Ébauche. ");
		await expect(page.getByText(t.changedSince)).toBeVisible();
		await expect(page.getByRole("link", { name: t.seeChanges })).toBeVisible();
	});

	await test.step("a reader reads what was adopted, its grounds and the figures of that day, and sees no history", async () => {
		const { page: read } = reader;
		await read.goto(`/e/${workspace}/cadres/${document}`);
		await expect(read.getByText(t.changedSince)).toBeVisible();
		await expect(read.getByRole("link", { name: t.seeChanges })).toHaveCount(0);
		await read.getByRole("link", { name: t.readIt }).click();
		await expect(read.getByRole("heading", { level: 1, name: known?.title })).toBeVisible();
		const text = read.getByRole("article", { name: page_.text });
		await expect(text.getByText(FIRST)).toBeVisible();
		await expect(text.getByText("Ébauche. Nous")).toHaveCount(0);
		await expect(read.getByRole("link", { name: DECIDED })).toBeVisible();
		await expect(text.getByText(/^\d+.projets? en \d+.secteurs?$/)).toBeVisible();
		await read.getByText(page_.showToday).click();
		await expect(text.getByText(/aujourd’hui/)).toBeVisible();
		await expect(read.getByRole("button", { name: page_.retire })).toHaveCount(0);
		await expectAccessible(read, "adopted version");
	});

	await test.step("another version takes its place: the first says so at its address", async () => {
		await isSaved(page);
		await adopt("Après l’ajout du comité.");
		await page.getByRole("button", { name: t.adoptDo, exact: true }).click();
		await expect(page.getByText("(version 2)")).toBeVisible();
		await expect(reader.page.getByText(page_.superseded(2))).toBeVisible();
		await reader.page.getByRole("link", { name: page_.readLatest(2) }).click();
		await expect(reader.page.getByText("Ébauche. Nous")).toBeVisible();
	});

	await test.step("the text changes while one adopts it: the window is closed to read it again, and the reason is still there", async () => {
		await adopt("Relu en comité.");
		const other = await world.joins(await world.invitation(owner, "editor"), { name: "Bo Gagnon" });
		await other.page.goto(`/e/${workspace}/cadres/${document}`);
		await textOf(other.page).click();
		await other.page.keyboard.press("Control+Home");
		await other.page.keyboard.insertText("Préambule. ");
		await expect(page.getByText(t.changedMeanwhile)).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(textOf(page).getByText("Préambule.")).toBeVisible();
		await menu().click();
		await page.getByRole("menuitem", { name: menuTexts.fr.adopt }).click();
		await expect(page.getByRole("textbox", { name: t.reason })).toHaveValue("Relu en comité.");
		await page.keyboard.press("Escape");
	});

	await test.step("it is withdrawn, and stays to be read with the reason", async () => {
		await page.getByRole("link", { name: t.readIt }).click();
		await page.getByRole("button", { name: page_.retire }).click();
		await page.getByRole("textbox", { name: page_.retireReason }).fill("Le comité veut y revenir.");
		await page.getByRole("button", { name: page_.retireDo, exact: true }).click();
		await expect(reader.page.getByText(/Le comité veut y revenir\./)).toBeVisible();
		await expect(reader.page.getByText("Ébauche. Nous")).toBeVisible();
		await page.goto(`/e/${workspace}/cadres/${document}`);
		await expect(page.getByRole("link", { name: t.readRetired })).toBeVisible();
	});
});
