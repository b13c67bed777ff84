/** People who mean harm in one room, people who type in another: what those who type feel meanwhile, and what the harm costs in memory (R154), floods within limits (R918) and very large changes (R926) included. Ours alone. */

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as Y from "yjs";
import type { Door } from "../contenders.ts";
import { yWebsocketDialect } from "../dialect.ts";
import { openPeers, type Peer } from "../peer.ts";
import { percentile, seededRandom } from "../statistics.ts";
import { pause, type Scenario } from "./scenario.ts";

const SECONDS = 15;
const TYPISTS = 5;
const PER_SECOND = 10;
const SENDERS = 5;
const STALLED = 5;
/** Of each flood, each by one person within what the protocol lets anybody send. */
const FLOOD_SECONDS = 5;
/** Of each sender. */
const FRAMES_PER_SECOND = 100;

export const hostile: Scenario = {
	name: "hostile",
	title: `${TYPISTS} people type in one room while ${SENDERS + STALLED} do harm in another, ${SECONDS} s`,
	contenders: ["palier"],
	compared: [],
	async run(contender) {
		const [quiet, attacked] = (await contender.rooms(2)) as [string, string];
		const doors = await contender.doors(attacked, TYPISTS + SENDERS + STALLED);
		const peers = await openPeers(contender, quiet, await contender.doors(quiet, TYPISTS));
		const calm = await typeFor(peers, SECONDS);
		const before = contender.process.rssMb();
		const attack = startHarm({ room: attacked, doors: doors.slice(TYPISTS), flood: null });
		const underAttack = await typeFor(peers, SECONDS);
		const heaviest = contender.process.rssMb();
		const { sent, closed } = await attack.ends();
		const floods: Record<string, number> = {};
		let lost = calm.lost + underAttack.lost;
		for (const [index, flood] of FLOODS.entries()) {
			const one = startHarm({ room: attacked, doors: doors.slice(index, index + 1), flood });
			const felt = await typeFor(peers, FLOOD_SECONDS);
			floods[`${flood}P99Ms`] = percentile(felt.delays, 99);
			floods[`${flood}Closed`] = (await one.ends()).closed;
			lost += felt.lost;
		}
		for (const peer of peers) peer.close();
		return {
			calmP99Ms: percentile(calm.delays, 99),
			p99Ms: percentile(underAttack.delays, 99),
			lost,
			harmfulFrames: sent,
			timesClosed: closed,
			rssGrowthMb: heaviest - before,
			...floods,
		};
	},
};

const FLOODS = ["questions", "strangers", "whoIsHere", "paragraphs", "deletions"] as const;
type Flood = (typeof FLOODS)[number];
type HarmDone = { sent: number; closed: number };
type HarmPlan = { room: string; doors: readonly Door[]; flood: Flood | null };

/** In a thread of its own: what those who type feel is the server's doing, not the bench's. */
function startHarm(plan: HarmPlan): { ends: () => Promise<HarmDone> } {
	const thread = new Worker(new URL(import.meta.url), { workerData: plan });
	return {
		async ends() {
			const done = once(thread, "message") as Promise<[HarmDone]>;
			thread.postMessage("end");
			const [harm] = await done;
			await thread.terminate();
			return harm;
		},
	};
}

/** Everybody types in turn; each word must reach all the others. */
async function typeFor(peers: readonly Peer[], seconds: number): Promise<{ delays: number[]; lost: number }> {
	const delays: number[] = [];
	for (const peer of peers) peer.onArrival = ({ delayMs }) => delays.push(delayMs);
	const total = peers.length * PER_SECOND * seconds;
	const start = performance.now();
	for (let turn = 0; turn < total; turn++) {
		const wait = start + (turn * 1000) / (peers.length * PER_SECOND) - performance.now();
		if (wait > 0) await pause(wait);
		peers[turn % peers.length]?.type();
	}
	const expected = total * (peers.length - 1);
	const deadline = performance.now() + 5_000;
	while (delays.length < expected && performance.now() < deadline) await pause(20);
	return { delays, lost: expected - delays.length };
}

/** Mutated changes, forged presence, questions without end, readers who never read, upgrades that never end; whoever is closed comes back. */
class Harm {
	sent = 0;
	closed = 0;
	readonly #random = seededRandom(42);
	readonly #honest: Uint8Array;
	readonly #crowd = manyPresences(20_000);
	readonly #sockets = new Set<WebSocket>();
	readonly #slow: Socket[] = [];
	readonly #timers: NodeJS.Timeout[] = [];
	#isOver = false;

