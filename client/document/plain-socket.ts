/** What carries messages both ways, whatever is under it: a WebSocket or a stream over HTTP. */

export type PlainSocket = {
	/** As a WebSocket's: 0 connecting, 1 open, 3 closed. */
	readonly readyState: number;
	readonly bufferedAmount: number;
	onopen: (() => void) | null;
	onmessage: ((data: ArrayBuffer) => void) | null;
	onclose: ((code: number, reason: string) => void) | null;
	send(data: Uint8Array): void;
	close(): void;
};

/** The code of a connection that ended without a word. */
export const LOST = 1006;

/** A browser's WebSocket, seen as plain. */
export function overWebSocket(socket: WebSocket): PlainSocket {
	socket.binaryType = "arraybuffer";
	const plain: PlainSocket = {
		get readyState() {
			return socket.readyState;
		},
		get bufferedAmount() {
			return socket.bufferedAmount ?? 0;
		},
		onopen: null,
		onmessage: null,
		onclose: null,
		send: (data) => socket.send(data as Uint8Array<ArrayBuffer>),
		close: () => socket.close(),
	};
	socket.onopen = () => plain.onopen?.();
	socket.onmessage = (event) => plain.onmessage?.(event.data as ArrayBuffer);
	socket.onclose = (event) => plain.onclose?.(event.code, event.reason);
	// A failure also closes; that is where it is handled.
	socket.onerror = () => undefined;
	return plain;
}
