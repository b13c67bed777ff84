/** The gate, update by update: what passes, what does not, and why. */

import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { HalfAppliedError, LiveDocument } from "#server/rooms/live-document.ts";
import { ROOM_LIMITS, type RoomLimits } from "#server/rooms/limits.ts";
import { MAX_NESTING } from "#server/rooms/nesting.ts";
import { type GateRefusal, inspectUpdate } from "#server/rooms/update-gate.ts";
import { isWhole } from "#server/store/replay.ts";
import type { LoadedRoom } from "#server/store/update-log.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";

const ANA = newId<MemberId>();
const BO = newId<MemberId>();
const EMPTY: LoadedRoom = { seq: 0, updates: [], snapshotSeq: 0, owners: new Map(), damaged: [], damagedSnapshots: [] };

/** A room where Ana wrote « bonjour » under client 7. */
function roomOfAna(): { doc: Y.Doc; ana: Y.Doc; owners: Map<number, MemberId | null> } {
	const ana = new Y.Doc();
	ana.clientID = 7;
	ana.getText("text").insert(0, "bonjour");
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(ana));
	return { doc, ana, owners: new Map([[7, ANA]]) };
}

function judge(update: Uint8Array, member = BO, limits: Partial<RoomLimits> = {}, room = roomOfAna()) {
	const before = Y.encodeStateAsUpdate(room.doc);
	const result = inspectUpdate(update, { ...room, member }, { ...ROOM_LIMITS, ...limits });
	expect(Y.encodeStateAsUpdate(room.doc), "the gate changes nothing").toEqual(before);
	return result;
}

const refusalOf = (update: Uint8Array, member = BO, limits: Partial<RoomLimits> = {}): GateRefusal | "taken" => {
	const result = judge(update, member, limits);
	return result.ok ? "taken" : result.error;
};

/** An update written by hand: blocks of structs, then no deletions. Each struct is its own bytes after the info byte. */
function handWritten(
	blocks: { client: number; clock: number; structs: number[][] }[],
	deletes: number[] = [0],
): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, blocks.length);
	for (const { client, clock, structs } of blocks) {
		encoding.writeVarUint(encoder, structs.length);
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		for (const [info = 0, ...numbers] of structs) {
			encoding.writeUint8(encoder, info);
			for (const number of numbers) encoding.writeVarUint(encoder, number);
		}
	}
	for (const number of deletes) encoding.writeVarUint(encoder, number);
	return encoding.toUint8Array(encoder);
}

const collected = (length: number) => [0, length];
const skipped = (length: number) => [10, length];

/** What a fresh document of Bo's sends after a change. */
function bosUpdate(change: (doc: Y.Doc) => void): Uint8Array {
	const bo = new Y.Doc();
	Y.applyUpdate(bo, Y.encodeStateAsUpdate(roomOfAna().ana));
	const vector = Y.encodeStateVector(bo);
	change(bo);
	return Y.encodeStateAsUpdate(bo, vector);
}

