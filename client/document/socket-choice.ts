/**
 * How this page reaches its rooms. WebSocket first; when it fails twice for a room while plain HTTP answers, the stream over HTTP takes its place
 * for the visit, and a WebSocket is tried again, unseen, every few minutes.
 */

import type { HttpReach } from "#client/document/http-reach.ts";
import { LateStream } from "#client/document/late-stream.ts";
import { LOST, overWebSocket, type PlainSocket } from "#client/document/plain-socket.ts";
import type { StreamParts } from "#client/document/stream-socket.ts";

export type Way = "websocket" | "stream";

export type SocketChoiceParts = {
	WebSocket: typeof WebSocket;
	fetch: typeof fetch;
	reach: () => Promise<HttpReach>;
	/** Whether a WebSocket opens and brings an answer back, tried on a harmless address. */
	tryWebSocket: () => Promise<boolean>;
	/** Remembered for the visit. */
	memory: { get(): Way | null; set(way: Way): void };
	now: () => number;
	/** Whether somebody looks at this page. */
	page?: NonNullable<StreamParts["page"]>;
	retryMs?: number;
	openingMs?: number;
};

/** A connection that lasted this long was not refused by the network. */
const LASTED_MS = 5_000;
/** Some networks neither refuse nor let through. */
const OPENING_MS = 8_000;
const FAILURES = 2;
const RETRY_MS = 4 * 60_000;

export class SocketChoice {
	readonly #parts: SocketChoiceParts;
	readonly #failures = new Map<string, number>();
	readonly #listeners = new Set<() => void>();
	#way: Way;
	#retryTimer: ReturnType<typeof setTimeout> | null = null;

	constructor(parts: SocketChoiceParts) {
		this.#parts = parts;
		this.#way = parts.memory.get() ?? "websocket";
		if (this.#way === "stream") this.#retryLater();
	}

	get way(): Way {
		return this.#way;
	}

	/** Opens the connection of a room, by the way of the moment. */
	open(url: string): PlainSocket {
		const { fetch, page } = this.#parts;
		if (this.#way === "stream")
			return new LateStream(async () => {
				const { StreamSocket } = await import("#client/document/stream-socket.ts");
				return new StreamSocket(url, { fetch, ...(page ? { page } : {}) });
			});
		return this.#watched(url);
	}

	/** Calls back when a WebSocket is possible again. */
	onBetter(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	isBetterThan(socket: PlainSocket): boolean {
		return this.#way === "websocket" && socket instanceof LateStream;
	}

	/** Tries a WebSocket now. */
	async retry(): Promise<void> {
		if (this.#way === "websocket") return;
		if (await this.#parts.tryWebSocket().catch(() => false)) {
			this.#choose("websocket");
			for (const listener of [...this.#listeners]) listener();
		} else this.#retryLater();
	}

	#watched(url: string): PlainSocket {
		const socket = overWebSocket(new this.#parts.WebSocket(url));
		let openedAt: number | null = null;
		let isOver = false;
		const late = setTimeout(() => over(LOST, ""), this.#parts.openingMs ?? OPENING_MS);
		const over = (code: number, reason: string): void => {
			if (isOver) return;
			isOver = true;
			clearTimeout(late);
			// Our server says why it closes: a code of ours means that WebSockets pass.
			const isOurs = code >= 4000 && code < 5000;
			const hasLasted = openedAt !== null && this.#parts.now() - openedAt >= LASTED_MS;
			if (isOurs || hasLasted) this.#failures.delete(url);
			else void this.#failed(url);
			socket.close();
			watched.onclose?.(code, reason);
		};
		const watched: PlainSocket = {
			get readyState() {
				return socket.readyState;
			},
			get bufferedAmount() {
				return socket.bufferedAmount;
			},
			onopen: null,
			onmessage: null,
			onclose: null,
			send: (data) => socket.send(data),
			close: () => {
				// Whoever closes it by themselves was refused nothing.
				isOver = true;
				clearTimeout(late);
				socket.close();
			},
		};
		socket.onopen = () => {
			openedAt = this.#parts.now();
			clearTimeout(late);
			watched.onopen?.();
		};
		socket.onmessage = (data) => watched.onmessage?.(data);
		socket.onclose = over;
		return watched;
	}

	/** A failure counts when plain HTTP answers at the same moment: else it is the network, or the server. */
	async #failed(url: string): Promise<void> {
		if ((await this.#parts.reach().catch(() => "nobody" as const)) !== "palier") {
			this.#failures.delete(url);
			return;
		}
		const failures = (this.#failures.get(url) ?? 0) + 1;
		this.#failures.set(url, failures);
		if (failures >= FAILURES && this.#way === "websocket") {
			this.#choose("stream");
			this.#retryLater();
		}
	}

	#choose(way: Way): void {
		this.#way = way;
		this.#failures.clear();
		this.#parts.memory.set(way);
	}

	#retryLater(): void {
		if (this.#retryTimer !== null) clearTimeout(this.#retryTimer);
		this.#retryTimer = setTimeout(() => void this.retry(), this.#parts.retryMs ?? RETRY_MS);
	}
}
