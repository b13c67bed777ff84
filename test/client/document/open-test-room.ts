/** Opens a room of the fake server as one person would, for what is drawn over it. */

import { newId, type WorkspaceId } from "#shared/lib/ids.ts";
import { PORTFOLIO, roomName } from "#shared/domain/document-kind.ts";
import { LiveRoom } from "#client/document/live-room.ts";
import type { OpenRoom } from "#client/document/open-room.ts";
import { FakeDevice } from "#test/client/document/fake-device.ts";
import type { FakeSyncServer } from "#test/client/document/fake-sync-server.ts";
import { until } from "#test/support/until.ts";

const NAME = roomName(newId<WorkspaceId>(), PORTFOLIO);

/** The room once it is in sync, and how to leave it. */
export async function openTestRoom(server: FakeSyncServer): Promise<{ room: OpenRoom; close: () => void }> {
	const device = new FakeDevice();
	const live = new LiveRoom(NAME, {
		serverUrl: "ws://test/sync",
		WebSocket: server.WebSocket,
		openCopy: device.openCopy,
		lastMember: device.lastMember,
		whyRefused: async () => null,
		now: () => Date.now(),
		onNetwork: () => () => undefined,
	});
	const room = live.current.get();
	await until(() => room.status.get().save === "saved", "the room is in sync");
	return { room, close: () => live.close() };
}
