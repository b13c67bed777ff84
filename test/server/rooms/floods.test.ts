/** People who ask, repeat and bring as much as the protocol lets them: what is read of it is counted, and the others go on. */

import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { OpenMemory } from "#server/rooms/open-memory.ts";
import { inspectUpdate } from "#server/rooms/update-gate.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId } from "#shared/lib/ids.ts";
import { MESSAGE } from "#shared/protocol/wire.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type Person, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

/** A message about so many people that nobody has seen. */
function presenceOf(count: number): Uint8Array {
	const inner = encoding.createEncoder();
	encoding.writeVarUint(inner, count);
	for (let index = 0; index < count; index++) {
		encoding.writeVarUint(inner, 700_000_000 + index);
		encoding.writeVarUint(inner, 1);
		encoding.writeVarString(inner, '{"a":1}');
	}
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, MESSAGE.awareness);
	encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
	return encoding.toUint8Array(encoder);
}

const vectorOf = (count: number) => Y.encodeStateVector(new Map(Array.from({ length: count }, (_, id) => [id + 1, 5])));

/** Ana still writes, and is kept. */
async function goesOn(ana: SyncPeer): Promise<void> {
	ana.types("encore ");
	await ana.isSaved();
}

describe("presence", () => {
	test("[R918] five thousand people in one message are no message", async () => {
		const ana = await world.peer("Ana");
		const reader = await world.peer("Lectrice", { role: "reader" });
		for (let round = 0; round < 3; round++) reader.sendRaw(presenceOf(5_000));
		await until(() => reader.closed?.reason === "malformed-message");
		expect(ana.presence.size).toBe(0);
		await goesOn(ana);
	});

	test("[R918] a connection that repeats more than a full room says is closed", async () => {
		const ana = await world.peer("Ana");
		const reader = await world.peer("Lectrice", { role: "reader" });
		const most = ROOM_LIMITS.presenceReadBurst / ROOM_LIMITS.maxPresenceRead;
		for (let round = 0; round < most; round++) reader.sendRaw(presenceOf(ROOM_LIMITS.maxPresenceRead));
		reader.shows({ n: "là" });
		await until(() => reader.closed === null && ana.presence.size >= 1);
		for (let round = 0; round < 3; round++) reader.sendRaw(presenceOf(ROOM_LIMITS.maxPresenceRead));
		await until(() => reader.closed?.reason === "too-many-requests");
		await goesOn(ana);
	});

	test("[R918] who asks without end who is here gets three answers, then one for all the rest", async () => {
		const ana = await world.peer("Ana");
		ana.shows({ n: 1 });
		const greedy = await world.peer("Gourmande", { role: "reader" });
		await until(() => greedy.presence.size === 1);
		const answers = greedy.presenceHeard;
		for (let round = 0; round < 500; round++) greedy.sendRaw(new Uint8Array([MESSAGE.queryAwareness]));
		await goesOn(ana);
		await greedy.sees(ana.text);
		expect(greedy.presenceHeard - answers).toBe(3);
		world.clock.shift += 5_000;
		await until(() => greedy.presenceHeard - answers === 4);
		expect(greedy.closed).toBeNull();
	});
});

describe("the state of a room", () => {
	test("[R918] who claims to know more people than ever wrote there asks nothing", async () => {
		const ana = await world.peer("Ana");
		await goesOn(ana);
		const reader = await world.peer("Lectrice", { role: "reader" });
		await reader.sees(ana.text);
		for (let round = 0; round < 3; round++) reader.asks(vectorOf(51_000));
		await until(() => reader.closed?.reason === "malformed-message");
		await goesOn(ana);
	});

	test("[R918] who wrote under a thousand ids while away is answered", async () => {
		const ana = await world.peer("Ana");
		await goesOn(ana);
		const away = await world.peer("Absente");
		away.asks(vectorOf(ROOM_LIMITS.maxNewClients));
		await goesOn(ana);
		await away.sees(ana.text);
		expect(away.closed).toBeNull();
	});
});

describe("whoever is put out", () => {
	/** Comes in, and is put out for what it sends. */
	async function isPutOut(as?: Person): Promise<Person> {
		const peer = await world.peer("Casse-pieds", as ? { as } : {});
		for (let round = 0; round < ROOM_LIMITS.maxStrikes; round++) peer.sendRaw(new Uint8Array());
		await until(() => peer.closed?.reason === "malformed-message");
		return peer.person;
	}

	test("[R976] again and again waits before coming back, in any room, and nobody else does", async () => {
		const ana = await world.peer("Ana");
		const nuisance = await isPutOut();
		for (let round = 1; round < ROOM_LIMITS.putOutBurst; round++) await isPutOut(nuisance);
		const elsewhere = roomName(world.workspace, newId<DocumentId>());
		for (const room of [world.room, elsewhere]) {
			const again = world.stranger("Casse-pieds", { as: nuisance, room });
			again.returns();
			await until(() => again.closed?.reason === "too-many-requests");
		}
		await goesOn(ana);
		await world.peer("Bo");
		world.clock.shift += 1_000 / ROOM_LIMITS.putOutsPerSecond;
		await isPutOut(nuisance);
		const again = world.stranger("Casse-pieds", { as: nuisance });
		again.returns();
		await until(() => again.closed?.reason === "too-many-requests");
		world.clock.shift += 60_000;
		await isPutOut(nuisance);
	});

	test("[R976] for sending more than anybody may is counted too; whoever leaves and comes back is not", async () => {
		await world.close();
		world = await createWorld({ limits: { messageBurst: 20, messagesPerSecond: 1_000, putOutBurst: 1 } });
		const ana = await world.peer("Ana");
		for (let round = 0; round < 5; round++) {
			ana.goesOffline();
			ana.returns();
			await ana.isIn();
			await goesOn(ana);
		}
		const greedy = await world.peer("Gourmande");
		for (let round = 0; round < 50; round++) greedy.sendRaw(new Uint8Array([MESSAGE.queryAwareness]));
		await until(() => greedy.closed?.reason === "too-many-requests");
		world.clock.shift += 1_000;
		greedy.returns();
		await until(() => greedy.closed?.reason === "too-many-requests");
		await goesOn(ana);
	});
});

