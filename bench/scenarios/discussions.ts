/** A document of a hundred pages with 500 threads of comments and 200 open proposals: how long after its text they are there, what a key costs among them, and how soon a comment is on another screen. */

import { newId } from "../../shared/lib/ids.ts";
import { readBlocks } from "../../shared/document/block-json.ts";
import { frameworkTextName, richText } from "../../shared/document/rich-text.ts";
import { caretIn, takeTimes, typeKeys, typeWithoutProgram, visit, TEXT_BLOCKS } from "../browser.ts";
import type { Contender, Door } from "../contenders.ts";
import { OurYjs as Y } from "../our-yjs.ts";
import { BLOCKS, writePages } from "../pages.ts";
import { percentile } from "../statistics.ts";
import { Writer } from "../writer.ts";
import { pause, type Scenario } from "./scenario.ts";

const THREADS = 500;
const PROPOSALS = 200;
const PEOPLE = 24;
const KEYS = 120;
/** Where one types: in the first pages, on the screen. */
const BLOCK = 13;
const TEXT = frameworkTextName();

export const discussions: Scenario = {
	name: "discussions",
	title: `a browser on ${BLOCKS} blocks (100 pages) with ${THREADS} threads and ${PROPOSALS} open proposals`,
	contenders: ["palier"],
	compared: [],
	async run(contender: Contender) {
		const [room] = (await contender.rooms(1)) as [string];
		const doors = await contender.doors(room, PEOPLE + 2);
		const [author, reader] = doors.slice(PEOPLE) as [Door, Door];
		await writePages(author);
		const writer = new Writer(author);
		await writer.joined;
		await discuss(room, writer.doc, doors.slice(0, PEOPLE));
		const [workspace, document] = room.split("/");
		const { page, close } = await visit(reader, `/e/${workspace}/cadres/${document}`);
		try {
			await page
				.locator(TEXT_BLOCKS)
				.nth(BLOCKS - 1)
				.waitFor({ state: "attached", timeout: 60_000 });
			const textAt = performance.now();
			await page.waitForFunction(
				([threads, proposals]) => {
					const seen = new Set(
						[...window.document.querySelectorAll<HTMLElement>("[data-passage]")].map((one) => one.dataset.passage),
					);
					return seen.size >= threads && window.document.querySelectorAll(".proposal-added").length >= proposals;
				},
				[THREADS, PROPOSALS] as const,
				{ polling: 50, timeout: 60_000 },
			);
			const discussionsMs = performance.now() - textAt;
			await pause(2_000);
			await caretIn(page, BLOCK);
			await typeKeys(page, KEYS);
			const times = await takeTimes(page);
			// The part of it that no program can take away.
			const alone = await typeWithoutProgram(page, BLOCK, KEYS);
			const waits: number[] = [];
			for (let turn = 0; turn < 10; turn += 1) {
				const sentAt = performance.now();
				const [before] = await page.locator("[data-passage]").evaluateAll((all) => [all.length]);
				const sent = openThread(room, writer.doc, doors[turn] as Door, 20 + turn, 5);
				await page.waitForFunction(
					(count) => window.document.querySelectorAll("[data-passage]").length > count,
					before ?? 0,
					{
						polling: 10,
						timeout: 20_000,
					},
				);
				waits.push(performance.now() - sentAt);
				await sent;
				await pause(500);
			}
			return {
				discussionsMs,
				keyP50Ms: percentile(times.keys, 50),
				keyP95Ms: percentile(times.keys, 95),
				browserKeyP50Ms: percentile(alone.keys, 50),
				browserKeyP95Ms: percentile(alone.keys, 95),
				longestTaskMs: Math.max(0, ...times.longTasks),
				commentP50Ms: percentile(waits, 50),
				commentP95Ms: percentile(waits, 95),
			};
		} finally {
			writer.close();
			await close();
		}
	},
};

async function give(room: string, door: Door, stream: string, command: object): Promise<void> {
	const [workspace, document] = room.split("/");
	const address = `${door.headers.origin}/api/workspaces/${workspace}/ledgers/${document}/${stream}`;
	const body = JSON.stringify({ key: newId(), command });
	for (let attempt = 0; attempt < 40; attempt += 1) {
		const headers = { ...door.headers, "content-type": "application/json" } as Record<string, string>;
		const reply = await fetch(address, { method: "POST", headers, body });
		if (reply.ok) return;
		if (reply.status !== 429) throw new Error(`bench: ${stream} ${reply.status} ${await reply.text()}`);
		await pause(500);
	}
	throw new Error(`bench: ${stream} was refused too often`);
}

/** Comments four words of a block. */
async function openThread(room: string, doc: Writer["doc"], door: Door, block: number, from: number): Promise<void> {
	const element = richText(doc as never, TEXT).get(block) as InstanceType<typeof Y.XmlElement>;
	const text = element.get(0) as InstanceType<typeof Y.XmlText>;
	const point = (index: number, assoc: number) =>
		Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text as never, index, assoc));
	const on = { kind: "words", field: TEXT, from: point(from, 0), to: point(from + 8, -1), quote: "" };
	await give(room, door, "comments", { kind: "open-thread", on, text: "Est-ce le bon mot ?" });
}

async function discuss(room: string, doc: Writer["doc"], doors: readonly Door[]): Promise<void> {
	const blocks = readBlocks(doc as never, TEXT);
	const passages = Array.from({ length: PROPOSALS }, (_, index) => {
		const place = 2 + index * 10 - (index % 2);
		const block = blocks[place];
		if (!block) throw new Error("bench: a block is missing");
		const after = { ...block, content: [...(block.content ?? []), { text: " Ajout proposé." }] };
		return {
			field: TEXT,
			prev: String(blocks[place - 1]?.attrs?.id ?? ""),
			before: [block],
			after: [after],
			reason: "",
		};
	});
	for (let start = 0; start < PROPOSALS; start += 40)
		await give(room, doors[0] as Door, "proposals", { kind: "propose", passages: passages.slice(start, start + 40) });
	await Promise.all(
		doors.map(async (door, who) => {
			for (let index = who; index < THREADS; index += doors.length)
				await openThread(room, doc, door, 3 + ((index * 4) % 1_990), 1);
		}),
	);
}
