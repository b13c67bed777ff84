/** Large changes, taken in turns: whole or not at all, in the right order, and the other rooms go on meanwhile. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { atOnce } from "#shared/lib/steps.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { inspectUpdate } from "#server/rooms/update-gate.ts";
import { changeInParts, readUpdate } from "#server/rooms/update-parts.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { applyFaithfully, isWhole } from "#server/store/replay.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, type MemberId, newId } from "#shared/lib/ids.ts";
import { FailingLog } from "#test/support/failing-log.ts";
import { randomFrom, type Random } from "#test/support/random.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

const PARAGRAPHS = 3_000;

function pastes(peer: SyncPeer): void {
	const content = peer.doc.getXmlFragment("content");
	const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => {
		const paragraph = new Y.XmlElement("paragraph");
		paragraph.insert(0, [new Y.XmlText(`Le ${index}e paragraphe collé`)]);
		return paragraph;
	});
	content.insert(content.length, paragraphs);
}

const lengthOf = (peer: SyncPeer) => peer.doc.getXmlFragment("content").length;

/** What people write, move and take away while they do not hear of one another. */
function writeApart(docs: readonly Y.Doc[], random: Random): void {
	for (let act = 0; act < 250; act++) {
		const doc = random.pick(docs);
		const text = doc.getText("text");
		const content = doc.getXmlFragment("content");
		const kind = random.below(7);
		if (kind < 2) text.insert(random.below(text.length + 1), "mot".slice(random.below(3)));
		else if (kind === 2 && text.length > 6) text.delete(random.below(text.length - 5), 1 + random.below(5));
		else if (kind === 3 && text.length > 3) text.format(random.below(text.length - 2), 2, { bold: {} });
		else if (kind === 4) doc.getMap("records").set(`p${random.below(4)}`, { order: act, name: "École" });
		else if (kind === 5) {
			const paragraph = new Y.XmlElement("paragraph");
			paragraph.insert(0, [new Y.XmlText("un paragraphe")]);
			content.insert(random.below(content.length + 1), [paragraph]);
		} else if (content.length > 1) content.delete(random.below(content.length - 1), 1);
		if (random.chance(0.03)) Y.applyUpdate(random.pick(docs), Y.encodeStateAsUpdate(random.pick(docs)));
	}
}

describe("a change in parts", () => {
	test("[R926] whatever several people wrote, part after part it makes the document that it makes at once, and no part waits for another", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		for (let round = 0; round < 30; round++) {
			const label = `seed ${seed}, round ${round}`;
			const docs = Array.from({ length: 4 }, () => new Y.Doc());
			writeApart(docs, random);
			const [room = new Y.Doc(), author = new Y.Doc(), ...others] = docs;
			for (const other of others) Y.applyUpdate(author, Y.encodeStateAsUpdate(other));
			const update = Y.encodeStateAsUpdate(author, Y.encodeStateVector(room));
			const view = { doc: room, owners: new Map<number, MemberId>(), member: newId<MemberId>() };
			const inspected = inspectUpdate(update, view, ROOM_LIMITS);
			if (!inspected.ok) throw new Error(`${label}: ${inspected.error}`);
			const atOnceDoc = new Y.Doc();
			applyFaithfully(atOnceDoc, [Y.encodeStateAsUpdate(room), update], null);
			let parts = 0;
			for (const part of changeInParts(update, inspected.value, room, 1 + random.below(20))) {
				applyFaithfully(room, [part], null);
				expect(isWhole(room), label).toBe(true);
				parts += 1;
			}
			expect(parts, label).toBeGreaterThan(3);
			expect(documentDigest(room), label).toBe(documentDigest(atOnceDoc));
		}
	});

	test("[R926] read a stretch at a time, an update says what it says as a whole", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		for (let round = 0; round < 20; round++) {
			const docs = Array.from({ length: 3 }, () => new Y.Doc());
			writeApart(docs, random);
			const update = Y.encodeStateAsUpdate(random.pick(docs));
			const whole = Y.decodeUpdate(update);
			const read = atOnce(readUpdate(update, whole.structs.length, 1 + random.below(9)));
			expect(read, `seed ${seed}, round ${round}`).toEqual({ structs: whole.structs, deletions: whole.ds });
		}
	});

	test("[R926] one range that takes thousands of pieces away is cut too", () => {
		const room = new Y.Doc();
		const list = room.getArray("list");
		for (let index = 0; index < 2_000; index++) list.insert(0, [index]);
		const author = new Y.Doc();
		Y.applyUpdate(author, Y.encodeStateAsUpdate(room));
		author.getArray("list").delete(0, 1_990);
		const update = Y.encodeStateAsUpdate(author, Y.encodeStateVector(room));
		const view = { doc: room, owners: new Map<number, MemberId>(), member: newId<MemberId>() };
		const inspected = inspectUpdate(update, view, ROOM_LIMITS);
		if (!inspected.ok) throw new Error(inspected.error);
		const left: number[] = [];
		for (const part of changeInParts(update, inspected.value, room, 500)) {
			applyFaithfully(room, [part], null);
			left.push(list.length);
		}
		expect(left).toEqual([1_500, 1_000, 500, 10]);
	});
});

