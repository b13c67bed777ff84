/** The messages of a room in the order they came. They wait while the room cannot take them, and when it has had its turn: the other rooms have theirs. */

import { atNextTurn, type Pace } from "#server/in-turns.ts";
import type { Connection } from "#server/rooms/connection.ts";

export type MessageQueueParts = {
	/** Whether the room can take a message now. */
	isReady: () => boolean;
	/** Must not throw. */
	handle: (connection: Connection, frame: Uint8Array) => void;
	/** How long the room may take messages before others have their turn, and how long that lasts. */
	pace: Pace;
};

export class MessageQueue {
	readonly #parts: MessageQueueParts;
	#waiting: { connection: Connection; frame: Uint8Array }[] = [];
	/** Whoever waits is not read from meanwhile, so that few messages wait. */
	readonly #paused = new Set<Connection>();
	#turnBegan = Number.NEGATIVE_INFINITY;
	#workedMs = 0;
	/** Set once the room has had its turn: the others have theirs first. */
	#next: { cancel: () => void } | null = null;

	constructor(parts: MessageQueueParts) {
		this.#parts = parts;
	}

	receive(connection: Connection, frame: Uint8Array): void {
		if (this.#waiting.length === 0 && this.#mayGoOn) {
			this.#handle(connection, frame);
			return;
		}
		connection.transport.pause();
		this.#paused.add(connection);
		this.#waiting.push({ connection, frame });
	}

	/** The room can take messages again: those that waited come first. */
	carryOn(): void {
		while (this.#mayGoOn) {
			const first = this.#waiting.shift();
			if (!first) break;
			this.#handle(first.connection, first.frame);
		}
		if (this.#waiting.length > 0) return;
		const paused = [...this.#paused];
		this.#paused.clear();
		for (const { transport } of paused) transport.resume();
	}

	/** Forgets what waits. */
	clear(): void {
		this.#waiting = [];
		this.#paused.clear();
		this.#next?.cancel();
		this.#next = null;
	}

	get #mayGoOn(): boolean {
		return this.#next === null && this.#parts.isReady();
	}

	#handle(connection: Connection, frame: Uint8Array): void {
		const { turnMs, restMs } = this.#parts.pace;
		const before = performance.now();
		if (before - this.#turnBegan > 2 * turnMs) {
			this.#turnBegan = before;
			this.#workedMs = 0;
		}
		this.#parts.handle(connection, frame);
		this.#workedMs += performance.now() - before;
		if (this.#workedMs <= turnMs) return;
		this.#workedMs = 0;
		const cancel = atNextTurn(() => {
			this.#next = null;
			this.carryOn();
		}, restMs);
		this.#next = { cancel };
	}
}
