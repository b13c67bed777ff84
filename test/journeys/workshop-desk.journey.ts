/** A facilitator prepares an agenda from a template, tries it, opens the door, leads the steps with a colleague at the same desk, and takes the agenda up again for another workshop. */

import { expect, type Request } from "@playwright/test";
import { stepDecisionTexts } from "#client/features/votes/step-decision-texts.ts";
import { agendaTexts, startTexts, trialTexts } from "#client/features/workshops/desk/agenda-texts.ts";
import { deskTexts } from "#client/features/workshops/desk/desk-texts.ts";
import { WORKSHOP_TEMPLATES } from "#shared/method/workshop-templates.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { REFUSAL_SENTENCES } from "#shared/protocol/refusal-sentences.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";

const agenda = agendaTexts.fr;
const start = startTexts.fr;
const t = deskTexts.fr;
const [template] = WORKSHOP_TEMPLATES;
const steps = template?.steps.map(({ title }) => title.fr) ?? [];
const [welcome = "", read = "", ideas = ""] = steps;

async function beginsFromTemplate({ page }: Person): Promise<void> {
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await expect(page.getByRole("radio", { name: template?.title.fr ?? "" })).toBeChecked();
	await page.getByRole("button", { name: start.add(steps.length) }).click();
	await expect(page.getByRole("list").getByRole("button", { name: welcome, exact: true })).toBeVisible();
}

async function workshopEvents(world: World, person: Person, workshop: string) {
	const { id } = await world.workspaceOf(person);
	const path = `/api/workspaces/${id}/ledgers/${workshop}/workshop?after=0`;
	const { events } = await world.get<LedgerEventsReply>(person, path);
	return events.flatMap((event) => ("body" in event ? [event.body as { kind: string; code?: string }] : []));
}

