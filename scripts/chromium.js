/** Finds a Chromium that really starts, for the journeys; installs one when there is none. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { MODULES, ROOT } from "./paths.js";
import { say } from "./say.js";

/** The one without a window first: the journeys open none, and it starts and draws for two thirds of the work. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a browser that answers, or null: the one named by PALIER_CHROMIUM, the system's, or Playwright's. */
export async function findChromium() {
	const named = process.env.PALIER_CHROMIUM;
	if (named) return starts(named) ? named : null;
	return onPath() ?? (await fromPlaywright());
}

/** Finds one, or fetches Playwright's, or Debian's when root. Null when nothing worked. */
export async function obtainChromium() {
	const found = await findChromium();
	if (found) return found;
	say("Aucun Chromium sur cette machine : installation…", "No Chromium on this machine: installing one…");
	const cli = join(MODULES, "@playwright", "test", "cli.js");
	spawnSync(process.execPath, [cli, "install", "chromium"], {
		cwd: ROOT,
		stdio: ["ignore", "ignore", "inherit"],
		timeout: 240_000,
	});
	const fetched = await fromPlaywright();
	if (fetched) return fetched;
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const apt = (...args) =>
		spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 }).status === 0;
	apt("update");
	for (const name of NAMES.slice(0, 2)) {
		if (apt("install", "-y", "--no-install-recommends", name)) break;
	}
	return onPath();
}

function onPath() {
	const folders = (process.env.PATH ?? "").split(delimiter);
	for (const name of NAMES) {
		for (const folder of folders) {
			const path = join(folder, name);
			if (existsSync(path) && starts(path)) return path;
		}
	}
	return null;
}

async function fromPlaywright() {
	const { chromium } = await import("@playwright/test");
	const path = chromium.executablePath();
	return existsSync(path) && starts(path) ? path : null;
}

/** A stub or a browser without its libraries is no browser: ask it for its version. */
function starts(path) {
	return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
