/** Stories of presence: who is here, as the server knows them, for as long as they are. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cleanName } from "#shared/domain/person-name.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe("presence", () => {
	test("[R23] the name is the server's, whatever the client says", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		bo.shows({ caret: 3, user: { name: "Ana (animatrice)", role: "owner" } });
		await until(() => ana.presence.get(bo.doc.clientID)?.caret === 3);
		expect(ana.presence.get(bo.doc.clientID)?.user).toMatchObject({ id: bo.person.id, name: "Bo", role: "editor" });
	});

	test("[R23] a new name or role shows without anything being sent", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		bo.shows({ caret: 3 });
		await until(() => ana.presence.size === 1);
		bo.person.name = "Béatrice";
		world.rooms.recheck(world.workspace, bo.person.id);
		await until(() => ana.presence.get(bo.doc.clientID)?.user?.name === "Béatrice");
		expect(ana.presence.get(bo.doc.clientID)?.caret).toBe(3);
	});

	test("[R24] nobody moves, renames or removes somebody else", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const cleo = await world.peer("Cléo");
		ana.shows({ caret: 1 });
		await until(() => cleo.presence.size === 1);
		bo.shows({ caret: 99 }, ana.doc.clientID, 2 ** 53 - 1);
		bo.shows(null, ana.doc.clientID, 2 ** 53 - 1);
		bo.shows({ caret: 2 });
		await until(() => cleo.presence.size === 2);
		expect(cleo.presence.get(ana.doc.clientID)).toMatchObject({ caret: 1, user: { name: "Ana" } });
		ana.shows({ caret: 5 });
		await until(() => cleo.presence.get(ana.doc.clientID)?.caret === 5);
	});

	test("[R24] the id under which somebody writes cannot be taken by another, present or not", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const cleo = await world.peer("Cléo");
		ana.types("j’écris sans me montrer");
		await ana.isSaved();
		bo.shows({ caret: 1 }, ana.doc.clientID);
		bo.shows({ caret: 2 });
		await until(() => cleo.presence.size === 1);
		expect(cleo.presence.has(bo.doc.clientID)).toBe(true);
	});

	test("[R25] who leaves is gone for everybody, and an echo does not bring them back", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		const cleo = await world.peer("Cléo");
		bo.shows({ caret: 1 });
		await until(() => ana.presence.size === 1 && cleo.presence.size === 1);
		bo.goesOffline();
		await until(() => ana.presence.size === 0);
		ana.shows({ caret: 1 }, bo.doc.clientID);
		ana.shows({ caret: 7 });
		await until(() => cleo.presence.get(ana.doc.clientID)?.caret === 7);
		expect(cleo.presence.has(bo.doc.clientID)).toBe(false);
	});

	test("[R25] somebody who comes back before their old connection is seen dead is there once", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		bo.shows({ caret: 1 });
		await until(() => ana.presence.size === 1);
		const again = await world.peer("Bo, revenu", { as: bo.person });
		again.shows({ caret: 2 }, bo.doc.clientID, 2);
		await until(() => ana.presence.get(bo.doc.clientID)?.caret === 2);
		bo.goesOffline();
		again.shows({ caret: 3 }, bo.doc.clientID, 3);
		await until(() => ana.presence.get(bo.doc.clientID)?.caret === 3);
	});

	test("[R26] a connection speaks for four ids at most, and each state is small", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		for (let client = 1; client <= 1_000; client++) bo.shows({ n: client }, client, 1);
		bo.shows({ note: "x".repeat(5_000) }, 1, 2);
		bo.shows({ last: true }, 2, 2);
		await until(() => ana.presence.get(2)?.last === true);
		expect([...ana.presence.keys()]).toEqual([1, 2, 3, 4]);
		expect(ana.presence.get(1)).toMatchObject({ n: 1 });
	});

	test("[R185] who comes and goes under one id after another is shown for the first few only", async () => {
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo", { role: "reader" });
		let seen = 0;
		for (let id = 1; id <= 40; id++) {
			bo.shows({ n: id }, id);
			if (id <= 16) await until(() => ana.presence.has(id));
			else {
				// An id she has had may come and go as it likes: what was said before it has been dealt with.
				bo.shows({ n: id }, 16);
				await until(() => ana.presence.get(16)?.n === id);
				seen += ana.presence.has(id) ? 1 : 0;
				bo.shows(null, 16);
			}
			bo.shows(null, id);
		}
		bo.shows({ n: "encore" }, 16);
		await until(() => ana.presence.get(16)?.n === "encore");
		expect([seen, [...ana.presence.keys()]]).toEqual([0, [16]]);
		world.clock.shift += 60_000;
		bo.shows({ n: "plus tard" }, 99);
		await until(() => ana.presence.has(99));
	});

	test("[R186] a name made of marks is cut, and nobody is invisible for what they say being too long", async () => {
		const name = cleanName(`Zoé${"\u0301\u0323".repeat(990)}`);
		expect([[...name].length, cleanName("Zoé Nguyễn-Ñandú"), cleanName("กรุงเทพฯ")]).toEqual([
			10,
			"Zoé Nguyễn-Ñandú",
			"กรุงเทพฯ",
		]);
		const ana = await world.peer("Ana");
		const bo = await world.peer("ö".repeat(500));
		bo.shows({ note: "x".repeat(1_500) });
		await until(() => ana.presence.has(bo.doc.clientID));
		expect(ana.presence.get(bo.doc.clientID)).toEqual({ user: expect.objectContaining({ id: bo.person.id }) });
	});

	test("[R27] a newcomer sees everybody present, but not themselves", async () => {
		const people = await Promise.all(["a", "b", "c"].map((name) => world.peer(name)));
		for (const person of people) person.shows({ here: person.name });
		const bo = await world.peer("Bo");
		await until(() => bo.presence.size === 3);
		bo.shows({ here: true });
		await until(() => people.every((person) => person.presence.size === 3));
		expect(bo.presence.has(bo.doc.clientID)).toBe(false);
	});

	test("[R27] many moves in one window are one frame", async () => {
		await world.close();
		world = await createWorld({ limits: { presenceWindowMs: 50 } });
		const ana = await world.peer("Ana");
		const bo = await world.peer("Bo");
		ana.wire.stall();
		for (let caret = 0; caret < 20; caret++) bo.shows({ caret });
		await until(() => ana.wire.unsent() > 0);
		expect(ana.wire.unsent()).toBeLessThan(300);
		ana.wire.flow();
		await until(() => ana.presence.get(bo.doc.clientID)?.caret === 19);
	});

	test("a presence message made of noise is refused without harm", async () => {
		const ana = await world.peer("Ana");
		ana.sendRaw(new Uint8Array([1, 3, 200, 200, 200]));
		ana.types("toujours là");
		await ana.isSaved();
	});
});
