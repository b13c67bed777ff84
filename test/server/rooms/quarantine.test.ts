/** A damaged row: the rest of the document is shown read-only as far as it hangs together, everybody is told, nothing is erased or replaced. */

import { afterEach, beforeEach, expect, test } from "vitest";
import { RoomRefusedError } from "#server/rooms/room-refused-error.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World, type WorldPeer } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld({ limits: { idleMs: 20 } });
});
afterEach(() => world.close());

/** Row 1: « un », row 2: « deux », row 3: « de Bo: » in front. */
async function threeRows(): Promise<{ ana: WorldPeer; bo: WorldPeer }> {
	const ana = await world.peer("Ana");
	const bo = await world.peer("Bo");
	ana.types("un ");
	await ana.isSaved();
	ana.types("deux ");
	await ana.isSaved();
	await bo.sees("un deux ");
	bo.doc.getText("text").insert(0, "de Bo: ");
	await bo.isSaved();
	for (const peer of [ana, bo]) peer.goesOffline();
	await world.restart();
	return { ana, bo };
}

test("[R122] what hangs together is shown, read-only, and everybody is told why", async () => {
	await threeRows();
	world.log.disk.damage(world.room, 2);
	const chloe = await world.peer("Chloé");
	expect(chloe.text).toBe("de Bo: un ");
	expect(chloe.doc.store.pendingStructs).toBeNull();
	expect(chloe.noticed("access")).toMatchObject({ access: "read", reason: "quarantined" });
	chloe.types("j’ajoute");
	await until(() => chloe.noticed("refused")?.kind === "quarantined");
	await expect(world.rooms.edit(world.room, null, (doc) => doc.getText("text").insert(0, "x"))).rejects.toThrow(
		RoomRefusedError,
	);
	expect(await world.rooms.read(world.room, (doc) => doc.getText("text").toString())).toBe("de Bo: un ");
});

test("[R122] a row that others hang on takes them along, and they come back with it", async () => {
	await threeRows();
	world.log.disk.damage(world.room, 1);
	const before = await world.log.history(world.room, 0, 10);
	const closed = world.stranger("Chloé").returns();
	await until(() => closed.closed?.reason === "room-damaged", "nothing hangs together: the room is refused");
	world.log.disk.mend(world.room);
	world.clock.shift += 60_000;
	const chloe = await world.peer("Chloé");
	expect(chloe.text).toBe("de Bo: un deux ");
	expect(await world.log.history(world.room, 0, 10)).toEqual(before);
});

test("[R122] a browser that still has everything keeps it, is not cut, and changes nothing", async () => {
	const { ana } = await threeRows();
	world.log.disk.damage(world.room, 2);
	ana.types("et la suite");
	ana.returns();
	await until(() => ana.noticed("refused")?.kind === "quarantined");
	await ana.sees("de Bo: un deux et la suite");
	expect(ana.closed).toBeNull();
	expect(await world.log.lastSeq(world.room)).toBe(3);
});

test("[R122] the other rooms are written to as usual", async () => {
	await threeRows();
	world.log.disk.damage(world.room, 2);
	await world.peer("Chloé");
	const elsewhere = await world.peer("Dany", { room: roomName(world.workspace, "directory") });
	elsewhere.types("ici tout va");
	await elsewhere.isSaved();
});

test("[R122] once the row is back, the document is written to again", async () => {
	await threeRows();
	world.log.disk.damage(world.room, 2);
	const chloe = await world.peer("Chloé");
	chloe.goesOffline();
	world.log.disk.mend(world.room);
	await until(() => world.rooms.stats().rooms === 0, "the room is let go");
	chloe.returns();
	await chloe.sees("de Bo: un deux ");
	chloe.types("fin");
	await chloe.isSaved();
	expect(await world.textOnDisk()).toBe("de Bo: un deux fin");
});

test("[R122] what a snapshot sums up may be damaged: the document is whole, and written to", async () => {
	await world.close();
	world = await createWorld({ limits: { compactRows: 2 } });
	await threeRows();
	world.log.disk.damage(world.room, 1);
	const audit = await world.log.audit(world.workspace);
	expect(audit.damaged).toEqual([{ table: "updates", room: world.room, seq: 1 }]);
	expect(audit.snapshots.get(world.room)).toBeGreaterThanOrEqual(1);
	const chloe = await world.peer("Chloé");
	expect(chloe.text).toBe("de Bo: un deux ");
	chloe.types("fin");
	await chloe.isSaved();
});
