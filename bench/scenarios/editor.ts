/** A document of a hundred pages that twenty people type into, and one more in a real browser: how long a key takes to be on the screen. */

import { join } from "node:path";
import { frameworkTextName } from "../../shared/document/rich-text.ts";
import { caretIn, takeTimes, typeKeys, typeWithoutProgram, visit, watchThread, TEXT_BLOCKS } from "../browser.ts";
import type { Contender } from "../contenders.ts";
import { traceKeys } from "../key-trace.ts";
import { BLOCKS, writePages } from "../pages.ts";
import { percentile } from "../statistics.ts";
import { openWriters, Writer } from "../writer.ts";
import { pause, type Scenario } from "./scenario.ts";

const TYPISTS = 20;
/** Letters a second for each: a fast typist. */
const PER_SECOND = 5;
const KEYS = 240;
/** Where one types: in the first pages, on the screen. */
const BLOCK = 12;
const TEXT = frameworkTextName();

export const editor: Scenario = {
	name: "editor",
	title: `a browser typing in ${BLOCKS} blocks (100 pages) while ${TYPISTS} people type ${PER_SECOND} letters a second`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender, profile?: string) {
		const [room] = (await contender.rooms(1)) as [string];
		const doors = await contender.doors(room, TYPISTS + 2);
		await writePages(doors[TYPISTS + 1] as (typeof doors)[number]);
		const writers = await openWriters(doors.slice(0, TYPISTS));
		const [workspace, document] = room.split("/");
		const opened = performance.now();
		const { page, browser, close } = await visit(
			doors[TYPISTS] as (typeof doors)[number],
			`/e/${workspace}/cadres/${document}`,
		);
		try {
			const lines = page.locator(TEXT_BLOCKS);
			await lines.nth(BLOCKS - 1).waitFor({ state: "attached", timeout: 60_000 });
			const openMs = performance.now() - opened;
			await pause(3_000);
			await caretIn(page, BLOCK);
			const busy = typeTogether(writers);
			await pause(1_000);
			await takeTimes(page);
			const stopWatching = await watchThread(page, profile && join(profile, `page-${Date.now()}.cpuprofile`));
			const started = performance.now();
			await typeKeys(page, KEYS);
			const seconds = (performance.now() - started) / 1000;
			const thread = await stopWatching();
			const times = await takeTimes(page);
			const own = await traceKeys(browser, page, () => typeKeys(page, KEYS));
			busy.stop();
			const alone = await typeWithoutProgram(page, BLOCK, KEYS);
			return {
				keyP50Ms: percentile(times.keys, 50),
				keyP95Ms: percentile(times.keys, 95),
				keyThreadP50Ms: percentile(own, 50),
				keyThreadP95Ms: percentile(own, 95),
				browserKeyP50Ms: percentile(alone.keys, 50),
				browserKeyP95Ms: percentile(alone.keys, 95),
				keyMaxMs: Math.max(...times.keys),
				paintP95Ms: percentile(times.paints, 95),
				longTasks: times.longTasks.length,
				longestTaskMs: Math.max(0, ...times.longTasks),
				threadMsPerS: thread.all / seconds,
				scriptMsPerS: thread.script / seconds,
				layoutMsPerS: thread.layout / seconds,
				openMs,
			};
		} finally {
			for (const writer of writers) writer.close();
			await close();
		}
	},
};

/** Everybody types in a block of their own: most of them out of view, some on the screen. */
function typeTogether(writers: readonly Writer[]): { stop: () => void } {
	let turn = 0;
	const timer = setInterval(
		() => {
			const who = turn % writers.length;
			const writer = writers[who] as Writer;
			const block = who < 5 ? 3 + who * 2 : 20 + who * 90;
			writer.type(TEXT, block, turn % 7 === 0 ? " " : "a");
			writer.standAt(TEXT, block, Number.MAX_SAFE_INTEGER);
			turn += 1;
		},
		1000 / (PER_SECOND * writers.length),
	);
	return { stop: () => clearInterval(timer) };
}
