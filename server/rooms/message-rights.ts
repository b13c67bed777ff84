/** The one table of message type × right. What a message brings counts only when its row allows it; what has no row of its own is heard by nobody. */

import type { Incoming } from "#server/rooms/frames.ts";
import type { RoomAccess } from "#shared/domain/document-kind.ts";

/** The access that each type of message takes in its room. */
export const MESSAGE_RIGHTS: Readonly<Record<Incoming["type"], RoomAccess | "nobody">> = {
	/** Asking for what one lacks. */
	step1: "read",
	/** Asking who is here. */
	queryAwareness: "read",
	/** Saying where one is, under the name the server knows. */
	awareness: "read",
	/** Changing the document. What brings nothing new changes nothing, and may be relayed by anybody. */
	step2: "write",
	update: "write",
	/** `auth`, the server's own messages 100 to 102, and every type there may be one day. */
	ignored: "nobody",
};

/** R150: whether a message of this type counts, from somebody with this access now. */
export function mayDo(access: RoomAccess, type: Incoming["type"]): boolean {
	const needed = MESSAGE_RIGHTS[type];
	return needed === "read" || (needed === "write" && access === "write");
}
