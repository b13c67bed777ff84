/** Several updates made one, for the frames of a crowd: the same bytes as Yjs makes, more cheaply. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { joinRows, mergeEmitted, SideBySide } from "#server/rooms/merge-emitted.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { isWhole } from "#server/store/replay.ts";
import { randomFrom } from "#test/support/random.ts";

test("[R3] [R4] what is merged for a crowd, for everybody or for all but one, is what Yjs would merge, byte for byte, whatever was written", () => {
	const seed = Math.floor(Date.now() % 1e9);
	const random = randomFrom(seed);
	const room = new Y.Doc();
	const people = Array.from({ length: 6 }, () => new Y.Doc());
	let emitted: Uint8Array[] = [];
	room.on("update", (update: Uint8Array) => emitted.push(update));
	const whole = new Y.Doc();
	for (let round = 0; round < 300; round++) {
		for (const person of people) {
			if (random.chance(0.5)) continue;
			const text = person.getText("t");
			const before = Y.encodeStateVector(person);
			if (random.chance(0.9)) text.insert(random.below(text.length + 1), "é");
			else if (text.length > 3) text.delete(random.below(text.length - 2), 2);
			Y.applyUpdate(room, Y.encodeStateAsUpdate(person, before));
		}
		if (emitted.length > 0) {
			const merged = mergeEmitted(emitted);
			expect(merged, `seed ${seed}`).toEqual(Y.mergeUpdates(emitted));
			const apart = SideBySide.of(emitted);
			for (const index of emitted.keys()) {
				const others = emitted.filter((_, other) => other !== index && apart.has(other));
				expect(apart.merged(index), `seed ${seed}`).toEqual(others.length === 0 ? null : Y.mergeUpdates(others));
			}
			Y.applyUpdate(whole, merged);
			for (const person of people) Y.applyUpdate(person, merged);
		}
		emitted = [];
	}
	expect(whole.getText("t").toString(), `seed ${seed}`).toBe(room.getText("t").toString());
});

test("[R926] what a document emitted part by part goes out as fewer updates that say the same", () => {
	const seed = Math.floor(Date.now() % 1e9);
	const random = randomFrom(seed);
	for (let round = 0; round < 30; round++) {
		const room = new Y.Doc();
		const emitted: Uint8Array[] = [];
		room.on("update", (update: Uint8Array) => emitted.push(update));
		const people = Array.from({ length: 3 }, () => new Y.Doc());
		for (let turn = 0; turn < 12; turn++) {
			const person = random.pick(people);
			Y.applyUpdate(person, Y.encodeStateAsUpdate(room));
			for (let act = random.below(8); act >= 0; act--) {
				const before = Y.encodeStateVector(person);
				const text = person.getText("t");
				if (text.length > 5 && random.chance(0.15)) text.delete(random.below(text.length - 3), 3);
				else text.insert(random.below(text.length + 1), "é—a".slice(random.below(3)));
				Y.applyUpdate(room, Y.encodeStateAsUpdate(person, before));
			}
		}
		const rows = joinRows(emitted);
		expect(rows.length, `seed ${seed}`).toBeLessThan(emitted.length);
		const whole = new Y.Doc();
		for (const row of rows) Y.applyUpdate(whole, row);
		expect(documentDigest(whole), `seed ${seed}`).toBe(documentDigest(room));
		expect(isWhole(whole), `seed ${seed}`).toBe(true);
	}
});
