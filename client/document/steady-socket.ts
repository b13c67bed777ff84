/** The socket the rooms use: over WebSocket or over HTTP as the network allows, and never left waiting on a connection that died without a word. */

import { LOST, type PlainSocket } from "#client/document/plain-socket.ts";
import type { SocketChoice } from "#client/document/socket-choice.ts";

/** The server says something at least every 20 s: after this long, nobody is there any more. */
const SILENCE_MS = 26_000;
const LOOK_MS = 2_500;
/** After a sleep, an answer is asked for; without one within this long, another connection is made. */
const ANSWER_MS = 4_000;

/** Makes the class for a provider that only knows how to be given a WebSocket class. */
export function steadySocket(choice: SocketChoice, now: () => number, lookMs = LOOK_MS): typeof WebSocket {
	class SteadySocket {
		static readonly CONNECTING = 0;
		static readonly OPEN = 1;
		static readonly CLOSING = 2;
		static readonly CLOSED = 3;
		readonly OPEN = 1;
		binaryType = "arraybuffer";
		onopen: (() => void) | null = null;
		onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
		onclose: ((event: { code: number; reason: string }) => void) | null = null;
		onerror: (() => void) | null = null;
		readonly #inner: PlainSocket;
		readonly #stopChoice: () => void;
		#heardAt = now();
		#askedAt: number | null = null;
		#look: ReturnType<typeof setInterval>;
		#isOver = false;

		constructor(url: string) {
			this.#inner = choice.open(url);
			this.#inner.onopen = () => {
				this.#heardAt = now();
				this.onopen?.();
			};
			this.#inner.onmessage = (data) => {
				this.#heardAt = now();
				this.#askedAt = null;
				this.onmessage?.({ data });
			};
			this.#inner.onclose = (code, reason) => this.#end(code, reason);
			this.#look = setInterval(() => this.#lookAround(), lookMs);
			this.#stopChoice = choice.onBetter(() => {
				// A better way opened: left when nothing is under way, for the provider to come back by it.
				if (choice.isBetterThan(this.#inner) && this.#inner.bufferedAmount === 0) this.#end(LOST, "");
			});
		}

		get readyState(): number {
			return this.#isOver ? 3 : this.#inner.readyState;
		}

		get bufferedAmount(): number {
			return this.#inner.bufferedAmount;
		}

		send(data: Uint8Array): void {
			this.#inner.send(data);
		}

		/** An answer is expected to what was just sent. */
		expectAnswer(): void {
			this.#askedAt ??= now();
		}

		close(): void {
			this.#release();
			this.#inner.close();
		}

		#lookAround(): void {
			if (this.#inner.readyState !== 1) return;
			const isMute = this.#askedAt !== null && now() - this.#askedAt > ANSWER_MS;
			if (isMute || now() - this.#heardAt > SILENCE_MS) this.#end(LOST, "");
		}

		#end(code: number, reason: string): void {
			if (this.#isOver) return;
			this.#release();
			this.onclose?.({ code, reason });
			this.#inner.close();
		}

		#release(): void {
			this.#isOver = true;
			clearInterval(this.#look);
			this.#stopChoice();
		}
	}
	return SteadySocket as unknown as typeof WebSocket;
}

/** Tells a socket made by {@link steadySocket} that something was just asked of the server. Any other socket does without. */
export function expectAnswer(socket: unknown): void {
	if (typeof socket === "object" && socket !== null && "expectAnswer" in socket)
		(socket as { expectAnswer(): void }).expectAnswer();
}
