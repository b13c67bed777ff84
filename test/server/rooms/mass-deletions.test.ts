/** Much text that goes at once: noticed, kept and told; what only looks like it is left in peace. */

import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createLogger } from "#server/log.ts";
import { MassDeletions } from "#server/rooms/mass-deletions.ts";
import { documentPassages } from "#shared/document/markdown.ts";
import { frameworkTextName, richText, writeBlocks } from "#shared/document/rich-text.ts";
import { roomName } from "#shared/domain/document-kind.ts";
import { type DocumentId, newId } from "#shared/lib/ids.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World, type WorldPeer } from "#test/support/world.ts";

let world: World;
let watch: MassDeletions;
let looks: number;

beforeEach(async () => {
	world = await createWorld();
	looks = 0;
	const { log, rooms, clock } = world;
	watch = new MassDeletions({
		rooms: { onChange: (listener) => rooms.onChange(listener), tell: (room, notice) => rooms.tell(room, notice) },
		clock,
		logger: createLogger("silent"),
		log: {
			history: log.history,
			lastSeq: log.lastSeq,
			keepPoint: log.keepPoint,
			// R920: the log is asked, in its own thread; no document of an open room is read for it.
			past: {
				lost: async (question) => {
					const lost = await log.past.lost(question);
					looks += 1;
					return lost;
				},
			},
		},
		nameOf: () => "Bo Gagnon",
		waitMs: 10,
		restMs: 40,
	});
});
afterEach(async () => {
	watch.close();
	await world.close();
});

const SENTENCE = "Un paragraphe assez long pour compter, avec ce qu’il faut de mots pour que sa perte se voie.";

/** A document of ten paragraphs, written a while ago by Ana; Bo is there too. */
async function tenParagraphs(): Promise<{ ana: WorldPeer; bo: WorldPeer; room: ReturnType<typeof roomName> }> {
	const room = roomName(world.workspace, newId<DocumentId>());
	const ana = await world.peer("Ana", { room });
	const bo = await world.peer("Bo", { room });
	const blocks = Array.from({ length: 10 }, (_, index) => ({ paragraph: `${index} ${SENTENCE} ${SENTENCE}` }));
	ana.doc.transact(() => writeBlocks(textOf(ana), blocks));
	await ana.isSaved();
	await until(() => textOf(bo).length === 10);
	world.clock.shift += 60_000;
	return { ana, bo, room };
}

const textOf = (peer: WorldPeer) => richText(peer.doc, frameworkTextName());

test("[R142] [R920] over a third gone at once: everybody present is told by whom, and what was there before is kept", async () => {
	const { ana, bo, room } = await tenParagraphs();
	textOf(bo).delete(0, 7);
	await until(() => ana.noticed("mass-deletion"));
	expect(ana.noticed("mass-deletion")).toMatchObject({ member: bo.person.id, name: "Bo Gagnon" });
	expect(bo.noticed("mass-deletion")).toBeDefined();
	const [point] = await world.log.points(room);
	expect(point).toMatchObject({ member: bo.person.id, reason: "mass-deletion" });
	const state = await world.log.stateAt(room, point?.seq ?? 0);
	const before = new Y.Doc();
	Y.applyUpdate(before, state ?? new Uint8Array([0, 0]));
	expect(documentPassages(before, "fr")).toHaveLength(10);
});

test("[R142] letter by letter or block by block within seconds is the same act", async () => {
	const { ana, bo } = await tenParagraphs();
	for (let turn = 0; turn < 5; turn += 1) {
		textOf(bo).delete(0, 1);
		await bo.isSaved();
	}
	await until(() => ana.noticed("mass-deletion"));
});

test("[R142] a move of half the text, and a deletion of a fifth, are left in peace", async () => {
	const { ana, bo, room } = await tenParagraphs();
	bo.doc.transact(() => {
		const text = textOf(bo);
		const moved = text.slice(0, 5).map((node) => (node as Y.XmlElement).clone());
		text.delete(0, 5);
		text.push(moved);
	});
	await until(() => looks === 1, "it was looked at");
	world.clock.shift += 60_000;
	textOf(bo).delete(0, 2);
	await until(() => looks === 2, "it was looked at again");
	await ana.isSaved();
	expect(ana.noticed("mass-deletion")).toBeUndefined();
	expect(await world.log.points(room)).toEqual([]);
});
