/** What somebody may do changes while they are at it: they are told at once, and nothing they wrote is swallowed. */

import { expect } from "@playwright/test";
import { texts as appTexts } from "#client/app/texts.ts";
import { texts as leftoverTexts } from "#client/document/leftover-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { texts as editorTexts } from "#client/editor/texts.ts";
import { texts as memberTexts } from "#client/features/members/texts.ts";
import { roleNames } from "#client/i18n/role-words.ts";
import type { Member } from "#shared/protocol/http.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { wordsOf } from "#test/journeys/words-of.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const t = documentTexts.fr;

test("somebody who becomes a reader while typing is told, and what came too late reaches nobody", async ({ world }) => {
	const { ana, bo, space, address, title } = await twoInAFramework(world);
	const bos = bo.page.getByRole("textbox", { name: title });
	await bos.focus();
	await bos.pressSequentially("Avant le changement. ");
	const anas = ana.page.getByRole("textbox", { name: title });
	await expect.poll(() => wordsOf(anas)).toContain("Avant le changement.");

	const members = await world.anotherTab(ana);
	await members.page.goto(`${space}/membres`);
	const typing = bos.pressSequentially("Tapé sans arrêt pendant que le rôle change, et encore un peu après. ", {
		delay: 60,
	});
	await members.page.getByRole("button", { name: memberTexts.fr.roleOf("Bo Gagnon") }).click();
	await members.page.getByRole("option", { name: roleNames.fr.reader }).click();
	// The link Bo came by is open still, and gives more: R260.
	await members.page.getByRole("button", { name: memberTexts.fr.lowerConfirm }).click();

	// What came too late is shown in the place of the text and of its mark.
	const isTold = bo.page
		.getByText(t.readOnlyMark, { exact: true })
		.or(bo.page.getByRole("button", { name: leftoverTexts.fr.openServer }));
	await expect(isTold.first()).toBeVisible();
	await typing;
	await expect(bo.page.getByText(t.accessNowRead)).toBeAttached();
	const reading = bo.page.getByRole("document", { name: editorTexts.fr.readOnlyLabel(title) });
	// A letter that was on its way as the role changed is set aside and shown first; without one, the text itself is there.
	const openServer = bo.page.getByRole("button", { name: leftoverTexts.fr.openServer });
	await expect(reading.or(openServer)).toBeVisible();
	if (await openServer.isVisible()) await openServer.click();
	await expect(reading).toBeVisible();
	await expect.poll(() => wordsOf(reading)).toBe(await wordsOf(anas));
	expect(await wordsOf(anas)).toContain("Avant le changement.");
	expect(await wordsOf(anas)).not.toContain("et encore un peu après");
	expect(address).toBe(bo.page.url());

	await members.page.getByRole("button", { name: memberTexts.fr.roleOf("Bo Gagnon") }).click();
	await members.page.getByRole("option", { name: roleNames.fr.editor }).click();
	await expect(bos).toBeVisible();
	await bos.focus();
	await bos.pressSequentially("De retour. ");
	await expect.poll(() => wordsOf(anas)).toContain("De retour.");
});

test("a removed member's old tab says that the access has ended and gives the words back", async ({ world }) => {
	const { ana, bo, space, title } = await twoInAFramework(world);
	await bo.context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const bos = bo.page.getByRole("textbox", { name: title });
	await bos.focus();
	await bos.pressSequentially("Ce que Bo pensait. ");
	await expect.poll(() => wordsOf(ana.page.getByRole("textbox", { name: title }))).toContain("Ce que Bo pensait.");
	const workspace = space.split("/").at(-1);
	const members = await world.get<Member[]>(ana, `/api/workspaces/${workspace}/members`);
	const removed = members.find((member) => member.name === "Bo Gagnon");
	await world.delete(ana, `/api/workspaces/${workspace}/members/${removed?.id}`);

	await expect(bo.page.getByRole("heading", { name: appTexts.fr.removedTitle })).toBeVisible();
	await bo.page.getByRole("button", { name: t.copyText }).click();
	await expect.poll(() => bo.page.evaluate(() => navigator.clipboard.readText())).toContain("Ce que Bo pensait.");

	await bo.page.goto(space);
	await expect(bo.page.getByRole("heading", { level: 1 })).toBeVisible();
	expect((await bo.context.request.get(`${world.server.url}/api/workspaces/${workspace}`)).ok()).toBe(false);
});

test("a second tab of the same person writes in the same text, and counts as one person", async ({ world }) => {
	const { ana, bo, address, title } = await twoInAFramework(world);
	const second = await world.anotherTab(bo);
	await second.page.goto(address);
	const words = second.page.getByRole("textbox", { name: title });
	await words.focus();
	await words.pressSequentially("Du second onglet. ");
	await expect.poll(() => wordsOf(bo.page.getByRole("textbox", { name: title }))).toContain("Du second onglet.");
	await expect(ana.page.getByRole("button", { name: t.whoIsHereCount(2) })).toBeVisible();

	await second.page.reload();
	await words.focus();
	await words.press("Control+End");
	await words.pressSequentially("Et après rechargement.");
	await expect.poll(() => wordsOf(ana.page.getByRole("textbox", { name: title }))).toContain("Et après rechargement.");
});

test("signing out everywhere closes the other tabs", async ({ world }) => {
	const { bo } = await twoInAFramework(world);
	await world.post(bo, "/api/sign-out-everywhere", {});
	await expect(bo.page.getByText(REFUSAL_SENTENCES["not-signed-in"].fr)).toBeVisible();
	await expect(bo.page.getByRole("textbox")).toHaveCount(0);
});

type Two = { ana: Person; bo: Person; space: string; address: string; title: string };

/** Ana and Bo have the same new framework open. */
async function twoInAFramework(world: World): Promise<Two> {
	const title = "Cadre partagé";
	const ana = await world.owner({ name: "Ana Roy" });
	const space = ana.page.url();
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const framework = await world.newDocument(ana, "framework", title);
	const address = `${space}/cadres/${framework.id}`;
	for (const { page } of [ana, bo]) {
		await page.goto(address);
		await expect(page.getByRole("textbox", { name: title })).toBeVisible();
	}
	return { ana, bo, space, address, title };
}
