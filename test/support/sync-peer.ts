/** A person at a keyboard, as the room sees one: a document, the y-websocket protocol, and Palier's own messages. Works over any wire. */

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { MESSAGE, type Notice, type PresenceUser, SYNC } from "#shared/protocol/wire.ts";
import { until } from "#test/support/until.ts";

/** One end of a wire. `send` after the end is lost, as on a real one. */
export type Wire = { send(frame: Uint8Array): void; close(): void };
export type WireEnds = {
	onOpen: () => void;
	onFrame: (frame: Uint8Array) => void;
	onClose: (code: number, reason: string) => void;
};

export type PresenceState = { user?: PresenceUser } & Record<string, unknown>;

/** Everything a peer heard: what tests ask about. */
export class SyncPeer {
	readonly name: string;
	readonly doc = new Y.Doc();
	readonly notices: Notice[] = [];
	readonly presence = new Map<number, PresenceState>();
	/** Messages about presence received. */
	presenceHeard = 0;
	/** Frames received, in order; the noise of presence apart. */
	frames: Uint8Array[] = [];
	closed: { code: number; reason: string } | null = null;
	isSynced = false;
	/** Step 2 and update messages sent on this connection, and how many of them the server said are on disk. */
	sent = 0;
	persisted = 0;
	readonly #connect: (ends: WireEnds) => Wire;
	#wire: Wire | null = null;
	#isOpen = false;
	#presenceClock = 0;

	constructor(name: string, connect: (ends: WireEnds) => Wire) {
		this.name = name;
		this.#connect = connect;
		this.doc.on("update", (update: Uint8Array, origin: unknown) => {
			if (origin !== this && this.#isOpen) this.#sendSync(SYNC.update, update);
		});
	}

	get text(): string {
		return this.doc.getText("text").toString();
	}

	get isOnline(): boolean {
		return this.#wire !== null;
	}

	/** Types at the end of the text. */
	types(text: string): this {
		this.doc.getText("text").insert(this.doc.getText("text").length, text);
		return this;
	}

	erases(start: number, length: number): this {
		this.doc.getText("text").delete(start, length);
		return this;
	}

	goesOffline(): this {
		this.#wire?.close();
		this.#lost();
		return this;
	}

	/** Comes (back), says what it has, and gets what it lacks. */
	returns(): this {
		this.closed = null;
		this.sent = 0;
		this.persisted = 0;
		const wire = this.#connect({
			onOpen: () => {
				if (this.#wire !== wire) return;
				this.#isOpen = true;
				this.#sendSync(SYNC.step1, Y.encodeStateVector(this.doc));
			},
			onFrame: (frame) => {
				if (this.#wire === wire) this.#hear(frame);
			},
			onClose: (code, reason) => {
				if (this.#wire !== wire) return;
				this.closed = { code, reason };
				this.#lost();
			},
		});
		this.#wire = wire;
		return this;
	}

	/** Resolves once the text on this screen is that one. */
	async sees(text: string): Promise<void> {
		await until(() => this.text === text, `${this.name} sees « ${text} »`).catch((error: unknown) => {
			throw new Error(`${String(error)}; the screen says « ${this.text} »`);
		});
	}

	/** Resolves once everything it sent is on the server's disk. */
	async isSaved(): Promise<void> {
		await until(() => this.isSynced && this.persisted === this.sent, `everything ${this.name} sent is saved`);
	}

	async isIn(): Promise<void> {
		await until(() => this.isSynced, `${this.name} is in`);
	}

	/** Says where it is, under its own id or, to cheat, another's. */
	shows(state: Record<string, unknown> | null, client = this.doc.clientID, clock = ++this.#presenceClock): this {
		const inner = encoding.createEncoder();
		encoding.writeVarUint(inner, 1);
		encoding.writeVarUint(inner, client);
		encoding.writeVarUint(inner, clock);
		encoding.writeVarString(inner, JSON.stringify(state));
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
		return this.sendRaw(encoding.toUint8Array(encoder));
	}

	/** Sends an update that its own document did not make. */
	forges(update: Uint8Array): this {
		this.#sendSync(SYNC.update, update);
		return this;
	}

	asksEverything(): this {
		return this.asks(new Uint8Array([0]));
	}

	/** Asks for what comes after a state vector. */
	asks(vector: Uint8Array): this {
		this.#sendSync(SYNC.step1, vector);
		return this;
	}

	sendRaw(frame: Uint8Array): this {
		this.#wire?.send(frame);
		return this;
	}

	/** The last notice of a kind. */
	noticed<Kind extends Notice["notice"]>(kind: Kind): Extract<Notice, { notice: Kind }> | undefined {
		return this.notices.findLast((notice) => notice.notice === kind) as Extract<Notice, { notice: Kind }> | undefined;
	}

	#lost(): void {
		this.#wire = null;
		this.#isOpen = false;
		this.isSynced = false;
		this.presence.clear();
	}

	#sendSync(step: number, payload: Uint8Array): void {
		if (!this.#wire) return;
		if (step !== SYNC.step1) this.sent += 1;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, payload);
		this.#wire.send(encoding.toUint8Array(encoder));
	}

	#hear(frame: Uint8Array): void {
		const decoder = decoding.createDecoder(frame);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.awareness) this.presenceHeard += 1;
		else this.frames.push(frame);
		if (type === MESSAGE.persisted) this.persisted = decoding.readVarUint(decoder);
		else if (type === MESSAGE.notice) this.notices.push(JSON.parse(decoding.readVarString(decoder)) as Notice);
		else if (type === MESSAGE.awareness) this.#hearPresence(decoding.readVarUint8Array(decoder));
		else if (type === MESSAGE.sync) {
			const step = decoding.readVarUint(decoder);
			const payload = decoding.readVarUint8Array(decoder);
			if (step === SYNC.step1) this.#sendSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, payload));
			else {
				Y.applyUpdate(this.doc, payload, this);
				if (step === SYNC.step2) this.isSynced = true;
			}
		}
	}

	#hearPresence(states: Uint8Array): void {
		const decoder = decoding.createDecoder(states);
		for (let count = decoding.readVarUint(decoder); count > 0; count--) {
			const client = decoding.readVarUint(decoder);
			decoding.readVarUint(decoder);
			const state = JSON.parse(decoding.readVarString(decoder)) as PresenceState | null;
			if (state) this.presence.set(client, state);
			else this.presence.delete(client);
		}
	}
}
