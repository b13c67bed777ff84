/** A portfolio of as many projects as one holds, in a real browser: imported from a workbook, scrolled, filtered (R851), and changed by somebody else. */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { projectTable } from "../../shared/document/portfolio.ts";
import { readCatalog } from "../../shared/document/portfolio-catalog.ts";
import { takeTimes, visit, watchThread } from "../browser.ts";
import type { Contender } from "../contenders.ts";
import { percentile } from "../statistics.ts";
import { Writer } from "../writer.ts";
import { pause, type Scenario } from "./scenario.ts";

/** A workspace begins with eight examples, and a portfolio holds ten thousand. */
const PROJECTS = 9_990;
const CHANGES = 30;
const FRAMES = 240;
const WORDS = ["jardin 77", "logement 12", "9876", "solidaire 4"];
/** Slow machines, and a page that fetches its worker. */
const PATIENCE = 120_000;

export const portfolio: Scenario = {
	name: "portfolio",
	title: `${PROJECTS} projects in a browser: imported from a workbook, scrolled, filtered, changed by somebody else`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender, profile?: string) {
		const [document] = (await contender.rooms(1)) as [string];
		const workspace = document.split("/")[0] as string;
		const doors = await contender.doors(`${workspace}/portfolio`, 2);
		const { page, close } = await visit(doors[0] as (typeof doors)[number], `/e/${workspace}/portefeuille?import=1`);
		try {
			/** What a part does, and what it costs the page's main thread for each thing done, whatever else the machine does. */
			const watched = async (name: string, times: number, part: (page: Page) => Promise<Record<string, number>>) => {
				const stop = await watchThread(page, profile && join(profile, `${name}-${Date.now()}.cpuprofile`));
				const figures = await part(page);
				return { ...figures, [`${name}ThreadMs`]: (await stop()).all / times };
			};
			const imported = await watched("import", 1, importWorkbook);
			await pause(3_000);
			const scrolled = await watched("frame", FRAMES, scroll);
			await pause(1_000);
			const filtered = await watched("filter", WORDS.join("").length, filter);
			const remote = await changeElsewhere(page, doors[1] as (typeof doors)[number]);
			return { ...imported, ...scrolled, ...filtered, ...remote };
		} finally {
			await close();
		}
	},
};

/** From the choice of the file to the ten thousand lines in the table, without the time a person takes to read. */
async function importWorkbook(page: Page): Promise<Record<string, number>> {
	const file = await workbook();
	const input = page.locator("input[type=file]");
	await input.waitFor({ state: "attached", timeout: PATIENCE });
	await pause(2_000);
	await takeTimes(page);
	const stages: number[] = [];
	const step = async (act: () => Promise<unknown>, until: () => Promise<unknown>) => {
		const started = performance.now();
		await act();
		await until();
		stages.push(performance.now() - started);
	};
	const check = page.getByRole("button", { name: "Vérifier", exact: true });
	const write = page.getByRole("button", { name: /^Importer .*projets$/ });
	await step(
		() => input.setInputFiles({ name: "projets.xlsx", mimeType: "application/octet-stream", buffer: file }),
		() => check.waitFor({ timeout: PATIENCE }),
	);
	await step(
		() => check.click(),
		() => write.waitFor({ timeout: PATIENCE }),
	);
	await step(
		() => write.click(),
		() =>
			page.waitForFunction(
				(count) => Number(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")) > count,
				PROJECTS,
				{ timeout: PATIENCE },
			),
	);
	await pause(2_000);
	const times = await takeTimes(page);
	const [readMs = 0, dryRunMs = 0, writeMs = 0] = stages;
	return {
		importMs: readMs + dryRunMs + writeMs,
		readMs,
		dryRunMs,
		writeMs,
		longestBlockMs: Math.max(0, ...times.longTasks),
	};
}

/** The table scrolled by a screen or so each frame, for some seconds. */
async function scroll(page: Page): Promise<Record<string, number>> {
	await takeTimes(page);
	await page.evaluate(async (count) => {
		const grid = document.querySelector("[role=grid]");
		let box: Element | null = grid;
		while (box && box.scrollHeight <= box.clientHeight + 100) box = box.parentElement;
		const scroller = box ?? document.scrollingElement;
		if (!scroller) throw new Error("bench: the table does not scroll");
		for (let frame = 0; frame < count; frame += 1) {
			scroller.scrollTop += frame % 60 < 50 ? 160 : -400;
			await new Promise((resolve) => requestAnimationFrame(resolve));
		}
		scroller.scrollTop = 0;
	}, FRAMES);
	const { frames } = await takeTimes(page);
	return { frameP50Ms: percentile(frames, 50), frameP95Ms: percentile(frames, 95) };
}

/** From a key in the search field to the table that shows what fits, painted. */
async function filter(page: Page): Promise<Record<string, number>> {
	await page.evaluate(() => {
		const seen: number[] = [];
		let asked = 0;
		Object.assign(window, { filtered: seen });
		document.addEventListener("keydown", (event) => (asked = event.timeStamp), { capture: true });
		const grid = document.querySelector("[role=grid]");
		const count = () => grid?.getAttribute("aria-rowcount");
		let last = count();
		new MutationObserver(() => {
			if (count() === last || asked === 0) return;
			last = count();
			const since = asked;
			asked = 0;
			requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - since)));
		}).observe(document.body, { attributes: true, subtree: true, childList: true });
	});
	const field = page.getByRole("searchbox").first();
	for (const word of WORDS) {
		await field.click();
		await field.fill("");
		await pause(600);
		await page.keyboard.type(word, { delay: 250 });
		await pause(600);
	}
	await field.fill("");
	await pause(600);
	const seen = await page.evaluate(() => (window as unknown as { filtered: number[] }).filtered);
	return { filterP50Ms: percentile(seen, 50), filterP95Ms: percentile(seen, 95) };
}

