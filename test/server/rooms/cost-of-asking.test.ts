/** Stories of peers who ask and send as much as they can: what one of them costs is bounded, and the others notice nothing. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LiveDocument } from "#server/rooms/live-document.ts";
import { MESSAGE, SYNC } from "#shared/protocol/wire.ts";
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
