/** Tables of records: people who edit at once never lose a field, lists merge, order holds, and odd contents never break a reader. */

import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { flag, numberOrNull, text, texts } from "#shared/document/field.ts";
import { RecordTable } from "#shared/document/record-table.ts";
import { sameValue } from "#shared/lib/same-value.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { isOrderKey, orderKeyBetween } from "#shared/lib/order-key.ts";
import { exchange, peers } from "#test/shared/document/peers.ts";

type Things = { name: string; place: string; count: number | null; done: boolean; tags: readonly string[] };

const things = (doc: Y.Doc) =>
	new RecordTable<Things>(doc, "things", {
		name: text(),
		place: text(),
		count: numberOrNull(),
		done: flag(),
		tags: texts(),
	});

const id = (name: string) => name as RecordId;

function withRecords(...ids: string[]): Y.Doc {
	const doc = new Y.Doc();
	doc.clientID = 999;
	const table = things(doc);
	for (const one of ids) table.add(id(one), { name: one, tags: ["a", "b"] });
	return doc;
}

describe("several people at once", () => {
	const field = fc.oneof(
		fc.record({ field: fc.constant("name" as const), value: fc.string() }),
		fc.record({ field: fc.constant("place" as const), value: fc.string() }),
		fc.record({ field: fc.constant("count" as const), value: fc.integer() }),
		fc.record({ field: fc.constant("done" as const), value: fc.boolean() }),
	);

	test("[R75] two people who change two fields of a record both find their change", () => {
		fc.assert(
			fc.property(field, field, fc.boolean(), (one, two, isSecondFirst) => {
				fc.pre(one.field !== two.field);
				const [ana, bo] = peers(2, withRecords("r1")) as [Y.Doc, Y.Doc];
				things(ana).set("r1", one.field, one.value);
				things(bo).set("r1", two.field, two.value);
				exchange([ana, bo], isSecondFirst ? [1, 0] : [0, 1]);
				for (const doc of [ana, bo]) {
					const record = things(doc).get("r1");
					expect(record?.[one.field]).toEqual(one.value);
					expect(record?.[two.field]).toEqual(two.value);
				}
			}),
		);
	});

	test("[R75] whatever three people do, they end with the same records in the same order", () => {
		const ids = ["r1", "r2", "r3", "r4"];
		const act = fc.oneof(
			fc.record({ act: fc.constant("set" as const), at: fc.nat(3), value: fc.string({ maxLength: 5 }) }),
			fc.record({ act: fc.constant("move" as const), at: fc.nat(3), after: fc.option(fc.nat(3)) }),
			fc.record({ act: fc.constant("archive" as const), at: fc.nat(3), archived: fc.boolean() }),
			fc.record({
				act: fc.constant("tags" as const),
				at: fc.nat(3),
				tags: fc.uniqueArray(fc.constantFrom(..."abcdef")),
			}),
			fc.record({ act: fc.constant("add" as const), after: fc.option(fc.nat(3)) }),
			fc.record({ act: fc.constant("remove" as const), at: fc.nat(3) }),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(2), act, fc.boolean()), { maxLength: 30 }), (acts) => {
				const docs = peers(3, withRecords(...ids));
				let added = 0;
				for (const [who, one, isExchanged] of acts) {
					const table = things(docs[who] as Y.Doc);
					const at = "at" in one ? (ids[one.at] as string) : "";
					const after = "after" in one && one.after !== null ? id(ids[one.after] as string) : null;
					if (one.act === "set") table.set(at, "name", one.value);
					else if (one.act === "move") table.move(at, after);
					else if (one.act === "archive") table.setArchived(at, one.archived);
					else if (one.act === "tags") table.setList(at, "tags", table.get(at)?.tags ?? [], one.tags);
					else if (one.act === "add") table.add(id(`new${added++}`), { name: "new" }, { after });
					else table.remove(at);
					if (isExchanged) exchange(docs);
				}
				exchange(docs);
				const [first, ...others] = docs.map((doc) => things(doc).list());
				for (const list of others) expect(list).toEqual(first);
			}),
			{ numRuns: 150 },
		);
	});

	test("[R76] what each person adds to a list is there, and what each removes is gone", () => {
		const tags = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 6 });
		fc.assert(
			fc.property(tags, tags, tags, (start, mine, theirs) => {
				const doc = withRecords("r1");
				const table = things(doc);
				table.set("r1", "tags", start);
				// Somebody else's change arrived while I was editing from `start`.
				table.setList("r1", "tags", start, theirs);
				table.setList("r1", "tags", start, mine);
				const now = table.get("r1")?.tags ?? [];
				for (const tag of [...mine, ...theirs]) {
					const wasRemoved = start.includes(tag) && (!mine.includes(tag) || !theirs.includes(tag));
					expect(now.includes(tag)).toBe(!wasRemoved);
				}
				expect(new Set(now).size).toBe(now.length);
			}),
		);
	});

	test("a list that nobody else touched takes the order it was given", () => {
		const table = things(withRecords("r1"));
		table.setList("r1", "tags", ["a", "b"], ["c", "b", "a"]);
		expect(table.get("r1")?.tags).toEqual(["c", "b", "a"]);
	});
});

