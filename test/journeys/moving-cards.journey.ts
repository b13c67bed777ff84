/** Cards put in order with a finger, and several at once: real touches on a phone, ticks, keys, and what the others see. */

import { expect, type Page } from "@playwright/test";
import { cardTexts } from "#client/features/workshops/cards/card-texts.ts";
import { groupTexts } from "#client/features/workshops/group/group-texts.ts";
import type { CardBody } from "#shared/ledger/cards-wire.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { expectAccessible } from "#test/journeys/accessible.ts";
import { entersByCode, LedWorkshop } from "#test/journeys/workshop-acts.ts";
import { type Person, test, type World } from "#test/journeys/world.ts";
import { stepLike } from "#test/support/workshops.ts";

const g = groupTexts.fr;
const WORDS = ["Le bus du soir", "Des logements", "Un jardin par école", "Des navettes", "Le répit des proches"];
const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

/** A board with these cards and one cluster. */
async function opens(world: World) {
	const ana = await world.owner({ name: "Ana Roy" });
	const steps = [stepLike("ideas", { arePrivate: false }), stepLike("group")];
	const workshop = await LedWorkshop.make(world, ana, "Atelier de mars", steps);
	const code = await workshop.opensDoor();
	await workshop.begins("ideas");
	const step = workshop.step("ideas");
	for (const text of WORDS) await workshop.givesCard({ kind: "add-card", step, text });
	await workshop.givesCard({ kind: "add-cluster", step, name: "Transport", cards: [] });
	await workshop.begins("group");
	await ana.page.goto(workshop.desk);
	return { ana, workshop, comesIn: (name: string, options = {}) => entersByCode(world, code, { name }, options) };
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}, `) });
const tick = (page: Page, text: string) => page.getByRole("checkbox", { name: cardTexts.fr.choose(text) });
const cards = (page: Page, name: string) => column(page, name).getByRole("listitem");

/** How many cards each move of the ledger moved. */
async function moves(world: World, lead: Person, { workspace, document }: LedWorkshop): Promise<number[]> {
	const path = `/api/workspaces/${workspace}/ledgers/${document}/cards`;
	const { events } = await world.get<LedgerEventsReply>(lead, path);
	return events.flatMap((event) => {
		const body = "body" in event ? (event.body as CardBody) : null;
		return body?.kind === "cards-placed" ? [body.cards.length] : [];
	});
}

/** The finger of a phone, as the browser gets it from the system. */
async function fingerOf({ page }: Person) {
	const cdp = await page.context().newCDPSession(page);
	const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
		cdp.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
	return {
		down: (x: number, y: number) => send("touchStart", { x, y }),
		async moves(from: { x: number; y: number }, to: { x: number; y: number }) {
			for (let part = 1; part <= 10; part += 1)
				await send("touchMove", {
					x: from.x + ((to.x - from.x) * part) / 10,
					y: from.y + ((to.y - from.y) * part) / 10,
				});
		},
		up: () => send("touchEnd"),
	};
}

async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
	const box = await page.getByText(text, { exact: true }).boundingBox();
	if (!box) throw new Error(`${text} is not drawn`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the page is once it has glided as far as a swipe sends it. */
const comesToRest = (page: Page) =>
	page.evaluate(
		() => new Promise<number>((rest) => document.addEventListener("scrollend", () => rest(scrollY), { once: true })),
	);
const pageHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const scrolled = (page: Page) => page.evaluate(() => scrollY);

test("[R810] on a phone, a swipe over cards scrolls, and a card that is held comes up, scrolls the page at its edges and goes where it is left", async ({
	world,
}) => {
	const { ana, comesIn } = await opens(world);
	const bea = await comesIn("Béa", PHONE);
	const { page } = bea;
	await expect(page.getByText(g.howTouch)).toBeVisible();
	const finger = await fingerOf(bea);

	const first = await middleOf(page, "Des navettes");
	const rests = comesToRest(page);
	await finger.down(first.x, first.y);
	await finger.moves(first, { x: first.x, y: first.y - 220 });
	await finger.up();
	expect(await rests).toBeGreaterThan(60);
	await expect(page.locator("[data-dragged]")).toHaveCount(0);

	await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
	const from = await middleOf(page, "Des navettes");
	const before = await scrolled(page);
	await finger.down(from.x, from.y);
	await expect(page.locator("[data-dragged]")).toHaveCount(1);
	// It stays where it is under the card, until the card comes near an edge.
	await finger.moves(from, { x: from.x, y: 350 });
	expect(await scrolled(page)).toBe(before);
	await finger.moves({ x: from.x, y: 350 }, { x: from.x, y: 834 });
	// It scrolls as long as the finger is there, down to its end: what is measured then stays.
	await expect.poll(() => scrolled(page)).toBeGreaterThan(before);
	await expect.poll(() => page.evaluate(() => Math.round(scrollY + innerHeight))).toBe(await pageHeight(page));
	const to = await column(page, "Transport").boundingBox();
	if (!to) throw new Error("the cluster is not drawn");
	await finger.moves({ x: from.x, y: 834 }, { x: to.x + 80, y: to.y + 30 });
	await expect(column(page, "Transport")).toHaveAttribute("data-over", "");
	await finger.up();
	await expect(cards(page, "Transport")).toHaveText([/Des navettes/]);
	await expect(cards(ana.page, "Transport")).toHaveText([/Des navettes/]);
});

test("[R811, R812] several cards are ticked and moved in one act, from the bar or by dragging one of them; the others follow", async ({
	world,
}) => {
	const { ana, workshop, comesIn } = await opens(world);
	const bea = await comesIn("Béa", PHONE);
	const cam = await comesIn("Cam");
	await tick(bea.page, "Le bus du soir").tap();
	// Once something is chosen, a tap anywhere on a card chooses.
	await bea.page.getByText("Des logements", { exact: true }).tap();
	await tick(bea.page, "Un jardin par école").tap();
	const bar = bea.page.getByRole("region", { name: g.chosen(3) });
	await expect(bar).toBeVisible();
	await expectAccessible(bea.page, "cards that are chosen, on a phone");
	await bar.getByRole("button", { name: g.moveChosen }).tap();
	await bea.page.getByRole("menuitem", { name: "Transport" }).tap();
	await expect(cards(bea.page, "Transport")).toHaveCount(3);
	await expect(bar).toHaveCount(0);
	await expect(cards(cam.page, "Transport")).toHaveCount(3);

	// By mouse: one with the key that adds, up to another, and one of them takes all along.
	await cam.page.getByText("Le bus du soir", { exact: true }).click({ modifiers: ["ControlOrMeta"] });
	await cam.page.getByText("Un jardin par école", { exact: true }).click({ modifiers: ["Shift"] });
	await expect(cam.page.getByRole("region", { name: g.chosen(3) })).toBeVisible();
	// What somebody else takes out of sight is chosen no more.
	const hidden = cards(ana.page, "Transport").filter({ hasText: "Des logements" });
	await hidden.getByRole("button", { name: cardTexts.fr.acts("Des logements") }).click();
	await ana.page.getByRole("menuitem", { name: cardTexts.fr.hide }).click();
	await expect(cam.page.getByRole("region", { name: g.chosen(2) })).toBeVisible();
	await cam.page.getByText("Le bus du soir", { exact: true }).hover();
	await cam.page.mouse.down();
	await column(cam.page, g.alone).hover();
	await cam.page.mouse.up();
	await expect(cards(bea.page, "Transport")).toHaveCount(0);
	await expect(cards(bea.page, g.alone)).toHaveCount(4);
	expect(await moves(world, ana, workshop)).toEqual([3, 2]);
});

test("[R813] by keys alone: Space chooses, Shift with an arrow goes on choosing, Escape lets go, and the focus stays on a card", async ({
	world,
}) => {
	const { ana, workshop, comesIn } = await opens(world);
	const { page } = await comesIn("Béa");
	await tick(page, "Le bus du soir").focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("Shift+ArrowDown");
	await page.keyboard.press("Shift+ArrowDown");
	await expect(tick(page, "Un jardin par école")).toBeFocused();
	await expect(page.getByRole("status").filter({ hasText: g.chosen(3) })).toBeAttached();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("region", { name: g.chosen(3) })).toHaveCount(0);
	await expect(tick(page, "Un jardin par école")).toBeFocused();

	await page.keyboard.press("Space");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Space");
	// The menu of one of the chosen is for all of them.
	await page.keyboard.press("Enter");
	await expect(page.getByRole("menuitem", { name: g.newWithMany(2) })).toBeFocused();
	await page.keyboard.press("Enter");
	const name = page.getByRole("textbox", { name: g.renameLabel });
	await expect(name).toBeFocused();
	await name.fill("Vivre ici");
	await page.keyboard.press("Enter");
	await expect(cards(page, "Vivre ici")).toHaveCount(2);

	await tick(page, "Le bus du soir").focus();
	await page.keyboard.press("Space");
	const bar = page.getByRole("region", { name: g.chosen(1) });
	await bar.getByRole("button", { name: g.moveChosen }).focus();
	await page.keyboard.press("Enter");
	await page.getByRole("menuitem", { name: "Transport" }).press("Enter");
	await expect(tick(page, "Le bus du soir")).toBeFocused();
	await expect(cards(page, "Transport")).toHaveText([/Le bus du soir/]);
	await expectAccessible(page, "cards moved by keys");
	expect(await moves(world, ana, workshop)).toEqual([2, 1]);
});
