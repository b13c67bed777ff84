/** A sync server of a few lines, in memory: the y-websocket protocol and Palier's own messages, told by the test when to keep, refuse or cut. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { MESSAGE, type Notice, SYNC } from "#shared/protocol/wire.ts";

type Access = Extract<Notice, { notice: "access" }>;

export class FakeSyncServer {
	doc = new Y.Doc();
	/** Says at once that what it receives is on disk. */
	keepsAtOnce = true;
	/** No connection opens. */
	isDown = false;
	/** The refusal sent for any update that changes something. */
	refuses: Extract<Notice, { notice: "refused" }>["kind"] | null = null;
	access: Omit<Access, "notice"> = { member: "ana", role: "editor", access: "write", epoch: "e1" };
	sockets: FakeSocket[] = [];
	readonly urls: string[] = [];
	readonly updates: Uint8Array[] = [];

	/** The class to hand to a room as its WebSocket. */
	get WebSocket(): typeof WebSocket {
		const server = this;
		return class extends FakeSocket {
			constructor(url: string) {
				super(url, server);
			}
		} as unknown as typeof WebSocket;
	}

	/** The connection of the moment. */
	get socket(): FakeSocket {
		const socket = this.sockets.at(-1);
		if (!socket) throw new Error("FakeSyncServer: nobody is connected");
		return socket;
	}

	/** Writes as another person would. */
	edits(change: (doc: Y.Doc) => void): void {
		const before = Y.encodeStateVector(this.doc);
		change(this.doc);
		const update = Y.encodeStateAsUpdate(this.doc, before);
		for (const socket of this.sockets) socket.sync((encoder) => syncProtocol.writeUpdate(encoder, update));
	}

	says(notice: Notice): void {
		for (const socket of this.sockets) socket.notice(notice);
	}

	/** Acknowledges everything received until now. */
	keeps(): void {
		for (const socket of this.sockets) socket.acknowledge();
	}

	cuts(code = 1006, reason = ""): void {
		for (const socket of [...this.sockets]) socket.cut(code, reason);
	}
}

export class FakeSocket {
	static readonly CONNECTING = 0;
	static readonly OPEN = 1;
	static readonly CLOSING = 2;
	static readonly CLOSED = 3;
	readonly OPEN = 1;
	readyState = 0;
	binaryType = "blob";
	onopen: (() => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onclose: ((event: { code: number; reason: string }) => void) | null = null;
	onerror: (() => void) | null = null;
	received = 0;
	readonly presence: Uint8Array[] = [];
	/** The state vectors it was asked to answer. */
	readonly steps: Uint8Array[] = [];
	readonly #server: FakeSyncServer;

	constructor(url: string, server: FakeSyncServer) {
		this.#server = server;
		server.urls.push(url);
		setTimeout(() => this.#open(), 0);
	}

	send(data: Uint8Array): void {
		// A real socket copies; and it answers later, never during the call.
		const bytes = data.slice();
		setTimeout(() => this.#receive(bytes), 0);
	}

	close(): void {
		this.#leave();
	}

	cut(code: number, reason: string): void {
		this.#leave();
		this.onclose?.({ code, reason });
	}

	acknowledge(): void {
		this.#deliver((encoder) => {
			encoding.writeVarUint(encoder, MESSAGE.persisted);
			encoding.writeVarUint(encoder, this.received);
		});
	}

	notice(notice: Notice): void {
		this.#deliver((encoder) => {
			encoding.writeVarUint(encoder, MESSAGE.notice);
			encoding.writeVarString(encoder, JSON.stringify(notice));
		});
	}

	sync(write: (encoder: encoding.Encoder) => void): void {
		this.#deliver((encoder) => {
			encoding.writeVarUint(encoder, MESSAGE.sync);
			write(encoder);
		});
	}

	#open(): void {
		if (this.readyState !== 0) return;
		if (this.#server.isDown) {
			this.cut(1006, "");
			return;
		}
		this.readyState = 1;
		this.#server.sockets.push(this);
		this.onopen?.();
		this.notice({ notice: "access", ...this.#server.access });
		this.sync((encoder) => syncProtocol.writeSyncStep1(encoder, this.#server.doc));
	}

	#receive(bytes: Uint8Array): void {
		if (this.readyState !== 1) return;
		const decoder = decoding.createDecoder(bytes);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.awareness) this.presence.push(bytes);
		if (type !== MESSAGE.sync) return;
		const kind = decoding.readVarUint(decoder);
		const content = decoding.readVarUint8Array(decoder);
		if (kind === SYNC.step1) {
			this.steps.push(content);
			this.sync((encoder) => syncProtocol.writeSyncStep2(encoder, this.#server.doc, content));
			return;
		}
		this.received++;
		const { refuses } = this.#server;
		const isEmpty = content.length === 2;
		if (refuses !== null && !isEmpty) {
			this.notice({ notice: "refused", kind: refuses, count: this.received });
			return;
		}
		this.#server.updates.push(content);
		Y.applyUpdate(this.#server.doc, content);
		for (const other of this.#server.sockets) {
			if (other !== this && !isEmpty) other.sync((encoder) => syncProtocol.writeUpdate(encoder, content));
		}
		if (this.#server.keepsAtOnce) this.acknowledge();
	}

	#leave(): void {
		this.readyState = 3;
		this.#server.sockets = this.#server.sockets.filter((socket) => socket !== this);
	}

	#deliver(write: (encoder: encoding.Encoder) => void): void {
		if (this.readyState !== 1) return;
		const encoder = encoding.createEncoder();
		write(encoder);
		const bytes = encoding.toUint8Array(encoder);
		setTimeout(() => this.onmessage?.({ data: bytes.slice().buffer as ArrayBuffer }), 0);
	}
}