describe("order", () => {
	test("[R77] a record goes where it was put, however often others were put there before", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5), { maxLength: 40 }), (moves) => {
				const ids = ["r0", "r1", "r2", "r3", "r4", "r5"];
				const table = things(withRecords(...ids));
				let expected = [...ids];
				for (const [turn, at] of moves.entries()) {
					const moved = ids[at] as string;
					const after = turn % 3 === 0 ? null : id(ids[(at + turn) % 6] as string);
					if (moved === after) continue;
					table.move(moved, after);
					expected = expected.filter((one) => one !== moved);
					expected.splice(after === null ? 0 : expected.indexOf(after) + 1, 0, moved);
					expect(table.list().map((record) => record.id)).toEqual(expected);
				}
			}),
		);
	});

	test("[R77] two people who insert at the same place keep both records, side by side and in the same order for both", () => {
		const [ana, bo] = peers(2, withRecords("r1", "r2")) as [Y.Doc, Y.Doc];
		things(ana).add(id("a"), {}, { after: id("r1") });
		things(bo).add(id("b"), {}, { after: id("r1") });
		exchange([ana, bo]);
		const order = things(ana)
			.list()
			.map((record) => record.id);
		expect(order).toEqual(["r1", "a", "b", "r2"]);
		expect(
			things(bo)
				.list()
				.map((record) => record.id),
		).toEqual(order);
		// Between two equal keys there is no room: what is put there still goes after the first, and nothing throws.
		things(ana).move("r2", id("a"));
		expect(
			things(ana)
				.list()
				.map((record) => record.id),
		).toHaveLength(4);
	});

	test("[R77] an order key that is none does not stop anybody from adding or moving", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.constantFrom("~~~", "a", "z", "a00", "A00000000000000000000000000", "zz")),
				(order) => {
					const doc = withRecords("r1", "r2");
					doc.getMap("things.cells").set("r1/order", order);
					const table = things(doc);
					table.add(id("r3"), {});
					table.add(id("r4"), {}, { after: id("r1") });
					table.move("r2", null);
					expect(table.list()).toHaveLength(4);
				},
			),
		);
	});

	test("order keys that are made are order keys, and nothing else that the maker refuses is", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."aZbA0z1é~"), maxLength: 30 }), (key) => {
				let isAccepted = true;
				try {
					orderKeyBetween(key, null);
					orderKeyBetween(null, key);
				} catch {
					isAccepted = false;
				}
				if (!isAccepted) expect(isOrderKey(key)).toBe(false);
			}),
		);
		let key = orderKeyBetween(null, null);
		for (let turn = 0; turn < 300; turn++) {
			key = turn % 3 === 0 ? orderKeyBetween(null, key) : orderKeyBetween(key, null);
			expect(isOrderKey(key)).toBe(true);
		}
	});
});

describe("what a peer may write", () => {
	const oddKey = fc.oneof(
		fc.constantFrom("__proto__", "constructor", "toString", "", "/", "r1/", "/name", "r1/name/x", "../x", "a b"),
		fc.string(),
	);
	const oddValue = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(undefined, Number.NaN, new Uint8Array([1])));

	test("[R78] odd keys and values never break a reader, and every field has its type", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(oddKey, oddValue), { maxLength: 8 }),
				fc.array(fc.tuple(oddKey, oddValue), { maxLength: 8 }),
				(bases, cells) => {
					const doc = withRecords("r1");
					for (const [key, value] of bases) doc.getMap("things").set(key, value as string);
					for (const [key, value] of cells) doc.getMap("things.cells").set(key, value as string);
					for (const [, value] of cells) doc.getMap("things.cells").set("r1/count", value as string);
					for (const record of things(doc).list()) {
						expect(typeof record.name).toBe("string");
						expect(record.count === null || Number.isFinite(record.count)).toBe(true);
						expect(typeof record.done).toBe("boolean");
						expect(Array.isArray(record.tags) && record.tags.every((tag) => typeof tag === "string")).toBe(true);
					}
					expect(Object.prototype).not.toHaveProperty("name");
				},
			),
		);
	});

	test("[R78] a record whose key is __proto__ is a record like another, and pollutes nothing", () => {
		const doc = withRecords();
		const table = things(doc);
		table.add(id("__proto__"), { name: "étrange" });
		table.set("__proto__", "place", "Laval");
		expect(table.get("__proto__")).toMatchObject({ name: "étrange", place: "Laval" });
		// What the wire makes of `{"order": "a0", "__proto__": {"name": "volé"}}`.
		doc.getMap("things").set("r9", Object.setPrototypeOf({ order: "a0" }, { name: "volé" }) as object);
		expect(table.get("r9")?.name).toBe("");
		expect(({} as Record<string, unknown>).name).toBeUndefined();
	});

	test("a value that is already there writes nothing", () => {
		const doc = withRecords("r1");
		const before = Y.encodeStateVector(doc);
		things(doc).set("r1", "tags", ["a", "b"]);
		things(doc).setArchived("r1", false);
		expect(Y.encodeStateVector(doc)).toEqual(before);
	});

	test("two values are the same whatever the order of their keys, and only then", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				expect(sameValue(a, structuredClone(a))).toBe(true);
				if (sameValue(a, b)) expect(a).toEqual(b);
			}),
		);
	});
});

describe("observing", () => {
	test("a transaction that touches several records is told once, with their ids", () => {
		const doc = withRecords("r1", "r2", "r3");
		const table = things(doc);
		const told: string[][] = [];
		const stop = table.observe((changed) => told.push([...changed].sort()));
		doc.transact(() => {
			table.set("r1", "name", "x");
			table.set("r2", "done", true);
			table.remove("r3");
		});
		table.set("r1", "name", "y");
		stop();
		table.set("r1", "name", "z");
		expect(told).toEqual([["r1", "r2", "r3"], ["r1"]]);
	});
});
