/** The outbox of this page, over what the browser offers. */

import { parseRoomName } from "#shared/domain/document-kind.ts";
import { api } from "#client/api/api.ts";
import { browserParts } from "#client/document/browser-parts.ts";
import { LedgerOutbox } from "#client/document/ledger-outbox.ts";
import { deviceOutboxStore } from "#client/document/ledger-outbox-store.ts";

const CHANNEL = "palier-commands";

let outbox: LedgerOutbox | null = null;

/** One for the page, made at first use: what an earlier visit left waiting leaves then. */
export function pageOutbox(): LedgerOutbox {
	if (outbox) return outbox;
	const { lastMember, onNetwork, now } = browserParts();
	const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
	outbox = new LedgerOutbox({
		store: deviceOutboxStore,
		give: ({ room, stream, key, command, member }) => {
			const place = parseRoomName(room);
			if (!place || place.place === "directory")
				return Promise.resolve({ ok: false, error: { kind: "not-found" } } as const);
			const where = place.place === "document" ? place.document : place.place;
			return api.giveCommand(place.workspace, where, stream, { key, command, as: member });
		},
		memberOf: (workspace) => lastMember.get(workspace),
		inTurn: async (name, work) => {
			// Only where the page came over TLS or from this machine.
			if (typeof navigator.locks === "undefined") await work();
			else await navigator.locks.request(name, work);
		},
		tabs: {
			tell: () => channel?.postMessage("changed"),
			onTold: (listener) => channel?.addEventListener("message", listener),
		},
		onNetwork,
		now,
		later: (ms, work) => void setTimeout(work, ms),
	});
	return outbox;
}
