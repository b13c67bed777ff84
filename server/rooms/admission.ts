/** What the doors tell a room about whoever connects: who it is, and what they may do there, asked again for every message. */

import type { RoomAccess } from "#shared/domain/document-kind.ts";
import type { MemberId, SessionId, WorkspaceId } from "#shared/lib/ids.ts";
import type { Result } from "#shared/lib/result.ts";
import type { Refusal, RefusalKind } from "#shared/protocol/refusals.ts";
import type { PresenceUser } from "#shared/protocol/wire.ts";

/** What a member may do in that room at this instant, and how others see them. */
export type Standing = {
	access: RoomAccess;
	/** Why not more, when it is not the role. */
	reason?: RefusalKind;
	user: PresenceUser;
};

/** A connection that was let in. `standing` is asked for every message, so it must be synchronous and cheap; a refusal closes the connection. */
export type Admission = {
	member: MemberId;
	session: SessionId;
	workspace: WorkspaceId;
	standing(): Result<Standing, Refusal>;
};
