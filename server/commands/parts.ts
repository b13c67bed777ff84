/** What every act is handed: the parts of this server. */

import type { LastSeen } from "#server/access/last-seen.ts";
import type { Clock } from "#server/clock.ts";
import type { Directories } from "#server/links/directories.ts";
import type { Logger } from "#server/log.ts";
import type { Rooms } from "#server/rooms/rooms.ts";
import type { Registry } from "#server/store/registry.ts";

export type Parts = {
	registry: Registry;
	rooms: Pick<Rooms, "edit" | "read" | "recheck" | "closeSession" | "closeRoom" | "membersPresent" | "tell">;
	directories: Directories;
	lastSeen: LastSeen;
	clock: Clock;
	logger: Logger;
};