test("[R743, R744, R936] an agenda starts from a template, is put in order by keys, tried without a trace, and taken up by another workshop", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const { page } = ana;
	const space = page.url();
	const workshop = await world.newDocument(ana, "workshop", "Atelier de mai");
	await page.goto(`${space}/ateliers/${workshop.id}/deroulement`);
	await expect(page.getByText(agenda.empty)).toBeVisible();
	await expectAccessible(page, "an empty agenda");
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await expect(page.getByRole("dialog", { name: start.title })).toBeVisible();
	await page.keyboard.press("Escape");
	await beginsFromTemplate(ana);
	await expect(page.getByRole("textbox", { name: agenda.purpose })).toContainText(template?.purpose.fr ?? "?");

	// An hour for the first gives one to each.
	await page.getByLabel(agenda.date).fill("2030-05-14");
	await page.getByLabel(agenda.startsAt).fill("13:30");
	await page.getByLabel(agenda.place).fill("Salle 4");
	await page.getByLabel(agenda.place).press("Enter");
	await expect(page.getByText(/13 h 40/)).toBeVisible();
	await expectAccessible(page, "an agenda");

	// By keys: the second step becomes the first.
	await page.getByRole("button", { name: read, exact: true }).focus();
	await page.keyboard.press("Alt+Shift+ArrowUp");
	await expect(page.getByText(/13 h 35/)).toBeVisible();
	await page.keyboard.press("Alt+Shift+ArrowDown");
	await expect(page.getByText(/13 h 35/)).toHaveCount(0);

	// One step, beside: its instruction came with it, and what it works on is chosen.
	await page.getByRole("button", { name: ideas, exact: true }).click();
	await expect(page.getByRole("textbox", { name: agenda.instruction })).toContainText("une idée par carte");
	await expect(page.getByRole("checkbox", { name: agenda.arePrivate })).toBeChecked();
	await page.getByLabel(agenda.minutes).fill("12");
	await page.getByLabel(agenda.minutes).press("Enter");
	await expectAccessible(page, "a step of an agenda");
	await expect(page.getByText(/12\u00a0min/).first()).toBeVisible();

	// As a participant would see it: nothing is kept of it.
	const before = await workshopEvents(world, ana, workshop.id);
	await page.getByRole("button", { name: agenda.tryStep }).click();
	await expect(page.getByRole("dialog").getByText(trialTexts.fr.trial)).toBeVisible();
	await expect(page.getByRole("dialog").getByRole("heading", { name: ideas })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toHaveCount(0);
	expect(await workshopEvents(world, ana, workshop.id)).toEqual(before);

	// Kept as a template of the workspace.
	await page.getByRole("button", { name: start.save }).click();
	await page.getByRole("textbox", { name: start.name }).fill("Notre atelier");
	await expectAccessible(page, "an agenda that is kept as a template");
	await page.getByRole("button", { name: start.saveIt, exact: true }).click();
	await expect(page.getByText(start.saved("Notre atelier")).first()).toBeVisible();

	// Another workshop takes its steps up, with what they ask.
	const next = await world.newDocument(ana, "workshop", "Atelier de juin");
	await page.goto(`${space}/ateliers/${next.id}/deroulement`);
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await page.getByRole("radio", { name: "Atelier de mai" }).check({ force: true });
	await page.getByRole("button", { name: start.add(steps.length) }).click();
	await page.getByRole("button", { name: ideas, exact: true }).click();
	await expect(page.getByLabel(agenda.minutes)).toHaveValue("12");
	await expect(page.getByRole("textbox", { name: agenda.instruction })).toContainText("une idée par carte");

	// So does a third one from the template, which is then renamed and taken away.
	const third = await world.newDocument(ana, "workshop", "Atelier d’août");
	await page.goto(`${space}/ateliers/${third.id}/deroulement`);
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await page.getByRole("radio", { name: "Notre atelier" }).check({ force: true });
	await page.getByRole("button", { name: start.rename }).click();
	await page.getByRole("textbox", { name: start.name }).fill("Nos freins");
	await page.getByRole("button", { name: start.saveIt, exact: true }).click();
	await expect(page.getByRole("radio", { name: "Nos freins" })).toBeChecked();
	await page.getByRole("button", { name: start.add(steps.length) }).click();
	await page.getByRole("button", { name: ideas, exact: true }).click();
	await expect(page.getByLabel(agenda.minutes)).toHaveValue("12");
	await expect(page.getByRole("textbox", { name: agenda.instruction })).toContainText("une idée par carte");
	await page.getByRole("button", { name: agenda.fromTemplate }).click();
	await page.getByRole("radio", { name: "Nos freins" }).check({ force: true });
	await page.getByRole("button", { name: start.remove }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: start.remove }).click();
	await expect(page.getByRole("radio", { name: "Nos freins" })).toHaveCount(0);
});

