/** One person of the load: a raw socket that types stamped words into a text of a shared document, and notes when others' words arrive. */

import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import * as Y from "yjs";
import type { Contender, Door } from "./contenders.ts";

/** A stamped word: `~#<typist>.<number>.<milliseconds>#~`. It is found as plain bytes in any update that carries it. */
const STAMP = /~#(\d+)\.(\d+)\.(\d+(?:\.\d+)?)#~/g;
const STAMP_START = Buffer.from("~#");

export type Arrival = { typist: number; number: number; delayMs: number };

export class Peer {
	readonly index: number;
	readonly room: string;
	readonly #contender: Contender;
	readonly #socket: WebSocket;
	/** Only this peer's own words: what others write is counted, not applied. */
	readonly #doc = new Y.Doc();
	#typed = 0;
	/** Sync messages sent that the server counts, and how many of them it says are on disk (Palier's message 100). */
	sent = 0;
	persisted = 0;
	onArrival: ((arrival: Arrival) => void) | null = null;
	readonly joined: Promise<void>;

	constructor(contender: Contender, room: string, door: Door, index: number) {
		this.index = index;
		this.room = room;
		this.#contender = contender;
		this.#socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
		this.#doc.on("update", (update: Uint8Array) => this.#sendSync(2, update));
		this.joined = new Promise((resolve, reject) => {
			this.#socket.on("error", reject);
			this.#socket.on("close", (code) => reject(new Error(`peer ${index}: closed ${code}`)));
			this.#socket.on("open", () => {
				for (const frame of contender.dialect.hello(room)) this.#socket.send(frame);
				this.#socket.send(contender.dialect.sync(room, 0, Y.encodeStateVector(this.#doc)));
			});
			this.#socket.on("message", (data: Buffer) => this.#receive(data, resolve));
		});
		this.joined.catch(() => undefined);
	}

	/** Types one stamped word at the end of one's own text. */
	type(): void {
		const text = this.#doc.getText(`t${this.index}`);
		const now = performance.timeOrigin + performance.now();
		text.insert(text.length, `~#${this.index}.${this.#typed}.${now.toFixed(2)}#~`);
		this.#typed += 1;
	}

	get typed(): number {
		return this.#typed;
	}

	/** Sends a whole state as one update. */
	send(update: Uint8Array): void {
		this.#sendSync(2, update);
	}

	close(): void {
		this.#socket.removeAllListeners("close");
		this.#socket.terminate();
	}

	#sendSync(kind: 1 | 2, body: Uint8Array): void {
		if (this.#socket.readyState !== WebSocket.OPEN) return;
		this.#socket.send(this.#contender.dialect.sync(this.room, kind, body));
		this.sent += 1;
	}

	#receive(data: Buffer, joined: () => void): void {
		if (data[0] === 100 && this.#contender.name === "palier") {
			const decoder = decoding.createDecoder(data);
			decoding.readVarUint(decoder);
			this.persisted = decoding.readVarUint(decoder);
			return;
		}
		const message = this.#contender.dialect.readSync(data);
		if (!message) return;
		if (message.kind === 0) {
			this.#sendSync(1, Y.encodeStateAsUpdate(this.#doc, message.body));
			return;
		}
		if (message.kind === 1) joined();
		if (this.onArrival && data.includes(STAMP_START)) {
			const now = performance.timeOrigin + performance.now();
			for (const [, typist, number, time] of data.toString("latin1").matchAll(STAMP)) {
				if (Number(typist) === this.index) continue;
				this.onArrival({ typist: Number(typist), number: Number(number), delayMs: now - Number(time) });
			}
		}
	}
}

/** Opens one peer for each door, some at a time, and waits until all have joined. */
export async function openPeers(contender: Contender, room: string, doors: Door[], firstIndex = 0): Promise<Peer[]> {
	const peers: Peer[] = [];
	for (let start = 0; start < doors.length; start += 50) {
		const batch = doors.slice(start, start + 50).map((door, place) => {
			return new Peer(contender, room, door, firstIndex + start + place);
		});
		await Promise.all(batch.map((peer) => peer.joined));
		peers.push(...batch);
	}
	return peers;
}
