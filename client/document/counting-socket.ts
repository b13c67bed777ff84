/** A WebSocket that tells which document messages leave, for a provider that only knows how to be given a WebSocket class. */

import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";

/**
 * Makes the class. Until the first step 2 of a connection has left, updates are held back: the server does not have yet what was written offline,
 * and that step 2 carries everything made before it. `onSent` is told of each step 2 and update that really left, and whether it held anything.
 */
export function countingSocket(
	Base: typeof WebSocket,
	onSent: (socket: WebSocket, isEmpty: boolean) => void,
): typeof WebSocket {
	return class CountingSocket extends Base {
		#isCaughtUp = false;

		override send(data: string | Blob | BufferSource): void {
			const kind = syncKind(data);
			if (kind === SYNC.update && !this.#isCaughtUp) return;
			super.send(data);
			if (kind === SYNC.step2) this.#isCaughtUp = true;
			if (kind === SYNC.step2 || kind === SYNC.update) onSent(this, isEmptySync(data));
		}
	};
}

/** A step 2 with nothing to tell: its two numbers, then an update of two bytes (no struct, no deletion) behind its length. */
const EMPTY_SYNC_LENGTH = 5;

function isEmptySync(data: unknown): boolean {
	return data instanceof Uint8Array && data.length === EMPTY_SYNC_LENGTH;
}

/** The kind of a sync message; null for any other message. Both numbers are below 128, so one byte each. */
function syncKind(data: unknown): number | null {
	const bytes =
		data instanceof Uint8Array ? data : data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array();
	return bytes[0] === MESSAGE.sync ? (bytes[1] ?? null) : null;
}
