/** Stories of people writing in one room: what goes to whom, when, and what is on disk before. */

import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { MESSAGE } from "#shared/protocol/wire.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

/** Frames that carry changes, the state of joining apart. */
const changesHeard = (peer: { frames: Uint8Array[] }) =>
	peer.frames.filter((frame) => frame[0] === MESSAGE.sync && frame[1] === 2);

/** Whose words a frame brings. */
const writersIn = (frame: Uint8Array): number[] => {
	const decoder = decoding.createDecoder(frame);
	decoding.readVarUint(decoder);
	decoding.readVarUint(decoder);
	return Y.decodeUpdate(decoding.readVarUint8Array(decoder)).structs.map(({ id }) => id.client);
};

describe("writing together", () => {
	test("[R1] what one types, the other sees, and the disk has", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("bon");
		await bo.sees("bon");
		bo.types("jour");
		await ana.sees("bonjour");
		expect(await world.textOnDisk()).toBe("bonjour");
	});

	test("[R2] nobody sees what the disk does not have yet", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		world.log.disk.hold();
		ana.types("secret");
		const asked = world.log.disk.appends();
		await until(() => world.log.disk.appends() > asked);
		const cleo = world.stranger("Cléo").returns();
		cleo.asksEverything();
		await bo.shows({ here: true });
		await until(() => ana.presence.size === 1);
		expect([bo.text, cleo.text, cleo.isSynced]).toEqual(["", "", false]);
		expect(ana.persisted).toBeLessThan(ana.sent);
		world.log.disk.release();
		await bo.sees("secret");
		await cleo.sees("secret");
		await ana.isSaved();
	});

	test("[R3] what was typed in one turn is one write and one frame", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const cleo = await world.peer("Cléo");
		await cleo.isSaved();
		const appends = world.log.disk.appends();
		const heard = changesHeard(cleo).length;
		for (const letter of "bonjour") ana.types(letter);
		for (const letter of "allô") bo.types(letter);
		await until(() => cleo.text.length === 11);
		expect(world.log.disk.appends() - appends).toBe(1);
		expect(changesHeard(cleo)).toHaveLength(heard + 1);
	});

	test("[R4] nobody hears their own words back", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("un mot d’Ana");
		await bo.sees("un mot d’Ana");
		await ana.isSaved();
		expect(changesHeard(ana)).toEqual([]);
		bo.types(" et un de Bo");
		ana.types("!");
		await until(() => ana.text === bo.text && ana.text.length === 25);
		expect(changesHeard(ana)).toHaveLength(1);
		expect(changesHeard(bo).length).toBeLessThanOrEqual(2);
	});

	test("[R4] forty who type in one turn each hear the thirty-nine others", async () => {
		const people = await Promise.all(Array.from({ length: 40 }, (_, index) => world.peer(`P${index}`)));
		for (const [index, person] of people.entries()) person.doc.getMap("m").set(`k${index}`, index);
		await until(() => people.every((person) => person.doc.getMap("m").size === 40));
		await Promise.all(people.map((person) => person.isSaved()));
		expect(people.every((person) => changesHeard(person).length <= 6)).toBe(true);
	});

	test("[R4] where some type and some take away in one turn, each hears all the others and nothing of their own", async () => {
		const people = await Promise.all(Array.from({ length: 40 }, (_, index) => world.peer(`P${index}`)));
		const mapOf = ({ doc }: (typeof people)[number]) => doc.getMap("m");
		for (const [index, person] of people.entries()) mapOf(person).set(`k${index}`, index);
		await until(() => people.every((person) => mapOf(person).size === 40));
		await Promise.all(people.map((person) => person.isSaved()));
		const heard = people.map((person) => changesHeard(person).length);
		for (const [index, person] of people.entries())
			if (index % 2 === 0) mapOf(person).set(`n${index}`, index);
			else mapOf(person).delete(`k${index}`);
		await until(() => people.every((person) => mapOf(person).size === 40 && !mapOf(person).has("k39")));
		await Promise.all(people.map((person) => person.isSaved()));
		const expected = people.flatMap((_, index) => (index % 2 === 0 ? [`k${index}`, `n${index}`] : [])).sort();
		for (const [index, person] of people.entries()) {
			expect([...mapOf(person).keys()].sort()).toEqual(expected);
			const writers = changesHeard(person).slice(heard[index]).flatMap(writersIn);
			expect(writers).not.toContain(person.doc.clientID);
		}
	});

	test("[R5] *persisted* counts every message, repeated and refused ones included", async () => {
		const ana = await world.peer("Ana");
		await ana.isSaved();
		ana.types("un");
		ana.types("deux");
		await ana.isSaved();
		ana.forges(new Uint8Array([0, 0]));
		ana.forges(new Uint8Array([9, 9, 9]));
		await ana.isSaved();
		expect(ana.persisted).toBe(5);
		expect(ana.noticed("refused")).toMatchObject({ kind: "malformed-update", count: 5 });
	});

	test("[R6] somebody who returns gives what they wrote away, and gets what they missed", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.types("a");
		await bo.sees("a");
		bo.goesOffline().types("b");
		ana.types("c");
		await ana.isSaved();
		bo.returns();
		await bo.isSaved();
		await until(() => ana.text === bo.text && ana.text.length === 3);
		expect(await world.textOnDisk()).toBe(ana.text);
	});

	test("[R7] everything is there after a restart, for those who were there and for a newcomer", async () => {
		const ana = await world.peer("Ana");
		ana.types("avant");
		await ana.isSaved();
		await world.restart();
		await until(() => ana.closed?.reason === "server-stopping");
		expect(ana.noticed("stopping")).toBeDefined();
		ana.types(" après");
		ana.returns();
		await ana.isSaved();
		const bo = await world.peer("Bo");
		expect(bo.text).toBe("avant après");
	});

	test("[R8] text that was deleted is never sent again", async () => {
		const ana = await world.peer("Ana");
		ana.types("un mot de passe");
		await ana.isSaved();
		ana.erases(3, 12);
		await ana.isSaved();
		await world.restart();
		const guest = await world.peer("Une invitée");
		expect(guest.text).toBe("un ");
		expect(guest.frames.some((frame) => Buffer.from(frame).includes("passe"))).toBe(false);
	});

	test("[R9] fifty who join at once get the same content, encoded once", async () => {
		const ana = await world.peer("Ana");
		ana.types("beaucoup de texte");
		await ana.isSaved();
		const people = await Promise.all(Array.from({ length: 50 }, (_, index) => world.peer(`P${index}`)));
		expect(people.every((person) => person.text === "beaucoup de texte")).toBe(true);
		const states = people.map((person) => person.frames.find((frame) => frame[0] === MESSAGE.sync && frame[1] === 1));
		expect(new Set(states).size).toBe(1);
	});

	test("[R10] a change of the server reaches everybody, and is on disk when it says so", async () => {
		const ana = await world.peer("Ana");
		const heard: string[] = [];
		const stop = world.rooms.onChange((room, doc) => heard.push(`${room} ${doc.getText("text").toString()}`));
		await world.rooms.edit(world.room, null, (doc) => doc.getText("text").insert(0, "du serveur"));
		expect(await world.textOnDisk()).toBe("du serveur");
		await ana.sees("du serveur");
		stop();
		ana.types("!");
		await ana.isSaved();
		expect(heard).toEqual([`${world.room} du serveur`]);
		expect(await world.rooms.read(world.room, (doc) => doc.getText("text").toString())).toBe("du serveur!");
	});

	test("[R11] a room nobody uses leaves memory, summed up, and comes back whole", async () => {
		await world.close();
		world = await createWorld({ limits: { idleMs: 20 } });
		const ana = await world.peer("Ana");
		for (let round = 0; round < 60; round++) {
			ana.types("mot ");
			await ana.isSaved();
		}
		ana.goesOffline();
		await until(() => world.rooms.stats().rooms === 0);
		expect((await world.log.load(world.room)).snapshotSeq).toBeGreaterThanOrEqual(50);
		expect((await world.peer("Bo")).text).toBe("mot ".repeat(60));
	});

	test("[R12] compaction while people type changes nothing they see", async () => {
		await world.close();
		world = await createWorld({ limits: { compactRows: 10 } });
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		for (let round = 0; round < 50; round++) {
			ana.types("a");
			bo.erases(0, round % 3 === 0 ? bo.text.length : 0).types("b");
			await Promise.all([ana.isSaved(), bo.isSaved()]);
		}
		await until(() => ana.text === bo.text);
		expect((await world.log.load(world.room)).snapshotSeq).toBeGreaterThan(0);
		expect(await world.textOnDisk()).toBe(ana.text);
	});
});
