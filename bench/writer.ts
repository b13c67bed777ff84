/** One person at work in a document of ours: a raw socket that has the whole document, types letters into a paragraph of its text and shows a caret there. */

import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import type { Doc, XmlText } from "yjs";
import type { Door } from "./contenders.ts";
import { yWebsocketDialect } from "./dialect.ts";
import { Awareness, encodeAwarenessUpdate, OurYjs as Y } from "./our-yjs.ts";

export class Writer {
	readonly doc: Doc = new Y.Doc();
	readonly joined: Promise<void>;
	/** What came from the server since the start, in bytes and frames. */
	receivedBytes = 0;
	receivedFrames = 0;
	readonly #socket: WebSocket;
	readonly #awareness: InstanceType<typeof Awareness>;
	#hasJoined = false;

	/** What others write after the joining is counted, not applied: twenty people would be twenty documents to keep up on one machine. */
	constructor(door: Door) {
		this.#awareness = new Awareness(this.doc);
		this.#socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
		this.doc.on("update", (update: Uint8Array, origin: unknown) => {
			if (origin !== this) this.#send(yWebsocketDialect.sync("", 2, update));
		});
		this.joined = new Promise((resolve, reject) => {
			this.#socket.on("error", reject);
			this.#socket.on("close", (code) => reject(new Error(`writer: closed ${code}`)));
			this.#socket.on("open", () => this.#send(yWebsocketDialect.sync("", 0, Y.encodeStateVector(this.doc))));
			this.#socket.on("message", (data: Buffer) => this.#receive(data, resolve));
		});
		this.joined.catch(() => undefined);
	}

	/** Types a letter at the end of a block of a text, the caret after it. */
	type(field: string, block: number, letter: string): void {
		const text = this.#words(field, block);
		text?.insert(text.length, letter);
	}

	/** Puts the caret in a block, at a letter. */
	standAt(field: string, block: number, letter: number): void {
		const text = this.#words(field, block);
		if (!text) return;
		const place = Y.createRelativePositionFromTypeIndex(text, Math.min(letter, text.length));
		const sent: unknown = JSON.parse(JSON.stringify(place));
		this.#awareness.setLocalStateField("caret", { field, anchor: sent, head: sent });
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.#awareness, [this.doc.clientID]));
		this.#send(encoding.toUint8Array(encoder));
	}

	close(): void {
		this.#socket.removeAllListeners("close");
		this.#socket.terminate();
		this.#awareness.destroy();
		this.doc.destroy();
	}

	#words(field: string, block: number): XmlText | null {
		const element: unknown = this.doc.getXmlFragment(field).get(block);
		const text: unknown = element instanceof Y.XmlElement ? element.get(0) : null;
		return text instanceof Y.XmlText ? text : null;
	}

	#send(frame: Uint8Array): void {
		if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
	}

	#receive(data: Buffer, joined: () => void): void {
		this.receivedBytes += data.length;
		this.receivedFrames += 1;
		const message = yWebsocketDialect.readSync(data);
		if (!message) return;
		if (message.kind === 0) {
			this.#send(yWebsocketDialect.sync("", 1, Y.encodeStateAsUpdate(this.doc, message.body)));
		} else if (!this.#hasJoined && message.kind === 1) {
			Y.applyUpdate(this.doc, message.body, this);
			this.#hasJoined = true;
			joined();
		}
	}
}

/** Opens a writer for each door, some at a time, and waits until all have the document. */
export async function openWriters(doors: readonly Door[]): Promise<Writer[]> {
	const writers: Writer[] = [];
	for (let start = 0; start < doors.length; start += 25) {
		const batch = doors.slice(start, start + 25).map((door) => new Writer(door));
		await Promise.all(batch.map((writer) => writer.joined));
		writers.push(...batch);
	}
	return writers;
}
