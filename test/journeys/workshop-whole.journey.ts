/** A whole workshop by the hands of whoever leads it: made from a template, held with a projected screen and three people who came by its code, told by its report, taken up by the next one. */

import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { menuTexts } from "#client/document/document-menu-texts.ts";
import { texts as documentTexts } from "#client/document/texts.ts";
import { votedClauseTexts } from "#client/document/voted-clause-texts.ts";
import { texts as homeTexts } from "#client/features/home/texts.ts";
import { decisionTexts } from "#client/features/votes/decision-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { agendaTexts, startTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { followUpsTexts } from "#client/features/workshops/follow-ups/follow-ups-texts.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { reportTexts } from "#client/features/workshops/report/report-texts.ts";
import { screenTexts } from "#client/features/workshops/screen/screen-texts.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { stepVoteTexts as prepareTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { AGREEMENT_GRADIENTS } from "#shared/method/agreement-gradients.ts";
import { REWORDING } from "#shared/method/workshops-on-texts.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { comesByCode, entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { type Person, test } from "#test/journeys/world.ts";
import { readPdf } from "#test/support/pdf-words.ts";
import { stepLike } from "#test/support/workshops.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const [desk, agenda, taking, cards] = [deskTexts.fr, agendaTexts.fr, takingTexts.fr, cardTexts.fr];
const steps = REWORDING.steps.map(({ title }) => title.fr);
const [WELCOME = "", , IDEAS = "", GROUP = "", WRITE = "", VOTE = "", NEXT = ""] = steps;
const [FULLY, NEARLY] = AGREEMENT_GRADIENTS.map(({ fr }) => fr) as [string, string];
const WORDS = "Le guichet est ouvert à tous, sans rendez-vous.";

