/** Why a room could not do what the server itself asked of it. */

import type { RefusalKind } from "#shared/protocol/refusals.ts";

export class RoomRefusedError extends Error {
	readonly kind: RefusalKind;
	constructor(kind: RefusalKind, room: string) {
		super(`Room ${room}: ${kind}`);
		this.name = "RoomRefusedError";
		this.kind = kind;
	}
}
