/** A real browser on the real pages: the built client, a person's cookie, and how long keys and frames take, measured inside the page. */

import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Door } from "./contenders.ts";
import { countAsOurs } from "./machine.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ARGS =
	"--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export type Visit = { page: Page; browser: Browser; close: () => Promise<void> };

/** Opens a path of the server as the person whose door it is. The client is built first when its sources are newer. */
export async function visit(door: Door, path: string): Promise<Visit> {
	buildClient();
	const origin = door.headers.origin ?? "";
	const [name = "", value = ""] = (door.headers.cookie ?? "").split("=");
	const named = process.env.PALIER_CHROMIUM ?? "/usr/bin/chromium";
	const browser = await chromium.launch({
		...(existsSync(named) ? { executablePath: named } : {}),
		args: ARGS.split(" "),
	});
	const context = await browser.newContext({ locale: "fr-CA", viewport: { width: 1280, height: 900 } });
	await context.addCookies([{ name, value, url: origin }]);
	const page = await context.newPage();
	await page.addInitScript(measureInPage);
	await page.goto(origin + path);
	const close = async () => {
		await countProcesses(browser);
		await browser.close();
	};
	return { page, browser, close };
}

/** The processes of a browser that are not its own children in the end: pages, drawing, network. */
async function countProcesses(browser: Browser): Promise<void> {
	const devtools = await browser.newBrowserCDPSession();
	const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
	for (const { type, cpuTime } of processInfo) if (type !== "browser") countAsOurs(cpuTime * 1000);
}

let isBuilt = false;
function buildClient(): void {
	if (isBuilt) return;
	const done = spawnSync(process.execPath, ["scripts/prepare.js", "start"], { cwd: ROOT, stdio: "inherit" });
	if (done.status !== 0) throw new Error("bench: the client could not be built (npm run build)");
	isBuilt = true;
}

export type PageTimes = {
	/** For each key: from the key to the end of what its letter made the page do, plus the whole frame that draws it. The wait between the two, for the screen's next beat, is left out. */
	keys: number[];
	/** From the key to the end of that frame, the wait for the screen's beat included: up to one frame more, whatever the page does. */
	paints: number[];
	/** The main thread was taken for longer than 50 ms. */
	longTasks: number[];
	/** From one frame to the next. */
	frames: number[];
};

/** What was measured in the page since the last call. */
export function takeTimes(page: Page): Promise<PageTimes> {
	return page.evaluate(() => {
		const { times } = window as unknown as { times: PageTimes };
		const taken = { ...times };
		Object.assign(times, { keys: [], paints: [], longTasks: [], frames: [] });
		return taken;
	});
}

/** Types that many keys where the caret is, as fast as a quick typist, words apart. */
export async function typeKeys(page: Page, count: number): Promise<void> {
	for (let key = 0; key < count; key += 1) {
		await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
		await pause(60 + ((key * 37) % 90));
	}
}

/** The blocks of a text, whether it is drawn in stretches or whole. */
export const TEXT_BLOCKS = ".ProseMirror > :not([data-stretch]), .ProseMirror > [data-stretch] > *";

/** Puts the caret at the end of a block of a text; what was measured before is forgotten. */
export async function caretIn(page: Page, block: number): Promise<void> {
	await page.locator(TEXT_BLOCKS).nth(block).click();
	await page.keyboard.press("End");
	await takeTimes(page);
}

/**
 * What keys take in the same text without any program: the page as it is drawn, its scripts taken out, written in by the browser alone, which lays out
 * all of it: no editor that has a text drawn whole can be quicker than that.
 */
export async function typeWithoutProgram(page: Page, block: number, count: number): Promise<PageTimes> {
	const html = await page.evaluate(() => {
		const copy = document.documentElement.cloneNode(true) as HTMLElement;
		for (const script of copy.querySelectorAll("script, link[rel=modulepreload], meta[http-equiv]")) script.remove();
		for (const text of copy.querySelectorAll("[data-heights]")) text.removeAttribute("data-heights");
		const base = document.createElement("base");
		base.href = location.origin;
		copy.querySelector("head")?.prepend(base);
		return `<!doctype html>${copy.outerHTML}`;
	});
	const plain = await page.context().newPage();
	try {
		await plain.setContent(html);
		await plain.evaluate(measureInPage);
		await caretIn(plain, block);
		await typeKeys(plain, count);
		return await takeTimes(plain);
	} finally {
		await plain.close();
	}
}

/** What the page's main thread did in a while, in milliseconds of its own processor time: other work of the machine hardly changes it. */
export type ThreadTimes = { all: number; script: number; layout: number };

/** Begins to count; the function it gives ends it. With a file name, a CPU profile of the page is written there too. */
export async function watchThread(page: Page, profile?: string): Promise<() => Promise<ThreadTimes>> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
	const read = async (): Promise<ThreadTimes> => {
		const { metrics } = await devtools.send("Performance.getMetrics");
		const ms = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
		return { all: ms("TaskDuration"), script: ms("ScriptDuration"), layout: ms("LayoutDuration") };
	};
	if (profile !== undefined) {
		await devtools.send("Profiler.enable");
		await devtools.send("Profiler.start");
	}
	const before = await read();
	return async () => {
		const now = await read();
		if (profile !== undefined) {
			const kept = await devtools.send("Profiler.stop");
			writeFileSync(profile, JSON.stringify(kept.profile));
		}
		return { all: now.all - before.all, script: now.script - before.script, layout: now.layout - before.layout };
	};
}

/** Runs in the page. */
function measureInPage(): void {
	const times: PageTimes = { keys: [], paints: [], longTasks: [], frames: [] };
	Object.assign(window, { times });
	// Not a MessageChannel, whose messages go through other threads: on a busy machine that would be counted as the page's work.
	const { scheduler } = window as unknown as {
		scheduler: { postTask(task: () => void, options: { priority: "user-blocking" }): Promise<void> };
	};
	const next = (task: () => void) => void scheduler.postTask(task, { priority: "user-blocking" });
	let typed: { key: number; done: number } | null = null;
	document.addEventListener(
		"input",
		() => {
			const one = typed;
			if (one && one.done === 0)
				next(() => {
					one.done = performance.now();
				});
		},
		{ capture: true },
	);
	document.addEventListener(
		"keydown",
		(event) => {
			if (event.key.length !== 1) return;
			const one = { key: event.timeStamp, done: 0 };
			typed = one;
			const draw = () => {
				// The letter comes after its key, sometimes a frame later.
				if (one.done === 0 && performance.now() - one.key < 500) {
					requestAnimationFrame(draw);
					return;
				}
				const began = performance.now();
				next(() => {
					const painted = performance.now();
					times.keys.push(one.done - one.key + (painted - began));
					times.paints.push(painted - one.key);
				});
			};
			requestAnimationFrame(draw);
		},
		{ capture: true },
	);
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) times.longTasks.push(entry.duration);
	}).observe({ type: "longtask" });
	let last = 0;
	const tick = (now: number) => {
		if (last > 0) times.frames.push(now - last);
		last = now;
		requestAnimationFrame(tick);
	};
	requestAnimationFrame(tick);
}
