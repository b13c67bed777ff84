/** A stream over HTTP whose code comes when a network refuses WebSockets, which few do: until it is here, the connection is one that is opening. */

import { LOST, type PlainSocket } from "#client/document/plain-socket.ts";

export class LateStream implements PlainSocket {
	onopen: (() => void) | null = null;
	onmessage: ((data: ArrayBuffer) => void) | null = null;
	onclose: ((code: number, reason: string) => void) | null = null;
	#socket: PlainSocket | null = null;
	#isClosed = false;

	constructor(open: () => Promise<PlainSocket>) {
		open().then(
			(socket) => this.#take(socket),
			// The code did not come: as a connection that was lost, it is tried again.
			() => this.#end(LOST),
		);
	}

	get readyState(): number {
		return this.#isClosed ? 3 : (this.#socket?.readyState ?? 0);
	}

	get bufferedAmount(): number {
		return this.#socket?.bufferedAmount ?? 0;
	}

	send(data: Uint8Array): void {
		this.#socket?.send(data);
	}

	close(): void {
		if (this.#socket) this.#socket.close();
		else this.#end(1000);
	}

	#take(socket: PlainSocket): void {
		if (this.#isClosed) {
			socket.close();
			return;
		}
		this.#socket = socket;
		socket.onopen = () => this.onopen?.();
		socket.onmessage = (data) => this.onmessage?.(data);
		socket.onclose = (code, reason) => {
			this.#isClosed = true;
			this.onclose?.(code, reason);
		};
		if (socket.readyState === 1) this.onopen?.();
	}

	#end(code: number): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.onclose?.(code, "");
	}
}
