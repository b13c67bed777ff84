/** Changes that cost more than they are long: what they would take is counted before they touch the document, and honest ones pass whatever their size. */

import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { atOnce } from "#shared/lib/steps.ts";
import { integrationCost } from "#server/rooms/integration-cost.ts";
import { LiveDocument } from "#server/rooms/live-document.ts";
import { ROOM_LIMITS } from "#server/rooms/limits.ts";
import { type GateRefusal, inspectUpdate } from "#server/rooms/update-gate.ts";
import { countSteps, TooManyStepsError } from "#server/store/counted-integration.ts";
import { documentDigest } from "#server/store/document-digest.ts";
import { summarise } from "#server/store/replay.ts";
import { type MemberId, newId } from "#shared/lib/ids.ts";
import { randomFrom } from "#test/support/random.ts";
import { until } from "#test/support/until.ts";
import { createWorld, type World } from "#test/support/world.ts";

const ANA = newId<MemberId>();
const VICTIM = 1_000_001;
const ATTACKER = 1_000_002;

/** « aaa… », as somebody writes it. */
function letters(count: number, client = VICTIM): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = client;
	doc.getText("text").insert(0, "a".repeat(count));
	return doc;
}

/** One letter before each letter of somebody, each said to be the first of the text. */
function eachAtTheStart(count: number, from = 0): Uint8Array {
	const encoder = encoding.createEncoder();
	for (const number of [1, count, ATTACKER, from]) encoding.writeVarUint(encoder, number);
	for (let letter = from; letter < from + count; letter++) {
		encoding.writeUint8(encoder, 0b100_0100); // a text, with a right neighbour
		encoding.writeVarUint(encoder, VICTIM);
		encoding.writeVarUint(encoder, letter);
		encoding.writeVarString(encoder, "b");
	}
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}

/** Pieces that could be one, two by two, between others. */
function dust(count: number): Uint8Array {
	const encoder = encoding.createEncoder();
	for (const number of [1, count, ATTACKER, 0]) encoding.writeVarUint(encoder, number);
	for (let index = 0; index < count; index++) {
		encoding.writeUint8(encoder, index % 3 < 2 ? 0 : 4);
		if (index % 3 < 2) encoding.writeVarUint(encoder, 1);
		else {
			encoding.writeVarUint(encoder, 1);
			for (const text of ["text", "b"]) encoding.writeVarString(encoder, text);
		}
	}
	encoding.writeVarUint(encoder, 0);
	return encoding.toUint8Array(encoder);
}

function judge(update: Uint8Array, doc: Y.Doc, stepsLeft?: number): GateRefusal | number {
	const view = { doc, owners: new Map<number, MemberId>(), member: ANA, ...(stepsLeft !== undefined && { stepsLeft }) };
	const result = inspectUpdate(update, view, ROOM_LIMITS);
	return result.ok ? result.value.steps : result.error;
}

const structsOf = (update: Uint8Array) => Y.decodeUpdate(update).structs as (Y.Item | Y.GC)[];
const loadedFrom = (updates: Uint8Array[]) => ({
	...{ seq: 1, updates, snapshotSeq: 0, owners: new Map(), damaged: [], damagedSnapshots: [] },
});

