/** Stories of bugs: what one room meets ends that room at most, loses nothing that was acknowledged, and the others go on. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { roomName } from "#shared/domain/document-kind.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld({ limits: { compactRows: 5 } });
});
afterEach(() => world.close());

const breaks = (): never => {
	throw new Error("panne");
};

describe("a bug in a room", () => {
	test("[R188] while answers are made sends everybody back to a room read from the log", async () => {
		const ana = await world.peer("Ana");
		ana.types("gardé");
		await ana.isSaved();
		const elsewhere = await world.peer("Cléo", { room: roomName(world.workspace, "directory") });
		await world.rooms.read(world.room, (doc) => Object.assign(doc.store.clients, { forEach: breaks }));
		const bo = world.stranger("Bo").returns();
		await until(() => ana.closed?.reason === "unexpected-error" && bo.closed?.reason === "unexpected-error");
		ana.types(", et la suite");
		ana.returns();
		bo.returns();
		await bo.sees("gardé, et la suite");
		elsewhere.types("ici tout va");
		await elsewhere.isSaved();
		expect(elsewhere.closed).toBeNull();
	});

	test("[R188] while what is stored goes out loses nothing of it", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("un");
		await bo.sees("un");
		Object.assign(bo.wire, { push: breaks });
		ana.types(" deux");
		await until(() => ana.closed?.reason === "unexpected-error");
		expect(await world.textOnDisk()).toBe("un deux");
		ana.returns();
		ana.types(" trois");
		await ana.isSaved();
		expect(await world.textOnDisk()).toBe("un deux trois");
	});

	test("[R188] while the document is digested only keeps the room from being summed up", async () => {
		const ana = await world.peer("Ana");
		await world.rooms.read(world.room, (doc) => Object.assign(doc.share, { keys: breaks }));
		for (let round = 0; round < 12; round++) {
			ana.types("a");
			await ana.isSaved();
		}
		expect([ana.closed, await world.textOnDisk()]).toEqual([null, "a".repeat(12)]);
		expect((await world.log.load(world.room)).snapshotSeq).toBe(0);
	});
});