test("[R701, R745, R966] a workshop is led from its desk: the door, the steps, the timer; of two who move it at once, the second is told; whoever loses their browser finds it where it is", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const bea = await world.joins(await world.invitation(ana, "facilitator"), { name: "Béa Gagnon" });
	const space = ana.page.url();
	const workshop = await world.newDocument(ana, "workshop", "Atelier de mai");
	let { page } = ana;
	await page.goto(`${space}/ateliers/${workshop.id}`);
	await page.getByRole("link", { name: t.prepare }).click();
	await beginsFromTemplate(ana);
	await page.getByRole("link", { name: agenda.toDesk }).click();
	await expect(page.getByRole("heading", { name: t.notBegun })).toBeVisible();

	// The door: a code, its address, then a lock.
	await page.getByRole("button", { name: t.openDoor }).click();
	await expect(page.getByText(t.doorOpen, { exact: true })).toBeVisible();
	const code = (await workshopEvents(world, ana, workshop.id)).findLast(({ kind }) => kind === "door-opened")?.code;
	await expect(page.getByLabel(t.link)).toHaveValue(new RegExp(`/atelier#${code}~[0-9a-z]{20,}$`));
	await page.getByRole("button", { name: t.lock, exact: true }).click();
	await expect(page.getByText(t.doorLocked, { exact: true })).toBeVisible();

	// Somebody comes, waits, is let in; raises a hand, that is lowered.
	const cy = await world.stranger("Cy");
	await world.post(cy, "/api/workshops/join", { code, name: "Cy Tremblay" });
	const { id } = await world.workspaceOf(ana);
	const gives = (command: object) =>
		world.post(cy, `/api/workspaces/${id}/ledgers/${workshop.id}/workshop`, { key: crypto.randomUUID(), command });
	await gives({ kind: "enter" });
	await page.getByRole("button", { name: t.letInOne("Cy Tremblay") }).click();
	// Whoever leads is there too.
	await expect(page.getByText(t.peopleIn(2))).toBeVisible();
	await gives({ kind: "raise-hand" });
	await page.getByRole("button", { name: t.lowerOne("Cy Tremblay") }).click();
	await expect(page.getByText(t.noHands)).toBeVisible();

	// The steps and the timer.
	await page.getByRole("button", { name: t.begin(welcome) }).click();
	await expect(page.getByRole("heading", { name: welcome, level: 2 })).toBeVisible();
	await page.getByRole("button", { name: t.timerStart("10\u00a0min") }).click();
	await expect(page.getByRole("timer")).toHaveText(/^(10:00|9:5\d)$/);
	await page.getByRole("button", { name: t.timerAdd }).click();
	await expect(page.getByRole("timer")).toHaveText(/^(11:00|10:[0-5]\d)$/);
	await page.getByRole("button", { name: t.timerPause }).click();
	await expect(page.getByText(t.timerPaused)).toBeVisible();
	await expectAccessible(page, "the desk of a workshop");
	await page.getByLabel(t.message).fill("On reprend bientôt.");
	await page.getByRole("button", { name: t.show, exact: true }).click();
	await expect(page.getByText(t.shownNow)).toBeVisible();

	// Béa’s desk lags behind: what she moves from is no longer so.
	await bea.page.goto(page.url());
	await expect(bea.page.getByRole("heading", { name: welcome, level: 2 })).toBeVisible();
	// Béa’s page also says, by itself, that she is there.
	const moves = (request: Request) => request.postData()?.includes("begin-step") ?? false;
	const asked = bea.page.waitForRequest((request) => request.url().endsWith("/workshop") && moves(request));
	await bea.page.route("**/ledgers/*/workshop", async (route) => {
		if (!moves(route.request())) return await route.continue();
		// Meanwhile Ana moves.
		await page.getByRole("button", { name: t.nextIs(read) }).click();
		await expect(page.getByRole("heading", { name: read, level: 2 })).toBeVisible();
		await route.continue();
	});
	await bea.page.getByRole("button", { name: t.goTo(ideas) }).click();
	await asked;
	await expect(bea.page.getByRole("status").getByText(REFUSAL_SENTENCES["workshop-moved"].fr).first()).toBeVisible();
	await bea.page.unroute("**/ledgers/*/workshop");

	// Ana’s browser dies; Béa leads, and Ana finds the desk where the workshop is.
	const desk = page.url();
	const another = await world.anotherTab(ana);
	world.keepsTheirBrowser(ana);
	await page.close();
	await bea.page.getByRole("button", { name: t.timerStart("5\u00a0min") }).click();
	await expect(bea.page.getByRole("timer")).toBeVisible();
	page = another.page;
	await page.goto(desk);
	await expect(page.getByRole("heading", { name: read, level: 2 })).toBeVisible();
	await expect(page.getByRole("timer")).toHaveText(/^(5:00|4:\d\d)$/);
	// All of the page is there: what comes last moves what is under the pointer.
	await expect(page.getByRole("document").first()).toBeVisible();
	await expect(page.getByRole("button", { name: stepDecisionTexts.fr.write })).toBeVisible();

	// Back, then the end, and taken up again.
	await page.getByRole("button", { name: t.backTo(welcome) }).click();
	await expect(page.getByRole("heading", { name: welcome, level: 2 })).toBeVisible();
	await page.getByRole("button", { name: t.end }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: t.end }).click();
	await expect(page.getByRole("main").getByText(t.over)).toBeVisible();
	await page.getByRole("button", { name: t.reopen }).click();
	await expect(page.getByRole("button", { name: t.resumeAt(welcome) })).toBeVisible();

	// On a phone, the way to the step stays at hand.
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.getByRole("button", { name: t.resumeAt(welcome) })).toBeInViewport();
	await expectAccessible(page, "the desk of a workshop on a phone");
});
