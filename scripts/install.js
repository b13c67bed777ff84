/** Brings node_modules to what the lockfile says, and only when it is not there yet. */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { MODULES, OWN_NODE, ROOT } from "./paths.js";
import { say, secondsSince, warn } from "./say.js";

const NEEDED_NODE = 24;
/** By which `npm start` and `npm test` find it. */
const NODE_LINK = join(MODULES, ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** Installs when something is missing or of another version. Ends the process with a sentence when that fails. */
export function ensureInstalled() {
	if (isInstalled()) return;
	const start = performance.now();
	const known = existsSync(MODULES);
	say(
		known ? "Palier : mise à jour des dépendances…" : "Palier : installation des dépendances (une minute environ)…",
		known ? "Palier: updating the dependencies…" : "Palier: installing the dependencies (about a minute)…",
	);
	// R155: no package runs anything as it is installed; what `node` would fetch is fetched below, by name.
	const outcome = npm(["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
	if (outcome.signal || outcome.status === 130) process.exit(130);
	if (outcome.status !== 0) {
		process.stderr.write(outcome.stdout ?? "");
		warn(
			"L’installation des dépendances a échoué (le détail est ci-dessus). Vérifiez l’accès à Internet ou au miroir npm et l’espace disque, puis relancez la même commande. Si cela recommence, supprimez le dossier node_modules et réessayez.",
			"Installing the dependencies failed (details above). Check the access to the Internet or to your npm mirror, and the disk space, then run the same command again. If it happens again, delete the node_modules folder and retry.",
		);
		process.exit(1);
	}
	ensureOwnNode();
	say(`Palier : dépendances prêtes (${secondsSince(start)}).`, `Palier: dependencies ready (${secondsSince(start)}).`);
}

/** Whether what npm wrote down as installed is what the lockfile and package.json ask for. */
export function isInstalled() {
	const written = join(MODULES, ".package-lock.json");
	if (!existsSync(written) || !hasNode()) return false;
	const lock = readJson(join(ROOT, "package-lock.json"));
	const present = readJson(written);
	const asked = readJson(join(ROOT, "package.json"));
	if (!lock || !present || !asked) return false;
	const root = lock.packages[""] ?? {};
	for (const group of ["dependencies", "devDependencies"]) {
		if (JSON.stringify(root[group] ?? {}) !== JSON.stringify(asked[group] ?? {})) return false;
	}
	return Object.entries(lock.packages).every(([path, wanted]) => {
		if (path === "") return true;
		const found = present.packages[path];
		// Optional packages are those of other machines, or what could not be built here.
		return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
	});
}

function hasNode() {
	return Number.parseInt(process.versions.node, 10) >= NEEDED_NODE || (existsSync(OWN_NODE) && existsSync(NODE_LINK));
}

/** Install scripts are switched off: the package `node` has not fetched its binary. */
function ensureOwnNode() {
	if (hasNode()) return;
	const fetched = spawnSync(process.execPath, ["installArchSpecificPackage.js"], {
		cwd: join(MODULES, "node"),
		stdio: ["ignore", "ignore", "inherit"],
	});
	// npm links what is there as it installs, and it was not: without its link, what npm runs would be run by the Node of the machine.
	if (fetched.status === 0) npm(["rebuild", "--ignore-scripts", "--loglevel=error", "node"]);
	if (hasNode()) return;
	warn(
		`Palier a besoin de Node ${NEEDED_NODE} et n’a pas pu l’installer dans node_modules (ici : Node ${process.versions.node}). Installez Node ${NEEDED_NODE} sur cette machine (https://nodejs.org), puis relancez la même commande.`,
		`Palier needs Node ${NEEDED_NODE} and could not install it in node_modules (here: Node ${process.versions.node}). Install Node ${NEEDED_NODE} on this machine (https://nodejs.org), then run the same command again.`,
	);
	process.exit(1);
}

/** Runs the npm that started us, or the one of the machine. */
function npm(args) {
	const cli = process.env.npm_execpath ?? "";
	const options = { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
	return basename(cli).startsWith("npm") && cli.endsWith(".js")
		? spawnSync(process.execPath, [cli, ...args], options)
		: spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