	constructor({ room, doors, flood }: HarmPlan) {
		const doc = new Y.Doc();
		doc.getText("t").insert(0, "bonjour à vous tous");
		doc.getMap("m").set("clé", [1, { deux: 2 }]);
		this.#honest = Y.encodeStateAsUpdate(doc);
		if (flood) {
			for (const door of doors) this.#open(door, (socket) => this.#repeat(room, socket, flood));
			return;
		}
		for (const [index, door] of doors.entries()) {
			if (index >= SENDERS) this.#open(door, (socket, wire) => this.#stall(socket, wire));
			else this.#open(door, (socket) => this.#flood(room, socket));
		}
		const { port, pathname } = new URL(doors[0]?.url ?? "");
		this.#timers.push(
			setInterval(() => {
				const socket = connect(Number(port), "127.0.0.1", () =>
					socket.write(`GET ${pathname} HTTP/1.1\r\nHost: x\r\nUpg`),
				);
				socket.on("error", () => undefined);
				this.#slow.push(socket);
			}, 50),
		);
	}

	end(): void {
		this.#isOver = true;
		for (const timer of this.#timers) clearInterval(timer);
		for (const socket of [...this.#sockets]) socket.terminate();
		for (const socket of this.#slow) socket.destroy();
	}

	#open(door: Door, acts: (socket: WebSocket, wire: Socket) => void): void {
		const socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
		this.#sockets.add(socket);
		socket.on("error", () => undefined);
		socket.on("upgrade", ({ socket: wire }) => socket.on("open", () => acts(socket, wire)));
		socket.on("close", () => {
			this.#sockets.delete(socket);
			this.closed += 1;
			if (!this.#isOver) setTimeout(() => this.#open(door, acts), 100);
		});
	}

	#stall(socket: WebSocket, wire: Socket): void {
		socket.send(new Uint8Array([0, 0, 1, 0]));
		wire.pause();
	}

	#flood(room: string, socket: WebSocket): void {
		let turn = 0;
		const timer = setInterval(() => {
			if (socket.readyState !== WebSocket.OPEN) {
				clearInterval(timer);
				return;
			}
			turn += 1;
			this.sent += 1;
			if (turn % 100 === 1) socket.send(this.#crowd);
			else if (turn % 5 === 0) socket.send(new Uint8Array([0, 0, 1, 0]));
			else socket.send(yWebsocketDialect.sync(room, 2, this.#mutated()));
		}, 1000 / FRAMES_PER_SECOND);
		this.#timers.push(timer);
	}

	/** One kind of message, as often as the wire takes it. */
	#repeat(room: string, socket: WebSocket, flood: Flood): void {
		const frames = floodFrames(room, flood);
		const send = (): void => {
			if (socket.readyState !== WebSocket.OPEN) return;
			const frame = socket.bufferedAmount < 4_000_000 ? frames.next().value : undefined;
			if (frame) {
				socket.send(frame);
				this.sent += 1;
			}
			setTimeout(send, 2);
		};
		send();
	}

	#mutated(): Uint8Array {
		const below = (end: number) => Math.floor(this.#random() * end);
		const bytes = this.#honest.slice(0, this.#random() < 0.2 ? 1 + below(this.#honest.length) : this.#honest.length);
		for (let flips = below(4); flips >= 0; flips--) bytes[below(bytes.length)] = below(256);
		return bytes;
	}
}

/** What each flood sends, in turn: once, or without end. */
function* floodFrames(room: string, flood: Flood): Generator<Uint8Array, undefined> {
	if (flood === "questions") {
		const known = Y.encodeStateVector(new Map(Array.from({ length: 51_000 }, (_, client) => [client + 1, 5])));
		for (;;) yield yWebsocketDialect.sync(room, 0, known);
	}
	if (flood === "strangers") for (const crowd = manyPresences(5_000); ; ) yield crowd;
	if (flood === "whoIsHere") for (;;) yield new Uint8Array([3]);
	const doc = new Y.Doc();
	const content = doc.getXmlFragment("content");
	const paragraphs = Array.from({ length: flood === "paragraphs" ? 150_000 : 20_000 }, () => {
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.insert(0, [new Y.XmlText("mot mot mot mot mot")]);
		return paragraph;
	});
	content.insert(0, paragraphs);
	yield yWebsocketDialect.sync(room, 2, Y.encodeStateAsUpdate(doc));
	for (let turn = 0; flood === "deletions" && turn < 100; turn++) {
		const before = Y.encodeStateVector(doc);
		content.delete(0, 20);
		yield yWebsocketDialect.sync(room, 2, Y.encodeStateAsUpdate(doc, before));
	}
}

function manyPresences(count: number): Uint8Array {
	const inner = encoding.createEncoder();
	encoding.writeVarUint(inner, count);
	for (let client = 1; client <= count; client++) {
		encoding.writeVarUint(inner, client);
		encoding.writeVarUint(inner, 1);
		encoding.writeVarString(inner, '{"a":1}');
	}
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
	return encoding.toUint8Array(encoder);
}

if (!isMainThread) {
	const harm = new Harm(workerData as HarmPlan);
	parentPort?.once("message", () => {
		harm.end();
		parentPort?.postMessage({ sent: harm.sent, closed: harm.closed });
	});
}
