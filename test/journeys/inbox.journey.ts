/** What waits: somebody is called while they are elsewhere, sees it at once, and lands on the very words. */

import { expect } from "@playwright/test";
import { texts as appTexts } from "#client/app/texts.ts";
import { texts as commentTexts } from "#client/comments/texts.ts";
import { texts as awayTexts } from "#client/features/home/away-texts.ts";
import { texts as inboxTexts } from "#client/features/inbox/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { said } from "#test/journeys/said.ts";
import { type Person, test } from "#test/journeys/world.ts";

const t = inboxTexts.fr;
const title = "Cadre – Santé";
const SENTENCE = "Le milieu preneur décide avec les personnes concernées.";

const navigation = (page: Person["page"]) => page.getByRole("navigation", { name: appTexts.fr.navigation });
const entry = (page: Person["page"]) => navigation(page).getByRole("link", { name: appTexts.fr.inbox });
const panel = (page: Person["page"]) => page.getByRole("complementary", { name: commentTexts.fr.comments });

test("[R459] Bo mentions Ana while she is elsewhere; she sees the count, lands on the very passage, and the count goes", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" }, { viewport: { width: 1440, height: 900 } });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const address = `/e/${workspace.id}/cadres/${id}`;
	await ana.page.goto(address);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially(SENTENCE);
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Lemieux" });
	await bo.page.goto(address);
	const his = bo.page.getByRole("textbox", { name: title });
	await expect(his).toContainText(SENTENCE);
	await ana.page.goto(`/e/${workspace.id}/portefeuille`);
	await expect(entry(ana.page)).toHaveText(appTexts.fr.inbox);

	// He comments on two words, and calls her.
	await his.getByText(SENTENCE).dblclick({ position: { x: 40, y: 8 } });
	await bo.page.keyboard.press("Control+Shift+M");
	const field = panel(bo.page).getByRole("textbox");
	await field.pressSequentially("Est-ce bien lui, @Ana");
	await bo.page.getByRole("option", { name: /Ana Gagnon/ }).click();
	await field.press("Control+Enter");
	await expect(said(panel(bo.page), "Est-ce bien lui, @Ana Gagnon")).toBeVisible();

	// Her page says so without being asked; his does not.
	await expect(entry(ana.page)).toContainText(appTexts.fr.unread(1));
	await expect(entry(bo.page)).toHaveText(appTexts.fr.inbox);
	await entry(ana.page).click();
	await expect(ana.page.getByRole("heading", { level: 1, name: t.title })).toBeVisible();
	const line = ana.page.getByRole("region", { name: title }).getByRole("listitem");
	await expect(line).toContainText("Est-ce bien lui, @Ana Gagnon");
	await expectAccessible(ana.page, "inbox");
	await line.getByRole("link", { name: t.mention("Bo Lemieux", 1) }).click();

	await expect(ana.page).toHaveURL(new RegExp(`${address}#t-`));
	await expect(said(panel(ana.page), "Est-ce bien lui, @Ana Gagnon")).toBeVisible();
	await expect(ana.page.locator("[data-passage]")).toBeInViewport();
	await expect(entry(ana.page)).toHaveText(appTexts.fr.inbox);

	// An answer read where it stands does not wait; one that comes while he is elsewhere does.
	await bo.page.goto(`/e/${workspace.id}`);
	await panel(ana.page).getByRole("button", { name: commentTexts.fr.reply }).click();
	await ana.page.getByRole("textbox", { name: commentTexts.fr.replyTo("Bo Lemieux") }).fill("Oui, lui.");
	await ana.page.keyboard.press("Control+Enter");
	await expect(entry(bo.page)).toContainText(appTexts.fr.unread(1));
	await entry(bo.page).click();
	await bo.page.getByRole("button", { name: t.readAll }).click();
	await expect(bo.page.getByRole("heading", { name: t.emptyTitle })).toBeVisible();
	await expect(entry(bo.page)).toHaveText(appTexts.fr.inbox);
});

test("[R458] the overview says what others changed since one was last there, and nothing once it is seen", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Gagnon" }, { viewport: { width: 1440, height: 900 } });
	const workspace = await world.workspaceOf(ana);
	const { id } = await world.newDocument(ana, "framework", title);
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Lemieux" });
	const away = (page: Person["page"]) => page.getByRole("region", { name: awayTexts.fr.title });
	await bo.page.goto(`/e/${workspace.id}`);
	await expect(away(bo.page)).toContainText(awayTexts.fr.nothing);

	await ana.page.goto(`/e/${workspace.id}/cadres/${id}`);
	const text = ana.page.getByRole("textbox", { name: title });
	await text.click();
	await text.pressSequentially(SENTENCE);
	await expect(ana.page.getByText("Enregistré").first()).toBeVisible();
	await bo.page.reload();
	await expect(away(bo.page).getByRole("listitem")).toContainText("Ana Gagnon y a écrit");
	await away(bo.page).getByRole("link", { name: title }).click();
	await expect(bo.page.getByRole("textbox", { name: title })).toContainText(SENTENCE);
	await bo.page.goto(`/e/${workspace.id}`);
	await expect(away(bo.page)).toContainText(awayTexts.fr.nothing);

	// What is marked as seen goes with the button that marked it: one stays in that part of the page.
	await text.pressSequentially(" Et il le dit.");
	await expect(ana.page.getByText("Enregistré").first()).toBeVisible();
	await bo.page.reload();
	await away(bo.page).getByRole("button", { name: awayTexts.fr.markSeen }).press("Enter");
	await expect(away(bo.page)).toContainText(awayTexts.fr.nothing);
	await expect(away(bo.page).getByRole("heading")).toBeFocused();
});
