/** Who comes in, and how those who may not are told. */

import { expect } from "@playwright/test";
import { doorTexts } from "#client/document/door-texts.ts";
import { texts as joinTexts } from "#client/features/join/texts.ts";
import type { Member } from "#shared/protocol/http.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { enterByJoinPage, test } from "#test/journeys/world.ts";

const t = { ...doorTexts.fr, ...joinTexts.fr };

test("the owner's link opens the workspace, and the address bar forgets the token", async ({ world }) => {
	const owner = await world.stranger("Ariane Proulx");
	await owner.page.goto(world.server.ownerLink());
	await enterByJoinPage(owner.page, owner);
	await expect(owner.page).toHaveURL(/\/e\/[0-9a-z]{26}$/);
	await expect(owner.page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a link that is wrong, expired or used up says so in a sentence, and uses nothing", async ({ world }) => {
	const owner = await world.owner();
	const once = await world.invitation(owner, "reader", { maxUses: 1 });
	await world.joins(once, { name: "Première venue" });
	const late = await world.stranger("Seconde venue");
	await late.page.goto(once);
	await expect(late.page.getByRole("heading", { name: t.expiredTitle })).toBeVisible();
	await expect(late.page.getByText(REFUSAL_SENTENCES["invitation-expired"].fr)).toBeVisible();

	await late.page.goto("about:blank");
	await late.page.goto(`${world.server.url}/rejoindre#nimporte-quoi`);
	await expect(late.page.getByRole("heading", { name: t.invalidTitle })).toBeVisible();

	const lost = await world.stranger("Sans lien");
	await lost.page.goto("/rejoindre");
	await expect(lost.page.getByRole("heading", { name: t.noTokenTitle })).toBeVisible();
	await expect(lost.page.getByText(t.noToken)).toBeVisible();
});

test("somebody without an invitation sees the door, never the inside", async ({ world }) => {
	const owner = await world.owner();
	const inside = owner.page.url();
	const stranger = await world.stranger("Personne");
	await stranger.page.goto(inside);
	await expect(
		stranger.page
			.getByText(REFUSAL_SENTENCES["not-signed-in"].fr)
			.or(stranger.page.getByText(REFUSAL_SENTENCES["not-found"].fr)),
	).toBeVisible();
	const reply = await stranger.context.request.get("/api/workspaces");
	expect(reply.status()).toBe(401);
});

test("a name is asked for, and one that imitates or hides is cleaned", async ({ world }) => {
	const owner = await world.owner();
	const link = await world.invitation(owner, "commenter");
	const guest = await world.stranger("Invitée");
	await guest.page.goto(link);
	await guest.page.getByRole("button", { name: t.enter }).click();
	await expect(guest.page.getByText(REFUSAL_SENTENCES["name-required"].fr)).toBeVisible();
	await expect(guest.page.getByLabel(t.name)).toBeFocused();
	await enterByJoinPage(guest.page, {
		name: "Zoé\u202e \u200bLand",
		organisation: "Coop de l’Anse",
		sector: "Recherche",
	});
	const workspace = await world.workspaceOf(owner);
	const members = await world.get<Member[]>(owner, `/api/workspaces/${workspace.id}/members`);
	expect(members.map(({ name, organisation, sector, role }) => ({ name, organisation, sector, role }))).toContainEqual({
		name: "Zoé Land",
		organisation: "Coop de l’Anse",
		sector: "Recherche",
		role: "commenter",
	});
});

test("whoever opens a link twice is recognised, and no second member is made", async ({ world }) => {
	const owner = await world.owner();
	const link = await world.invitation(owner, "editor");
	const bo = await world.joins(link, { name: "Bo Gagnon" });
	const again = await world.anotherTab(bo);
	await again.page.goto(link);
	await expect(again.page.getByRole("heading", { name: t.alreadyTitle })).toBeVisible();
	await again.page.getByRole("button", { name: t.continue }).click();
	await again.page.waitForURL(/\/e\//);
	const workspace = await world.workspaceOf(owner);
	expect(await world.get<Member[]>(owner, `/api/workspaces/${workspace.id}/members`)).toHaveLength(2);
});
