/** Reads a ledger of a room and gives it commands: what the people of this room put their name to. */

import { useMemo, useSyncExternalStore } from "react";
import { type DIRECTORY, parseRoomName, PORTFOLIO, type RoomName, roomName } from "#shared/domain/document-kind.ts";
import type { AnyStream, Stream } from "#shared/ledger/stream.ts";
import { votesStream } from "#shared/ledger/votes.ts";
import type { DocumentId, WorkspaceId } from "#shared/lib/ids.ts";
import { assert } from "#shared/lib/assert.ts";
import { api } from "#client/api/api.ts";
import { seatIn } from "#client/document/guest-seat.ts";
import { type LedgerReading, LedgerView } from "#client/document/ledger-view.ts";
import type { OpenRoom, Store } from "#client/document/open-room.ts";
import { pageOutbox } from "#client/document/page-outbox.ts";
import { trialOutbox } from "#client/document/trial-outbox.ts";

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
	const place = placeOf(room, stream);
	const view = new LedgerView(stream, {
		room: place.name,
		member: () => room.status.get().member,
		read: (after) => api.ledgerEvents(place.workspace, place.where, stream.name, after),
		onPush: room.onLedgerPush,
		isLive: livenessOf(room),
		outbox: room.isTrial ? trialOutbox : pageOutbox(),
		// R815: a guest reads the votes of their steps alone.
		isPartial: place.name !== room.name || (stream.name === votesStream.name && seatIn(place.workspace) !== null),
	});
	ofRoom.set(stream.name, view);
	return view;
}

type Place = { workspace: WorkspaceId; where: DocumentId | typeof PORTFOLIO | typeof DIRECTORY; name: RoomName };

/** Where a ledger is. What is of the portfolio alone is its own, wherever it is heard: a guest hears it in the room of their workshop. */
function placeOf({ name }: OpenRoom, stream: Pick<AnyStream, "place">): Place {
	const room = parseRoomName(name);
	assert(room, `useLedger: ${name} is no room`);
	const { workspace } = room;
	if (stream.place === "portfolio") return { workspace, where: PORTFOLIO, name: roomName(workspace, PORTFOLIO) };
	return { workspace, where: room.place === "document" ? room.document : room.place, name };
}

/** Whether the server has told the room all it lacked, without the rest of its status. An open connection is not enough: to who has not been let in yet, nothing is said. */
function livenessOf({ status }: OpenRoom): Store<boolean> {
	return {
		get: () => status.get().synced,
		subscribe(listener) {
			let was = status.get().synced;
			return status.subscribe(() => {
				const { synced } = status.get();
				if (synced === was) return;
				was = synced;
				listener();
			});
		},
	};
}
