/** How long the names of guests are kept, in a browser: chosen in the settings, told on the desk of a finished workshop, kept longer for one of them. */

import { expect } from "@playwright/test";
import { guestNameTexts as settingTexts } from "#client/features/settings/guest-name-texts.ts";
import { texts as settings } from "#client/features/settings/texts.ts";
import { guestNameTexts } from "#client/features/workshops/desk/guest-name-texts.ts";
import { joinWorkshopTexts } from "#client/features/workshops/taking-part/join-texts.ts";
import { actTexts } from "#client/features/journal/act-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { test } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const s = settingTexts.fr;
const t = guestNameTexts.fr;

test("[R801, R807] an owner chooses how long names are kept; the desk of a finished workshop says until when, and keeps them longer when asked", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const workshop = await LedWorkshop.make(world, ana, "Atelier de mars", [stepLike("welcome")]);
	const code = await workshop.opensDoor();
	await entersByCode(world, code, { name: "Béa" });
	await entersByCode(world, code, { name: "Cléo" });
	await workshop.gives({ kind: "end-workshop" });

	await ana.page.goto(workshop.desk);
	const card = ana.page.getByRole("region", { name: t.title });
	await expect(card).toContainText(t.howMany(2));
	const ninety = await card.textContent();

	await ana.page.goto(`/e/${workshop.workspace}/reglages#noms`);
	const section = ana.page.getByRole("region", { name: s.title });
	await section.getByRole("button", { name: s.howLong }).click();
	await ana.page.getByRole("option", { name: s.days30 }).click();
	await section.getByRole("button", { name: settings.fr.save }).click();
	await expect(ana.page.getByText(settings.fr.saved)).toBeVisible();
	await expectAccessible(ana.page, "the names of guests in the settings");
	await ana.page.goto(`/e/${workshop.workspace}/journal`);
	await expect(ana.page.getByText(actTexts.fr.guestNamesSet(30))).toBeVisible();

	// Sixty days sooner than before.
	await ana.page.goto(workshop.desk);
	await expect(card).toContainText(t.howMany(2));
	expect(await card.textContent()).not.toBe(ninety);
	await card.getByRole("checkbox", { name: t.keep }).click({ force: true });
	await expect(card).toContainText(t.kept);
	await expectAccessible(ana.page, "the desk of a finished workshop");
	await ana.page.reload();
	await expect(card.getByRole("checkbox", { name: t.keep })).toBeChecked();
});

test("[R801] whoever gives their name at the door reads how long it is kept", async ({ world }) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const workshop = await LedWorkshop.make(world, ana, "Atelier de mars", [stepLike("welcome")]);
	const code = await workshop.opensDoor();
	const guest = await world.stranger("Béa");
	await guest.page.goto(`/atelier#${code}`);
	await guest.page.locator("summary").click();
	await expect(guest.page.getByText(joinWorkshopTexts.fr.keptFor(90))).toBeVisible();
});
