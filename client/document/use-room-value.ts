/** One fact about a room: the component is drawn again when that fact changes, not at each keystroke on its way to the server. */

import { useCallback, useSyncExternalStore } from "react";
import type { OpenRoom, RoomStatus } from "#client/document/open-room.ts";

/** `pick` must be a plain function of the status that gives a simple value. */
export function useRoomValue<Value extends string | number | boolean | null>(
	room: OpenRoom,
	pick: (status: RoomStatus) => Value,
): Value {
	const read = useCallback(() => pick(room.status.get()), [room, pick]);
	return useSyncExternalStore(room.status.subscribe, read);
}

export const isLoaded = (status: RoomStatus): boolean => status.loaded;
export const isSynced = (status: RoomStatus): boolean => status.synced;
export const isReading = (status: RoomStatus): boolean => status.access === "read";
export const isWriting = (status: RoomStatus): boolean => status.access === "write" && status.closed === null;
export const isConnected = (status: RoomStatus): boolean => status.connected;
export const saveOf = (status: RoomStatus): RoomStatus["save"] => status.save;
export const unsentOf = (status: RoomStatus): number => status.unsentChanges;
/** Null while there is a network. */
export const cutOffSince = (status: RoomStatus): number | null => (status.connected ? null : status.since);
