/** The door of the rooms on the network, and the only file that knows `ws`: who comes in is decided before the upgrade. */

import type { IncomingMessage, Server } from "node:http";
import type { Logger } from "#server/log.ts";
import type { Admission } from "#server/rooms/admission.ts";
import type { RoomLimits } from "#server/rooms/limits.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { RoomName } from "#shared/domain/document-kind.ts";
import type { Result } from "#shared/lib/result.ts";
import type { Refusal } from "#shared/protocol/refusals.ts";

export type { Admission, Standing } from "#server/rooms/admission.ts";

export type SocketParts = {
	rooms: Rooms;
	logger: Logger;
	/** Who is asking, and whether they may enter that room. */
	admit: (request: IncomingMessage, room: RoomName) => Result<Admission, Refusal>;
	isAllowedOrigin: (request: IncomingMessage) => boolean;
	limits?: Partial<RoomLimits>;
};

/** Answers the WebSocket upgrades of `/sync/<workspace>/<place>`, and leaves every other upgrade alone. */
export function attachSockets(_server: Server, _parts: SocketParts): { close(): Promise<void> } {
	throw new Error("attachSockets: being written");
}
