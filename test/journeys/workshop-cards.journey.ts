/** Cards of a workshop, in browsers: written for oneself, shown together, put in order by several at once, turned into a balise, then voted on. */

import { expect, type Page } from "@playwright/test";
import { lifeTexts } from "#client/features/balises/life-texts.ts";
import { becomeTexts } from "#client/features/workshops/become/become-texts.ts";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import { stepVoteTexts as prepareTexts } from "#client/features/workshops/votes/step-vote-texts.ts";
import { takingTexts } from "#client/features/workshops/taking-part/taking-texts.ts";
import { newVoteTexts } from "#client/features/votes/new-vote-texts.ts";
import { stepVoteTexts } from "#client/features/votes/step-vote-texts.ts";
import { voteTexts } from "#client/features/votes/vote-texts.ts";
import type { StepTerms } from "#shared/domain/workshop-step.ts";
import type { WorkshopBody, WorkshopCommand } from "#shared/ledger/workshop-wire.ts";
import { newId } from "#shared/lib/ids.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const t = cardTexts.fr;
const g = groupTexts.fr;

/** A workshop as its facilitator prepared it, and its door. */
class Workshop {
	readonly #world: World;
	readonly #lead: Person;
	readonly #space: string;
	readonly id: string;
	steps: string[] = [];
	#at: string | null = null;
	#code = "";

	private constructor(world: World, lead: Person, space: string, id: string) {
		this.#world = world;
		this.#lead = lead;
		this.#space = space;
		this.id = id;
	}

	static async open(world: World, lead: Person, ...steps: StepTerms[]): Promise<Workshop> {
		const { id: space } = await world.workspaceOf(lead);
		const { id } = await world.newDocument(lead, "workshop", "Atelier de mars");
		const workshop = new Workshop(world, lead, space, id);
		const [added] = await workshop.gives({ kind: "add-steps", steps, before: null });
		workshop.steps = added?.kind === "steps-added" ? added.steps.map((step) => step.id) : [];
		const [door] = await workshop.gives({ kind: "open-door" });
		workshop.#code = door?.kind === "door-opened" ? door.code : "";
		await lead.page.goto(`/e/${space}/ateliers/${id}`);
		return workshop;
	}

	async gives(command: WorkshopCommand): Promise<WorkshopBody[]> {
		const path = `/api/workspaces/${this.#space}/ledgers/${this.id}/workshop`;
		const { events } = await this.#world.post<LedgerEventsReply>(this.#lead, path, { key: newId(), command });
		return events.flatMap((event) => ("body" in event ? [event.body as WorkshopBody] : []));
	}

	async begins(place: number): Promise<void> {
		const step = this.steps[place] ?? "";
		await this.gives({ kind: "begin-step", step, from: this.#at });
		this.#at = step;
	}

	/** Somebody comes in by the code, as the join page asks the server. */
	async comesIn(name: string): Promise<Person> {
		const person = await this.#world.stranger(name);
		await this.#world.post(person, "/api/workshops/join", { code: this.#code, name, key: newId() });
		await person.page.goto(`/atelier/${this.#space}/${this.id}`);
		return person;
	}
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
	const workshop = await Workshop.open(world, ana, stepLike("ideas"), stepLike("group"));
	const bea = await workshop.comesIn("Béa");
	const cam = await workshop.comesIn("Cam");
	await workshop.begins(0);

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
	await workshop.begins(1);
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
	await expect(ana.page.getByText(lifeTexts.fr.originCards)).toContainText("Atelier de mars");
});

test("[R766] a vote in a step: options from the cards, how many have voted, and the result on every screen at once", async ({
	world,
}) => {
	const ana = await world.owner({ name: "Ana Roy" });
	const workshop = await Workshop.open(
		world,
		ana,
		stepLike("ideas", { arePrivate: false, title: "Idées" }),
		stepLike("vote", { title: "Par quoi commencer\u00a0?" }),
	);
	const bea = await workshop.comesIn("Béa");
	const cam = await workshop.comesIn("Cam");
	await workshop.begins(0);
	await writes(bea.page, "Le bus du soir");
	await writes(cam.page, "Des logements pour les aînés");
	await workshop.begins(1);
	// Both were writing: they are invited, not taken away.
	for (const { page } of [bea, cam]) await page.getByRole("button", { name: takingTexts.fr.goThere }).click();
	await expect(bea.page.getByText(prepareTexts.fr.none)).toBeVisible();
	await ana.page.getByRole("button", { name: prepareTexts.fr.prepare }).click();
	const dialog = ana.page.getByRole("dialog");
	await expect(dialog.getByRole("textbox", { name: newVoteTexts.fr.question })).toHaveValue(
		"Par quoi commencer\u00a0?",
	);
	await expect(dialog.getByRole("textbox", { name: newVoteTexts.fr.optionAt(1) })).toHaveValue("Le bus du soir");
	await expectAccessible(ana.page, "a vote that is prepared in a step");
	await dialog.getByRole("button", { name: newVoteTexts.fr.openNow }).click();
	for (const { page } of [bea, cam]) {
		await expect(page.getByText(stepVoteTexts.fr.votedOf(0, 3))).toBeVisible();
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
