/** The life of balises, two people at once: sections and order by keys, a merge that leads on, an adoption that freezes the words, and the draft beside it. */

import { expect } from "@playwright/test";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { texts } from "#client/features/balises/texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { test } from "#test/journeys/world.ts";

const t = lifeTexts.fr;
const words = texts.fr;

test("[R363, R364, R366] balises are sectioned, merged and adopted; the next words are a draft beside the version adopted", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bo = await world.joins(await world.invitation(ana, "editor"), { name: "Bo Gagnon" });
	const [set] = (await world.documentsOf(ana)).filter((one) => one.kind === "balise-set");
	const address = `${ana.page.url()}/balises/${set?.id}`;
	await ana.page.goto(address);
	await bo.page.goto(address);
	const cards = bo.page.getByRole("article");
	await expect(cards.nth(2)).toBeVisible();
	const names = await cards.getByRole("heading").allTextContents();
	const [first = "", second = "", third = ""] = names;

	// A section, named in place; the last balise steps into it.
	await ana.page.getByRole("button", { name: t.addSection }).click();
	const name = ana.page.getByRole("textbox", { name: t.sectionName });
	await name.fill("Gouvernance");
	await name.press("Enter");
	const last = ana.page.getByRole("button", { name: names.at(-1) ?? "", exact: true });
	await last.focus();
	await last.press("Alt+Shift+ArrowDown");
	const section = bo.page.getByRole("list", { name: "Gouvernance" });
	await expect(section.getByRole("heading", { name: names.at(-1) ?? "" })).toBeVisible();
	await expectAccessible(ana.page, "balises in sections");

	// Merged: the other leads on, and says so.
	await ana.page.getByRole("button", { name: words.more(first) }).click();
	await ana.page.getByRole("menuitem", { name: t.merge }).click();
	await ana.page.getByRole("combobox", { name: t.mergeOther }).fill(second);
	await ana.page.getByRole("option", { name: new RegExp(second) }).click();
	await expect(ana.page.getByText(t.mergePreview)).toBeVisible();
	await ana.page.getByRole("button", { name: t.mergeDo, exact: true }).click();
	await expect(bo.page.getByRole("heading", { name: second, exact: true })).toBeHidden();
	await bo.page.getByRole("button", { name: first, exact: true }).click();
	const bos = bo.page.getByRole("complementary", { name: first });
	await expect(bos.getByText(t.originMerge)).toBeVisible();

	// Adopted as it is read; an editor reads it and adopts nothing.
	await ana.page.getByRole("button", { name: first, exact: true }).click();
	const anas = ana.page.getByRole("complementary", { name: first });
	await anas.getByRole("button", { name: t.adopt }).click();
	await ana.page.getByRole("dialog").getByRole("button", { name: t.adoptDo, exact: true }).click();
	await expect(bos.getByText(t.isSame)).toBeVisible();
	await expect(bos.getByRole("button", { name: t.retire })).toHaveCount(0);
	await expect(cards.filter({ hasText: first })).toContainText(t.adoptedBadge(1));

	// What is written next is a draft; the version adopted keeps its words.
	const statement = bos.getByRole("textbox", { name: words.statement });
	await statement.click();
	await statement.press("Control+End");
	await statement.pressSequentially(" Et le rapport le dit.");
	await expect(anas.getByText(t.hasDraft)).toBeVisible();
	await expect(anas.getByRole("button", { name: t.adoptAgain(2) })).toBeVisible();
	await anas.getByText(t.showVersion(1)).click();
	await expect(anas.getByRole("group")).not.toContainText("Et le rapport le dit.");
	await expectAccessible(ana.page, "an adopted balise and the draft beside it");
	expect(third).not.toBe("");
});
