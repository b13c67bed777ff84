/** The whole portfolio rolled up: 1,000 projects × 20 indicators × 20 periods, opened, opened again, live after a correction, and from the disk after a crash. Ours alone. */

import { indicatorTable } from "../../shared/document/indicator-set.ts";
import { projectTable } from "../../shared/document/portfolio.ts";
import type { Contender, Door } from "../contenders.ts";
import { OurYjs } from "../our-yjs.ts";
import { openPeers } from "../peer.ts";
import { median } from "../statistics.ts";
import { pause, type Scenario } from "./scenario.ts";

const PROJECTS = 1_000;
const INDICATORS = 20;
const PERIODS = Array.from({ length: 20 }, (_, index) => `${2022 + Math.floor(index / 4)}-Q${(index % 4) + 1}`);
/** Values are reported by many: each member may give twenty commands at once. */
const PEOPLE = 25;
const AT_ONCE = 1_000;

const ids = (count: number, letter: string) =>
	Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(25, "0")}`);

export const rollup: Scenario = {
	name: "rollup",
	title: `${PROJECTS} projects × ${INDICATORS} indicators × ${PERIODS.length} periods rolled up over the portfolio`,
	contenders: ["palier"],
	compared: [],
	async run(contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const workspace = room.split("/")[0] ?? "";
		const doors = await contender.doors(`${workspace}/portfolio`, PEOPLE);
		const [first] = doors as [Door];
		const sets = await ask(first, "POST", `/api/workspaces/${workspace}/documents`, {
			...{ kind: "indicator-set", title: "Banc" },
		});
		const projects = ids(PROJECTS, "p");
		const indicators = ids(INDICATORS, "n");
		await write(contender, `${workspace}/portfolio`, first, (doc) =>
			projectTable(doc).addMany(
				projects.map((id, index) => ({ id: id as never, values: { name: `Projet ${index}` } })),
			),
		);
		const [door] = (await contender.doors((sets as { room: string }).room, 1)) as [Door];
		await write(contender, (sets as { room: string }).room, door, (doc) =>
			indicatorTable(doc).addMany(
				indicators.map((id, index) => ({
					id: id as never,
					values: { name: `Indicateur ${index}`, unit: "repas", additivity: "everywhere", frequency: "quarterly" },
				})),
			),
		);

		const started = performance.now();
		const entries = projects.flatMap((project, p) =>
			indicators.flatMap((indicator, i) => PERIODS.map((period, at) => entry(indicator, project, period, p + i * at))),
		);
		const commands = Array.from({ length: entries.length / AT_ONCE }, (_, index) =>
			entries.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
		);
		await Promise.all(
			doors.map(async (who, index) => {
				for (let turn = index; turn < commands.length; turn += doors.length)
					await give(who, workspace, { kind: "report-measurements", entries: commands[turn] ?? [] });
			}),
		);
		const reportMs = performance.now() - started;

		const results = `/api/workspaces/${workspace}/measurements/results?scope=portfolio`;
		const opened = await timed(() => ask(first, "GET", results));
		const again: number[] = [];
		for (let turn = 0; turn < 20; turn += 1) again.push((await timed(() => ask(first, "GET", results))).ms);
		// Somebody gives one value more; somebody else’s screen asks again.
		const live: number[] = [];
		for (let turn = 0; turn < 10; turn += 1) {
			const more = entry(indicators[turn] ?? "", projects[turn] ?? "", `2027-Q${(turn % 4) + 1}`, turn);
			const { ms } = await timed(async () => {
				await give(doors[1] as Door, workspace, { kind: "report-measurements", entries: [more] });
				await ask(first, "GET", results);
			});
			live.push(ms);
		}
		await contender.crash();
		const stalls = watchStalls(first);
		const cold = await timed(() => ask(first, "GET", results));
		return {
			reportMs,
			openMs: opened.ms,
			againMs: median(again),
			liveMs: median(live),
			coldMs: cold.ms,
			coldStallMs: await stalls.stop(),
			replyKb: JSON.stringify(opened.value).length / 1024,
		};
	},
};

function entry(indicator: string, project: string, period: string, value: number) {
	return { indicator, project, period, splits: [], value, unit: "repas", note: "", source: "Rapport trimestriel" };
}

async function write(
	contender: Contender,
	room: string,
	door: Door,
	change: (doc: import("yjs").Doc) => void,
): Promise<void> {
	const doc = new OurYjs.Doc();
	change(doc);
	const [peer] = await openPeers(contender, room, [door]);
	if (!peer) throw new Error("bench: nobody came into the room");
	peer.send(OurYjs.encodeStateAsUpdate(doc));
	while (peer.persisted < 1) await pause(20);
	peer.close();
}

let keys = 0;

async function give(door: Door, workspace: string, command: unknown): Promise<void> {
	keys += 1;
	const key = `banc-${String(keys).padStart(20, "0")}`;
	await ask(door, "POST", `/api/workspaces/${workspace}/ledgers/portfolio/measurements`, { key, command });
}

async function ask(door: Door, method: string, path: string, body?: unknown): Promise<unknown> {
	const response = await fetch(new URL(path, door.url.replace(/^ws/, "http")), {
		method,
		headers: { ...door.headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	if (!response.ok) throw new Error(`bench: ${method} ${path} answered ${response.status}: ${await response.text()}`);
	return await response.json();
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
	const start = performance.now();
	const value = await work();
	return { ms: performance.now() - start, value };
}

/** Asks whether the server is well, again and again; `stop` says how long the longest answer took. */
function watchStalls(door: Door): { stop(): Promise<number> } {
	let isStopped = false;
	let longest = 0;
	const watching = (async () => {
		while (!isStopped) {
			longest = Math.max(longest, (await timed(() => ask(door, "GET", "/healthz"))).ms);
			await pause(5);
		}
	})();
	return {
		async stop() {
			isStopped = true;
			await watching;
			return longest;
		},
	};
}
