/** All the live rooms of the server: opens them when somebody comes, lets them go when nobody is left. */

import type * as Y from "yjs";
import type { Clock } from "#server/clock.ts";
import type { Logger } from "#server/log.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import type { UpdateLog } from "#server/store/update-log.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { MemberId, SessionId, WorkspaceId } from "#shared/lib/ids.ts";
import type { RefusalKind } from "#shared/protocol/refusals.ts";

export type RoomsStats = { rooms: number; connections: number };
export type ChangeListener = (room: RoomName, doc: Y.Doc, transaction: Y.Transaction) => void;

export class Rooms {
	constructor(_parts: { log: UpdateLog; clock: Clock; logger: Logger; limits?: Partial<RoomLimits> }) {}
	/** Runs a change made by the server itself in one transaction; resolves when it is on disk. */
	edit(_room: RoomName, _member: MemberId | null, _change: (doc: Y.Doc) => void): Promise<void> {
		throw new Error("Rooms.edit: being written");
	}
	/** Reads the live document (loads it if needed, lets it idle out after). */
	read<T>(_room: RoomName, _reader: (doc: Y.Doc) => T): Promise<T> {
		throw new Error("Rooms.read: being written");
	}
	/** After every applied change, synchronously, on the live document: for derived things. The listener must be cheap. */
	onChange(_listener: ChangeListener): () => void {
		throw new Error("Rooms.onChange: being written");
	}
	recheck(_workspace: WorkspaceId, _member?: MemberId): void {}
	closeSession(_session: SessionId, _refusal: RefusalKind): void {}
	closeRoom(_room: RoomName, _refusal: RefusalKind): void {}
	membersPresent(_workspace: WorkspaceId): MemberId[] {
		return [];
	}
	stats(): RoomsStats {
		return { rooms: 0, connections: 0 };
	}
	async close(): Promise<void> {}
}