describe("the gate", () => {
	test("[R915] a few kilobytes that would stop every room for seconds are refused before they touch the document", () => {
		for (const count of [1_000, 2_000, 7_000]) {
			const doc = letters(count);
			const before = Y.encodeStateAsUpdate(doc);
			expect(judge(eachAtTheStart(count), doc), `${count} letters`).toBe("too-large");
			expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
		}
	});

	test("[R915] what it counts is what Yjs does, in any tangle of texts, lists and keys", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		for (let round = 0; round < 40; round++) {
			const docs = Array.from({ length: 4 }, () => new Y.Doc());
			for (let act = 0; act < 160; act++) {
				const doc = random.pick(docs);
				const text = doc.getText("text");
				const list = doc.getArray<Y.Map<unknown>>("list");
				const kind = random.below(8);
				if (kind < 3) text.insert(random.chance(0.5) ? 0 : random.below(text.length + 1), "mot".slice(random.below(3)));
				else if (kind === 3 && text.length > 3) text.delete(random.below(text.length - 2), 2);
				else if (kind === 4) doc.getMap("keys").set(`k${random.below(3)}`, act);
				else if (kind === 5) list.insert(random.chance(0.5) ? 0 : random.below(list.length + 1), [new Y.Map()]);
				else if (kind === 6 && list.length > 0) list.get(random.below(list.length)).set("a", act);
				else if (text.length > 3) text.format(random.below(text.length - 2), 2, { bold: random.chance(0.5) });
				if (random.chance(0.04)) Y.applyUpdate(random.pick(docs), Y.encodeStateAsUpdate(random.pick(docs)));
			}
			const [into, ...others] = docs;
			if (!into) continue;
			const update = Y.mergeUpdates(others.map((doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(into))));
			// What joining costs is apart, and nothing in so small a change.
			const counted = atOnce(integrationCost(structsOf(update), into, Number.POSITIVE_INFINITY)).steps;
			const taken = countSteps(into, Number.POSITIVE_INFINITY, () => Y.applyUpdate(into, update));
			expect(counted, `seed ${seed}, round ${round}`).toBe(taken);
		}
	});

	test("[R915] nor does it count otherwise what comes letter by letter, wherever it is typed", () => {
		const seed = Math.floor(Date.now() % 1e9);
		const random = randomFrom(seed);
		const into = new Y.Doc();
		const people = Array.from({ length: 4 }, () => new Y.Doc());
		for (let act = 0; act < 2_000; act++) {
			const person = random.pick(people);
			const before = Y.encodeStateVector(person);
			const text = person.getText("text");
			const place = random.pick([0, text.length, random.below(text.length + 1)]);
			const kind = text.length > 4 ? random.below(10) : 9;
			if (kind === 0) text.delete(random.below(text.length - 3), 2);
			else if (kind === 1) text.format(random.below(text.length - 3), 2, { bold: {} });
			else text.insert(place, "a");
			const update = Y.encodeStateAsUpdate(person, before);
			const counted = atOnce(integrationCost(structsOf(update), into, Number.POSITIVE_INFINITY)).steps;
			const taken = countSteps(into, Number.POSITIVE_INFINITY, () => Y.applyUpdate(into, update));
			expect(counted, `seed ${seed}, act ${act}`).toBe(taken);
			if (random.chance(0.3)) Y.applyUpdate(person, Y.encodeStateAsUpdate(into));
		}
	});

	test("[R915] pieces cut so that each must be joined again are refused", () => {
		expect(judge(dust(99_000), new Y.Doc())).toBe("too-large");
		expect(judge(dust(300), new Y.Doc())).toBeLessThan(200);
	});

	test("[R915] the largest honest acts cost next to nothing", () => {
		const pasted = new Y.Doc();
		const fragment = pasted.getXmlFragment("content");
		pasted.transact(() => {
			const paragraphs = Array.from({ length: 10_000 }, (_, index) => {
				const paragraph = new Y.XmlElement("paragraph");
				paragraph.setAttribute("id", `p${index}`);
				const text = new Y.XmlText(`Un paragraphe collé, le ${index}e`);
				text.format(3, 10, { bold: {} });
				paragraph.insert(0, [text]);
				return paragraph;
			});
			fragment.insert(0, paragraphs);
		});
		const room = new Y.Doc();
		expect(judge(Y.encodeStateAsUpdate(pasted), room)).toBeLessThan(10);
		const projects = new Y.Doc();
		projects.transact(() => {
			for (let row = 0; row < 10_000; row++) projects.getMap("projects").set(`p${row}`, { order: row, name: "École" });
		});
		expect(judge(Y.encodeStateAsUpdate(projects), room)).toBeLessThan(10);
	});

	test("[R915] forty people who come back from a month offline on one text pass, whole", () => {
		const room = letters(3_000);
		const live = LiveDocument.from(loadedFrom([Y.encodeStateAsUpdate(room)]));
		if (!live) throw new Error("the text cannot be read");
		const costs: number[] = [];
		for (let person = 0; person < 40; person++) {
			const random = randomFrom(person);
			const doc = new Y.Doc();
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(room));
			const text = doc.getText("text");
			// At the top, at the end, in the middle, each in many small changes, and again after a reload of the page.
			for (let act = 0; act < 360; act++) {
				if (act % 90 === 0) doc.clientID = 5_000 + person * 10 + act / 90;
				const place = act % 30 === 0 ? 0 : act % 3 === 1 ? text.length : random.below(text.length);
				text.insert(place, `mot ${act} `);
				if (random.chance(0.3)) text.delete(random.below(text.length - 3), 3);
			}
			const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room));
			const steps = judge(update, live.doc, ROOM_LIMITS.maxDocumentSteps - live.steps);
			expect(steps, `person ${person}`).toBeTypeOf("number");
			costs.push(Number(steps));
			live.apply(update, { source: "connection", member: ANA });
		}
		expect(Math.max(...costs)).toBeLessThan(ROOM_LIMITS.maxSteps / 2);
		expect(live.steps).toBeLessThan(ROOM_LIMITS.maxDocumentSteps);
	});

	test("[R915] a document that costs much already takes only what costs nearly nothing", () => {
		const doc = letters(1_000);
		expect(judge(eachAtTheStart(100), doc)).toBe(100 * 99);
		const large = letters(5_000);
		expect(judge(eachAtTheStart(400), large, 1_000)).toBe("document-full");
		expect(judge(eachAtTheStart(4), large, 0)).toBeTypeOf("number");
	});
});

