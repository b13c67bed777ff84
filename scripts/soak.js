/** `npm run soak -- --minutes 30 [--seed N]`: the runs of chance, again and again with new seeds, until the time is over or one fails. A failing seed is printed: keep it in the test as one of its own. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MODULES, ROOT } from "./paths.js";
import { inLanguage, say } from "./say.js";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } } });
const minutes = Number(values.minutes);
let seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!(minutes > 0) || !Number.isInteger(seed)) {
	console.error("npm run soak -- --minutes <n> [--seed <n>]");
	process.exit(2);
}

const SEEDS_A_ROUND = 50;
const FILES = ["test/convergence", "test/hostile/access-histories.test.ts", "test/hostile/hostile-network.test.ts"];
const end = performance.now() + minutes * 60_000;
let rounds = 0;
do {
	say(`▸ graines ${seed} à ${seed + SEEDS_A_ROUND - 1}…`, `▸ seeds ${seed} to ${seed + SEEDS_A_ROUND - 1}…`);
	const ran = spawnSync(process.execPath, [join(MODULES, "vitest", "vitest.mjs"), "run", ...FILES], {
		cwd: ROOT,
		encoding: "utf8",
		// A round never outlives the time asked for by much.
		timeout: Math.max(120_000, end - performance.now() + 60_000),
		env: {
			...process.env,
			CONVERGENCE_SEEDS: String(SEEDS_A_ROUND),
			CONVERGENCE_SEED: String(seed),
			ACCESS_SEED: String(seed),
			HOSTILE_SEED: String(seed),
		},
	});
	if (ran.status !== 0) {
		process.stdout.write(ran.stdout + ran.stderr);
		console.error(inLanguage(`Échec : graine ${seed} et suivantes.`, `Failed: seed ${seed} and following.`));
		process.exit(1);
	}
	rounds += 1;
	seed += SEEDS_A_ROUND;
} while (performance.now() < end);
say(`${rounds * SEEDS_A_ROUND} graines, aucun échec.`, `${rounds * SEEDS_A_ROUND} seeds, no failure.`);
