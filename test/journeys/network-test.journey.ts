/** A facilitator tests a network the day before, without signing in, then from their workspace, then on a network that refuses WebSockets. */

import { expect } from "@playwright/test";
import { texts } from "#client/features/network-test/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";
import { startRefusingProxy } from "#test/support/refusing-proxy.ts";

const t = texts.fr;

test("[R141] the page says what passes and what to ask for, to anybody, in words that can be copied", async ({
	world,
}) => {
	const stranger = await world.stranger("Animatrice");
	const { page } = stranger;
	await page.goto("/reseau");
	await page.getByRole("button", { name: t.start }).click();
	await expect(page.getByText(t.allWell).first()).toBeVisible({ timeout: 30_000 });
	await expect(page.locator("[data-check=room][data-verdict=skipped]")).toBeVisible();
	await expect(page.locator("[data-check=websocket][data-verdict=well]")).toBeVisible();
	await expectAccessible(page, "network test");
	await stranger.context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.getByRole("button", { name: t.copyReport }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(t.allWell);

	const owner = await world.owner();
	await owner.page.goto("/reseau");
	await owner.page.getByRole("button", { name: t.start }).click();
	await expect(owner.page.locator("[data-check=room][data-verdict=well]")).toBeVisible({ timeout: 30_000 });

	const proxy = await startRefusingProxy(Number(new URL(world.server.url).port));
	try {
		await page.goto(`${proxy.url}/reseau`);
		await page.getByRole("button", { name: t.start }).click();
		await expect(page.getByText(t.fallback).first()).toBeVisible({ timeout: 30_000 });
		await expect(page.getByRole("heading", { name: t.askTitle })).toBeVisible();
		await expect(page.locator("[data-check=events][data-verdict=well]")).toBeVisible();
	} finally {
		await proxy.close();
	}
});
