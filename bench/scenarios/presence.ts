/** 50, 100, then 200 people who move their carets in one room: what each costs the server, and what reaches each. */

import { frameworkTextName, richText, writeBlocks } from "../../shared/document/rich-text.ts";
import { takeTimes, visit, TEXT_BLOCKS } from "../browser.ts";
import type { Contender } from "../contenders.ts";
import { percentile } from "../statistics.ts";
import { openWriters, Writer } from "../writer.ts";
import { pause, type Scenario } from "./scenario.ts";

const PEOPLE = [50, 100, 200] as const;
const SECONDS = 6;
/** Somebody who writes or reads moves about twice a second. */
const MOVES_PER_SECOND = 2;
const BLOCKS = 400;
const TEXT = frameworkTextName();

export const presence: Scenario = {
	name: "presence",
	title: `${PEOPLE.join(", ")} people in a room, each moving a caret ${MOVES_PER_SECOND} times a second; a browser among the last`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender) {
		const figures: Record<string, number> = {};
		for (const people of PEOPLE) Object.assign(figures, await crowd(contender, people));
		return figures;
	},
};

async function crowd(contender: Contender, people: number): Promise<Record<string, number>> {
	const [room] = (await contender.rooms(1)) as [string];
	const doors = await contender.doors(room, people + 1);
	const author = new Writer(doors[0] as (typeof doors)[number]);
	await author.joined;
	const sentence = "Chacun regarde où en sont les autres, et écrit à sa place. ";
	const blocks = Array.from({ length: BLOCKS }, () => ({ paragraph: sentence.repeat(3) }));
	author.doc.transact(() => writeBlocks(richText(author.doc, TEXT), blocks));
	await pause(1_000);
	author.close();
	const writers = await openWriters(doors.slice(0, people));
	let turn = 0;
	const timer = setInterval(
		() => {
			const who = turn % people;
			writers[who]?.standAt(TEXT, (who * 7 + (turn % 3)) % BLOCKS, turn % 60);
			turn += 1;
		},
		1000 / (MOVES_PER_SECOND * people),
	);
	try {
		await pause(2_000);
		const before = sums(writers);
		const cpuBefore = contender.process.cpuMs();
		await pause(SECONDS * 1000);
		const after = sums(writers);
		const cpuMs = contender.process.cpuMs() - cpuBefore;
		const figures = {
			[`cpuMsPerPersonSecond${people}`]: cpuMs / SECONDS / people,
			[`kbPerPersonSecond${people}`]: (after.bytes - before.bytes) / SECONDS / people / 1000,
			[`framesPerPersonSecond${people}`]: (after.frames - before.frames) / SECONDS / people,
		};
		if (people !== PEOPLE.at(-1)) return figures;
		return { ...figures, ...(await look(doors[people] as (typeof doors)[number], room)) };
	} finally {
		clearInterval(timer);
		for (const writer of writers) writer.close();
	}
}

/** What one more person sees, in a real browser. */
async function look(door: Parameters<typeof visit>[0], room: string): Promise<Record<string, number>> {
	const [workspace, document] = room.split("/");
	const { page, close } = await visit(door, `/e/${workspace}/cadres/${document}`);
	try {
		await page.locator(TEXT_BLOCKS).nth(10).waitFor();
		await pause(4_000);
		await takeTimes(page);
		await pause(3_000);
		const still = await takeTimes(page);
		for (let turn = 0; turn < 40; turn += 1) {
			await page.mouse.move(600, 500);
			await page.mouse.wheel(0, 300);
			await pause(50);
		}
		const scrolled = await takeTimes(page);
		const shot = process.env.BENCH_SCREENSHOT;
		if (shot) await page.screenshot({ path: shot });
		return {
			caretsDrawn: await page.locator(".ProseMirror [aria-hidden][style*='--caret']").count(),
			frameP95Ms: percentile(still.frames, 95),
			scrollFrameP95Ms: percentile(scrolled.frames, 95),
			longestTaskMs: Math.max(0, ...still.longTasks, ...scrolled.longTasks),
		};
	} finally {
		await close();
	}
}

function sums(writers: readonly Writer[]): { bytes: number; frames: number } {
	let bytes = 0;
	let frames = 0;
	for (const writer of writers) {
		bytes += writer.receivedBytes;
		frames += writer.receivedFrames;
	}
	return { bytes, frames };
}
