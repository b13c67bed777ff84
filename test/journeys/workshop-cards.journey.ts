/** Cards of a workshop, in browsers: written for oneself, shown together, put in order by several at once, turned into a balise, then voted on. */

import { expect, type Page } from "@playwright/test";
import { cardOriginTexts } from "#client/document/card-origin-texts.ts";
import { becomeTexts } from "#client/features/workshops/become/become-texts.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { stepVoteTexts as prepareTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import type { StepTerms } from "#shared/domain/workshop-step.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const t = cardTexts.fr;
const g = groupTexts.fr;

/** A workshop whose door is open, at the desk of whoever leads it; its steps are called by their kinds unless they have a title. */
async function opens(world: World, lead: Person, ...steps: StepTerms[]) {
	const workshop = await LedWorkshop.make(world, lead, "Atelier de mars", steps);
	const code = await workshop.opensDoor();
	await lead.page.goto(workshop.desk);
	const comesIn = (name: string) => entersByCode(world, code, { name });
	return { workshop, comesIn };
}

async function writes(page: Page, text: string): Promise<void> {
	await page.getByRole("textbox", { name: t.write }).fill(text);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}, `) });
const menuOf = (page: Page, text: string) => page.getByRole("button", { name: t.acts(text) });

test("[R720, R725, R764] cards written in private are shown together, put in clusters by keys and by mouse, and a cluster becomes a balise", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { workshop, comesIn } = await opens(world, ana, stepLike("ideas"), stepLike("group"));
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	await workshop.begins("ideas");

	// Each writes for themselves: nobody else reads it, whoever leads included, and what says the same is pointed out.
	await expect(bea.page.getByText(t.private)).toBeVisible();
	await writes(bea.page, "Le bus du soir");
	await writes(bea.page, "Le covoiturage entre voisins");
	await bea.page.getByRole("textbox", { name: t.write }).fill("les bus du soir");
	await expect(bea.page.getByText(t.likeThis)).toBeVisible();
	await bea.page.getByRole("textbox", { name: t.write }).fill("");
	await writes(cam.page, "Des logements pour les aînés");
	await expect(ana.page.getByText(t.sealed(3, 2))).toBeVisible();
	await expect(ana.page.getByText("Le bus du soir")).toHaveCount(0);
	await expect(cam.page.getByText("Le bus du soir")).toHaveCount(0);
	await expectAccessible(bea.page, "a step of ideas");
	await ana.page.getByRole("button", { name: t.reveal }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: t.reveal }).click();
	await expect(cam.page.getByText("Le bus du soir")).toBeVisible();
	await expect(cam.page.getByText(t.open)).toBeVisible();
	await expectAccessible(ana.page, "cards that are shown");

	// By keys: the menu of a card makes a cluster, whose name is there to be changed; arrows go from card to card.
	await workshop.begins("group");
	await expect(bea.page.getByText(g.how)).toBeVisible();
	await menuOf(bea.page, "Le bus du soir").focus();
	await bea.page.keyboard.press("Enter");
	await bea.page.getByRole("menuitem", { name: g.newWith }).press("Enter");
	const name = bea.page.getByRole("textbox", { name: g.renameLabel });
	await expect(name).toBeFocused();
	await name.fill("Transport");
	await bea.page.keyboard.press("Enter");
	await expect(column(cam.page, "Transport")).toContainText("Le bus du soir");
	await menuOf(bea.page, "Des logements pour les aînés").focus();
	await bea.page.keyboard.press("ArrowDown");
	await expect(menuOf(bea.page, "Le covoiturage entre voisins")).toBeFocused();
	await bea.page.keyboard.press("ArrowRight");
	await expect(menuOf(bea.page, "Le bus du soir")).toBeFocused();

	// By mouse, on another screen, while the first one follows.
	const card = cam.page.getByRole("listitem").filter({ hasText: "Le covoiturage entre voisins" }).getByText("voisins");
	await card.hover();
	await cam.page.mouse.down();
	await column(cam.page, "Transport").hover();
	await cam.page.mouse.up();
	await expect(column(bea.page, "Transport")).toContainText("Le covoiturage entre voisins");
	await expect(column(ana.page, g.alone)).toContainText("Des logements pour les aînés");
	await expectAccessible(cam.page, "clusters of cards");

	// The cluster becomes a balise: the card says so, and the balise says where it comes from.
	await column(ana.page, "Transport")
		.getByRole("button", { name: g.groupActs("Transport") })
		.click();
	await ana.page.getByRole("menuitem", { name: t.become }).click();
	await expectAccessible(ana.page, "what a cluster becomes");
	await ana.page.getByRole("dialog").getByRole("button", { name: becomeTexts.fr.make }).click();
	const link = column(ana.page, "Transport")
		.getByRole("link", { name: /^balise B\d+$/ })
		.first();
	await expect(link).toBeVisible();
	await expect(column(bea.page, "Transport").getByText(becomeTexts.fr.aBalise).first()).toBeVisible();
	await link.click();
	await expect(ana.page.getByText("Le covoiturage entre voisins", { exact: true })).toBeVisible();
	// [R961]
	await expect(ana.page.getByText(cardOriginTexts.fr.ofCluster("Transport"))).toContainText("Atelier de mars");
});

test("[R766] a vote in a step: options from the cards, how many have voted, and the result on every screen at once", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { workshop, comesIn } = await opens(
		world,
		ana,
		stepLike("ideas", { arePrivate: false, title: "Idées" }),
		stepLike("vote", { title: "Par quoi commencer\u00a0?" }),
	);
	const bea = await comesIn("Béa");
	const cam = await comesIn("Cam");
	await workshop.begins("Idées");
	await writes(bea.page, "Le bus du soir");
	await writes(cam.page, "Des logements pour les aînés");
	await workshop.begins("Par quoi commencer\u00a0?");
	// Their cards are sent: they go along.
	for (const { page } of [bea, cam]) await expect(page.getByText(prepareTexts.fr.none)).toBeVisible();
	await ana.page.getByRole("button", { name: prepareTexts.fr.prepare }).click();
	const dialog = ana.page.getByRole("dialog");
	await expect(dialog.getByRole("textbox", { name: newVoteTexts.fr.question })).toHaveValue(
		"Par quoi commencer\u00a0?",
	);
	await expect(dialog.getByRole("textbox", { name: newVoteTexts.fr.optionAt(1) })).toHaveValue("Le bus du soir");
	// [R958] What is set less often is behind one line, which says what it is set to.
	await expect(dialog.getByRole("radiogroup", { name: newVoteTexts.fr.secrecy })).toBeHidden();
	await dialog.getByText(newVoteTexts.fr.otherSettings).click();
	await dialog.getByLabel(newVoteTexts.fr.quorum).fill("2");
	await expectAccessible(ana.page, "a vote that is prepared in a step");
	await dialog.getByRole("button", { name: newVoteTexts.fr.openNow }).click();
	for (const { page } of [bea, cam]) {
		await expect(page.getByText(stepVoteTexts.fr.votedOf(0, 3))).toBeVisible();
		await expect(page.getByText(voteTexts.fr.quorumOf(2))).toBeVisible();
		await page.getByRole("button", { name: voteTexts.fr.addDot("Le bus du soir") }).click();
		await page.getByRole("button", { name: voteTexts.fr.cast, exact: true }).click();
	}
	await expect(ana.page.getByText(stepVoteTexts.fr.votedOf(2, 3)).first()).toBeVisible();
	await expect(bea.page.getByRole("region", { name: stepVoteTexts.fr.result })).toHaveCount(0);
	await expectAccessible(bea.page, "a vote in a step");
	await ana.page.getByRole("button", { name: stepVoteTexts.fr.showResult }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: stepVoteTexts.fr.showResult }).click();
	for (const { page } of [ana, bea, cam])
		await expect(page.getByRole("region", { name: stepVoteTexts.fr.result })).toContainText("Le bus du soir");
	await expectAccessible(bea.page, "the result of a vote in a step");
});
