/** Several updates made one, for the frames of a crowd: the same bytes as Yjs makes, more cheaply. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { mergeEmitted } from "#server/rooms/merge-emitted.ts";
import { randomFrom } from "#test/support/random.ts";

test("[R3] what is merged for a crowd is what Yjs would merge, byte for byte, whatever was written", () => {
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
			Y.applyUpdate(whole, merged);
			for (const person of people) Y.applyUpdate(person, merged);
		}
		emitted = [];
	}
	expect(whole.getText("t").toString(), `seed ${seed}`).toBe(room.getText("t").toString());
});
