/** Stories of a peer who means harm: what they send reaches nobody, and the room goes on. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { until } from "#test/support/until.ts";
import { randomFrom } from "#test/support/random.ts";
import { createWorld, updateOf, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld({ limits: { maxStrikes: Number.POSITIVE_INFINITY } });
});
afterEach(() => world.close());

describe("a hostile peer", () => {
	test("[R28] cannot silence a colleague", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("a");
		await bo.sees("a");
		// GC(length 2^31-10) under Ana's client id.
		const client = ana.doc.clientID;
		const clock = Y.getState(ana.doc.store, client);
		const forged = new Uint8Array([1, 1, ...varUint(client), ...varUint(clock), 0, ...varUint(2 ** 31 - 10), 0]);
		bo.forges(forged);
		await until(() => bo.noticed("refused")?.kind === "foreign-client");
		ana.types("b");
		await bo.sees("ab");
		expect(await world.textOnDisk()).toBe("ab");
	});

	test("[R28] is closed after three forged messages, and no sooner", async () => {
		await world.close();
		world = await createWorld();
		const bo = await world.peer("Bo");
		bo.forges(new Uint8Array([9, 9, 9]));
		bo.forges(new Uint8Array([9, 9, 9]));
		await until(() => bo.noticed("refused"));
		expect(bo.closed).toBeNull();
		bo.forges(new Uint8Array([9, 9, 9]));
		await until(() => bo.closed?.reason === "malformed-update");
	});

	test("[R20] an update that only breaks while it is applied is neither stored nor sent: the room is built again", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const evil = await world.peer("Méchante");
		ana.types("a");
		await bo.sees("a");
		const rows = await world.log.lastSeq(world.room);
		const documents = new Set<Y.Doc>();
		world.rooms.onChange((_room, doc) => documents.add(doc));
		// Two letters, each written after the other: every check of one struct passes, and neither can ever be placed.
		const letter = (client: number, after: number) => [1, client, 0, 0x84, after, 0, 1, 97];
		evil.forges(new Uint8Array([2, ...letter(12, 11), ...letter(11, 12), 0]));
		ana.types("b");
		await until(() => evil.noticed("refused")?.kind === "malformed-update");
		bo.types("c");
		await until(() => ana.text === bo.text && ana.text.length === 3);
		await Promise.all([ana.isSaved(), bo.isSaved()]);
		expect(await world.log.lastSeq(world.room)).toBe(rows + 2);
		expect(await world.textOnDisk()).toBe(ana.text);
		expect((await world.log.load(world.room)).owners.has(11)).toBe(false);
		expect(documents.size).toBeGreaterThan(0);
		expect(ana.doc.store.pendingStructs).toBeNull();
	});

	test("[R29] a hole in an honest client's changes is filled, not refused", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const lost = ana.doc.getText("text");
		const apart = new Y.Doc();
		apart.clientID = 5;
		apart.getText("text").insert(0, "un ");
		Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(apart), ana);
		const vector = Y.encodeStateVector(apart);
		apart.getText("text").insert(3, "deux");
		const late = Y.encodeStateAsUpdate(apart, vector);
		Y.applyUpdate(ana.doc, late, ana);
		ana.forges(late);
		await bo.sees("un deux");
		await ana.isSaved();
		expect([lost.toString(), ana.noticed("refused")]).toEqual(["un deux", undefined]);
	});

	test("[R29] nothing is acknowledged between the hole and what fills it", async () => {
		const ana = world.stranger("Ana").returns();
		await ana.isIn();
		await ana.isSaved();
		const apart = new Y.Doc();
		apart.getText("text").insert(0, "jamais envoyé");
		const vector = Y.encodeStateVector(apart);
		apart.getText("text").insert(3, "X");
		const before = ana.persisted;
		// Its document never has the missing part: it can only answer with what it has.
		ana.forges(Y.encodeStateAsUpdate(apart, vector));
		await until(() => ana.persisted > before);
		expect(await world.textOnDisk()).toBe("");
		expect(ana.persisted).toBe(ana.sent);
	});

	test("[R28] 2,000 mutated frames: nobody else receives a byte of what was refused, and the room converges", async () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		await world.close();
		world = await createWorld({ limits: { maxStrikes: Number.POSITIVE_INFINITY, messageBurst: 10_000 } });
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("le texte que tout le monde voit");
		await bo.sees(ana.text);
		const honest = updateOf("bonjour", (doc) => {
			doc.getMap("m").set("clé", [1, { deux: 2 }]);
			doc.getText("text").format(0, 3, { bold: true });
		});
		const evil = await world.peer("Méchante");
		for (let round = 0; round < 2_000; round++) {
			const bytes = honest.slice(0, random.chance(0.2) ? random.below(honest.length) : honest.length);
			for (let flips = random.below(4); flips >= 0 && bytes.length > 0; flips--)
				bytes[random.below(bytes.length)] = random.below(256);
			if (random.chance(0.5)) evil.forges(bytes);
			else evil.sendRaw(new Uint8Array([random.below(4), ...bytes]));
			if (round % 100 === 0) {
				ana.types(".");
				await ana.isSaved();
			}
		}
		expect(
			[evil.closed, evil.notices.filter(({ notice }) => notice === "refused").length > 100],
			`seed ${seed}`,
		).toEqual([null, true]);
		ana.types("fin");
		await ana.isSaved();
		await until(() => bo.text === ana.text, `Bo sees what Ana sees, seed ${seed}`);
		const disk = await world.rooms.read(world.room, (doc) => doc.getText("text").toString());
		expect([disk, await world.textOnDisk()], `seed ${seed}`).toEqual([ana.text, ana.text]);
		const newcomer = await world.peer("Nouvelle");
		expect(newcomer.text, `seed ${seed}`).toBe(ana.text);
		expect(ana.doc.store.pendingStructs ?? bo.doc.store.pendingStructs, `seed ${seed}`).toBeNull();
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
