/** Makes a provider send the presence of this browser alone: the stock one repeats to the server whatever it hears of others. */

import * as encoding from "lib0/encoding";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";
import { MESSAGE } from "#shared/protocol/wire.ts";

type AwarenessChange = { added: number[]; updated: number[]; removed: number[] };

export function sendOwnPresenceOnly(provider: WebsocketProvider): void {
	const { awareness } = provider;
	awareness.off("update", provider._awarenessUpdateHandler);
	// The provider takes this one away itself when it is destroyed.
	provider._awarenessUpdateHandler = ({ added, updated, removed }: AwarenessChange) => {
		const own = awareness.clientID;
		if (![added, updated, removed].some((ids) => ids.includes(own))) return;
		const { ws } = provider;
		if (!provider.wsconnected || ws?.readyState !== ws?.OPEN) return;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [own]));
		ws?.send(encoding.toUint8Array(encoder));
	};
	awareness.on("update", provider._awarenessUpdateHandler);
}
