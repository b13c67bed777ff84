/** A workshop from the code to the end: whoever leads, a projected screen, and three people who came by its code, one of them on a phone. */

import { expect, type Page } from "@playwright/test";
import { deviceTexts } from "#client/features/workshops/devices/device-texts.ts";
import { leadTexts } from "#client/features/workshops/lead-texts.ts";
import { aheadTexts } from "#client/features/workshops/desk/ahead-texts.ts";
import { agendaTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { showWhereTexts } from "#client/features/workshops/taking-part/ShowWhere.tsx";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { joinWorkshopTexts } from "#client/features/workshops/taking-part/join-texts.ts";
import { waitingTexts } from "#client/features/workshops/taking-part/waiting-texts.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { stepDecisionTexts } from "#client/features/votes/step-decision-texts.ts";
import { stepVoteTexts as prepareTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { texts as uiTexts } from "#client/ui/texts.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { shownCode } from "#shared/domain/workshop-code.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { comesByCode, enterByName, entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { test } from "#test/journeys/world.ts";
import { openVote } from "#test/support/votes.ts";
import { stepLike } from "#test/support/workshops.ts";

const t = takingTexts.fr;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const [WELCOME, IDEAS, WRITE, VOTE] = ["Accueil", "Ce qui freine", "Écrire la suite", "Adopter"] as const;
const [READ, CLOSE, AGAIN] = ["Lire les projets", "Conclure", "Décider encore"] as const;
/** One of the examples. */
const COHORT = /Familles et jeunes/;

test("[R750, R751, R753, R965, R969] three people come by a code, write, vote and are thanked; the projected screen shows what is for all, when it is, and says when it is cut off", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const framework = await world.newDocument(ana, "framework", "Le cadre de la table");
	const target = { kind: "document" as const, document: framework.id as never, block: null };
	const workshop = await LedWorkshop.make(world, ana, "Ce qui doit changer", [
		stepLike("welcome", { title: WELCOME }),
		stepLike("ideas", { title: IDEAS, arePrivate: true }),
		stepLike("write", { title: WRITE, target }),
		stepLike("vote", { title: VOTE }),
	]);
	const code = await workshop.opensDoor();

	// The projected screen says how to come in.
	const screen = await world.anotherTab(ana);
	await screen.page.setViewportSize({ width: 1920, height: 1080 });
	await screen.page.goto(workshop.screen);
	await expect(screen.page.getByText(shownCode(code))).toBeVisible();
	const qr = await screen.page.getByRole("img", { name: screenTexts.fr.qr }).boundingBox();
	expect(qr?.height).toBeGreaterThanOrEqual(1080 / 4);

	// A wrong code is a sentence; the right one, typed on a phone, leads in.
	const bea = await world.stranger("Béa", PHONE);
	await bea.page.goto("/");
	await bea.page.getByRole("link", { name: "Entrer dans un atelier avec un code" }).click();
	await bea.page.getByLabel(joinWorkshopTexts.fr.code).fill(code === "AAAAAA" ? "BBBBBB" : "AAAAAA");
	await bea.page.getByRole("button", { name: joinWorkshopTexts.fr.continue }).click();
	await expect(bea.page.getByRole("alert")).toHaveText(REFUSAL_SENTENCES["code-unknown"].fr);
	await expectAccessible(bea.page, "the code of a workshop");
	await bea.page.getByLabel(joinWorkshopTexts.fr.code).fill(` ${shownCode(code).toLowerCase()} `);
	await bea.page.getByRole("button", { name: joinWorkshopTexts.fr.continue }).click();
	await expect(bea.page.getByRole("heading", { name: "Ce qui doit changer" })).toBeVisible();
	await expectAccessible(bea.page, "a name for a workshop");
	await enterByName(bea, { name: "Béa Gagnon", organisation: "CLSC" });
	await expect(bea.page.getByRole("heading", { name: t.beforeTitle })).toBeVisible();
	await expectAccessible(bea.page, "a workshop that has not begun");

	// Behind a locked door one waits, and is let in without doing anything.
	await workshop.gives({ kind: "lock-door", isLocked: true });
	const cam = await comesByCode(world, code, { name: "Cam" });
	await expect(cam.page.getByRole("heading", { name: waitingTexts.fr.waitingTitle })).toBeVisible();
	await expectAccessible(cam.page, "the waiting room");
	const waiting = await workshop.peopleWaiting();
	await workshop.gives({ kind: "admit", members: waiting });
	await expect(cam.page.getByRole("heading", { name: t.beforeTitle })).toBeVisible();
	await workshop.gives({ kind: "lock-door", isLocked: false });
	const dan = await comesByCode(world, code, { name: "Dan" }, { colorScheme: "dark" });
	await expect(screen.page.getByText(screenTexts.fr.people(3))).toBeVisible();

	// The first step, the time that is left, a word to all, a hand.
	await workshop.begins(WELCOME);
	await workshop.gives({ kind: "set-timer", timer: { act: "start", minutes: 10 } });
	await workshop.gives({ kind: "say", text: "On commence bientôt.", table: null });
	for (const { page } of [bea, cam, dan, screen]) {
		await expect(page.getByRole("heading", { level: 1, name: WELCOME })).toBeVisible();
		await expect(page.getByRole("timer")).toHaveText(/^(9|10):\d\d$/);
		await expect(page.getByText("On commence bientôt.")).toBeVisible();
	}
	await cam.page.getByRole("button", { name: t.raise }).click();
	await bea.page.getByRole("button", { name: t.raise }).click();
	await expect(bea.page.getByText(t.place(2))).toBeVisible();
	await cam.page.getByRole("button", { name: t.lower }).click();
	await expect(bea.page.getByText(t.place(1))).toBeVisible();
	await expectAccessible(bea.page, "a step on a phone");
	await expectAccessible(screen.page, "the projected screen");

	// Cards that each writes alone: nobody else has them, the projected screen neither.
	await workshop.begins(IDEAS);
	await writesCard(cam.page, "Le financement est annuel");
	await expect(screen.page.getByText(screenTexts.fr.cards(1, 1))).toBeVisible();
	for (const { page } of [bea, dan, screen]) expect(await page.content()).not.toContain("financement est annuel");

	// Béa is in the middle of a sentence when the workshop moves: she stays, and what she wrote too.
	const draft = bea.page.getByRole("textbox").first();
	await draft.pressSequentially("Les équipes chang");
	await workshop.begins(WRITE);
	await expect(dan.page.getByRole("heading", { level: 1, name: WRITE })).toBeVisible();
	await expect(bea.page.getByText(t.nextBegun)).toBeVisible();
	await draft.pressSequentially("ent");
	await expect(bea.page.getByRole("heading", { level: 1, name: IDEAS })).toBeVisible();
	await bea.page.getByRole("button", { name: t.goThere }).click();
	await expect(bea.page.getByRole("heading", { level: 1, name: WRITE })).toBeVisible();

	// What was written for oneself comes out for all, and Béa’s draft waited for her.
	await workshop.begins(IDEAS);
	await expect(bea.page.getByRole("heading", { level: 1, name: IDEAS })).toBeVisible();
	await expect(bea.page.getByRole("textbox").first()).toHaveValue("Les équipes changent");
	await workshop.givesCard({ kind: "reveal", step: workshop.step(IDEAS) });
	for (const { page } of [bea, dan, screen]) await expect(page.getByText("Le financement est annuel")).toBeVisible();

	// Two of them write in the text of the workspace, which they know nothing else of.
	await workshop.begins(WRITE);
	const text = dan.page.locator(".ProseMirror[contenteditable=true]").last();
	await text.click();
	await text.pressSequentially("Un financement sur trois ans.");
	await expect(bea.page.getByText("Un financement sur trois ans.")).toBeVisible();
	await expectAccessible(dan.page, "a step where one writes");
	// He has finished: nothing of his holds him in this step when the workshop goes on, however quick it is.
	await text.blur();

	// A secret vote: how many voted, then what they said.
	await workshop.begins(VOTE);
	const vote = await workshop.opensVote(VOTE, workshop.document, openVote({ title: "", isSecret: true }));
	for (const { page } of [bea, cam]) {
		await page.getByRole("radio", { name: "Oui" }).press("Space");
		await page.getByRole("button", { name: voteTexts.fr.cast, exact: true }).click();
		await expect(page.getByRole("button", { name: voteTexts.fr.change })).toBeVisible();
	}
	await expect(screen.page.getByText(stepVoteTexts.fr.votedOf(2, 3))).toBeVisible();
	await expect(screen.page.getByRole("region", { name: stepVoteTexts.fr.result })).toHaveCount(0);
	expect(await screen.page.content()).not.toContain("Béa");
	await expectAccessible(bea.page, "a ballot on a phone");
	// The network of the wall drops as the vote is closed: what it knew stays, and it says of when that is.
	await screen.context.setOffline(true);
	const cutOff = screen.page.getByText(/^Sans réseau depuis/);
	await expect(cutOff).toBeVisible();
	await workshop.givesVote(workshop.document, { kind: "close-vote", vote });
	await expect(bea.page.getByRole("region", { name: stepVoteTexts.fr.result })).toBeVisible();
	await expect(screen.page.getByText(stepVoteTexts.fr.votedOf(2, 3))).toBeVisible();
	await expectAccessible(screen.page, "the projected screen without network");
	await screen.context.setOffline(false);
	await expect(screen.page.getByRole("region", { name: stepVoteTexts.fr.result })).toContainText("Oui");
	await expect(cutOff).toHaveCount(0);

	// A network that goes and comes back: the same person, the same wall, at the place and the time of all.
	for (const { context } of [dan, screen]) await context.setOffline(true);
	await workshop.begins(WELCOME);
	await workshop.gives({ kind: "set-timer", timer: { act: "start", minutes: 25 } });
	await expect(cutOff).toBeVisible();
	await expect(screen.page.getByRole("heading", { level: 1, name: VOTE })).toBeVisible();
	for (const { context } of [dan, screen]) await context.setOffline(false);
	for (const { page } of [dan, screen]) {
		await expect(page.getByRole("heading", { level: 1, name: WELCOME })).toBeVisible();
		await expect(page.getByRole("timer")).toHaveText(/^2[45]:\d\d$/);
	}
	await dan.page.reload();
	await expect(dan.page.getByRole("heading", { level: 1, name: WELCOME })).toBeVisible();

	// Whoever is put out in the middle of a sentence is told, and has it back; they come back when they are let in again.
	await workshop.begins(WRITE);
	const own = cam.page.locator(".ProseMirror[contenteditable=true]").last();
	await own.click();
	await cam.page.keyboard.press("Control+End");
	await cam.page.keyboard.type(" Et des soirs auss");
	const [, camId] = await workshop.peopleIn();
	await workshop.gives({ kind: "put-out", member: camId as never });
	await expect(cam.page.getByRole("heading", { name: waitingTexts.fr.outTitle })).toBeVisible();
	await expect(cam.page.getByText(/Et des soirs auss$/)).toBeVisible();
	await expectAccessible(cam.page, "the page of whoever is put out");
	await workshop.gives({ kind: "admit", members: [camId as never] });
	await expect(cam.page.getByRole("heading", { level: 1, name: WRITE })).toBeVisible();

	await workshop.gives({ kind: "end-workshop" });
	for (const { page } of [bea, cam, dan]) await expect(page.getByRole("heading", { name: t.overTitle })).toBeVisible();
	await expect(cam.page.getByText("Le financement est annuel")).toBeVisible();
	await expect(screen.page.getByRole("heading", { name: screenTexts.fr.over })).toBeVisible();
	await expectAccessible(bea.page, "the end of a workshop");
});

test("[R752, R756, R933, R934, R935, R939, R952, R953] a participant opens a document of the workshop, follows whoever leads to where they are in the text of the step, and so does the wall; they vote in a step open outside the meeting, read the projects of another and what is decided; whoever leads tries a step without a trace; [R941, R943] they go on with another device, and lead in their turn", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	await ana.page.goto(`${ana.page.url()}/cohortes`);
	await ana.page.getByRole("link", { name: COHORT }).first().click();
	await expect(ana.page).toHaveURL(/\/cohortes\/[0-9a-z]{26}/);
	const cohort = new URL(ana.page.url()).pathname.split("/").at(-1) ?? "";
	const framework = await world.newDocument(ana, "framework", "Le cadre de la table");
	const balises = await world.newDocument(ana, "balise-set", "Nos balises");
	const target = { kind: "document" as const, document: framework.id as never, block: null };
	const workshop = await LedWorkshop.make(world, ana, "Ce qui doit changer", [
		stepLike("welcome", { title: WELCOME }),
		stepLike("write", { title: WRITE, target }),
		stepLike("vote", { title: VOTE, ahead: { opens: "2020-01-01T12:00:00.000Z", closes: "2090-01-01T12:00:00.000Z" } }),
		stepLike("read", { title: READ, target: { kind: "cohort", cohort } }),
		stepLike("close", { title: CLOSE }),
		stepLike("vote", { title: AGAIN }),
	]);
	const documents = [balises.id as never];
	await workshop.gives({ kind: "set-details", date: null, startsAt: null, place: "", documents });
	const bea = await entersByCode(world, await workshop.opensDoor(), { name: "Béa" }, PHONE);

	// The documents of the workshop are a press away, and so is the way back.
	await workshop.begins(WELCOME);
	await bea.page.getByText(t.documents(2)).click();
	await expectAccessible(bea.page, "the documents of a workshop on a phone");
	await bea.page.getByRole("button", { name: t.openNamed("Nos balises") }).click();
	await expect(bea.page.getByRole("heading", { level: 1, name: "Nos balises" })).toBeVisible();
	await bea.page.getByRole("button", { name: t.closeDocument }).click();
	await expect(bea.page.getByText(t.quiet)).toBeVisible();

	// Ana writes from her desk, and shows where she is: one press follows, one leaves, one comes back.
	await workshop.begins(WRITE);
	await ana.page.goto(workshop.desk);
	await ana.page.locator(".ProseMirror[contenteditable=true]").last().click();
	await ana.page.keyboard.type("# La suite");
	for (let line = 0; line < 40; line += 1) await ana.page.keyboard.press("Enter");
	await ana.page.keyboard.insertText("Le dernier mot.");
	await ana.page.getByText(showWhereTexts.fr.show).click();
	const last = ({ page }: { page: Page }) => page.getByText("Le dernier mot.");
	await last(ana).scrollIntoViewIfNeeded();
	await expect(last(bea)).not.toBeInViewport();
	await bea.page.getByRole("button", { name: t.follow }).click();
	await expect(bea.page.getByText(t.following("Ana Roy"))).toBeVisible();
	await expect(last(bea)).toBeInViewport();
	const wall = await world.anotherTab(ana);
	await wall.page.setViewportSize({ width: 1024, height: 768 });
	await wall.page.goto(workshop.screen);
	await expect(wall.page.getByText(screenTexts.fr.shownBy("Ana Roy", "Le cadre de la table"))).toBeVisible();
	await expect(last(wall)).toBeInViewport();
	await bea.page.getByRole("button", { name: t.stopFollowing }).click();
	await expect(bea.page.getByText(t.following("Ana Roy"))).toHaveCount(0);
	await bea.page.getByRole("button", { name: t.follow }).click();
	await expect(bea.page.getByText(t.following("Ana Roy"))).toBeVisible();
	await ana.page.getByText(showWhereTexts.fr.show).click();
	await expect(bea.page.getByText(t.following("Ana Roy"))).toHaveCount(0);
	await expectAccessible(ana.page, "the desk with the document of its step");

	// Left alone, the wall shows the passage of the step: more than it can hold comes page after page.
	const block = await ana.page
		.locator(".ProseMirror [data-id]", { hasText: "La suite" })
		.first()
		.getAttribute("data-id");
	const terms = stepLike("write", { title: WRITE, target: { ...target, block } });
	await workshop.gives({ kind: "edit-step", step: workshop.step(WRITE), terms });
	await expect(wall.page.getByText(/^Page \d+ sur \d+$/)).toBeVisible();
	await expect(wall.page.getByRole("button")).toHaveCount(0);
	await expectAccessible(wall.page, "a long passage on the wall");

	// Whoever leaves the desk for another page stays there.
	await ana.page.getByRole("link", { name: deskTexts.fr.agenda }).click();
	await expect(ana.page.getByRole("link", { name: agendaTexts.fr.toDesk })).toBeVisible();

	// As whoever takes part has it, with its document: what is written there reaches nobody.
	await ana.page.getByRole("button", { name: WRITE, exact: true }).click();
	await ana.page.getByRole("button", { name: agendaTexts.fr.tryStep }).click();
	const tried = ana.page.getByRole("dialog").locator(".ProseMirror[contenteditable=true]").last();
	await expect(tried).toContainText("Le dernier mot.");
	await tried.getByText("Le dernier mot.").click();
	await ana.page.keyboard.press("End");
	await ana.page.keyboard.insertText(" Un essai.");
	await expect(tried).toContainText("Un essai.");
	await expectAccessible(ana.page, "a trial of a step with its document");
	await ana.page.getByRole("dialog").getByRole("button", { name: uiTexts.fr.close, exact: true }).first().click();
	await expect(ana.page.getByRole("dialog")).toHaveCount(0);

	// What opens outside the meeting is led from the desk, whatever step is under way.
	await ana.page.getByRole("link", { name: agendaTexts.fr.toDesk }).click();
	await ana.page.getByRole("button", { name: aheadTexts.fr.leadOne(VOTE) }).click();
	await ana.page.getByRole("button", { name: prepareTexts.fr.prepare }).click();
	await ana.page.getByRole("dialog").getByRole("button", { name: newVoteTexts.fr.openNow }).click();
	await bea.page.getByRole("button", { name: `${t.open} – ${VOTE}` }).click();
	await bea.page.getByRole("radio").first().press("Space");
	await bea.page.getByRole("button", { name: voteTexts.fr.cast, exact: true }).click();
	await expect(ana.page.getByText(stepVoteTexts.fr.votedOf(1, 2))).toBeVisible();
	await expectAccessible(ana.page, "a step that is open outside the meeting, at the desk");
	expect(await bea.page.content()).not.toContain("Un essai.");

	// The projects of a cohort, on a phone; then what is decided, as it is written.
	await workshop.begins(READ);
	await expect(bea.page.getByRole("heading", { name: COHORT })).toBeVisible();
	await expect(bea.page.getByRole("article").first()).toBeVisible();
	await expectAccessible(bea.page, "the projects of a step on a phone");
	await workshop.begins(CLOSE);
	await ana.page.getByRole("button", { name: stepDecisionTexts.fr.write }).click();
	await ana.page.getByLabel(decisionTexts.fr.what).fill("On adopte le cadre.");
	await ana.page.getByRole("button", { name: decisionTexts.fr.addFollowUp }).click();
	await ana.page.getByLabel(decisionTexts.fr.followUpText).fill("Écrire aux partenaires");
	await ana.page.getByRole("combobox", { name: decisionTexts.fr.owner }).fill("Béa");
	await ana.page.getByRole("combobox", { name: decisionTexts.fr.owner }).press("Tab");
	await ana.page.getByRole("button", { name: decisionTexts.fr.record }).click();
	// Its form closes once it is recorded: until then its words are on the screen twice.
	await expect(ana.page.getByLabel(decisionTexts.fr.what)).toHaveCount(0);
	for (const { page } of [bea, ana]) {
		await expect(page.getByText("On adopte le cadre.")).toBeVisible();
		await expect(page.getByText("Écrire aux partenaires")).toBeVisible();
	}
	await expectAccessible(ana.page, "the decisions of a workshop at its desk");

	// The same place on a second device, by a link of one’s own.
	await bea.page.getByRole("button", { name: deviceTexts.fr.continue }).click();
	const link = await bea.page.getByRole("textbox", { name: deviceTexts.fr.link }).inputValue();
	await expectAccessible(bea.page, "a link to another device");
	const second = await world.stranger("Béa, ailleurs");
	await second.page.goto(link);
	await second.page.getByRole("button", { name: deviceTexts.fr.goOn }).click();
	await expect(second.page.getByRole("heading", { level: 1, name: CLOSE })).toBeVisible();
	await expect(bea.page.getByText(deviceTexts.fr.used)).toBeVisible();

	// Named to lead, a guest opens the vote of a step from there, and projects it.
	const [guest] = await workshop.peopleIn();
	await workshop.gives({ kind: "name-host", member: guest as never, isHost: true });
	await workshop.begins(AGAIN);
	await second.page.getByRole("button", { name: leadTexts.fr.desk }).click();
	await second.page.getByRole("button", { name: prepareTexts.fr.prepare }).click();
	await second.page.getByRole("button", { name: newVoteTexts.fr.openNow, exact: true }).click();
	const projected = second.context.waitForEvent("page");
	await second.page.getByRole("link", { name: deskTexts.fr.screen }).click();
	await expect((await projected).getByText(stepVoteTexts.fr.votedOf(0, 2))).toBeVisible();
	await second.page.getByRole("button", { name: leadTexts.fr.agenda }).click();
	await expect(second.page.getByRole("button", { name: AGAIN, exact: true })).toBeVisible();
	await expectAccessible(second.page, "the agenda of a guest who leads");
});

async function writesCard(page: Page, text: string): Promise<void> {
	await page.getByRole("textbox").first().fill(text);
	await page.getByRole("textbox").first().press("Tab");
	await page.keyboard.press("Enter");
	await expect(page.getByText(text).last()).toBeVisible();
}
