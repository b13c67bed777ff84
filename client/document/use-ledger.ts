/** Reads a ledger of a room and gives it commands: what the people of this room put their name to. */

import { useMemo, useSyncExternalStore } from "react";
import { parseRoomName } from "#shared/domain/document-kind.ts";
import type { AnyStream, Stream } from "#shared/ledger/stream.ts";
import type { Result } from "#shared/lib/result.ts";
import type { LedgerEventsReply } from "#shared/protocol/ledger.ts";
import { api } from "#client/api/api.ts";
import type { Failure } from "#client/api/failure.ts";
import { type LedgerReading, LedgerView } from "#client/document/ledger-view.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { pageOutbox } from "#client/document/page-outbox.ts";

export type Ledger<State, Command> = LedgerReading<State> &
	Pick<LedgerView<State, Command, unknown>, "send" | "dismiss" | "sendAgain">;

/** Views of the rooms that are open, shared by every component that asks; they go with their room. */
const views = new WeakMap<OpenRoom, Map<string, unknown>>();

/** The ledger of a room, live. Memos on what is in `state` depend on `head`. */
export function useLedger<State, Command, Body>(
	room: OpenRoom,
	stream: Stream<State, Command, Body>,
): Ledger<State, Command> {
	const view = ledgerView(room, stream);
	const reading = useSyncExternalStore(view.subscribe, view.reading.get);
	return useMemo(
		() => ({ ...reading, send: view.send, dismiss: view.dismiss, sendAgain: view.sendAgain }),
		[reading, view],
	);
}

/** The same without React, for what listens outside components. */
export function ledgerView<State, Command, Body>(
	room: OpenRoom,
	stream: Stream<State, Command, Body>,
): LedgerView<State, Command, Body> {
	const ofRoom = views.get(room) ?? new Map<string, unknown>();
	views.set(room, ofRoom);
	const known = ofRoom.get(stream.name);
	if (known) return known as LedgerView<State, Command, Body>;
	const view = new LedgerView(stream, {
		room: room.name,
		member: () => room.status.get().member,
		read: (after) => readEvents(room, stream, after),
		onPush: room.onLedgerPush,
		isConnected: connectionOf(room),
		outbox: pageOutbox(),
	});
	ofRoom.set(stream.name, view);
	return view;
}

async function readEvents(
	room: OpenRoom,
	stream: Pick<AnyStream, "name">,
	after: number,
): Promise<Result<LedgerEventsReply, Failure>> {
	const place = parseRoomName(room.name);
	if (!place) return { ok: false, error: { kind: "not-found" } };
	const where = place.place === "document" ? place.document : place.place;
	return await api.ledgerEvents(place.workspace, where, stream.name, after);
}

/** Whether the room's connection is open, without the rest of its status. */
function connectionOf({ status }: OpenRoom): Store<boolean> {
	return {
		get: () => status.get().connected,
		subscribe(listener) {
			let was = status.get().connected;
			return status.subscribe(() => {
				const { connected } = status.get();
				if (connected === was) return;
				was = connected;
				listener();
			});
		},
	};
}
