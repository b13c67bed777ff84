/** Opens a room for as long as a component shows it, and reads how it stands. */

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { RecordTable } from "#shared/document/record-table.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";
import type { SetAside } from "#client/document/set-aside.ts";
import { isWriting, useRoomValue } from "#client/document/use-room-value.ts";
import { useRooms } from "#client/document/rooms-context.ts";

/** The live document of a room. Several components share one; it closes a few seconds after the last one has left. */
export function useRoom(name: RoomName): OpenRoom {
	const rooms = useRooms();
	const room = rooms.room(name);
	useEffect(() => rooms.hold(name), [rooms, name]);
	return useSyncExternalStore(room.subscribe, room.get);
}

/** What of a room's status changes at every letter, on its way to the server's disk and to this device's. */
const AT_EVERY_LETTER = ["save", "unsentChanges", "keptOnDevice", "since"] as const satisfies (keyof RoomStatus)[];

export type SteadyStatus = Omit<RoomStatus, (typeof AT_EVERY_LETTER)[number]>;

const steady = new WeakMap<OpenRoom["status"], SteadyStatus>();

/** What this person may do in a room, and what is wrong there. A component that reads it is not drawn again at every letter: how a letter is doing is read with `useRoomValue`. */
export function useRoomStatus(room: OpenRoom): SteadyStatus {
	const { status } = room;
	const read = useCallback(() => {
		const now: Partial<RoomStatus> = { ...status.get() };
		for (const field of AT_EVERY_LETTER) delete now[field];
		const before = steady.get(status);
		if (before !== undefined && sameValue(before, now)) return before;
		steady.set(status, now as SteadyStatus);
		return now as SteadyStatus;
	}, [status]);
	return useSyncExternalStore(status.subscribe, read);
}

/** What of this room the server would not take, kept on this device. */
export function useSetAside(room: OpenRoom): readonly SetAside[] {
	return useSyncExternalStore(room.setAside.subscribe, room.setAside.get);
}

/** True when what is written here will be accepted. Also true of a person who was, and is now offline. */
export function useCanWrite(room: OpenRoom): boolean {
	return useRoomValue(room, isWriting);
}

const tables = new WeakMap<Y.Doc, WeakMap<object, unknown>>();

/** The table that `open` gives for this room: one for all the components that show it, who so share what was read of it. `open` must be a plain function of the document. */
export function useTable<Values extends object>(
	room: OpenRoom,
	open: (doc: Y.Doc) => RecordTable<Values>,
): RecordTable<Values> {
	const { doc } = room;
	return useMemo(() => {
		const known = tables.get(doc) ?? new WeakMap<object, unknown>();
		tables.set(doc, known);
		const table = (known.get(open) as RecordTable<Values> | undefined) ?? open(doc);
		known.set(open, table);
		return table;
	}, [doc, open]);
}
