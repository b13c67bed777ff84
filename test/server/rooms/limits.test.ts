/** The limits that are shipped, beside the largest honest acts and the smallest patience they were chosen for. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { MessageUnderWay } from "#server/rooms/message-under-way.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { weighUpdate } from "#server/rooms/update-weight.ts";

const MIB = 1024 * 1024;

/** Ten thousand projects, their fields filled as in a ministry’s table. */
function importedProjects(): Uint8Array {
	const doc = new Y.Doc();
	const fields = Object.fromEntries(Array.from({ length: 24 }, (_, field) => [`champ${field}`, "une valeur"]));
	doc.transact(() => {
		for (let row = 0; row < 10_000; row++) doc.getMap("projects").set(`projet${row}`, { ...fields, order: `a${row}` });
	});
	return Y.encodeStateAsUpdate(doc);
}

test("[R923] ten thousand projects are one message, with room to spare, in whatever fragments", () => {
	const { maxMessageBytes, maxFragments } = ROOM_LIMITS;
	const update = importedProjects();
	expect(update.byteLength).toBeGreaterThan(3 * MIB);
	expect(update.byteLength * 2).toBeLessThan(maxMessageBytes);
	expect(weighUpdate(update, ROOM_LIMITS)).toMatchObject({ structs: 10_000, areRangesSorted: true });
	expect([maxMessageBytes, maxFragments, maxMessageBytes / maxFragments]).toEqual([16 * MIB, 1_024, 16 * 1_024]);
	expect(ROOM_LIMITS.maxNewClients).toBe(1_024);
});

test("[R924] a document is several times the largest honest one", () => {
	const { maxDocumentBytes, maxClients, maxClientsPerMember } = ROOM_LIMITS;
	expect([maxDocumentBytes, maxClients, maxClientsPerMember]).toEqual([40 * MIB, 50_000, 2_500]);
	expect(importedProjects().byteLength * 6).toBeLessThan(maxDocumentBytes);
	expect(maxClientsPerMember).toBeLessThan(maxClients / 10);
});

test("[R925] the patience of the server is shorter than that of the clients, and longer than a poor line", () => {
	const { maxConnectionsPerMember, maxConnectionsPerRoom, maxRoomsPerMinute } = ROOM_LIMITS;
	expect([maxConnectionsPerMember, maxConnectionsPerRoom, maxRoomsPerMinute]).toEqual([6, 500, 600]);
	const { resumeBytes, stallBytes, cutBytes, heartbeatMs, stallMs } = ROOM_LIMITS;
	expect([stallBytes, cutBytes]).toEqual([4 * MIB, 16 * MIB]);
	expect(resumeBytes).toBeLessThan(stallBytes);
	expect(heartbeatMs).toBe(20_000);
	expect(stallMs).toBeGreaterThanOrEqual(heartbeatMs);
	const { maxPresencePerMinute, maxPresencePerConnection, maxPresenceBytes } = ROOM_LIMITS;
	expect([maxPresencePerMinute, maxPresencePerConnection, maxPresenceBytes]).toEqual([16, 4, 2_048]);
});

test("[R917] the slowest message that is waited for comes at a quarter of the poorest line", () => {
	const { slowMessage, maxHeldPerMember, maxHeldInAll, maxMessageBytes } = ROOM_LIMITS;
	expect(slowMessage).toEqual({ afterMs: 30_000, bytesPerSecond: 8_192 });
	expect(maxHeldPerMember).toBeGreaterThanOrEqual(2 * maxMessageBytes);
	expect(maxHeldInAll).toBeGreaterThanOrEqual(7 * maxHeldPerMember);
	expect(new MessageUnderWay().isTooSlow(Number.MAX_SAFE_INTEGER, slowMessage)).toBe(false);
});
