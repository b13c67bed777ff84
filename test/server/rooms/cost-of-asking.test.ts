/** Stories of peers who ask and send as much as they can: what one of them costs is bounded, and the others notice nothing. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LiveDocument } from "#server/rooms/live-document.ts";
import { weighUpdate } from "#server/rooms/update-weight.ts";
import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";
import { randomFrom } from "#test/support/random.ts";
import type { SyncPeer } from "#test/support/sync-peer.ts";
import { until } from "#test/support/until.ts";
import { createWorld, updateOf, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const answersTo = (peer: SyncPeer): Uint8Array[] =>
	peer.frames.filter((frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step2);

function live(...updates: Uint8Array[]): LiveDocument {
	const document = LiveDocument.from({
		seq: 1,
		updates,
		snapshotSeq: 0,
		owners: new Map(),
		damaged: [],
		damagedSnapshots: [],
	});
	if (!document) throw new Error("live: these updates make no whole document");
	return document;
}

describe("asking for the state", () => {
	test("[R180] whoever invents what they know shares the answer of everybody", () => {
		const document = live(updateOf("x".repeat(1_000)));
		const whole = document.answer(new Map());
		for (let id = 1; id < 500; id++) expect(document.answer(new Map([[id, 7]]))).toBe(whole);
	});

	test("[R180] of many different answers a few small ones are kept, and all are right", () => {
		const document = live(updateOf("bonjour"), updateOf("y".repeat(400_000)));
		const [client = 0] = document.doc.store.clients.keys();
		const distinct = new Set<Uint8Array>();
		for (let round = 0; round < 2; round++)
			for (let clock = 1; clock <= 7; clock++) distinct.add(document.answer(new Map([[client, clock]])));
		// The large one is not kept: each time another frame. No answer is for a clock beyond what there is.
		expect(distinct.size).toBeGreaterThan(7);
		expect(document.answer(new Map([[client, 1e9]]))).toEqual(document.answer(new Map([[client, 7]])));
	});

	test("[R180] who asks without end gets some answers at once and one for all the rest, later", async () => {
		const ana = await world.peer("Ana");
		ana.types("bonjour");
		await ana.isSaved();
		const greedy = await world.peer("Gourmande", { role: "reader" });
		for (let round = 0; round < 200; round++) {
			greedy.asks(Y.encodeStateVector(new Map([[1_000 + round, 1]])));
			await new Promise((resolve) => setImmediate(resolve));
		}
		ana.types(" à tous");
		await greedy.sees("bonjour à tous");
		const atOnce = answersTo(greedy).length;
		expect(atOnce).toBeLessThanOrEqual(5);
		world.clock.shift += 1_000;
		await until(() => answersTo(greedy).length === atOnce + 1);
		expect(greedy.closed).toBeNull();
	});

	test("[R180] a state vector of more clients than there can be is no question", async () => {
		const greedy = await world.peer("Gourmande");
		const before = answersTo(greedy).length;
		const vector = new Uint8Array(4 + 200_000);
		vector.set([255, 255, 255, 127]);
		for (let round = 0; round < 3; round++) greedy.asks(vector);
		await until(() => greedy.closed?.reason === "malformed-message");
		expect(answersTo(greedy)).toHaveLength(before);
	});
});

describe("a full document", () => {
	test("[R189] is measured once a second at most; between two, what comes and goes is counted", () => {
		const document = live(updateOf("x".repeat(20_000)));
		const text = document.doc.getText("text");
		let measures = 0;
		const { forEach } = document.doc.store.clients;
		Object.assign(document.doc.store.clients, {
			forEach(...args: Parameters<typeof forEach>) {
				measures += 1;
				forEach.apply(document.doc.store.clients, args);
			},
		});
		expect(document.isOver(15_000, 0)).toBe(true);
		const once = measures;
		for (let round = 0; round < 50; round++) {
			document.change(() => text.insert(0, "y"), { source: "command", member: null });
			const before = measures;
			expect(document.isOver(15_000, 10 * round)).toBe(true);
			expect(measures - before, "no measure").toBe(0);
		}
		document.change(() => text.delete(0, 10_000), { source: "command", member: null });
		expect(document.isOver(15_000, 600)).toBe(false);
		expect([once > 0, document.isOver(5_000, 1_000), measures > once]).toEqual([true, true, true]);
	});
});

describe("changes that cost more than they bring", () => {
	/** Structs of one unit each, two bytes a piece, as no honest client cuts them. */
	const dust = (structs: number) => {
		const body = new Uint8Array(structs * 2).map((_byte, index) => index % 2);
		return new Uint8Array([1, ...varUint(structs), 77, 0, ...body, 0]);
	};
	const ranges = (client: number, clocks: readonly number[]) =>
		new Uint8Array([0, 1, ...varUint(client), ...varUint(clocks.length), ...clocks.flatMap((clock) => [clock, 1])]);

	test("[R182] what a change holds is counted before any of it is built", () => {
		const limits = { maxStructs: 1_000, maxValues: 1_000, maxDeleteRanges: 100 };
		expect(weighUpdate(dust(1_000), limits)).toEqual({ structs: 1_000, values: 0, ranges: 0, areRangesSorted: true });
		// The number alone is enough: the pieces themselves are not even there.
		expect(weighUpdate(new Uint8Array([1, ...varUint(2 ** 40), 77, 0]), limits)?.structs).toBe(2 ** 40);
		expect(weighUpdate(new Uint8Array([0, 1, 7, ...varUint(2 ** 40)]), limits)?.ranges).toBeGreaterThan(2 ** 40);
		const values = updateOf("", (doc) => doc.getArray("a").push(new Array(5_000).fill(null)));
		expect(weighUpdate(values, limits)?.values).toBeGreaterThan(1_000);
		let deep: unknown = 1;
		for (let depth = 0; depth < 1_000; depth++) deep = [deep];
		expect(
			weighUpdate(
				updateOf("", (doc) => doc.getMap("m").set("k", deep)),
				limits,
			),
		).toBeNull();
	});

	test("[R182] deletions out of order, twice or over one another are refused", async () => {
		const ana = await world.peer("Ana");
		ana.types("bonjour");
		await ana.isSaved();
		const evil = await world.peer("Méchante");
		const { clientID } = ana.doc;
		evil.forges(ranges(clientID, new Array(50).fill(0)));
		await until(() => evil.noticed("refused")?.kind === "malformed-update");
		evil.forges(ranges(clientID, [3, 1]));
		await evil.isSaved();
		evil.forges(ranges(clientID, [0, 2, 4]));
		await ana.sees("ojur");
	});

	test("[R182] every way of honest editors passes: undo, offline for long, old and merged changes", () => {
		const limits = { maxStructs: 100_000, maxValues: 100_000, maxDeleteRanges: 100_000 };
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
		const undo = docs.map((doc) => new Y.UndoManager(doc.getText("t"), { captureTimeout: 0 }));
		const updates: Uint8Array[] = [];
		for (const doc of docs) doc.on("update", (update: Uint8Array) => updates.push(update));
		for (let round = 0; round < 600; round++) {
			const mine = random.below(3);
			const doc = docs[mine] ?? new Y.Doc();
			const text = doc.getText("t");
			const act = random.below(8);
			if (act < 3) text.insert(random.below(text.length + 1), "mot ");
			else if (act === 3 && text.length > 4) text.delete(random.below(text.length - 3), 3);
			else if (act === 4) undo[mine]?.undo();
			else if (act === 5) doc.getMap("m").set(`k${random.below(4)}`, [{ a: [1, null, "é", 2.5, true] }]);
			else if (act === 6) doc.getXmlFragment("x").insert(0, [new Y.XmlElement("p"), new Y.XmlText("a")]);
			else if (text.length > 4) text.format(random.below(text.length - 3), 3, { lien: { href: "/a" } });
			const other = docs[random.below(3)];
			if (other && random.chance(0.2)) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
		}
		const merged = Y.mergeUpdates(updates);
		const whole = docs.map((doc) => Y.encodeStateAsUpdate(doc));
		const parts = whole.map((update) => Y.diffUpdate(update, Y.encodeStateVector(new Map([[1, 1]]))));
		for (const update of [...updates, ...whole, ...parts, merged, Y.mergeUpdates(whole)]) {
			const weight = weighUpdate(update, limits);
			expect(weight?.areRangesSorted, `seed ${seed}`).toBe(true);
			expect(weight?.structs, `seed ${seed}`).toBe(Y.decodeUpdate(update).structs.length);
		}
	});

	test("[R182] a reader may send again what the room has, and is closed for sending more than anybody needs", async () => {
		const ana = await world.peer("Ana");
		for (let round = 0; round < 300; round++) ana.types("a ").erases(round, 1);
		await ana.isSaved();
		const reader = await world.peer("Lecteur", { role: "reader" });
		await reader.sees(ana.text);
		reader.forges(Y.encodeStateAsUpdate(reader.doc));
		await reader.isSaved();
		expect([reader.noticed("refused"), reader.closed]).toEqual([undefined, null]);
		for (let round = 0; round < 3; round++) reader.forges(new Uint8Array(1_100_000));
		await until(() => reader.closed?.reason === "write-refused");
		ana.types("!");
		await ana.isSaved();
	});
});

function varUint(number: number): number[] {
	const bytes: number[] = [];
	let rest = number;
	while (rest > 127) {
		bytes.push((rest % 128) | 128);
		rest = Math.floor(rest / 128);
	}
	return [...bytes, rest];
}