test("[R964, R770, R781, R782, R768, R939, R970, R971] a workshop is made from a template, held, and told: its report leaves as Word and PDF, and what it left to do comes back at the next one", async ({
	world,
}) => {
	// All of it, where other journeys walk a part.
	test.setTimeout(300_000);
	const ana = await world.owner({ name: "Ana Roy" });
	const { page } = ana;

	// A text to work on, then a workshop about it, both made on the screens.
	const framework = await makes(ana, "framework", "Cadre", "Le guichet unique");
	await page.locator(".ProseMirror[contenteditable=true]").last().click();
	await page.keyboard.type("# L’accueil");
	await page.keyboard.press("Enter");
	await page.keyboard.type("Le guichet est ouvert.");
	await makes(ana, "workshop", "Atelier", "Un guichet pour tous");
	await page.getByRole("link", { name: desk.prepare }).click();
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await page.getByRole("button", { name: startTexts.fr.add(steps.length) }).click();
	for (const step of [WRITE, VOTE, NEXT]) await worksOn(page, step, "Le guichet unique");
	await page.getByRole("link", { name: agenda.toDesk }).click();
	await page.getByRole("button", { name: desk.openDoor }).click();

	// The projected page, in a window of its own; three people come by the code that it shows.
	const screen = (await world.anotherTab(ana)).page;
	await screen.setViewportSize({ width: 1920, height: 1080 });
	await screen.goto((await page.getByRole("link", { name: desk.screen }).getAttribute("href")) ?? "");
	const code = ((await screen.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).textContent()) ?? "").replace(/\s/gu, "");
	const bea = await comesByCode(world, code, { name: "Béa Gagnon", organisation: "CLSC" }, PHONE);
	const cam = await entersByCode(world, code, { name: "Cam Ouellet", organisation: "Ville" });
	const dan = await entersByCode(world, code, { name: "Dan Roy" });
	await expect(screen.getByText(screenTexts.fr.people(4))).toBeVisible();
	const goesOn = async (button: string, to: string) => {
		await page.getByRole("button", { name: button }).click();
		for (const one of [page, bea.page, cam.page, dan.page, screen])
			await expect(one.getByRole("heading", { name: to }).first()).toBeVisible();
	};
	await goesOn(desk.begin(WELCOME), WELCOME);

	// Cards, each for oneself, until Ana shows them.
	await page.getByRole("button", { name: desk.goTo(IDEAS) }).click();
	await writes(bea, "Un seul numéro à composer", true);
	await writes(cam, "Des horaires de soir");
	await writes(dan, "Un numéro unique");
	await expect(screen.getByText(screenTexts.fr.cards(3, 3))).toBeVisible();
	for (const one of [screen, cam.page]) await expect(one.getByText("Un seul numéro à composer")).toHaveCount(0);
	await expectAccessible(bea.page, "ideas on a phone");
	await page.getByRole("button", { name: cards.reveal }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: cards.reveal }).click();
	for (const one of [screen, cam.page]) await expect(one.getByText("Un seul numéro à composer")).toBeVisible();

	// Two of them are put together, under a name.
	await goesOn(desk.nextIs(GROUP), GROUP);
	await cam.page.getByRole("button", { name: cards.acts("Un seul numéro à composer") }).click();
	await cam.page.getByRole("menuitem", { name: groupTexts.fr.newWith }).click();
	const name = cam.page.getByRole("textbox", { name: groupTexts.fr.renameLabel });
	await name.fill("Joindre le guichet");
	await name.press("Enter");
	await expect(screen.getByText("Joindre le guichet")).toBeVisible();
	await expectAccessible(screen, "groups of cards, projected");

	// They write, in the text of the workspace.
	await goesOn(desk.nextIs(WRITE), WRITE);
	const text = dan.page.locator(".ProseMirror[contenteditable=true]").last();
	await text.getByText("Le guichet est ouvert.").click();
	await dan.page.keyboard.press("End");
	await dan.page.keyboard.press("Backspace");
	await dan.page.keyboard.type(" à tous, sans rendez-vous.");
	await expect(bea.page.getByText(WORDS)).toBeVisible();
	await expectAccessible(bea.page, "a text on a phone");
	await text.blur();

	// A vote on those very words, by degrees of agreement, shown once everybody has voted.
	await goesOn(desk.nextIs(VOTE), VOTE);
	await page.getByRole("button", { name: prepareTexts.fr.prepare }).click();
	await expect(page.getByRole("dialog").getByText(WORDS)).toBeVisible();
	await page.getByRole("dialog").getByRole("button", { name: newVoteTexts.fr.openNow }).click();
	for (const { page: own } of [bea, cam, dan]) {
		await own.getByRole("radio", { name: own === dan.page ? NEARLY : FULLY }).press("Space");
		await own.getByRole("button", { name: voteTexts.fr.cast, exact: true }).click();
		await expect(own.getByRole("button", { name: voteTexts.fr.change })).toBeVisible();
	}
	await expect(screen.getByText(stepVoteTexts.fr.votedOf(3, 4))).toBeVisible();
	await expect(screen.getByRole("region", { name: stepVoteTexts.fr.result })).toHaveCount(0);
	await expectAccessible(bea.page, "a ballot on a phone");
	await page.getByRole("button", { name: stepVoteTexts.fr.showResult }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: stepVoteTexts.fr.showResult }).click();
	for (const one of [screen, bea.page])
		await expect(one.getByRole("region", { name: stepVoteTexts.fr.result })).toContainText(FULLY);
	await expectAccessible(screen, "the result of a vote, projected");

	// What was decided, and what is left to do; where the group stands is read beside the text, and from the back of the room.
	await page.getByRole("link", { name: stepVoteTexts.fr.wholePage }).click();
	await page.getByRole("link", { name: voteTexts.fr.recordDecision }).click();
	await page.getByRole("textbox", { name: decisionTexts.fr.what }).fill("Le guichet ouvre en mars.");
	await page.getByRole("button", { name: decisionTexts.fr.addFollowUp }).click();
	await page.getByRole("textbox", { name: decisionTexts.fr.followUpText }).fill("Trouver le local");
	await page.getByRole("combobox", { name: decisionTexts.fr.owner }).fill("Ana Roy");
	await page.getByRole("option", { name: "Ana Roy" }).click();
	await page.getByLabel(decisionTexts.fr.dueDay).fill(daysAgo(3));
	await page.getByRole("button", { name: decisionTexts.fr.record }).click();
	await expect(page.getByText(decisionTexts.fr.recorded)).toBeVisible();
	await page.getByRole("link", { name: "Un guichet pour tous" }).first().click();
	await goesOn(desk.nextIs(NEXT), NEXT);
	for (const one of [screen, cam.page]) {
		await expect(one.getByText(votedClauseTexts.fr.unchanged, { exact: true })).toBeVisible();
		await expect(one.getByText("Le guichet ouvre en mars.")).toBeVisible();
	}
	await expectAccessible(cam.page, "the close, with where the group stands");
	await page.getByRole("button", { name: desk.end }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: desk.end }).click();
	await expect(bea.page.getByRole("heading", { name: taking.overTitle })).toBeVisible();

	// The report, in one press: read on the screen, then in the files that leave.
	await page.getByRole("button", { name: reportTexts.fr.make }).click();
	const report = page.locator(".ProseMirror").last();
	const said = [
		...[REWORDING.purpose.fr, "CLSC", "Un seul numéro à composer", "Joindre le guichet", WORDS],
		...[FULLY, "67\u00a0%", "Le guichet ouvre en mars.", "Trouver le local"],
	];
	for (const words of said) await expect(report).toContainText(words);
	await expectAccessible(page, "the report of a workshop");
	const docx = unzipSync(new Uint8Array(await downloads(page, menuTexts.fr.docx)));
	const paragraphs = strFromU8(docx["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
	const pdf = readPdf(await downloads(page, menuTexts.fr.pdf));
	for (const words of said) {
		expect(plain(paragraphs), "the Word file").toContain(plain(words));
		expect(plain(pdf.words), "the PDF").toContain(plain(words));
	}
	for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI"]) expect([...pdf.tags]).toContain(tag);

	// At the next workshop about the same text, what was left is before everybody, late; Ana says that it is done.
	const welcome = stepLike("welcome", { title: "Retrouvailles" });
	const target = { kind: "document" as const, document: framework as never, block: null };
	const next = await LedWorkshop.make(world, ana, "La suite", [welcome, stepLike("write", { target })]);
	const eve = await entersByCode(world, await next.opensDoor(), { name: "Eve" }, PHONE);
	await page.goto(next.desk);
	await screen.goto(next.screen);
	await page.getByRole("button", { name: desk.begin("Retrouvailles") }).click();
	for (const one of [page, screen, eve.page]) {
		await expect(one.getByText("Trouver le local")).toBeVisible();
		await expect(one.getByText(/En retard de/)).toBeVisible();
	}
	await expectAccessible(screen, "follow-ups on the projected screen");
	await expectAccessible(eve.page, "follow-ups on a phone");
	await page.getByRole("button", { name: followUpsTexts.fr.updateOf("Trouver le local") }).click();
	await page.getByRole("dialog").getByRole("radio", { name: decisionTexts.fr.done }).check({ force: true });
	await page.getByRole("dialog").getByRole("button", { name: decisionTexts.fr.save }).click();
	await expect(page.getByText(followUpsTexts.fr.allDone)).toBeVisible();
});

