/** The votes of a workshop’s steps on the screen of a guest, who reads these alone of the votes of a document: one that is asked again, and the next step’s, come to the page that is open. */

import { expect } from "@playwright/test";
import { methodTexts } from "#client/document/method-texts.ts";
import { chooseVoteTexts } from "#client/features/votes/choose-vote-texts.ts";
import { stepVoteTexts as votedTexts } from "#client/features/votes/step-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { stepVoteTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { test } from "#test/journeys/world.ts";
import { openVote } from "#test/support/votes.ts";
import { stepLike } from "#test/support/workshops.ts";

const asks = (text: string) => openVote({ title: "", subject: { kind: "question", text } });

test("[R815] a guest whose page stays open votes in the vote of the step, in the one that takes its place, and in that of the next step", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { id: cadre } = await world.newDocument(ana, "framework", "Cadre");
	const target = { kind: "document" as const, document: cadre as never, block: null };
	const steps = ["Premier tour", "Second tour"].map((title) => stepLike("vote", { title, target }));
	const workshop = await LedWorkshop.make(world, ana, "Atelier de mars", steps);
	const code = await workshop.opensDoor();
	const { page } = await entersByCode(world, code, { name: "Béa" });
	await workshop.begins("Premier tour");
	await workshop.opensVote("Premier tour", cadre, asks("Commencer par les navettes\u00a0?"));
	await expect(page.getByText("Commencer par les navettes\u00a0?")).toBeVisible();
	// Opened while she looks, before it is put in the step: it came to her page sealed.
	await workshop.opensVote("Premier tour", cadre, asks("Commencer par les jardins\u00a0?"));
	await expect(page.getByText("Commencer par les jardins\u00a0?")).toBeVisible();
	await workshop.opensVote("Second tour", cadre, asks("Continuer l’an prochain\u00a0?"));
	await workshop.begins("Second tour");
	await expect(page.getByText("Continuer l’an prochain\u00a0?")).toBeVisible();
	await expect(page.getByText("Commencer par les navettes\u00a0?")).toHaveCount(0);
	// [R959] One that is open on a page of the workspace is put in the step, from the desk.
	await workshop.givesVote(cadre, asks("Garder le nom du cadre\u00a0?"));
	await ana.page.goto(workshop.desk);
	await ana.page.getByRole("button", { name: stepVoteTexts.fr.chooseAnother }).click();
	const put = chooseVoteTexts.fr.putTitled("Garder le nom du cadre\u00a0?");
	await ana.page.getByRole("button", { name: put }).click();
	const sure = ana.page.getByRole("alertdialog");
	await expect(sure).toContainText(chooseVoteTexts.fr.asVote("Garder le nom du cadre\u00a0?"));
	await expectAccessible(ana.page, "a vote that is put in a step");
	await sure.getByRole("button", { name: chooseVoteTexts.fr.put }).click();
	await expect(page.getByText("Garder le nom du cadre\u00a0?")).toBeVisible();
	await page.getByText(methodTexts.fr.yes, { exact: true }).click();
	await page.getByRole("button", { name: voteTexts.fr.cast, exact: true }).click();
	await expect(ana.page.getByText(votedTexts.fr.votedOf(1, 2))).toBeVisible();
});