describe("the size of one change", () => {
	const paragraphs = (count: number): Uint8Array => {
		const doc = new Y.Doc();
		const made = Array.from({ length: count }, () => {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText("mot")]);
			return paragraph;
		});
		doc.getXmlFragment("content").insert(0, made);
		return Y.encodeStateAsUpdate(doc);
	};
	const judge = (update: Uint8Array) =>
		inspectUpdate(update, { doc: new Y.Doc(), owners: new Map(), member: newId<MemberId>() }, ROOM_LIMITS);

	test("[R919] what would stop every room for seconds is too large, and thirty thousand paragraphs are not", () => {
		expect(judge(paragraphs(150_000))).toMatchObject({ ok: false, error: "too-large" });
		expect(judge(paragraphs(30_000))).toMatchObject({ ok: true });
	});

	test("[R919] ten thousand projects of twenty-five fields pass at once", () => {
		const doc = new Y.Doc();
		const fields = Object.fromEntries(Array.from({ length: 25 }, (_, field) => [`champ${field}`, "valeur"]));
		doc.transact(() => {
			for (let row = 0; row < 10_000; row++) doc.getMap("projects").set(`p${row}`, { ...fields, order: row });
		});
		expect(judge(Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: true });
	});
});

describe("the memory of the server", () => {
	test("[R921] is not full of documents that nobody looks at, and is refused aloud to more large ones", () => {
		let taken = 0;
		const memory = new OpenMemory(1_000, () => taken);
		const at = (weight: number, now: number) => {
			taken = weight;
			return [memory.isTight(now), memory.mayOpen(400, now), memory.mayGrow(true, now), memory.mayGrow(false, now)];
		};
		expect(at(100, 1_000)).toEqual([false, true, true, true]);
		expect(at(700, 2_000)).toEqual([true, false, true, true]);
		expect(memory.mayOpen(5, 2_000), "something small").toBe(true);
		at(100, 2_500);
		expect(
			[1, 2, 3].map(() => memory.opens(400, 2_500)),
			"before the next weighing",
		).toEqual([true, true, false]);
		expect(at(1_100, 3_000)).toEqual([true, false, false, true]);
		expect(at(1_300, 4_000)).toEqual([true, false, false, false]);
	});

	test("[R921] a document takes no more than its pieces, and gives back what is deleted", async () => {
		await world.close();
		world = await createWorld({ limits: { maxDocumentStructs: 500 } });
		const ana = await world.peer("Ana");
		const list = ana.doc.getXmlFragment("list");
		ana.doc.transact(() => list.push(Array.from({ length: 600 }, () => new Y.XmlElement("paragraph"))));
		await ana.isSaved();
		world.clock.shift += 1_000;
		list.push([new Y.XmlElement("paragraph")]);
		await until(() => ana.noticed("refused")?.kind === "document-full");
		list.delete(0, 599);
		await ana.isSaved();
		expect(ana.closed).toBeNull();
	});

	test("[R921] a large document that was read when there was no memory for it waits, and opens once there is", async () => {
		await world.close();
		world = await createWorld({ limits: { maxOpenBytes: 300_000, idleMs: 0 } });
		const rooms = [1, 2].map(() => roomName(world.workspace, newId<DocumentId>()));
		const writers = [];
		for (const room of rooms) {
			const writer = await world.peer("Ana", { room });
			writer.doc.transact(() => {
				for (let index = 0; index < 200; index++)
					writer.doc.getXmlFragment("list").push([new Y.XmlElement("paragraph")]);
			});
			await writer.isSaved();
			writer.goesOffline();
			await until(() => world.rooms.stats().rooms === 0);
			writers.push(writer);
		}
		await world.restart();
		const [first, second] = writers;
		first?.returns();
		await first?.isIn();
		second?.returns();
		await until(() => second?.closed?.reason === "server-full");
		first?.goesOffline();
		await until(() => world.rooms.stats().rooms === 0);
		world.clock.shift += 1_000;
		second?.returns();
		await second?.isIn();
	});

	test("[R921] what is open may still be written in when no other may be opened, and rooms without anybody go at once", async () => {
		await world.close();
		world = await createWorld({ limits: { maxOpenBytes: 300_000, idleMs: 1e9 } });
		const ana = await world.peer("Ana");
		ana.doc.transact(() => {
			for (let index = 0; index < 260; index++) ana.doc.getXmlFragment("list").push([new Y.XmlElement("paragraph")]);
		});
		await ana.isSaved();
		world.clock.shift += 1_000;
		const bo = await world.peer("Bo", { room: roomName(world.workspace, newId<DocumentId>()) });
		bo.doc.transact(() => {
			for (let index = 0; index < 60; index++) bo.doc.getXmlFragment("list").push([new Y.XmlElement("paragraph")]);
		});
		await bo.isSaved();
		world.clock.shift += 1_000;
		const late = world.stranger("Cléo", { room: roomName(world.workspace, newId<DocumentId>()) }).returns();
		await until(() => late.closed?.reason === "server-full");
		ana.types("encore");
		await ana.isSaved();
		bo.goesOffline();
		world.clock.shift += 1_000;
		await until(() => world.rooms.stats().rooms === 1);
	});
});
