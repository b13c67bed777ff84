/** Stories of words under somebody else's signature: whoever tries to take it gets nothing, and whoever loses words is told. */

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { AnnouncedIds } from "#server/rooms/announced-ids.ts";
import { contradicts } from "#server/rooms/contradiction.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

let world: World;
beforeEach(async () => {
	world = await createWorld({ limits: { idleMs: 60_000 } });
});
afterEach(() => world.close());

/** Letters under an id, deleted at once: nothing to see, but the id's clock is used up. */
function usedUp(client: number, at = "text"): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = client;
	doc.getText(at).insert(0, "x".repeat(50));
	doc.getText(at).delete(0, 50);
	return Y.encodeStateAsUpdate(doc);
}

const structsOf = (doc: Y.Doc): Y.Item[] =>
	Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).structs.filter((struct) => struct instanceof Y.Item);

describe("words under somebody else's signature", () => {
	test("[R181] an id that somebody showed is theirs before they write, and while they are away", async () => {
		const vic = await world.peer("Vic");
		const evil = await world.peer("Méchante");
		vic.shows({ caret: 0 });
		await until(() => evil.presence.has(vic.doc.clientID));
		evil.forges(usedUp(vic.doc.clientID));
		await until(() => evil.noticed("refused")?.kind === "foreign-client");
		vic.goesOffline().types("mon texte hors ligne");
		evil.forges(usedUp(vic.doc.clientID));
		await evil.isSaved();
		vic.returns();
		await evil.sees("mon texte hors ligne");
		await vic.isSaved();
		expect([vic.noticed("refused"), await world.textOnDisk()]).toEqual([undefined, "mon texte hors ligne"]);
	});

	test("[R181] it stays theirs when everybody has left and the room is out of memory", async () => {
		const vic = await world.peer("Vic");
		const evil = await world.peer("Méchante");
		vic.shows({ caret: 0 });
		await until(() => evil.presence.has(vic.doc.clientID));
		vic.goesOffline().types("hors ligne");
		evil.goesOffline();
		world.clock.shift += 61_000;
		await until(() => world.rooms.stats().rooms === 0);
		evil.returns();
		await evil.isIn();
		evil.forges(usedUp(vic.doc.clientID));
		await until(() => evil.noticed("refused")?.kind === "foreign-client");
		vic.returns();
		await evil.sees("hors ligne");
	});

	test("[R181] who announces without end loses their own oldest ids only", () => {
		const announced = new AnnouncedIds();
		const [vic, evil] = [newId<MemberId>(), newId<MemberId>()];
		announced.announce(1, vic);
		for (let id = 1; id <= 1_000; id++) announced.announce(id, evil);
		expect([announced.holderOf(1), announced.holderOf(2), announced.holderOf(1_000)]).toEqual([vic, undefined, evil]);
	});

	test("[R181] words that contradict what is stored under their id are refused aloud, never acknowledged in silence", async () => {
		const evil = await world.peer("Méchante");
		const vic = await world.peer("Vic");
		// Nobody could know whose this id is: Vic never showed up anywhere.
		evil.forges(usedUp(vic.doc.clientID, "ailleurs"));
		vic.types("mon texte");
		await until(() => vic.noticed("refused")?.kind === "contradicting-change");
		expect(vic.closed).toBeNull();
	});

	test("[R181] other words, another place or another neighbour under an id that is stored contradict it", () => {
		const made = (change: (doc: Y.Doc) => void): Y.Doc => {
			const doc = new Y.Doc();
			doc.clientID = 7;
			change(doc);
			return doc;
		};
		const stored = made((doc) => {
			doc.getText("text").insert(0, "bonjour");
			doc.getText("text").insert(3, "X");
			doc.getMap("m").set("k", { a: 1 });
		});
		const others = [
			made((doc) => doc.getText("text").insert(0, "bonsoir")),
			made((doc) => doc.getText("ailleurs").insert(0, "bonjour")),
			made((doc) => doc.getMap("m").set("k", "bonjour")),
			made((doc) => {
				doc.getText("text").insert(0, "bonjour");
				doc.getText("text").insert(4, "X");
			}),
		];
		for (const other of others) expect(structsOf(other).some((struct) => contradicts(struct, stored))).toBe(true);
		expect(structsOf(stored).some((struct) => contradicts(struct, stored))).toBe(false);
	});

	test("[R181] whatever honest people do, nothing they relay contradicts anything", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		const docs = [0, 1, 2].map(() => new Y.Doc());
		const undo = docs.map((doc) => new Y.UndoManager([doc.getText("t"), doc.getMap("m")], { captureTimeout: 0 }));
		for (let round = 0; round < 250; round++) {
			const mine = random.below(3);
			const doc = docs[mine] ?? new Y.Doc();
			const text = doc.getText("t");
			const act = random.below(9);
			if (act < 3) text.insert(random.below(text.length + 1), "mot 👩‍🌾 ");
			else if (act === 3 && text.length > 4) text.delete(random.below(text.length - 3), 3);
			else if (act === 4) undo[mine]?.undo();
			else if (act === 5) doc.getMap("m").set(`k${random.below(3)}`, [{ a: [1, null, Number.NaN, -0, true] }]);
			else if (act === 6) doc.getXmlFragment("x").insert(0, [new Y.XmlElement("p"), new Y.XmlText("a")]);
			else if (act === 7 && doc.getXmlFragment("x").length > 2) doc.getXmlFragment("x").delete(1, 1);
			else if (text.length > 4) text.format(random.below(text.length - 3), 3, { lien: { href: "/a" } });
			const other = docs[random.below(3)] ?? doc;
			for (const struct of structsOf(doc))
				expect(contradicts(struct, other), `seed ${seed}, round ${round}`).toBe(false);
			if (random.chance(0.15)) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
		}
	});
});
