/** `node bench/history.ts`: what the past of a document of fifty pages costs: comparing two moments, and reading its history from a log of 40,000 rows, while the main loop goes on. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteUpdateLog } from "../server/store/sqlite-update-log.ts";
import type { LoggedUpdate } from "../server/store/update-log.ts";
import { documentDigest } from "../server/store/document-digest.ts";
import { restoreDocument } from "../shared/document/restore.ts";
import { frameworkTextName, richText, writeBlocks } from "../shared/document/rich-text.ts";
import { documentDifference } from "../shared/document/text-difference.ts";
import type { RoomName } from "../shared/domain/document-kind.ts";
import { type MemberId, newId, type WorkspaceId } from "../shared/lib/ids.ts";
import { OurYjs as Y } from "./our-yjs.ts";

const PARAGRAPHS = 500;
const WORDS = 50;
const ROWS = 40_000;
/** As a room does. */
const SUMMED_UP_EVERY = 2_000;

const words = "le projet et son comité suivent ensemble une formule que chaque milieu adapte à ses besoins".split(" ");
let turn = 0;
const word = () => {
	turn += 7;
	return words[turn % words.length];
};
const sentence = () => Array.from({ length: WORDS }, word).join(" ");

const show = (name: string, ms: number, more = "") =>
	console.log(`${name.padEnd(66)} ${ms.toFixed(0).padStart(7)} ms${more}`);
/** Beside the time by the clock, the time of processors: the one that says something on a machine that does other work. */
async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	const start = performance.now();
	const used = process.cpuUsage();
	const value = await work();
	const ms = performance.now() - start;
	const { user, system } = process.cpuUsage(used);
	show(name, ms, `  (${((user + system) / 1_000).toFixed(0)} ms of processor)`);
	return value;
}

const doc = new Y.Doc();
const text = richText(doc, frameworkTextName());
const copy = () => {
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	return other;
};
const wordsAt = (place: number) => (text.get(place) as import("yjs").XmlElement).get(0) as import("yjs").XmlText;

writeBlocks(
	text,
	Array.from({ length: PARAGRAPHS }, () => ({ paragraph: sentence() })),
);
console.log(`${PARAGRAPHS} paragraphs of ${WORDS} words: about ${Math.round((PARAGRAPHS * WORDS) / 500)} pages`);
const before = copy();
await timed("compare two moments that are the same", () => documentDifference(before, doc, { language: "fr" }));
for (let place = 0; place < PARAGRAPHS; place += 10) wordsAt(place).insert(20, ` ${sentence()}`);
await timed("a tenth of the paragraphs changed", () => documentDifference(before, doc, { language: "fr" }));
for (let place = 0; place < PARAGRAPHS; place += 1) {
	wordsAt(place).delete(30, 100);
	wordsAt(place).insert(60, sentence());
}
await timed("every paragraph changed", () => documentDifference(before, doc, { language: "fr" }));
text.delete(0, PARAGRAPHS);
writeBlocks(
	text,
	Array.from({ length: PARAGRAPHS }, () => ({ paragraph: sentence() })),
);
await timed("every paragraph replaced", () => documentDifference(before, doc, { language: "fr" }));
const live = copy();
await timed("put the whole document back", () => restoreDocument(live, before));

const folder = await mkdtemp(join(tmpdir(), "palier-history-"));
const log = await openSqliteUpdateLog(folder);
const room = `${newId<WorkspaceId>()}/${newId()}` as RoomName;
const people = Array.from({ length: 20 }, () => newId<MemberId>());
let rows: LoggedUpdate[] = [{ member: null, time: 0, bytes: Y.encodeStateAsUpdate(doc) }];
doc.on("update", (bytes: Uint8Array) => {
	const member = people[Math.floor(rows.length / 100) % people.length] ?? null;
	rows.push({ member, time: 0, bytes });
});
await timed(`write ${ROWS} rows, with their snapshots`, async () => {
	for (let row = 1; row < ROWS; ) {
		while (rows.length < SUMMED_UP_EVERY && row < ROWS) {
			const at = wordsAt((row * 31) % PARAGRAPHS);
			if (row % 5 === 0) at.delete(0, 1);
			else at.insert(at.length, "a");
			row += 1;
		}
		await log.append(
			room,
			rows.map((one, index) => ({ ...one, time: (row + index) * 2_000 })),
		);
		rows = [];
		await log.compact(room, await log.lastSeq(room), documentDigest(doc));
	}
});
const head = await log.lastSeq(room);
const stalls = watchLoop();
const zone = "America/Toronto";
const page = await timed("the first page of moments (and the thread’s start)", () =>
	log.past.moments({ room, before: null, limit: 60, zone }),
);
await timed("again", () => log.past.moments({ room, before: null, limit: 60, zone }));
const [newest] = page.moments;
if (!newest) throw new Error("bench/history.ts: a moment is expected");
await timed("the steps of the newest moment", () =>
	log.past.steps({ room, from: newest.from, seq: newest.seq, limit: 100 }),
);
await timed("a moment beside the one before it", () =>
	log.past.difference({ room, seq: head, against: head - 500, language: "fr" }),
);
await timed("a moment far from any new snapshot, alone", () =>
	log.past.difference({ room, seq: Math.floor(ROWS / 2) + 999, against: null, language: "fr" }),
);
await timed(`from the first row to the last, with the hands of ${ROWS} rows`, () =>
	log.past.difference({ room, seq: head, against: 1, language: "fr" }),
);
show("meanwhile, the longest stop of the main loop", stalls.stop());
await log.close();
await rm(folder, { recursive: true });

function watchLoop(): { stop(): number } {
	let last = performance.now();
	let longest = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last - 5);
		last = now;
	}, 5);
	return {
		stop() {
			clearInterval(timer);
			return longest;
		},
	};
}
