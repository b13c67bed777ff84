/** Records as the screen reads them: unchanged ones stay the same objects, one notice a transaction. */

import fc from "fast-check";
import * as Y from "yjs";
import { expect, test } from "vitest";
import { indicatorTable } from "#shared/document/indicator-set.ts";
import type { RecordId } from "#shared/lib/ids.ts";
import { RecordView } from "#client/document/record-view.ts";

const id = (text: string) => text as RecordId;

function watched(...ids: string[]) {
	const table = indicatorTable(new Y.Doc());
	for (const one of ids) table.add(id(one), { name: one });
	const view = new RecordView(table);
	let notices = 0;
	view.subscribe(() => notices++);
	return { table, view, notices: () => notices };
}

test("a change to one record leaves the others as they were, and tells once", () => {
	const { table, view, notices } = watched("a", "b");
	const [a, b] = view.list();
	table.update("a", { name: "x", unit: "%" });
	const [changed, same] = view.list();
	expect([changed?.name, same === b, changed === a, notices()]).toEqual(["x", true, false, 1]);
});

test("a transaction that changes nothing visible tells nobody", () => {
	const { table, view, notices } = watched("a");
	const before = view.list();
	table.doc.transact(() => {
		table.set("a", "name", "x");
		table.set("a", "name", "a");
	});
	expect([notices(), view.list() === before]).toEqual([0, true]);
});

test("what changed while nobody watched is there for the next who does", () => {
	const { table, view } = watched("a");
	const stop = view.subscribe(() => undefined);
	stop();
	const fresh = new RecordView(table);
	expect(fresh.list()).toHaveLength(1);
	table.add(id("b"), {});
	fresh.subscribe(() => undefined);
	expect(fresh.list()).toHaveLength(2);
});

test("what changed since the last who watched left is read by the next before they watch", () => {
	const table = indicatorTable(new Y.Doc());
	table.add(id("a"), { name: "a" });
	const view = new RecordView(table);
	view.subscribe(() => undefined)();
	table.set("a", "name", "x");
	expect(view.get("a")?.name).toBe("x");
});

test("whatever is done, the view is the table", () => {
	const act = fc.record({
		what: fc.constantFrom("add", "remove", "set", "move", "archive"),
		at: fc.nat(4),
		to: fc.nat(4),
		value: fc.string({ maxLength: 3 }),
	});
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
			const { table, view } = watched("r0", "r1", "r2");
			for (const { what, at, to, value } of acts) {
				const one = `r${at}`;
				if (what === "add" && !table.has(one)) table.add(id(one), { name: value }, { after: id(`r${to}`) });
				else if (what === "remove") table.remove(one);
				else if (what === "set") table.set(one, "name", value);
				else if (what === "move") table.move(one, id(`r${to}`));
				else if (what === "archive") table.setArchived(one, to > 2);
				expect(view.list()).toEqual(table.list());
				expect(view.get(one)).toEqual(table.get(one));
			}
		}),
	);
});
