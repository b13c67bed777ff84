/** A large document summed up in several turns: its people wait a moment, the other rooms do not, and nothing is lost. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestSteps, documentDigest } from "#server/store/document-digest.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { newId, type DocumentId } from "#shared/lib/ids.ts";
import * as Y from "yjs";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	// A turn reads as little as it can: a few structs of this document are as long as a large one.
	world = await createWorld({ limits: { compactRows: 5, turnMs: 0 } });
});
afterEach(() => world.close());

/** Long enough to be read in many turns: pieces of text that cannot be joined. */
function writeMuch(doc: Y.Doc): void {
	const pieces = doc.getArray("pieces");
	for (let piece = 0; piece < 30_000; piece++) pieces.insert(0, [piece]);
}

describe("a document that takes many turns to sum up", () => {
	test("[R230] reading it in turns gives the digest of the whole", () => {
		const doc = new Y.Doc();
		writeMuch(doc);
		let turns = 0;
		const steps = digestSteps(doc);
		for (let step = steps.next(); ; step = steps.next()) {
			if (step.done) {
				expect(step.value).toBe(documentDigest(doc));
				break;
			}
			turns += 1;
		}
		expect(turns).toBeGreaterThan(20);
	});

	test("[R230] what is typed meanwhile comes after it, in order, and the snapshot is of one moment", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		await world.rooms.edit(world.room, null, writeMuch);
		for (let round = 0; round < 12; round++) {
			ana.types("a");
			bo.types("b");
			if (round % 4 === 0) await world.rooms.edit(world.room, null, (doc) => doc.getText("text").insert(0, "c"));
		}
		await Promise.all([ana.isSaved(), bo.isSaved()]);
		await until(() => ana.text === bo.text && ana.text.length === 27);
		await until(async () => (await world.log.load(world.room)).snapshotSeq > 0);
		expect(await world.textOnDisk()).toBe(ana.text);
	});

	test("[R230] another room has its turns between", async () => {
		const elsewhere = roomName(world.workspace, newId<DocumentId>());
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo", { room: elsewhere });
		await world.rooms.edit(world.room, null, writeMuch);
		for (let round = 0; round < 6; round++) {
			ana.types("a");
			bo.types("b");
			await bo.isSaved();
		}
		await ana.isSaved();
		expect(await world.textOnDisk(elsewhere)).toBe("bbbbbb");
		expect(await world.textOnDisk()).toBe("aaaaaa");
	});

	test("[R230] a stop in the middle waits for the words, not for the summary", async () => {
		const ana = await world.peer("Ana");
		await world.rooms.edit(world.room, null, writeMuch);
		for (let round = 0; round < 6; round++) ana.types("a");
		await ana.isSaved();
		await world.restart();
		expect(await world.textOnDisk()).toBe("aaaaaa");
	});
});
