/** Two people behind a network that refuses WebSockets: they write together all the same, leave and come back, and are told when the network wants something first. */

import { expect } from "@playwright/test";
import { texts as documentTexts } from "#client/document/texts.ts";
import { startRefusingProxy } from "#test/support/refusing-proxy.ts";
import { test } from "#test/journeys/world.ts";
import { wordsOf } from "#test/journeys/words-of.ts";

const t = documentTexts.fr;

test("[R130, R133, R135] behind a proxy that refuses upgrades, two people write together, see each other, leave and return", async ({
	world,
}) => {
	const { port } = new URL(world.server.url);
	const proxy = await startRefusingProxy(Number(port));
	const throughProxy = (link: string) => link.replace(world.server.url, proxy.url);
	try {
		const owner = await world.owner();
		const { room, title } = await world.newDocument(owner, "framework", "Derrière le mandataire");
		const [workspace, document] = room.split("/");
		const path = `/e/${workspace}/cadres/${document}`;
		const link = await world.invitation(owner, "editor");
		const ana = await world.joins(throughProxy(link), { name: "Ana Tremblay" }, { baseURL: proxy.url });
		const bo = await world.joins(throughProxy(link), { name: "Bo Gagnon" }, { baseURL: proxy.url });
		for (const { page } of [ana, bo]) {
			await page.goto(path);
			await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
			await expect(page.locator("[data-save=saved]")).toBeVisible({ timeout: 30_000 });
		}
		expect(proxy.turnedAway).toBeGreaterThan(0);
		expect(proxy.passed.some((one) => one.startsWith(`GET /sync-stream/${room}`))).toBe(true);

		const textOf = (page: typeof ana.page) => page.locator(".ProseMirror").first();
		await textOf(ana.page).click();
		await ana.page.keyboard.type("Un palier après l’autre.");
		await expect.poll(() => wordsOf(textOf(bo.page))).toContain("Un palier après l’autre.");
		await expect(bo.page.getByText("Ana Tremblay").first()).toBeAttached();
		await textOf(bo.page).click();
		await bo.page.keyboard.press("Control+End");
		await bo.page.keyboard.type(" Et ensemble.");
		await expect.poll(() => wordsOf(textOf(ana.page))).toContain("Et ensemble.");
		await expect(ana.page.locator("[data-save=saved]")).toBeVisible();

		await ana.context.setOffline(true);
		await ana.page.keyboard.press("Control+End");
		await ana.page.keyboard.type(" Dans le train.");
		await expect(ana.page.locator("[data-save=kept-on-device]")).toBeVisible({ timeout: 30_000 });
		await ana.context.setOffline(false);
		await expect(ana.page.locator("[data-save=saved]")).toBeVisible({ timeout: 30_000 });
		await expect.poll(() => wordsOf(textOf(bo.page))).toContain("Dans le train.");

		proxy.isPortal = true;
		await bo.context.setOffline(true);
		await bo.context.setOffline(false);
		await expect(bo.page.getByText(t.portal).first()).toBeVisible({ timeout: 30_000 });
		proxy.isPortal = false;
		await expect(bo.page.locator("[data-save=saved]")).toBeVisible({ timeout: 30_000 });
	} finally {
		await proxy.close();
	}
});