/** The slowest way to filter ten thousand projects, the fastest of five times: what the code takes, whatever else the machine does. */
async function filterEach(doc: Writer["doc"]): Promise<number> {
	const { facetCounts, filterProjects } = (await import(
		new URL("../../client/features/portfolio/project-view.ts", import.meta.url).href
	)) as typeof import("../../client/features/portfolio/project-view.ts");
	const { EMPTY_QUERY, MORE_FILTERS } = (await import(
		new URL("../../client/features/portfolio/view-query.ts", import.meta.url).href
	)) as typeof import("../../client/features/portfolio/view-query.ts");
	const [all, catalog] = [projectTable(doc).list(), readCatalog(doc)];
	const slowest = MORE_FILTERS.map((filter) => {
		const [choice] = facetCounts(all, EMPTY_QUERY, filter, catalog);
		const times = Array.from({ length: 5 }, () => {
			const started = performance.now();
			filterProjects(all, { ...EMPTY_QUERY, more: { [filter]: [choice?.value ?? ""] } }, catalog);
			return performance.now() - started;
		});
		return Math.min(...times);
	});
	return Math.max(...slowest);
}

/** From a change on another connection to its words on this screen. */
async function changeElsewhere(
	page: Page,
	door: ConstructorParameters<typeof Writer>[0],
): Promise<Record<string, number>> {
	const writer = new Writer(door);
	await writer.joined;
	const projects = projectTable(writer.doc);
	const first = projects.list()[2];
	if (!first) throw new Error("bench: the portfolio is empty for others");
	await page.evaluate(() => {
		const seen: Record<string, number> = {};
		Object.assign(window, { changesSeen: seen });
		new MutationObserver((changes) => {
			for (const change of changes) {
				const found = /Changé (\d+)/.exec(change.target.textContent ?? "")?.[1];
				if (found && seen[found] === undefined) seen[found] = Date.now();
			}
		}).observe(document.body, { characterData: true, subtree: true, childList: true });
	});
	const sent: number[] = [];
	for (let turn = 0; turn < CHANGES; turn += 1) {
		sent.push(Date.now());
		projects.set(first.id, "name", `Changé ${turn}`);
		await pause(300);
	}
	await pause(1_000);
	const filterWorstMs = await filterEach(writer.doc);
	writer.close();
	const seen = await page.evaluate(() => (window as unknown as { changesSeen: Record<string, number> }).changesSeen);
	const delays = sent.flatMap((at, turn) => (seen[turn] === undefined ? [] : [seen[turn] - at]));
	return {
		remoteP50Ms: percentile(delays, 50),
		remoteP95Ms: percentile(delays, 95),
		filterWorstMs,
		lost: CHANGES - delays.length,
	};
}

/** A workbook as organisations keep them: texts, lists, dates, amounts. */
async function workbook(): Promise<Buffer> {
	const { writeWorkbook } = (await import(
		new URL("../../client/spreadsheet/workbook.ts", import.meta.url).href
	)) as typeof import("../../client/spreadsheet/workbook.ts");
	const words =
		"jardin logement répit transport école santé atelier coopérative réseau maison solidaire quartier".split(" ");
	const word = (at: number) => words[at % words.length] as string;
	const titles = [
		"Nom",
		"Résumé",
		"Porteurs",
		"Milieux preneurs",
		"Secteur",
		"Territoire",
		"Étape",
		"Début",
		"Publics",
		"Code",
		"Budget 2026",
		"Responsable",
	];
	const columns = titles.map((title) => ({
		title,
		width: 20,
		kind: title === "Début" ? ("date" as const) : title === "Budget 2026" ? ("money" as const) : ("text" as const),
	}));
	const rows = Array.from({ length: PROJECTS }, (_, at) => [
		`${word(at)} ${word(at * 7 + 3)} ${at}`,
		`Ce projet rassemble des gens autour de ${word(at * 5)} et de ${word(at * 11 + 1)}, pour qu’une pratique née ici tienne ailleurs. `.repeat(
			2,
		),
		`Organisme ${at % 400}; Ville ${at % 90}`,
		`Milieu ${at % 250}`,
		["Santé", "Éducation", "Municipalité", "Économie sociale"][at % 4] as string,
		["Estrie", "Laval", "Montréal", "Outaouais"][at % 4] as string,
		["Idée", "Expérimentation", "Mise à l’échelle"][at % 3] as string,
		`20${10 + (at % 16)}-0${1 + (at % 9)}-1${at % 9}`,
		"Familles; Aînés",
		`P-${at}`,
		1000 + at * 1.5,
		`Personne ${at % 60}`,
	]);
	return Buffer.from(await writeWorkbook("Projets", columns, rows));
}
