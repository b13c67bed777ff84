/** Builds the browser's half into dist/, and only when its sources changed since the last build. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { DIST, MODULES, OWN_NODE, ROOT } from "./paths.js";
import { say, secondsSince, warn } from "./say.js";

const STAMP = join(DIST, ".sources");
const SOURCES = ["client", "shared", "scripts", "vite.config.ts", "package-lock.json"];

/** Builds when needed. Ends the process with a sentence when that fails. */
export function ensureBuilt() {
	const sources = hashSources();
	if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;
	const start = performance.now();
	say("Palier : construction de l’interface…", "Palier: building the interface…");
	const node = existsSync(OWN_NODE) ? OWN_NODE : process.execPath;
	const vite = join(MODULES, "vite", "bin", "vite.js");
	const outcome = spawnSync(node, [vite, "build", "--logLevel", "warn"], {
		cwd: ROOT,
		stdio: ["ignore", "inherit", "inherit"],
	});
	if (outcome.signal) process.exit(130);
	if (outcome.status !== 0) {
		warn(
			"L’interface n’a pas pu être construite (le détail est ci-dessus).",
			"The interface could not be built (details above).",
		);
		process.exit(1);
	}
	mkdirSync(DIST, { recursive: true });
	writeFileSync(STAMP, sources);
	say(`Palier : interface prête (${secondsSince(start)}).`, `Palier: interface ready (${secondsSince(start)}).`);
}

/** One hash over the path and content of everything the build reads. */
function hashSources() {
	const hash = createHash("sha256");
	for (const source of SOURCES) {
		for (const file of filesOf(join(ROOT, source))) {
			hash.update(relative(ROOT, file).split(sep).join("/")).update("\0").update(readFileSync(file)).update("\0");
		}
	}
	return hash.digest("hex");
}

function filesOf(path) {
	if (!existsSync(path)) return [];
	try {
		return readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
			.sort();
	} catch (error) {
		if (error.code === "ENOTDIR") return [path];
		throw error;
	}
}