describe("a long reading", () => {
	test("[R975] goes on between the turns of those who type, there and elsewhere", async () => {
		const world = await createWorld({ limits: { turnMs: 0 } });
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo", { room: roomName(world.workspace, newId<DocumentId>()) });
		let isOver = false;
		const reading = world.rooms.readInTurns(world.room, function* (doc) {
			while (!isOver) yield;
			return doc.getText("text").toString();
		});
		for (const peer of [ana, bo]) {
			peer.types("mot");
			await peer.isSaved();
		}
		isOver = true;
		expect(await reading).toBe("mot");
		await world.close();
	});
});

describe("a room that takes a large change", () => {
	let world: World;
	const elsewhere = () => roomName(world.workspace, newId<DocumentId>());
	beforeEach(async () => {
		// A turn is as short as it can be: a few thousand pieces take as many turns as a hundred thousand.
		world = await createWorld({ limits: { turnMs: 0 } });
	});
	afterEach(() => world.close());

	test("[R926] whoever types in another room is served before it is taken", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo", { room: elsewhere() });
		pastes(ana);
		const sent = ana.sent;
		for (let round = 0; round < 3; round++) {
			bo.types("b");
			await bo.isSaved();
		}
		expect(ana.persisted).toBeLessThan(sent);
		await ana.isSaved();
	});

	test("[R926] it is shown to the others whole, once it is on disk, and what was typed meanwhile comes after it", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const lengths = new Set<number>();
		bo.doc.on("update", () => lengths.add(lengthOf(bo)));
		world.log.disk.hold();
		pastes(ana);
		bo.types("b");
		ana.types("a");
		const before = world.log.disk.appends();
		await until(() => world.log.disk.appends() > before, "a first write waits for the disk");
		expect(lengthOf(bo)).toBe(0);
		world.log.disk.release();
		await Promise.all([ana.isSaved(), bo.isSaved()]);
		await until(() => lengthOf(bo) === PARAGRAPHS);
		await until(() => ana.text === bo.text && ana.text.length === 2);
		const fresh = await world.peer("Clo");
		expect(documentDigest(fresh.doc)).toBe(documentDigest(ana.doc));
	});

	test("[R926] whoever joins meanwhile gets all of it", async () => {
		const ana = await world.peer("Ana");
		pastes(ana);
		const clo = await world.peer("Clo");
		await until(() => lengthOf(clo) === PARAGRAPHS);
	});

	test("[R926] a server that stops meanwhile has all of it or nothing on disk, and gets it from whoever comes back", async () => {
		const ana = await world.peer("Ana");
		pastes(ana);
		await world.restart();
		const clo = await world.peer("Clo");
		expect([0, PARAGRAPHS]).toContain(lengthOf(clo));
		ana.returns();
		await until(() => lengthOf(clo) === PARAGRAPHS);
	});

	test("[R926] a right that goes before it is taken: nothing of it is, and its author is told", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		pastes(ana);
		ana.person.role = "reader";
		world.rooms.recheck(world.workspace, ana.person.id);
		await until(() => ana.notices.some((notice) => notice.notice === "refused"));
		bo.types("b");
		await bo.isSaved();
		const clo = await world.peer("Clo");
		expect(lengthOf(clo)).toBe(0);
	});

	test("[R926] whoever leaves right after pasting has pasted", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		pastes(ana);
		// A message takes one turn of the event loop to arrive: it has, and is not taken yet.
		await new Promise((resolve) => setImmediate(resolve));
		expect(ana.persisted).toBeLessThan(ana.sent);
		ana.goesOffline();
		await until(() => lengthOf(bo) === PARAGRAPHS);
	});

	test("[R926] deletions of thousands of pieces in a row leave what they should", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		pastes(ana);
		await until(() => lengthOf(bo) === PARAGRAPHS);
		bo.doc.getXmlFragment("content").delete(5, PARAGRAPHS - 10);
		ana.types("a");
		await Promise.all([ana.isSaved(), bo.isSaved()]);
		await until(() => lengthOf(ana) === 10 && bo.text === "a");
		const clo = await world.peer("Clo");
		expect(documentDigest(clo.doc)).toBe(documentDigest(ana.doc));
	});

	test("[R927] many small messages of one person do not keep the other rooms waiting, and none is lost", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo", { room: elsewhere() });
		for (let round = 0; round < 400; round++) ana.types("a");
		bo.types("b");
		const sent = ana.sent;
		await bo.isSaved();
		expect(ana.persisted).toBeLessThan(sent);
		await ana.isSaved();
		expect(await world.textOnDisk()).toBe("a".repeat(400));
	});
});

test("[R926] a disk that fails meanwhile: the change is taken again once it works, once", async () => {
	let failing: FailingLog | null = null;
	const world = await createWorld({
		limits: { turnMs: 0 },
		through: (log) => {
			failing = new FailingLog(log, { at: 2, kind: "once", isKept: false });
			return failing;
		},
	});
	try {
		const ana = await world.peer("Ana");
		ana.types("avant ");
		await ana.isSaved();
		ana.types("a");
		pastes(ana);
		await ana.isSaved();
		const clo = await world.peer("Clo");
		expect(lengthOf(clo)).toBe(PARAGRAPHS);
		expect(clo.text).toBe("avant a");
	} finally {
		await world.close();
	}
});
