/** Counts what this browser sent and what the server said it keeps: the only source of the word « Enregistré ». */

export class Outbox {
	/** Changes that are in no message yet. */
	#unsent = 0;
	/** Messages of this connection that carried changes. */
	#waiting: { message: number; changes: number }[] = [];
	#sent = 0;
	/** The last message that held anything. */
	#lastFull = 0;
	#persisted = 0;

	constructor(unsent = 0) {
		this.#unsent = unsent;
	}

	/** One change was made here. To be called before the message that carries it. */
	changed(): void {
		this.#unsent++;
	}

	/** Takes up changes that an earlier visit left waiting on this device. */
	remembered(changes: number): void {
		this.#unsent += changes;
	}

	/** A sync step 2 or an update left on this connection, with everything that was waiting. An empty one has nothing to be kept. */
	messageSent(isEmpty = false): void {
		this.#sent++;
		if (!isEmpty) this.#lastFull = this.#sent;
		if (this.#unsent > 0) this.#waiting.push({ message: this.#sent, changes: this.#unsent });
		this.#unsent = 0;
	}

	/** The server keeps the first `messages` messages of this connection. */
	acknowledged(messages: number): void {
		if (messages > this.#persisted) this.#persisted = messages;
		this.#waiting = this.#waiting.filter((one) => one.message > this.#persisted);
	}

	/** The connection is gone: what it had not acknowledged waits for the next one. */
	connectionLost(): void {
		this.#unsent = this.unsentChanges;
		this.#waiting = [];
		this.#sent = 0;
		this.#lastFull = 0;
		this.#persisted = 0;
	}

	get unsentChanges(): number {
		return this.#waiting.reduce((sum, one) => sum + one.changes, this.#unsent);
	}

	/** Whether the two sides were compared on this connection, the server keeps everything that was sent, and nothing waits. */
	get isSettled(): boolean {
		return this.#sent > 0 && this.unsentChanges === 0 && this.#persisted >= this.#lastFull;
	}
}
