/** Stories of disks: slow, full, damaged. Nothing is said to be saved that is not, and nothing is lost that can be kept. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { RoomRefusedError } from "#server/rooms/room-refused-error.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe("the disk", () => {
	test("[R18] full: nothing is shown or acknowledged; freed: everything typed meanwhile is kept", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("avant ");
		await bo.sees("avant ");
		world.log.disk.fail("storage-full");
		ana.types("pendant ");
		await until(() => bo.noticed("storage")?.kind === "storage-full");
		bo.types("ailleurs ");
		ana.types("encore ");
		await until(() => ana.noticed("storage")?.healthy === false);
		expect(ana.persisted).toBeLessThan(ana.sent);
		expect(bo.text).toBe("avant ailleurs ");
		expect(ana.noticed("refused") ?? bo.noticed("refused")).toBeUndefined();
		world.log.disk.repair();
		await until(() => ana.noticed("storage")?.healthy === true && bo.noticed("storage")?.healthy === true);
		await Promise.all([ana.isSaved(), bo.isSaved()]);
		await until(() => ana.text === bo.text && ana.text.length === "avant ailleurs pendant encore ".length);
		expect(await world.textOnDisk()).toBe(ana.text);
	});

	test("[R18] somebody who comes while it is full reads, and is told", async () => {
		const ana = await world.peer("Ana");
		ana.types("avant");
		await ana.isSaved();
		world.log.disk.fail("storage-failed");
		ana.types(" perdu ?");
		await until(() => ana.noticed("storage"));
		const bo = await world.peer("Bo");
		expect(bo.noticed("storage")).toEqual({ notice: "storage", healthy: false, kind: "storage-failed" });
		expect(bo.text).toBe("avant");
		world.log.disk.repair();
		await bo.sees("avant perdu ?");
	});

	test("[R18] a change of the server that cannot be stored says so, and is not in the document", async () => {
		await world.peer("Ana");
		world.log.disk.fail("storage-full");
		const change = world.rooms.edit(world.room, null, (doc) => doc.getText("text").insert(0, "x"));
		await expect(change).rejects.toThrow(RoomRefusedError);
		expect(await world.rooms.read(world.room, (doc) => doc.getText("text").toString())).toBe("");
	});

	test("[R19] damaged: the room is refused, every byte is kept, the others are served", async () => {
		const ana = await world.peer("Ana");
		ana.types("précieux");
		await ana.isSaved();
		ana.goesOffline();
		await world.restart();
		world.log.disk.damage(world.room, 1);
		const before = await world.log.history(world.room, 0, 10);
		ana.types(" suite");
		ana.returns();
		await until(() => ana.closed?.code === 4503);
		const elsewhere = await world.peer("Bo", { room: roomName(world.workspace, "directory") });
		elsewhere.types("ici tout va");
		await elsewhere.isSaved();
		expect(await world.log.history(world.room, 0, 10)).toEqual(before);
		await expect(world.rooms.edit(world.room, null, () => undefined)).rejects.toThrow("room-damaged");
	});

	test("[R19] mended: the room opens again by itself", async () => {
		const ana = await world.peer("Ana");
		ana.types("précieux");
		await ana.isSaved();
		ana.goesOffline();
		await world.restart();
		world.log.disk.damage(world.room, 1);
		ana.returns();
		await until(() => ana.closed);
		world.log.disk.mend(world.room);
		world.clock.shift += 60_000;
		ana.returns();
		await ana.isIn();
	});

	test("[R20] a change of the server that throws half-way leaves nothing behind", async () => {
		const ana = await world.peer("Ana");
		ana.types("intact");
		await ana.isSaved();
		const heard: string[] = [];
		world.rooms.onChange((_room, doc) => heard.push(doc.getText("text").toString()));
		const change = world.rooms.edit(world.room, null, (doc) => {
			doc.getText("text").insert(0, "à moitié ");
			throw new Error("panne");
		});
		await expect(change).rejects.toThrow();
		expect(await world.rooms.read(world.room, (doc) => doc.getText("text").toString())).toBe("intact");
		ana.types("!");
		await ana.isSaved();
		expect([await world.textOnDisk(), ana.text]).toEqual(["intact!", "intact!"]);
		expect(heard).toEqual(["intact", "intact!"]);
	});

	test("[R20] a change that throws before it wrote anything disturbs nobody", async () => {
		const before = await world.rooms.read(world.room, (doc) => doc.guid);
		const change = world.rooms.edit(world.room, null, () => {
			throw new Error("rien fait");
		});
		await expect(change).rejects.toThrow("rien fait");
		expect(await world.rooms.read(world.room, (doc) => doc.guid)).toBe(before);
	});
});

describe("a reader that does not keep up", () => {
	test("[R21] is no longer fed, then gets what it missed in one go", async () => {
		await world.close();
		world = await createWorld({ limits: { stallBytes: 2_000, resumeBytes: 500 } });
		const ana = await world.peer("Ana");
		const slow = await world.peer("Lente");
		slow.wire.stall();
		for (let round = 0; round < 200; round++) {
			ana.types(`${"x".repeat(50)}\n`);
			if (round % 20 === 0) await ana.isSaved();
		}
		await ana.isSaved();
		expect(slow.wire.unsent()).toBeLessThan(6_000);
		slow.wire.flow();
		await slow.sees(ana.text);
		ana.types("à jour");
		await slow.sees(ana.text);
	});

	test("[R21] is cut when it never reads again", async () => {
		await world.close();
		world = await createWorld({ limits: { stallBytes: 1_000, resumeBytes: 500, stallMs: 10 } });
		const ana = await world.peer("Ana");
		const gone = await world.peer("Partie");
		gone.wire.stall();
		ana.types("x".repeat(5_000));
		await until(() => gone.closed?.reason === "too-slow");
	});

	test("[R21] cannot make the server pile up answers by asking again and again", async () => {
		await world.close();
		world = await createWorld({ limits: { stallBytes: 10_000, resumeBytes: 500 } });
		const ana = await world.peer("Ana");
		ana.types("x".repeat(8_000));
		await ana.isSaved();
		const greedy = await world.peer("Gourmande");
		greedy.wire.stall();
		for (let round = 0; round < 100; round++) {
			greedy.asksEverything();
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(greedy.wire.unsent()).toBeLessThan(30_000);
	});

	test("[R22] signs of life are as sent well before a stock client gives up", () => {
		// `messageReconnectTimeout` of y-websocket, less what the slowest way may take.
		expect(ROOM_LIMITS.heartbeatMs).toBeLessThanOrEqual(30_000 - 5_000);
	});

	test("[R22] a silent room still gives a sign of life", async () => {
		await world.close();
		world = await createWorld({ limits: { heartbeatMs: 5 } });
		const ana = await world.peer("Ana");
		await ana.isSaved();
		let heard = 0;
		const deliver = ana.wire;
		deliver.stall();
		await until(() => deliver.unsent() > 0);
		heard = deliver.unsent();
		expect(heard).toBeGreaterThan(0);
		deliver.flow();
	});
});
