/** `npm run licences`: what is installed with Palier, by licence; `--all` adds what only serves to build and test it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.js";
import { inLanguage } from "./say.js";

const isAll = process.argv.includes("--all");
const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
const byLicence = new Map();
for (const [path, entry] of Object.entries(lock.packages)) {
	if (path === "" || (!isAll && (entry.dev || entry.devOptional))) continue;
	const licence = entry.license ?? inLanguage("(aucune)", "(none)");
	const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
	byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${entry.version}`]);
}
for (const [licence, packages] of [...byLicence].sort(([a], [b]) => a.localeCompare(b)))
	console.log(`${licence} (${packages.length})\n  ${packages.sort().join("\n  ")}`);
