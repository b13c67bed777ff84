/** A real browser on the real pages: the built client, a person's cookie, and how long keys and frames take, measured inside the page. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Door } from "./contenders.ts";

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
	return { page, browser, close: () => browser.close() };
}

let isBuilt = false;
function buildClient(): void {
	if (isBuilt) return;
	const done = spawnSync(process.execPath, ["scripts/prepare.js", "start"], { cwd: ROOT, stdio: "inherit" });
	if (done.status !== 0) throw new Error("bench: the client could not be built (npm run build)");
	isBuilt = true;
}

export type PageTimes = {
	/** For each key: from the key to the end of what it made the page do, and the drawing of the frame that shows it; the wait for the screen is left out. */
	keys: number[];
	/** The same with the wait for the screen: up to one frame more. */
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

/** Runs in the page. */
function measureInPage(): void {
	const times: PageTimes = { keys: [], paints: [], longTasks: [], frames: [] };
	Object.assign(window, { times });
	const after = (done: () => void) => {
		const channel = new MessageChannel();
		channel.port1.onmessage = done;
		channel.port2.postMessage(null);
	};
	document.addEventListener(
		"keydown",
		(event) => {
			if (event.key.length !== 1) return;
			// Until its frame begins the thread is asked again and again: short gaps are waiting for the screen, longer ones are work.
			let waited = 0;
			let last = 0;
			let isDrawing = false;
			const ask = () => {
				const now = performance.now();
				if (last > 0 && now - last < 1) waited += now - last;
				last = now;
				if (!isDrawing) after(ask);
			};
			after(ask);
			requestAnimationFrame(() => {
				isDrawing = true;
				after(() => {
					const painted = performance.now() - event.timeStamp;
					times.keys.push(painted - waited);
					times.paints.push(painted);
				});
			});
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
