/** Three days without a network, then back to something that changed meanwhile: each time one is told what, and no word is lost. */

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, type Page } from "@playwright/test";
import { texts as leftover } from "#client/document/leftover-texts.ts";
import type { DocumentSummary, Member } from "#shared/protocol/http.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const t = leftover.fr;
const WORDS = "Trois jours de travail dans le train.";
const DAYS = 3 * 86_400_000;

type Story = { owner: Person; ana: Person; member: Member; summary: DocumentSummary; path: string; space: string };

/** Ana wrote with everybody, then alone, without a network. */
async function anaWritesOffline(world: World): Promise<Story> {
	const owner = await world.owner();
	const summary = await world.newDocument(owner, "framework", "Cadre de voyage");
	const [workspace, document] = summary.room.split("/");
	const path = `/e/${workspace}/cadres/${document}`;
	const ana = await world.joins(await world.invitation(owner, "editor"), { name: "Ana Tremblay" });
	// Her clock goes forward by days, for good.
	world.keepsTheirBrowser(ana);
	await ana.page.addInitScript(() => {
		const Native = window.WebSocket;
		window.WebSocket = class extends Native {
			constructor(url: string | URL) {
				super("isOlder" in window ? String(url).replace(/schema=\d+/, "schema=0") : url);
			}
		};
	});
	await ana.page.goto(path);
	await expect(ana.page.locator("[data-save=saved]")).toBeVisible({ timeout: 30_000 });
	// What shows a text that was set aside has come with the page.
	const come = () =>
		ana.page.evaluate(() =>
			performance
				.getEntriesByType("resource")
				.map(({ name }) => name)
				.join(),
		);
	await expect.poll(come).toMatch(/SetAsideCompared-[^,]*js/);
	await ana.page.waitForLoadState("networkidle");
	await ana.page.locator(".ProseMirror").first().click();
	await ana.page.keyboard.type("Commun à tous. ");
	await expect(ana.page.locator("[data-save=saved]")).toBeVisible();
	await ana.context.setOffline(true);
	await ana.page.keyboard.press("Enter");
	await ana.page.keyboard.type(WORDS);
	await expect(ana.page.locator("[data-save=kept-on-device]")).toBeVisible({ timeout: 30_000 });
	const space = `/api/workspaces/${workspace}`;
	const members = await world.get<Member[]>(owner, `${space}/members`);
	const member = members.find(({ name }) => name === "Ana Tremblay");
	if (!member) throw new Error("Ana is not a member");
	return { owner, ana, member, summary, path, space };
}

async function returns({ ana }: Story): Promise<void> {
	await ana.page.clock.setSystemTime(Date.now() + DAYS);
	await ana.context.setOffline(false);
}

async function offersTheWords(page: Page): Promise<void> {
	await expect(page.getByRole("button", { name: "Copier mon texte" }).first()).toBeVisible();
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: t.download }).first().click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/\.md$/);
	expect(await readFile(await file.path(), "utf8")).toContain(WORDS);
}

async function opensTheServersVersion(page: Page): Promise<void> {
	await page.getByRole("button", { name: t.openServer }).click();
	await expect(page.locator(".ProseMirror").first()).toBeVisible();
	await expect(page.locator(".ProseMirror").first()).not.toContainText(WORDS);
	// Still at hand, through visits, until she says so.
	await page.reload();
	await expect(page.getByRole("button", { name: t.show })).toBeVisible();
	await page.getByRole("button", { name: t.forget }).click();
	await page
		.getByRole("alertdialog")
		.or(page.getByRole("dialog"))
		.getByRole("button", { name: t.forgetConfirm })
		.click();
	await expect(page.getByRole("button", { name: t.show })).toHaveCount(0);
}

test("[R138, R140] back as a reader: told, the words shown and taken away, then the common version", async ({
	world,
}) => {
	const story = await anaWritesOffline(world);
	const { page } = story.ana;
	await world.patch(story.owner, `${story.space}/members/${story.member.id}`, { role: "reader" });
	await returns(story);
	await expect(page.getByRole("heading", { name: t.roleTitle })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(WORDS)).toBeVisible();
	await expect(page.getByText(t.missing(1))).toBeVisible();
	await expectAccessible(page, "set aside");
	await offersTheWords(page);
	await opensTheServersVersion(page);
});

test("[R140] back to an archived document: told, and no word is lost", async ({ world }) => {
	const story = await anaWritesOffline(world);
	const { page } = story.ana;
	await world.patch(story.owner, `${story.space}/documents/${story.summary.id}`, { archived: true });
	await returns(story);
	await expect(page.getByRole("heading", { name: t.archivedTitle })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(WORDS)).toBeVisible();
	await offersTheWords(page);
	await opensTheServersVersion(page);
});

test("[R138, R140] back after a removal: the words that only this device has are offered, even on another day", async ({
	world,
}) => {
	const story = await anaWritesOffline(world);
	const { page } = story.ana;
	await world.delete(story.owner, `${story.space}/members/${story.member.id}`);
	await returns(story);
	await expect(page.getByRole("heading", { name: t.leftTitle })).toBeVisible({ timeout: 30_000 });
	await page.goto(story.path);
	await expect(page.getByRole("heading", { name: t.leftTitle })).toBeVisible();
	await expectAccessible(page, "left texts");
	await offersTheWords(page);
	await page.getByRole("button", { name: t.forget }).click();
	await page
		.getByRole("alertdialog")
		.or(page.getByRole("dialog"))
		.getByRole("button", { name: t.forgetConfirm })
		.click();
	await expect(page.getByRole("heading", { name: t.leftTitle })).toHaveCount(0);
});

test("[R140] back to a document of a newer program: told, the words taken away, the document safe", async ({
	world,
}) => {
	const story = await anaWritesOffline(world);
	const { page } = story.ana;
	// The server was updated meanwhile: to it, this page knows only what came before.
	await page.evaluate(() => Object.assign(window, { isOlder: true }));
	await returns(story);
	await expect(page.getByRole("heading", { name: t.schemaTitle })).toBeVisible({ timeout: 30_000 });
	await expect(page.getByText(WORDS)).toBeVisible();
	await offersTheWords(page);
});

test("[R139] back to a server restored from a backup: it stops, says what the server lacks, merges nothing", async ({
	world,
}) => {
	const story = await anaWritesOffline(world);
	const { page } = story.ana;
	const backup = mkdtempSync(join(tmpdir(), "palier-backup-"));
	try {
		// As a restore leaves it: what was there at the moment of the backup, and another epoch.
		await world.server.kill();
		cpSync(world.server.dataDir, backup, { recursive: true });
		await world.server.startAgain();
		await world.server.kill();
		cpSync(backup, world.server.dataDir, { recursive: true });
		const log = new DatabaseSync(join(world.server.dataDir, "log.sqlite"));
		log.exec("UPDATE meta SET value = 'retablie' WHERE key = 'epoch'");
		log.close();
		await world.server.startAgain();
		await returns(story);
		await expect(page.getByRole("heading", { name: t.restoredTitle })).toBeVisible({ timeout: 30_000 });
		await expect(page.getByText(WORDS)).toBeVisible();
		await offersTheWords(page);
		await opensTheServersVersion(page);
	} finally {
		rmSync(backup, { recursive: true, force: true });
	}
});