/** Creates a document from the front page of the workspace; its id. */
async function makes({ page }: Person, kind: string, name: string, title: string): Promise<string> {
	const t = homeTexts.fr;
	await page.goto(`/e/${page.url().split("/e/")[1]?.split("/")[0]}`);
	await page.getByRole("button", { name: t.newDocument }).click();
	const dialog = page.getByRole("dialog");
	await dialog.getByLabel(t.documentTitle).fill(title);
	await dialog
		.getByRole("radio", { name: new RegExp(`^${name}`) })
		.first()
		.check({ force: true });
	if (kind === "framework") await dialog.getByRole("radio", { name: t.startEmpty }).check({ force: true });
	await dialog.getByRole("button", { name: t.createIt }).click();
	await expect(page).toHaveURL(/\/e\/[^/]+\/[^/]+\/[0-9a-z]{26}/);
	await expect(page.getByRole("heading", { level: 1 }).first()).toContainText(title);
	return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Says what a step works on: the passage of a document. */
async function worksOn(page: Page, step: string, document: string): Promise<void> {
	await page.getByRole("button", { name: step, exact: true }).click();
	await chooses(page, agenda.target, agenda.targetDocument);
	await page.getByRole("combobox", { name: agenda.targetDocumentField, exact: true }).fill(document);
	await page.getByRole("option", { name: new RegExp(document) }).click();
	await chooses(page, agenda.passage, "L’accueil");
}

async function chooses(page: Page, label: string, option: string): Promise<void> {
	const trigger = page.getByRole("button", { name: label }).first();
	await trigger.click();
	await page.getByRole("option", { name: option, exact: true }).click();
	// The focus comes back to it once its list is closed: what is typed before that goes nowhere.
	await expect(trigger).toBeFocused();
}

async function writes({ page }: Person, text: string, isByTouch = false): Promise<void> {
	const field = page.getByRole("textbox", { name: cards.write });
	if (isByTouch) await field.tap();
	await field.fill(text);
	if (isByTouch) await page.getByRole("button", { name: cards.add, exact: true }).tap();
	else await page.keyboard.press("Enter");
	await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
}

async function downloads(page: Page, item: string): Promise<Buffer> {
	await page.getByRole("button", { name: documentTexts.fr.documentActions }).click();
	const download = page.waitForEvent("download");
	await page.getByRole("menuitem", { name: item }).click();
	return await readFile(await (await download).path());
}

/** Words as they are compared: lines and spaces of all kinds are one space. */
function plain(words: string): string {
	return words.replace(/\s+/gu, " ");
}

/** A day, as it is written in a field. */
function daysAgo(days: number): string {
	return new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10);
}