describe("the gate", () => {
	test("[R28] an honest change passes, with the client id it brings", () => {
		const result = judge(bosUpdate((doc) => doc.getText("text").insert(7, " à tous")));
		expect(result).toMatchObject({ ok: true, value: { isNew: true, adds: true } });
		expect(result.ok && result.value.newClients).toHaveLength(1);
	});

	test("[R28] deleting somebody else's text passes, and brings nothing else", () => {
		const result = judge(bosUpdate((doc) => doc.getText("text").delete(0, 3)));
		expect(result).toMatchObject({ ok: true, value: { isNew: true, adds: false, newClients: [] } });
	});

	test("[R28] what the room already has is nothing new, whoever relays it", () => {
		const state = Y.encodeStateAsUpdate(roomOfAna().ana);
		expect(judge(state)).toMatchObject({ ok: true, value: { isNew: false } });
		expect(judge(new Uint8Array([0, 0]))).toMatchObject({ ok: true, value: { isNew: false } });
	});

	test("[R28] the 15-byte struct that would silence somebody for ever is refused", () => {
		expect(refusalOf(handWritten([{ client: 7, clock: 7, structs: [collected(2 ** 53 - 100)] }]))).toBe(
			"malformed-update",
		);
		expect(refusalOf(handWritten([{ client: 7, clock: 7, structs: [collected(1_000)] }]))).toBe("foreign-client");
		expect(refusalOf(handWritten([{ client: 7, clock: 7, structs: [collected(1_000)] }]), ANA)).toBe("taken");
	});

	test("[R28] new structs under somebody else's client id are refused", () => {
		const forger = new Y.Doc();
		Y.applyUpdate(forger, Y.encodeStateAsUpdate(roomOfAna().ana));
		forger.clientID = 7;
		forger.getText("text").insert(7, " signé Ana");
		expect(refusalOf(Y.encodeStateAsUpdate(forger))).toBe("foreign-client");
		expect(refusalOf(Y.encodeStateAsUpdate(forger), ANA)).toBe("taken");
	});

	test("[R28] a hole is not damage: it asks for what is missing", () => {
		expect(refusalOf(handWritten([{ client: 9, clock: 3, structs: [collected(1)] }]))).toBe("clock-gap");
		expect(refusalOf(handWritten([{ client: 9, clock: 0, structs: [collected(1), skipped(3)] }]))).toBe("clock-gap");
		const onUnknown = new Y.Doc();
		onUnknown.getText("text").insert(0, "jamais envoyé");
		const vector = Y.encodeStateVector(onUnknown);
		const later = new Y.Doc();
		Y.applyUpdate(later, Y.encodeStateAsUpdate(onUnknown));
		later.getText("text").insert(5, "X");
		expect(refusalOf(Y.encodeStateAsUpdate(later, vector))).toBe("clock-gap");
	});

	test("[R28] deleting what nobody wrote yet is refused", () => {
		expect(refusalOf(handWritten([], [1, 7, 1, 5, 10]))).toBe("clock-gap");
		expect(refusalOf(handWritten([], [1, 4_000, 1, 0, 1]))).toBe("clock-gap");
		expect(refusalOf(handWritten([], [1, 7, 1, 5, 2]))).toBe("taken");
	});

	test("[R28] clocks and client ids out of range are refused", () => {
		expect(refusalOf(handWritten([{ client: 2 ** 32, clock: 0, structs: [collected(1)] }]))).toBe("malformed-update");
		expect(refusalOf(handWritten([{ client: 9, clock: 0, structs: [collected(2 ** 31)] }]))).toBe("malformed-update");
		expect(refusalOf(handWritten([{ client: 9, clock: 0, structs: [collected(0)] }]))).toBe("malformed-update");
		const block = { client: 9, clock: 0, structs: [collected(1)] };
		expect(refusalOf(handWritten([block, { client: 8, clock: 0, structs: [collected(1)] }, block]))).toBe(
			"malformed-update",
		);
	});

	test("[R28] keys that would give objects a prototype are refused, wherever they hide", () => {
		const poisoned = JSON.parse('{"a":{"__proto__":{"isAdmin":true}}}') as object;
		expect(refusalOf(bosUpdate((doc) => doc.getMap("m").set("__proto__", 1)))).toBe("malformed-update");
		expect(refusalOf(bosUpdate((doc) => doc.getMap("constructor").set("a", 1)))).toBe("malformed-update");
		expect(refusalOf(bosUpdate((doc) => doc.getMap("m").set("k", poisoned)))).toBe("malformed-update");
		expect(refusalOf(bosUpdate((doc) => doc.getText("text").format(0, 3, { bold: poisoned })))).toBe(
			"malformed-update",
		);
		expect(refusalOf(bosUpdate((doc) => doc.getMap("m").set("k", new Y.Doc())))).toBe("malformed-update");
		let nested: unknown = 1;
		for (let depth = 0; depth < 200; depth++) nested = [nested];
		expect(refusalOf(bosUpdate((doc) => doc.getMap("m").set("k", nested)))).toBe("malformed-update");
	});

	test("[R28] noise, cut and endless updates are refused", () => {
		expect(refusalOf(new Uint8Array())).toBe("malformed-update");
		expect(refusalOf(new Uint8Array([255, 255, 255, 255, 127]))).toBe("malformed-update");
		expect(refusalOf(Y.encodeStateAsUpdate(roomOfAna().ana).slice(0, -3))).toBe("malformed-update");
		expect(refusalOf(new Uint8Array(2_000), BO, { maxMessageBytes: 1_000 })).toBe("too-large");
	});

	test("[R28] more new client ids or structs than an honest week offline are refused", () => {
		const crowd = Array.from({ length: 20 }, (_, client) => ({
			client: 100 - client,
			clock: 0,
			structs: [collected(1)],
		}));
		expect(refusalOf(handWritten(crowd), BO, { maxNewClients: 19 })).toBe("too-large");
		expect(refusalOf(handWritten(crowd), BO, { maxNewClients: 20 })).toBe("taken");
		expect(refusalOf(handWritten(crowd), BO, { maxStructs: 19 })).toBe("too-large");
		expect(refusalOf(handWritten(crowd), BO, { maxClients: 10 })).toBe("document-full");
	});

	test("[R28] ten thousand imported projects, and a week offline, pass in one update", () => {
		const imported = bosUpdate((doc) =>
			doc.transact(() => {
				for (let row = 0; row < 10_000; row++) {
					const projects = doc.getMap("projects");
					for (const field of ["nom", "résumé", "territoire", "stade"])
						projects.set(`projet-${row}:${field}`, `${field} du projet ${row}`);
				}
			}),
		);
		expect(imported.byteLength).toBeLessThan(ROOM_LIMITS.maxMessageBytes);
		expect(refusalOf(imported)).toBe("taken");
		const week = bosUpdate((doc) => {
			for (let reload = 0; reload < 300; reload++) {
				doc.clientID = 1_000 + reload;
				doc.getText("text").insert(reload, "mot ");
				doc.getText("text").delete(reload, 1);
			}
		});
		expect(refusalOf(week)).toBe("taken");
	});

	test("[R187] types nested deeper than anybody needs are refused, whichever way they hang together", () => {
		const nested = (depth: number, isBeside: boolean) => (doc: Y.Doc) =>
			doc.transact(() => {
				let passage: Y.XmlFragment = doc.getXmlFragment("nid");
				for (let level = 0; level < depth; level++) {
					const next = new Y.XmlElement("blockquote");
					// The second one names no parent: it lies beside the first.
					if (isBeside) passage.insert(0, [new Y.XmlText("mot")]);
					passage.insert(passage.length, [next]);
					passage = next;
				}
			});
		for (const isBeside of [false, true]) {
			expect(refusalOf(bosUpdate(nested(MAX_NESTING, isBeside)))).toBe("taken");
			expect(refusalOf(bosUpdate(nested(MAX_NESTING + 1, isBeside)))).toBe("malformed-update");
		}
		expect(refusalOf(bosUpdate(nested(3_000, true)))).toBe("malformed-update");
		const room = roomOfAna();
		for (const level of [1, 2]) {
			const bo = new Y.Doc();
			Y.applyUpdate(bo, Y.encodeStateAsUpdate(room.doc));
			const vector = Y.encodeStateVector(bo);
			let passage: Y.XmlFragment = bo.getXmlFragment("nid");
			for (let next = passage.get(0); next instanceof Y.XmlElement; next = passage.get(0)) passage = next;
			bo.transact(() => {
				for (let count = 0; count < 60; count++) {
					const next = new Y.XmlElement("blockquote");
					passage.insert(0, [next]);
					passage = next;
				}
			});
			const update = Y.encodeStateAsUpdate(bo, vector);
			expect(judge(update, BO, {}, room).ok, "in several steps").toBe(level === 1);
			if (level === 1) Y.applyUpdate(room.doc, update);
		}
	});

	test("[R932] a text holds passages and words: a map, a list or a bare text in it, or a text in the place of an attribute, is refused", () => {
		const inText = (content: () => object) => (doc: Y.Doc) =>
			(doc.getXmlFragment("content") as { insert(at: number, content: unknown[]): void }).insert(0, [content()]);
		expect(refusalOf(bosUpdate(inText(() => new Y.XmlElement("paragraph"))))).toBe("taken");
		for (const strange of [() => new Y.Map(), () => new Y.Array(), () => new Y.Text("x"), () => new Y.XmlHook("h")])
			expect(refusalOf(bosUpdate(inText(strange)))).toBe("malformed-update");
		const image = (doc: Y.Doc) => {
			const element = new Y.XmlElement("image");
			doc.getXmlFragment("content").insert(0, [element]);
			element.setAttribute("src", new Y.XmlText("x") as unknown as string);
		};
		expect(refusalOf(bosUpdate(image))).toBe("malformed-update");
		expect(refusalOf(bosUpdate((doc) => doc.getMap("projects").set("p", new Y.XmlText("x"))))).toBe("malformed-update");
	});

	test("[R28] of 2,000 damaged updates, what passes applies whole or says that it did not", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		const honest = bosUpdate((doc) => {
			doc.getText("text").insert(3, "un texte ");
			doc.getText("text").format(2, 5, { bold: true });
			doc.getMap("m").set("clé", [1, "deux", { trois: 3 }]);
			doc.getXmlFragment("f").insert(0, [new Y.XmlElement("paragraph")]);
			doc.getText("text").delete(1, 4);
		});
		let taken = 0;
		for (let round = 0; round < 2_000; round++) {
			const bytes = honest.slice(0, random.chance(0.1) ? random.below(honest.length) : honest.length);
			for (let flips = random.below(3); flips >= 0; flips--) bytes[random.below(bytes.length)] = random.below(256);
			const room = roomOfAna();
			const result = judge(bytes, BO, {}, room);
			if (!result.ok) continue;
			taken += 1;
			const live = LiveDocument.from({ ...EMPTY, updates: [Y.encodeStateAsUpdate(room.doc)] });
			try {
				live?.apply(bytes, { source: "connection", member: BO });
				expect(live && isWhole(live.doc), `seed ${seed}`).toBe(true);
			} catch (error) {
				// The room is then built again from its log.
				expect(error, `seed ${seed}`).toBeInstanceOf(HalfAppliedError);
			}
		}
		expect(taken, `seed ${seed}`).toBeGreaterThan(10);
	});
});
