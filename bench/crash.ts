/** `npm run bench:crash [-- --rounds 200 --seed N]`: kill -9 of the real server at a random instant under load, round after round on the same data. Nothing that was acknowledged may be missing: no word, no document. */

import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import WebSocket from "ws";
import * as Y from "yjs";
import { type Contender, type Door, startContender } from "./contenders.ts";
import { openPeers, type Peer } from "./peer.ts";
import { median, seededRandom } from "./statistics.ts";

const PEOPLE = 8;
const SHORTEST_MS = 40;
const LONGEST_MS = 600;
/** A room gets a fresh document now and then, so that rounds stay short. */
const ROUNDS_A_ROOM = 20;
const LONGEST_RUN_MS = 20 * 60_000;

const { values: options } = parseArgs({
	options: { rounds: { type: "string", default: "200" }, seed: { type: "string" } },
});
const rounds = Math.max(1, Number(options.rounds) || 200);
const seed = Number(options.seed) || Date.now() % 1_000_000_000;

type Totals = {
	rounds: number;
	words: number;
	lostWords: number;
	documents: number;
	lostDocuments: number;
	starts: number[];
};

const totals: Totals = { rounds: 0, words: 0, lostWords: 0, documents: 0, lostDocuments: 0, starts: [] };
const random = seededRandom(seed);
const start = performance.now();
process.stdout.write(`seed ${seed}, ${rounds} rounds, ${PEOPLE} people\n`);
const contender = await startContender("palier");
try {
	let room = "";
	const created = new Set<string>();
	for (let round = 0; round < rounds && performance.now() - start < LONGEST_RUN_MS; round += 1) {
		if (round % ROUNDS_A_ROOM === 0) [room] = (await contender.rooms(1)) as [string];
		await killRound(contender, room, created);
		totals.rounds += 1;
		if (totals.rounds % ROUNDS_A_ROOM === 0) printLine(totals);
	}
} finally {
	await contender.close();
}
printTable(totals);
process.exitCode = totals.lostWords + totals.lostDocuments > 0 || totals.rounds < rounds ? 1 : 0;

async function killRound(server: Contender, room: string, created: Set<string>): Promise<void> {
	const doors = await server.doors(room, PEOPLE + 1);
	// Each round types under names of its own.
	const firstIndex = totals.rounds * PEOPLE;
	const peers = await openPeers(server, room, doors.slice(0, PEOPLE), firstIndex);
	const typed = new Map<Peer, number[]>(peers.map((peer) => [peer, []]));
	const end = performance.now() + SHORTEST_MS + random() * (LONGEST_MS - SHORTEST_MS);
	const making = makeDocuments(server, end, created);
	while (performance.now() < end) {
		for (const peer of peers) {
			peer.type();
			typed.get(peer)?.push(peer.sent);
		}
		await pause(random() * 6);
	}
	for (const peer of peers) peer.close();
	const restart = performance.now();
	await server.crash();
	totals.starts.push(performance.now() - restart);
	await making;

	const door = doors[PEOPLE] as Door;
	const content = await readRoom(server, room, door);
	for (const peer of peers) {
		const messages = typed.get(peer) ?? [];
		const text = content.getText(`t${peer.index}`).toString();
		messages.forEach((message, word) => {
			if (message > peer.persisted) return;
			totals.words += 1;
			if (!text.includes(`~#${peer.index}.${word}.`)) totals.lostWords += 1;
		});
	}
	const known = await listDocuments(door, room);
	totals.documents = created.size;
	totals.lostDocuments = [...created].filter((name) => !known.has(name)).length;
}

/** Makes documents until the server dies; remembers those that were acknowledged. */
async function makeDocuments(server: Contender, end: number, created: Set<string>): Promise<void> {
	while (performance.now() < end) {
		try {
			for (const name of await server.rooms(1)) created.add(name);
		} catch {
			return; // Killed in the middle: nobody was told that it was made.
		}
		await pause(20);
	}
}

async function listDocuments(door: Door, room: string): Promise<Set<string>> {
	const url = new URL(door.url);
	const workspace = room.split("/")[0] ?? "";
	const reply = await fetch(`http://${url.host}/api/workspaces/${workspace}/documents`, { headers: door.headers });
	const documents = (await reply.json()) as { room: string }[];
	return new Set(documents.map((document) => document.room));
}

/** Joins as a newcomer would, and reads everything. */
function readRoom(server: Contender, room: string, door: Door): Promise<Y.Doc> {
	return new Promise((resolve, reject) => {
		const doc = new Y.Doc();
		const socket = new WebSocket(door.url, { headers: door.headers });
		socket.on("error", reject);
		socket.on("close", (code, reason) => reject(new Error(`crash: ${room} was closed, ${code} ${reason.toString()}`)));
		socket.on("open", () => socket.send(server.dialect.sync(room, 0, Y.encodeStateVector(doc))));
		socket.on("message", (data: Buffer) => {
			const message = server.dialect.readSync(data);
			if (message?.kind !== 1) return;
			Y.applyUpdate(doc, message.body);
			socket.removeAllListeners("close");
			socket.terminate();
			resolve(doc);
		});
	});
}

function printLine({ rounds: done, words, lostWords, documents, lostDocuments }: Totals): void {
	process.stdout.write(
		`  ${done} kills: ${words} words, ${lostWords} lost; ${documents} documents, ${lostDocuments} lost\n`,
	);
}

function printTable({ rounds: done, words, lostWords, documents, lostDocuments, starts }: Totals): void {
	const rows: [string, string][] = [
		["kill -9", `${done}`],
		["acknowledged words", `${words}`],
		["… lost", `${lostWords}`],
		["acknowledged documents", `${documents}`],
		["… lost", `${lostDocuments}`],
		["start again, median ms", median(starts).toFixed(0)],
		["start again, longest ms", Math.max(...starts).toFixed(0)],
	];
	process.stdout.write(
		`\n${rows.map(([what, figure]) => `| ${what.padEnd(24)} | ${figure.padStart(8)} |`).join("\n")}\n`,
	);
}
