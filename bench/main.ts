/** `npm run bench`: the same work on Palier and on its peers, in alternating rounds, in one table. `-- --only crowded,join --rounds 3 --json out.json`; `--ours` leaves the peers out, `--profile DIR` keeps a CPU profile of our server, and of the page where there is one. */

import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startContender } from "./contenders.ts";
import { watchMachine } from "./machine.ts";
import { absent } from "./scenarios/absent.ts";
import { cards } from "./scenarios/cards.ts";
import { crowded } from "./scenarios/crowded.ts";
import { discussions } from "./scenarios/discussions.ts";
import { editor } from "./scenarios/editor.ts";
import { hostile } from "./scenarios/hostile.ts";
import { idle } from "./scenarios/idle.ts";
import { join } from "./scenarios/join.ts";
import { kill } from "./scenarios/kill.ts";
import { portfolio } from "./scenarios/portfolio.ts";
import { presence } from "./scenarios/presence.ts";
import { rollup } from "./scenarios/rollup.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { smallRooms } from "./scenarios/small-rooms.ts";
import { workshop } from "./scenarios/workshop.ts";
import { median } from "./statistics.ts";

const SCENARIOS: readonly Scenario[] = [
	crowded,
	smallRooms,
	join,
	idle,
	kill,
	editor,
	discussions,
	presence,
	hostile,
	absent,
	portfolio,
	cards,
	rollup,
	workshop,
];

type Figures = Record<string, number>;
/** What `--json` writes for each scenario: medians over the rounds, and our figures over the best peer's. */
type Report = Record<string, { ours: Figures; peers: Record<string, Figures>; ratio: Figures }>;

const { values: options } = parseArgs({
	options: {
		only: { type: "string" },
		rounds: { type: "string", default: "3" },
		json: { type: "string" },
		profile: { type: "string" },
		ours: { type: "boolean", default: false },
	},
});

const wanted = options.only?.split(",");
const chosen = SCENARIOS.filter((scenario) => !wanted || wanted.includes(scenario.name));
if (chosen.length === 0 || (wanted && chosen.length !== wanted.length)) {
	process.stderr.write(`--only takes: ${SCENARIOS.map((scenario) => scenario.name).join(", ")}\n`);
	process.exit(2);
}
const rounds = Math.max(1, Number(options.rounds) || 3);

installPeers();
process.stdout.write(
	`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? "?"}), ${rounds} rounds\n`,
);
const report: Report = {};
for (const scenario of chosen) report[scenario.name] = await measure(scenario);
if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, "\t")}\n`);

async function measure(scenario: Scenario): Promise<Report[string]> {
	process.stdout.write(`\n${scenario.name}: ${scenario.title}\n`);
	const contenders = scenario.contenders.filter((name) => !options.ours || name === "palier");
	const samples = new Map<string, Figures[]>();
	let quietest: { othersPercent: number; figures: Figures } | null = null;
	for (let round = 0; round < rounds; round += 1) {
		for (const name of contenders) {
			const stopWatching = watchMachine();
			const contender = await startContender(name, options.profile);
			let figures: Figures;
			try {
				figures = await scenario.run(contender, options.profile);
			} finally {
				await contender.close();
			}
			samples.set(name, [...(samples.get(name) ?? []), figures]);
			const { othersPercent, load } = stopWatching();
			process.stdout.write(
				`  round ${round + 1}, ${name}: other work took ${othersPercent.toFixed(0)} % of the machine (load ${load.toFixed(1)})\n`,
			);
			if (name === "palier" && (quietest === null || othersPercent < quietest.othersPercent))
				quietest = { othersPercent, figures };
		}
	}
	const medians = (name: string): Figures => {
		const runs = samples.get(name) ?? [];
		return Object.fromEntries(
			Object.keys(runs[0] ?? {}).map((figure) => {
				const values = runs.map((run) => run[figure] ?? 0);
				// A loss in any round counts: no median hides it.
				return [figure, /lost$|untold$/i.test(figure) ? values.reduce((sum, value) => sum + value, 0) : median(values)];
			}),
		);
	};
	const ours = medians("palier");
	const peers = Object.fromEntries(contenders.filter((name) => name !== "palier").map((name) => [name, medians(name)]));
	const ratio: Figures = {};
	for (const figure of scenario.compared) {
		const best = Math.min(...Object.values(peers).map((figures) => figures[figure] ?? Number.POSITIVE_INFINITY));
		if (best > 0 && Number.isFinite(best)) ratio[figure] = (ours[figure] ?? Number.NaN) / best;
	}
	const quiet: Record<string, Figures> = quietest && rounds > 1 ? { "palier, quietest round": quietest.figures } : {};
	printTable({ palier: ours, ...quiet, ...peers }, ratio);
	return { ours, peers, ratio };
}

function printTable(rows: Record<string, Figures>, ratio: Figures): void {
	const figures = Object.keys(Object.values(rows)[0] ?? {});
	const lines = [
		["", ...figures],
		...Object.entries(rows).map(([name, row]) => [name, ...figures.map((figure) => format(row[figure]))]),
		["ours ÷ best peer", ...figures.map((figure) => (ratio[figure] === undefined ? "" : ratio[figure].toFixed(2)))],
	];
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	for (const line of lines) {
		const cells = line.map((cell, column) =>
			column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
		);
		process.stdout.write(`  ${cells.join("  ")}\n`);
	}
}

function format(value: number | undefined): string {
	if (value === undefined) return "–";
	return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}

/** The peers are dependencies of this folder alone, installed the first time they are needed. */
function installPeers(): void {
	const folder = fileURLToPath(new URL(".", import.meta.url));
	if (existsSync(`${folder}node_modules/@hocuspocus/server`)) return;
	process.stdout.write("Installing the peers to measure beside…\n");
	const done = spawnSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
	if (done.status !== 0) throw new Error("bench: the peers could not be installed (npm install in bench/)");
}
