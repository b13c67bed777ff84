/** Whoever facilitates sees which sector has not spoken, in a sentence, a plot and its table, and no name; an editor is told that the page is not theirs. */

import { expect } from "@playwright/test";
import { texts as memberTexts } from "#client/features/members/texts.ts";
import { texts } from "#client/features/voices/texts.ts";
import { newId } from "#shared/lib/ids.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = texts.fr;

test("[R540, R545] the sector that has not spoken is named, and nobody in it", async ({ world }) => {
	const owner = await world.owner({ name: "Ariane Proulx", sector: "Municipalité" });
	const { room } = await world.newDocument(owner, "framework", "Cadre commun");
	const [workspace = "", document = ""] = room.split("/");
	const link = await world.invitation(owner, "editor");
	const token = link.split("#")[1];
	const arrives = async (name: string, sector: string) => {
		const person = await world.stranger(name);
		await world.post(person, "/api/join", { token, name, sector });
		return person;
	};
	const bo = arrives("Bo", "Éducation");
	const people = [bo, ...["Chloé", "Dina"].map((name) => arrives(name, "Éducation"))];
	const others = ["Émile", "Fanny"].map((name) => arrives(name, "Municipalité"));
	await Promise.all(people);
	const command = { kind: "open-thread", on: { kind: "document" }, text: "Bonjour" };
	for (const who of [owner, ...(await Promise.all(others))])
		await world.post(who, `/api/workspaces/${workspace}/ledgers/${document}/comments`, { key: newId(), command });

	const { page } = owner;
	await page.goto(`/e/${workspace}/membres`);
	await page.getByRole("link", { name: memberTexts.fr.voices }).click();
	const said = t.sentence("Éducation", "50\u00a0%", "0\u00a0%", t.ofComments);
	await expect(page.getByText(said)).toBeVisible();
	await expect(page.getByText(t.plot)).toBeVisible();
	for (const name of ["Chloé", "Fanny"]) await expect(page.getByText(name)).toHaveCount(0);
	await expectAccessible(page, "voices");
	await page.getByRole("button", { name: t.period }).click();
	await page.getByRole("option", { name: t.lastDays(7) }).click();
	await expect(page).toHaveURL(/periode=7/);
	await expect(page.getByText(said)).toBeVisible();

	const editor = await bo;
	await editor.page.goto(`/e/${workspace}/voix`);
	await expect(editor.page.getByText(t.notForYou)).toBeVisible();
});
