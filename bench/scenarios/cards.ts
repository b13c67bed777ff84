/** A board of five hundred cards in a real browser: opened, one dragged across it, some chosen, and others that keep coming while it is looked at. */

import type { Page } from "@playwright/test";
import { type Body, keyed, ledgerOf, post } from "../asking.ts";
import { takeTimes, visit, watchThread } from "../browser.ts";
import type { Contender, Door } from "../contenders.ts";
import { percentile } from "../statistics.ts";
import { pause, type Scenario } from "./scenario.ts";

const PEOPLE = 28;
const EACH = 18;
const CLUSTERS = 12;
const COMING = 20;
const DRAG_MOVES = 180;
const CHOSEN = 20;
const PATIENCE = 120_000;
const WORDS = "jardin logement répit transport école santé atelier coopérative réseau maison quartier milieu".split(
	" ",
);

export const cards: Scenario = {
	name: "cards",
	title: `a board of ${PEOPLE * EACH} cards in a browser: opened, one dragged across it, ${CHOSEN} chosen one by one, ${COMING} more written by others`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const workspace = room.split("/")[0] as string;
		const lead = contender.owner?.(room);
		if (!lead) throw new Error("bench: cards need somebody who leads");
		const people = await contender.doors(room, PEOPLE);
		const board = await prepare(workspace, lead, people);
		const { page, close } = await visit(lead, `/e/${workspace}/ateliers/${board.workshop}`);
		try {
			const began = performance.now();
			await page.waitForFunction((count) => document.querySelectorAll("[data-card]").length >= count, PEOPLE * EACH, {
				timeout: PATIENCE,
			});
			const openMs = performance.now() - began;
			// Those that say the same are found meanwhile.
			await pause(4_000);
			const dragged = await drag(page);
			const chosen = await choose(page);
			const coming = await others(page, people, board);
			return { openMs, ...dragged, ...chosen, ...coming };
		} finally {
			await close();
		}
	},
};

type Board = { workshop: string; give: (door: Door, stream: string, command: Body) => Promise<Body[]>; ideas: string };

/** A workshop whose cards are being put in order. */
async function prepare(workspace: string, lead: Door, people: readonly Door[]): Promise<Board> {
	const made = await post(lead, `/api/workspaces/${workspace}/documents`, { kind: "workshop", title: "Banc" });
	const workshop = made.id as string;
	const give = async (door: Door, stream: string, command: Body) => {
		const { events } = await post(door, ledgerOf(workspace, workshop, stream), keyed(command));
		return (events as { body?: Body }[]).flatMap(({ body }) => (body ? [body] : []));
	};
	const step = (kind: string, may: string[]) => ({
		...{ kind, title: kind, minutes: 10, may, arePrivate: false, areAnonymous: false },
		...{ target: null, ahead: null, isSkipped: false },
	});
	const steps = [step("ideas", ["cards"]), step("group", ["cards", "group"])];
	const [added] = await give(lead, "workshop", { kind: "add-steps", steps, before: null });
	const kept = (added?.steps ?? []) as { id: string }[];
	const [ideas = "", group = ""] = kept.map(({ id }) => id);
	await give(lead, "workshop", { kind: "begin-step", step: ideas, from: null });
	const ids = await Promise.all(
		people.map(async (door, person) => {
			await give(door, "workshop", { kind: "enter" });
			const own: string[] = [];
			for (let at = 0; at < EACH; at += 1) {
				const [card] = await give(door, "cards", { kind: "add-card", step: ideas, text: wordsOf(person * EACH + at) });
				own.push(card?.card as string);
			}
			return own;
		}),
	);
	await give(lead, "workshop", { kind: "begin-step", step: group, from: ideas });
	// Half are in clusters, half on their own.
	for (let at = 0; at < CLUSTERS; at += 1)
		await give(lead, "cards", { kind: "add-cluster", step: ideas, name: `Groupe ${at + 1}`, cards: ids[at] ?? [] });
	return { workshop, give, ideas };
}

function wordsOf(at: number): string {
	const word = (place: number) => WORDS[place % WORDS.length] as string;
	return `${word(at)} ${word(at * 7 + 3)} et ${word(at * 5 + 1)} ${at}`;
}

/** One card held over the whole board. What a frame of it costs is the page’s own processor time. */
async function drag(page: Page): Promise<Record<string, number>> {
	const card = page.locator("[data-card] p").first();
	await card.scrollIntoViewIfNeeded();
	const box = await card.boundingBox();
	if (!box) throw new Error("bench: a card is expected");
	await page.mouse.move(box.x + 20, box.y + 8);
	await page.mouse.down();
	await page.mouse.move(box.x + 40, box.y + 20);
	await pause(300);
	await takeTimes(page);
	const count = await watchThread(page);
	for (let move = 0; move < DRAG_MOVES; move += 1)
		await page.mouse.move(300 + ((move * 23) % 900), 150 + ((move * 11) % 600));
	const thread = await count();
	const { frames, longTasks } = await takeTimes(page);
	await page.keyboard.press("Escape");
	await page.mouse.up();
	return {
		dragMoveThreadMs: thread.all / DRAG_MOVES,
		dragFrameP50Ms: percentile(frames, 50),
		dragFrameP95Ms: percentile(frames, 95),
		dragLongTasks: longTasks.length,
	};
}

/** Cards ticked one after the other by the keys. */
async function choose(page: Page): Promise<Record<string, number>> {
	await page.locator("[data-card-tick]").first().focus();
	const count = await watchThread(page);
	for (let card = 0; card < CHOSEN; card += 1) {
		await page.keyboard.press("Space");
		await page.keyboard.press("ArrowDown");
	}
	const thread = await count();
	await page.keyboard.press("Escape");
	return { chooseThreadMs: thread.all / CHOSEN };
}

/** From the answer to whoever wrote a card to the frame that shows it here, and what it costs this page. */
async function others(page: Page, people: readonly Door[], { give, ideas }: Board): Promise<Record<string, number>> {
	await page.evaluate(() => {
		const seen: Record<string, number> = {};
		Object.assign(window, { cardsSeen: seen });
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes) {
					const found = /Venue (\d+)/.exec(node.textContent ?? "")?.[1];
					if (found && seen[found] === undefined) requestAnimationFrame(() => (seen[found] ??= Date.now()));
				}
		}).observe(document.body, { subtree: true, childList: true });
	});
	const count = await watchThread(page);
	const sent: number[] = [];
	for (let turn = 0; turn < COMING; turn += 1) {
		const door = people[turn % people.length] as Door;
		sent.push(Date.now());
		await give(door, "cards", { kind: "add-card", step: ideas, text: `Venue ${turn}` });
		await pause(300);
	}
	await pause(1_500);
	const thread = await count();
	const seen = await page.evaluate(() => (window as unknown as { cardsSeen: Record<string, number> }).cardsSeen);
	const delays = sent.flatMap((at, turn) => (seen[turn] === undefined ? [] : [seen[turn] - at]));
	return {
		addThreadMs: thread.all / COMING,
		addScriptMs: thread.script / COMING,
		addP50Ms: percentile(delays, 50),
		addP95Ms: percentile(delays, 95),
		lost: COMING - delays.length,
	};
}