describe("a log that no gate saw", () => {
	const MOST = 50_000;
	const poison = [Y.encodeStateAsUpdate(letters(500)), eachAtTheStart(500)];

	test("[R916] is read as far as it can be without stopping the others, and is read-only", () => {
		const later = Y.encodeStateAsUpdate(letters(5, 77));
		const live = LiveDocument.from(loadedFrom([...poison, later]), MOST);
		expect(live?.isQuarantined).toBe(true);
		expect(live?.doc.getText("text").toString()).toHaveLength(505);
	});

	test("[R916] is refused when hardly anything of it can be read", () => {
		const whole = Y.mergeUpdates(poison);
		expect(LiveDocument.from(loadedFrom([whole, whole]), MOST)).toBeNull();
	});

	test("[R916] is summed up in no snapshot", () => {
		const doc = new Y.Doc();
		for (const update of poison) Y.applyUpdate(doc, update);
		expect(summarise(poison, documentDigest(doc))).not.toBeNull();
		expect(summarise(poison, documentDigest(doc), MOST)).toBeNull();
		expect(() => countSteps(letters(500), MOST, () => undefined)).not.toThrow();
		const again = letters(500);
		expect(() => countSteps(again, MOST, () => Y.applyUpdate(again, eachAtTheStart(500)))).toThrow(TooManyStepsError);
	});
});

describe("a room", () => {
	let world: World;
	beforeEach(async () => {
		world = await createWorld({ limits: { maxSteps: 2_000, stepBurst: 3_000, stepsPerSecond: 0 } });
	});
	afterEach(() => world.close());

	test("[R915] tells whoever sends one, closes at the third, and goes on for the others", async () => {
		const ana = await world.peer("Ana");
		ana.types("bonjour");
		await ana.isSaved();
		const evil = await world.peer("Méchante");
		evil.forges(Y.encodeStateAsUpdate(letters(3_000)));
		await evil.isSaved();
		for (let round = 0; round < 3; round++) evil.forges(eachAtTheStart(3_000));
		await until(() => evil.closed !== null);
		const kinds = evil.notices.flatMap((notice) => (notice.notice === "refused" ? [notice.kind] : []));
		expect(kinds).toEqual(["too-large", "too-many-requests", "too-many-requests"]);
		ana.types(" à tous");
		await ana.isSaved();
		expect(ana.text).not.toContain("b".repeat(2));
	});

	test("[R915] counts what it refused too: whoever comes back for more is looked at no further", async () => {
		const first = await world.peer("Méchante");
		first.forges(Y.encodeStateAsUpdate(letters(3_000)));
		await first.isSaved();
		first.forges(eachAtTheStart(3_000));
		await until(() => first.noticed("refused")?.kind === "too-large");
		const again = await world.peer("Méchante", { as: first.person });
		again.forges(eachAtTheStart(3_000));
		await until(() => again.noticed("refused")?.kind === "too-many-requests");
		// What costs nothing still passes.
		again.types("bonjour");
		await until(() => again.persisted === again.sent);
	});

	test("[R915] counts what a member makes it do, over all their connections", async () => {
		const first = await world.peer("Méchante");
		first.forges(Y.encodeStateAsUpdate(letters(3_000)));
		await first.isSaved();
		first.forges(eachAtTheStart(30));
		await first.isSaved();
		let from = 30;
		for (; from < 600 && !first.noticed("refused"); from += 2) {
			first.forges(eachAtTheStart(2, from));
			await until(() => first.persisted === first.sent || first.noticed("refused") !== undefined);
		}
		expect(first.noticed("refused")?.kind).toBe("too-many-requests");
		expect(first.closed).toBeNull();
	});
});
